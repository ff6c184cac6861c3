import { areFree, type ClauseMatches, free, indexBy, match } from './clauseMatches.ts';
import { gapNames } from './gapNames.ts';
import { likeness } from './likeness.ts';

/** So alike and at the same place, no other clause need be looked at. */
const PLAINLY_THE_SAME = 0.8;
/** A gap with more clauses is left to the search by words. */
const GAP_SIZE = 24;

/**
 * Matches clauses that were edited where they stand: most of all changes between two versions. Everything it does not
 * settle is left to the dearer search over the whole text.
 */
export function matchInPlace(matches: ClauseMatches): void {
  const oldFree = free(matches.newOf);
  const newFree = free(matches.oldOf);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const inNew = indexBy(newFree, gapNames(matches.new, matches.oldOf, null, 'new'));
  for (const [gap, oldIndices] of indexBy(oldFree, gapNames(matches.old, matches.newOf, matches.newOf, 'old'))) {
    const newIndices = inNew.get(gap) ?? [];
    if (oldIndices.length * newIndices.length > GAP_SIZE ** 2) continue;
    for (const withLabel of [true, false])
      for (const oldIndex of oldIndices) matchInGap(matches, oldIndex, newIndices, withLabel);
  }
}

function matchInGap(matches: ClauseMatches, oldIndex: number, newIndices: readonly number[], withLabel: boolean): void {
  const unit = matches.old[oldIndex];
  let best = -1;
  let bestAlike = 0;
  for (const newIndex of newIndices) {
    const candidate = matches.new[newIndex];
    if (unit === undefined || candidate === undefined || !areFree(matches, oldIndex, newIndex)) continue;
    if (withLabel && unit.side.label !== candidate.side.label) continue;
    const alike = likeness(unit.content, candidate.content);
    if (alike >= PLAINLY_THE_SAME && alike > bestAlike) [best, bestAlike] = [newIndex, alike];
  }
  if (best !== -1) match(matches, oldIndex, best);
}
