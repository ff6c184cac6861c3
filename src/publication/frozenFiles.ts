import type { ContractLanguage } from '../agreement/wording.ts';
import type { ReleaseEvent } from '../ledger/event.ts';
import { TRANSLATION_LANGUAGES } from '../translation/otherLanguage.ts';

/** Kinds of frozen files, in the order in which they are shown. */
export const FROZEN_KINDS = ['html', 'txt', 'json', 'mdx', 'pdf'] as const;

/** Kind of a frozen file: the ending of its name. */
export type FrozenKind = (typeof FROZEN_KINDS)[number];

/** Kinds of frozen files of a convenience translation, in the order in which they are shown. */
export const TRANSLATION_KINDS = ['html', 'txt', 'json', 'mdx'] as const;

/** Kind of a frozen file of a translation: the ending of its name. */
export type TranslationKind = (typeof TRANSLATION_KINDS)[number];

/** Name of a frozen file of a translation: `avv-1.4.en.txt`. */
export const translationName = (
  agreement: string,
  version: string,
  language: ContractLanguage,
  kind: TranslationKind,
): string => `${agreement}-${version}.${language}.${kind}`;

/** Name of the file a version was taken from, frozen with it: `avv-1.1.original.pdf`. */
export const originalName = (agreement: string, version: string): string => `${agreement}-${version}.original.pdf`;

/**
 * The language of the convenience translation that was released with a version.
 *
 * @param release its entry in the ledger
 * @returns null where it has none
 */
export const translationLanguageOf = ({
  agreement,
  version,
  files,
}: Pick<ReleaseEvent, 'agreement' | 'version' | 'files'>): ContractLanguage | null =>
  TRANSLATION_LANGUAGES.find((language) => translationName(agreement, version, language, 'json') in files) ?? null;

/** Name of a frozen file: `avv-1.4.txt`. */
export const frozenName = (agreement: string, version: string, kind: FrozenKind): string =>
  `${agreement}-${version}.${kind}`;
