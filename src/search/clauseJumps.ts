import { clauseReferences } from './clauseReference.ts';
import { type ListedAgreement, standsIn } from './searchFiles.ts';
import type { SearchRecord } from './searchRecords.ts';

/** A place that a query names. */
export interface ClauseJump {
  readonly agreement: string;
  readonly version: string;
  /** URL fragment, or empty for the version as a whole. */
  readonly clause: string;
  /** Labels and headings of the clause, from the outermost; none for a version. */
  readonly titles: readonly string[];
}

/**
 * The places that a query names, when it is a reference and nothing else.
 *
 * @param query as typed
 * @param agreements all agreements
 * @param records the records that are searched
 * @param versions versions that are searched, oldest first, by agreement
 * @returns those of agreements whose labels are written as typed first
 */
export function clauseJumps(
  query: string,
  agreements: readonly ListedAgreement[],
  records: readonly SearchRecord[],
  versions: ReadonlyMap<string, readonly string[]>,
): readonly ClauseJump[] {
  const named = agreements.map(({ name, shortTitle, versions }) => ({
    name,
    shortTitle,
    versions: versions.map(({ version }) => version),
  }));
  const jumps = clauseReferences(query, named).flatMap(({ agreement, version, clause }) =>
    named
      .filter(({ name }) => agreement === null || agreement === name)
      .flatMap(({ name, versions: order }): readonly ClauseJump[] => {
        const candidates = version === null ? (versions.get(name) ?? []) : order.filter((one) => one === version);
        if (clause === null)
          return candidates.slice(-1).map((newest) => ({ agreement: name, version: newest, clause: '', titles: [] }));
        const own = records.filter((record) => record.agreement === name);
        const found = candidates
          .toReversed()
          .flatMap((one) => placeOf(own, clause, one, order))
          .at(0);
        return found === undefined ? [] : [{ agreement: name, clause, ...found }];
      }),
  );
  const isAsTyped = ({ titles }: ClauseJump): boolean =>
    query.includes('§') === titles.some((title) => title.startsWith('§'));
  return jumps.toSorted((a, b) => Number(isAsTyped(b)) - Number(isAsTyped(a)));
}

function placeOf(
  records: readonly SearchRecord[],
  clause: string,
  version: string,
  order: readonly string[],
): readonly { readonly version: string; readonly titles: readonly string[] }[] {
  for (const { places, parts } of records) {
    const place = places.find(
      (place) =>
        standsIn(place, version, order) &&
        (place.clause === clause || parts.some((part) => `${place.clause}${part}` === clause)),
    );
    if (place !== undefined) return [{ version, titles: place.titles }];
  }
  return [];
}
