import type { Library, PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
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
  { paths }: Library,
  { name, facts, versions }: PublishedAgreement,
  words: InterfaceWords,
): readonly ComparisonLink[] {
  const numbers = versions.map(({ version }) => version).toReversed();
  return numbers.flatMap((newer, i) =>
    numbers.slice(i + 1).map((older) => ({
      older,
      newer,
      href: paths.redline(name, older, newer),
      text: words.redlineTitle(facts.shortTitle, older, newer),
    })),
  );
}
