import {
  library,
  type PublishedAgreement,
  type PublishedTranslation,
  type PublishedVersion,
  publishedVersions,
} from './library.ts';

/** What the page receives that shows a version beside its translation. */
export interface TranslationProps {
  readonly agreement: PublishedAgreement;
  readonly shown: PublishedVersion;
  readonly translation: PublishedTranslation;
}

/**
 * One page for each version that has a translation.
 */
export function translationPaths(): { params: { agreement: string; version: string }; props: TranslationProps }[] {
  return publishedVersions(library()).flatMap(({ agreement, shown }) => {
    const { translation, version } = shown;
    return translation === null
      ? []
      : [{ params: { agreement: agreement.name, version }, props: { agreement, shown, translation } }];
  });
}
