import type { APIRoute } from 'astro';
import { FROZEN_KINDS, frozenName } from '../../../publication/contentPaths.ts';
import { library } from '../../../site/library.ts';
import { versionMarkdown } from '../../../site/versionMarkdown.ts';

/** The frozen files, byte for byte, and the Markdown that is derived from them. */
export function getStaticPaths() {
  const { facts, agreements } = library();
  return agreements.flatMap(({ versions }) =>
    versions.flatMap((shown) => {
      const { agreement, version } = shown;
      const frozen = FROZEN_KINDS.map((kind) => ({
        params: { agreement, version, file: frozenName(agreement, version, kind) },
        props: { bytes: () => shown.bytes(kind) },
      }));
      const markdown = {
        params: { agreement, version, file: `${agreement}-${version}.md` },
        props: { bytes: () => Buffer.from(versionMarkdown(shown, facts.baseUrl), 'utf8') },
      };
      return [...frozen, markdown];
    }),
  );
}

export const GET: APIRoute<{ bytes: () => Buffer }> = ({ props }) => new Response(new Uint8Array(props.bytes()));
