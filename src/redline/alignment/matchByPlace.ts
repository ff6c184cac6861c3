import { areFree, type ClauseMatches, free, indexBy, match } from './clauseMatches.ts';
import { gapNames } from './gapNames.ts';
import { rareWordWeight } from './rareWords.ts';
import { similarity } from './wordProfile.ts';

/** The only clause left between two matched neighbours needs little in common with its counterpart. */
const SIMILAR_BETWEEN = 0.15;

/**
 * Matches parents whose sub-clauses are mostly matched below one other parent, which got most of its own from there: a
 * section is what it contains.
 *
 * @returns whether it found any
 */
export function matchParents(matches: ClauseMatches): boolean {
  let found = false;
  const votes = new Map<number, Map<number, number>>();
  for (let oldIndex = matches.old.length - 1; oldIndex > 0; oldIndex--) {
    const newIndex = matches.newOf[oldIndex] ?? -1;
    const oldParent = matches.old[oldIndex]?.parent ?? -1;
    const newParent = matches.new[newIndex]?.parent ?? -1;
    if (newIndex !== -1 && areFree(matches, oldParent, newParent)) {
      const votesOf = votes.get(oldParent) ?? new Map<number, number>();
      votes.set(oldParent, votesOf);
      votesOf.set(newParent, (votesOf.get(newParent) ?? 0) + 1 + (matches.old[oldIndex]?.content.text.length ?? 0));
    }
    // Everything below this unit has voted by now.
    const best = [...(votes.get(oldIndex) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (best === undefined || !areFree(matches, oldIndex, best[0]) || 2 * best[1] < votesIn(matches, best[0])) continue;
    match(matches, oldIndex, best[0]);
    found = true;
  }
  return found;
}

/** Weight of all sub-clauses of a new clause that were something in the old version. */
function votesIn(matches: ClauseMatches, newParent: number): number {
  let sum = 0;
  const end = matches.new[newParent]?.end ?? 0;
  for (let index = newParent + 1; index < end; index++) {
    const oldIndex = matches.oldOf[index] ?? -1;
    if (oldIndex === -1 || matches.new[index]?.parent !== newParent) continue;
    sum += 1 + (matches.old[oldIndex]?.content.text.length ?? 0);
  }
  return sum;
}

/**
 * Matches a unit that is alone between matched siblings with the one that is alone there on the other side.
 *
 * @returns whether it found any
 */
export function matchBetween(matches: ClauseMatches): boolean {
  let found = false;
  const oldFree = free(matches.newOf);
  const newFree = free(matches.oldOf);
  if (oldFree.length === 0 || newFree.length === 0) return found;
  const weight = rareWordWeight(matches);
  const inOld = indexBy(oldFree, gapNames(matches.old, matches.newOf, matches.newOf, 'old'));
  const inNew = indexBy(newFree, gapNames(matches.new, matches.oldOf, null, 'new'));
  for (const [gap, [oldIndex, ...more]] of inOld) {
    const [newIndex, ...others] = inNew.get(gap) ?? [];
    if (oldIndex === undefined || newIndex === undefined || more.length + others.length > 0) continue;
    const [a, b] = [matches.old[oldIndex], matches.new[newIndex]];
    if (a === undefined || b === undefined || a.side.labelKind !== b.side.labelKind) continue;
    const bothHeadings = a.side.heading !== null && b.side.heading !== null && a.side.label === b.side.label;
    const alike = similarity(a.content.profile(), b.content.profile(), weight);
    if (alike < SIMILAR_BETWEEN && !bothHeadings) continue;
    match(matches, oldIndex, newIndex);
    found = true;
  }
  return found;
}
