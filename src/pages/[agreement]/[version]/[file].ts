import type { APIRoute } from 'astro';
import {
  FROZEN_KINDS,
  frozenName,
  originalName,
  TRANSLATION_KINDS,
  translationName,
} from '../../../publication/frozenFiles.ts';
import { derivedFile } from '../../../site/derivedFile.ts';
import { library, publishedVersions } from '../../../site/library.ts';
import { docxOf, previewImageOf } from '../../../site/madeForPages.ts';
import { DERIVED_KINDS } from '../../../site/paths.ts';

/** What an address of this page gives. */
interface Props {
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** The frozen files, byte for byte, and what is derived from them. */
export function getStaticPaths() {
  const all = library();
  return publishedVersions(all).flatMap(({ agreement, shown }, index) => {
    const address = (file: string, bytes: Props['bytes']) => ({
      params: { agreement: agreement.name, version: shown.version, file },
      props: { bytes },
    });
    return [
      ...FROZEN_KINDS.map((kind) => address(frozenName(agreement.name, shown.version, kind), () => shown.bytes(kind))),
      ...TRANSLATION_KINDS.flatMap((kind) => {
        const { translation } = shown;
        if (translation === null) return [];
        const name = translationName(agreement.name, shown.version, translation.language, kind);
        return [address(name, () => translation.bytes(kind))];
      }),
      ...(shown.original === null ? [] : [address(originalName(agreement.name, shown.version), shown.original)]),
      ...DERIVED_KINDS.map((kind) =>
        address(`${agreement.name}-${shown.version}.${kind}`, () =>
          kind === 'docx' ? docxOf(index) : derivedFile(all, agreement, shown, kind),
        ),
      ),
      address(`${agreement.name}-${shown.version}.png`, () => previewImageOf(index)),
    ];
  });
}

export const GET: APIRoute<Props> = async ({ props }) => new Response(new Uint8Array(await props.bytes()));
