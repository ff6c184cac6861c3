import type { Library, PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
import { preparedPairs } from './versionPairs.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** A prepared comparison of two versions. */
export interface ComparisonLink extends Link {
  readonly older: string;
  readonly newer: string;
}

/**
 * Every prepared comparison of an agreement, newest versions first.
 */
export function comparisonLinks(
  library: Library,
  agreement: PublishedAgreement,
  words: InterfaceWords,
): readonly ComparisonLink[] {
  const { name, facts } = agreement;
  return preparedPairs({ ...library, agreements: [agreement] })
    .toReversed()
    .map(({ older: { version: older }, newer: { version: newer } }) => ({
      older,
      newer,
      href: library.paths.redline(name, older, newer),
      text: words.redlineTitle(facts.shortTitle, older, newer),
    }));
}
