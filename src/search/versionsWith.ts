import { findWay } from './findWays.ts';
import { type ListedAgreement, type ListedVersion, standsIn } from './searchFiles.ts';
import type { SearchIndex } from './searchIndex.ts';
import { phraseWay } from './searchPlan.ts';
import { plainQuery } from './searchQuery.ts';
import type { SearchPlace } from './searchRecords.ts';

/** Whether and where words stand in a version. */
export interface VersionWithWords {
  readonly version: ListedVersion;
  /** Clauses that have them, in reading order; none where the version does not have them. */
  readonly places: readonly SearchPlace[];
}

/** An answer to "In which versions does this stand?" for one agreement. */
export interface AgreementWithWords {
  readonly agreement: ListedAgreement;
  /** Every version, oldest first. */
  readonly versions: readonly VersionWithWords[];
}

/**
 * In which versions words stand exactly so: whole words in this order, whatever their case.
 *
 * @param query as typed, with quotation marks or without
 * @param index all records of the agreements
 * @param agreements the agreements that are asked about
 */
export function versionsWith(
  query: string,
  index: SearchIndex,
  agreements: readonly ListedAgreement[],
): readonly AgreementWithWords[] {
  const way = phraseWay(plainQuery(query).replaceAll('"', ' '));
  const none = () => new Map<string, number>();
  const having = index.records.filter(
    ({ text, heading }) => findWay(way, text, none).length > 0 || findWay(way, heading, none).length > 0,
  );
  return agreements.map((agreement) => {
    const order = agreement.versions.map(({ version }) => version);
    const own = having.filter(({ record }) => record.agreement === agreement.name);
    const placesIn = ({ version }: ListedVersion): readonly SearchPlace[] =>
      own.flatMap(({ record }) => record.places.filter((place) => standsIn(place, version, order)));
    return { agreement, versions: agreement.versions.map((version) => ({ version, places: placesIn(version) })) };
  });
}
