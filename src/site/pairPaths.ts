import { library } from './library.ts';
import { preparedPairs, unpreparedPairs, type VersionPair } from './versionPairs.ts';

/** What the page of a comparison receives. */
export interface PairProps {
  readonly pair: VersionPair;
  /** Number of the pair in `preparedPairs`; null where the reader's browser compares. */
  readonly index: number | null;
}

/**
 * One page for each pair of versions, whether its comparison is prepared or not: the paths that Astro asks a page for.
 */
export function pairPaths(): { params: { agreement: string; version: string; old: string }; props: PairProps }[] {
  const all = library();
  const page = (pair: VersionPair, index: number | null) => ({
    params: { agreement: pair.agreement.name, version: pair.newer.version, old: pair.older.version },
    props: { pair, index },
  });
  return [...preparedPairs(all).map(page), ...unpreparedPairs(all).map((pair) => page(pair, null))];
}
