import { developing } from './developing.ts';
import { library, type PublishedAgreement } from './library.ts';
import { preparedPairs, unpreparedPairs, type VersionPair } from './versionPairs.ts';

/** What the page of a comparison receives. */
export interface PairProps {
  readonly agreement: PublishedAgreement;
  /** Null for the page from which those of all unprepared pairs of the agreement are made. */
  readonly pair: VersionPair | null;
  /** Number of the pair in `preparedPairs`; null where the reader's browser compares. */
  readonly index: number | null;
}

/** Stands for both versions in the address of the page from which those of unprepared pairs are made. */
export const ANY_VERSION = 'vorlage';

/**
 * One page for each pair of versions: the paths that Astro asks a page for.
 *
 * Every pair has its page for ever, whether its comparison is prepared or not. Pages of unprepared pairs differ in a few
 * strings only: a build asks for one of each agreement, and `unpreparedPagesIntegration` makes the others from it.
 */
export function pairPaths(): { params: { agreement: string; version: string; old: string }; props: PairProps }[] {
  const all = library();
  const page = (pair: VersionPair, index: number | null) => ({
    params: { agreement: pair.agreement.name, version: pair.newer.version, old: pair.older.version },
    props: { agreement: pair.agreement, pair, index },
  });
  const prepared = preparedPairs(all).map(page);
  const unprepared = unpreparedPairs(all);
  if (developing) return [...prepared, ...unprepared.map((pair) => page(pair, null))];
  const models = [...new Set(unprepared.map(({ agreement }) => agreement))].map((agreement) => ({
    params: { agreement: agreement.name, version: ANY_VERSION, old: ANY_VERSION },
    props: { agreement, pair: null, index: null },
  }));
  return [...prepared, ...models];
}
