import { type ExpectedClauses, isAmong } from '../../tests/search/expectedClauses.ts';
import type { VisitCost } from '../pages/pageVisit.ts';

/** An entry of an answer: the place to which it leads. */
export interface Entry {
  readonly agreement: string;
  readonly version: string;
  /** URL fragment; empty for what stands before the first clause. */
  readonly clause: string;
  /** Whether it is a heading with all that stands below it, so that a clause below it is found as well. */
  readonly isSection: boolean;
}

/** What a search answered to one query. */
export interface Answer {
  /** Best first. */
  readonly entries: readonly Entry[];
  /** What it took when it was asked the first time, with the files of the search loaded before. */
  readonly milliseconds: number;
  /** What it took when it was asked again. */
  readonly again: number;
}

/** A search that is measured. */
export interface Contestant {
  readonly name: string;
  /** By query. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What the first search loads. */
  readonly firstUse: Pick<VisitCost, 'requests' | 'brotli' | 'gzip'>;
}

/**
 * The place of the first entry that leads to one of the clauses expected.
 *
 * @param inForce the version in force by agreement
 * @returns counted from 0, or null where no entry does
 */
export function rankOf(
  entries: readonly Entry[],
  { clauses }: ExpectedClauses,
  inForce: ReadonlyMap<string, string>,
): number | null {
  const rank = entries.findIndex(
    ({ agreement, version, clause, isSection }) =>
      inForce.get(agreement) === version &&
      (isAmong(clauses, agreement, clause) || (isSection && holdsOne(clauses, agreement, clause))),
  );
  return rank < 0 ? null : rank;
}

/** Whether one of the clauses expected stands below a clause. */
const holdsOne = (clauses: readonly string[], agreement: string, id: string): boolean =>
  clauses.some((clause) => [`${agreement} ${id}.`, `${agreement} ${id}/`].some((above) => clause.startsWith(above)));
