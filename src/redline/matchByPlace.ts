import { areFree, type ClauseMatches, free, match } from './clauseMatches.ts';
import { rareWordWeight } from './matchSimilar.ts';
import { similarity } from './wordProfile.ts';

/** The only clause left between two matched neighbours needs little in common with its counterpart. */
const SIMILAR_BETWEEN = 0.15;

/** Matches parents whose sub-clauses are mostly matched below one other parent: a section is what it contains. */
export function matchParents(matches: ClauseMatches): void {
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
    if (best !== undefined && areFree(matches, oldIndex, best[0])) match(matches, oldIndex, best[0]);
  }
}

/** Matches a unit that is alone between matched siblings with the one that is alone there on the other side. */
export function matchBetween(matches: ClauseMatches): void {
  const oldFree = free(matches.newOf);
  const newFree = free(matches.oldOf);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const weight = rareWordWeight(matches);
  const inNew = new Map<string, number[]>();
  for (const newIndex of newFree) {
    const gap = gapOf(matches, 'new', newIndex);
    inNew.set(gap, [...(inNew.get(gap) ?? []), newIndex]);
  }
  const inOld = new Map<string, number[]>();
  for (const oldIndex of oldFree) {
    const gap = gapOf(matches, 'old', oldIndex);
    inOld.set(gap, [...(inOld.get(gap) ?? []), oldIndex]);
  }
  for (const [gap, [oldIndex, ...more]] of inOld) {
    const [newIndex, ...others] = inNew.get(gap) ?? [];
    if (oldIndex === undefined || newIndex === undefined || more.length + others.length > 0) continue;
    const [a, b] = [matches.old[oldIndex], matches.new[newIndex]];
    if (a === undefined || b === undefined || a.side.labelKind !== b.side.labelKind) continue;
    const bothHeadings = a.side.heading !== null && b.side.heading !== null && a.side.label === b.side.label;
    const alike = similarity(a.content.profile(), b.content.profile(), weight);
    if (alike >= SIMILAR_BETWEEN || bothHeadings) match(matches, oldIndex, newIndex);
  }
}

/** Parent and nearest matched siblings of a free unit, named by their places in the new version. */
function gapOf(matches: ClauseMatches, side: 'old' | 'new', index: number): string {
  const units = matches[side];
  const placeInNew = (at: number): number => (side === 'new' ? at : (matches.newOf[at] ?? -1));
  const isMatched = (at: number): boolean => (side === 'new' ? matches.oldOf[at] : matches.newOf[at]) !== -1;
  const parent = units[index]?.parent ?? -1;
  const parentName = parent === -1 ? 'top' : isMatched(parent) ? placeInNew(parent) : `${side}${parent}`;
  let before = index - 1;
  while (before > parent && !(units[before]?.parent === parent && isMatched(before))) before--;
  const end = parent === -1 ? units.length : (units[parent]?.end ?? units.length);
  let after = index + 1;
  while (after < end && !(units[after]?.parent === parent && isMatched(after))) after++;
  const name = (at: number, from: number, to: number): string => (at > from && at < to ? `${placeInNew(at)}` : '-');
  return `${parentName}/${name(before, parent, units.length)}/${name(after, -1, end)}`;
}
