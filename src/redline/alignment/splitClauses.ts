import type { ClauseContent } from '../comparison/clauseContent.ts';
import { findCuts, type MatchedUnits } from './clauseCuts.ts';
import type { ClauseMatches } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import { cutUnits } from './cutUnits.ts';
import { rareWordWeight } from './rareWords.ts';

/**
 * Finds clauses that were split or merged: units that became several are cut, so that each piece has a partner of its
 * own and all that follows sees only pairs.
 *
 * @param matches which unit is which
 * @param intern returns one shared object for equal contents
 */
export function splitClauses(matches: ClauseMatches, intern: (content: ClauseContent) => ClauseContent): ClauseMatches {
  const oldSide: MatchedUnits = { units: matches.old, partners: matches.newOf };
  const newSide: MatchedUnits = { units: matches.new, partners: matches.oldOf };
  const isWhole = !matches.newOf.includes(-1) && !matches.oldOf.includes(-1);
  if (isWhole && !hasLeft(oldSide, newSide) && !hasLeft(newSide, oldSide)) return matches;
  const weight = rareWordWeight(matches);
  const split = cutUnits(oldSide, newSide, findCuts(oldSide, newSide, weight), intern);
  const merged = cutUnits(split.other, split.cut, findCuts(split.other, split.cut, weight), intern);
  return {
    old: merged.other.units,
    new: merged.cut.units,
    newOf: [...merged.other.partners],
    oldOf: [...merged.cut.partners],
  };
}

/** Text after a list is the beginning of another clause in the other version. */
const hasLeft = ({ units, partners }: MatchedUnits, other: MatchedUnits): boolean =>
  units.some(({ side }, index) => side.part > 0 && other.units[partners[index] ?? -1]?.side.part === 0);

/**
 * Ids of the clauses of one version that are several clauses in the other; null for the opening.
 *
 * @param partners index of the partner of each unit among the others, -1 for none
 */
export function clausesInSeveral(
  units: readonly ClauseUnit[],
  partners: readonly number[],
  others: readonly ClauseUnit[],
): ReadonlySet<string | null> {
  const partnerOf = new Map<string | null, string | null>();
  const several = new Set<string | null>();
  units.forEach(({ side }, index) => {
    const partner = others[partners[index] ?? -1]?.side.clause;
    if (partner === undefined) return;
    const known = partnerOf.get(side.clause);
    if (known === undefined) partnerOf.set(side.clause, partner);
    else if (known !== partner) several.add(side.clause);
  });
  return several;
}
