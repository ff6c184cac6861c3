import { allClauses } from '../agreement/allClauses.ts';
import type { Clause, Wording } from '../agreement/wording.ts';

/** Word cuts longer names off. */
const LONGEST_NAME = 40;

/**
 * Names of bookmarks for all clauses: `clause_5_2` for the clause `5.2`.
 *
 * Word allows letters, digits and underscores, 40 characters, and no two names that differ only in case; where two
 * names would be the same, the later gets a number.
 *
 * @param wording the clause tree
 */
export function bookmarkNames(wording: Wording): ReadonlyMap<Clause, string> {
  const taken = new Set<string>();
  const bookmarks = new Map<Clause, string>();
  for (const clause of allClauses(wording)) {
    bookmarks.set(clause, bookmarkName(clause.id, taken));
  }
  return bookmarks;
}

/**
 * A name for the bookmark of one clause.
 *
 * @param id id of the clause
 * @param taken names that are given, in small letters; the new one is added
 */
export function bookmarkName(id: string, taken: Set<string>): string {
  const name = freeName(`clause_${id.replace(/[^A-Za-z0-9]/gu, '_')}`, taken);
  taken.add(name.toLowerCase());
  return name;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `_${count}`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
