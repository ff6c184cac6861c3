import type { ClauseContent } from '../comparison/clauseContent.ts';
import { type ClauseMatches, match, noMatches } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import { matchBetween, matchParents } from './matchByPlace.ts';
import { matchExactly } from './matchExactly.ts';
import { matchInPlace } from './matchInPlace.ts';
import { matchSimilar } from './matchSimilar.ts';
import { splitClauses } from './splitClauses.ts';

/** Clauses are nested no deeper than this in any contract worth the name. */
const ROUNDS = 5;

/**
 * Finds out which clause of the old version is which clause of the new one: by content and place, never by number alone.
 *
 * @param oldUnits units of the old version; the first is the opening
 * @param newUnits units of the new version; the openings always belong together
 * @param intern returns one shared object for equal contents
 * @returns the units as pairs; where clauses were split or merged, the units are pieces of them
 */
export function alignClauses(
  oldUnits: readonly ClauseUnit[],
  newUnits: readonly ClauseUnit[],
  intern: (content: ClauseContent) => ClauseContent,
): ClauseMatches {
  const matches = noMatches(oldUnits, newUnits);
  match(matches, 0, 0);
  matchExactly(matches);
  matchParents(matches);
  matchInPlace(matches);
  matchSimilar(matches);
  // A matched parent makes room for matches of what is below it that were refused before.
  for (let round = 0; round < ROUNDS && (matchParents(matches) || matchBetween(matches)); round++)
    matchSimilar(matches, 'inPlace');
  return splitClauses(matches, intern);
}
