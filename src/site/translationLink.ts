import type { ContractLanguage } from '../agreement/wording.ts';
import type { Library } from './library.ts';

/** Where the convenience translation of a version is. */
export interface TranslationLink {
  readonly href: string;
  /** Language of the translation. */
  readonly language: ContractLanguage;
  /** Language of the binding text. */
  readonly binding: ContractLanguage;
}

/**
 * The link to the page of a version beside its translation.
 *
 * @param library all that is published, with the addresses of the interface
 * @param agreement name of the agreement
 * @param version number of the version
 * @returns null where the version has no translation
 */
export function translationLink(
  { agreements, paths }: Library,
  agreement: string,
  version: string,
): TranslationLink | null {
  const { versions = [] } = agreements.find(({ name }) => name === agreement) ?? {};
  const shown = versions.find((other) => other.version === version);
  if (shown === undefined || shown.translation === null) return null;
  const { translation, wording } = shown;
  return { href: paths.translation(agreement, version), language: translation.language, binding: wording.language };
}
