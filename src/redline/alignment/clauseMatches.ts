import type { ClauseUnit } from './clauseUnits.ts';

/** Which unit of the old version is which unit of the new one, while it is being found out. */
export interface ClauseMatches {
  readonly old: readonly ClauseUnit[];
  readonly new: readonly ClauseUnit[];
  /** Index of the new unit for each old one, -1 for none. */
  readonly newOf: number[];
  /** Index of the old unit for each new one, -1 for none. */
  readonly oldOf: number[];
}

/** No matches yet. */
export function noMatches(oldUnits: readonly ClauseUnit[], newUnits: readonly ClauseUnit[]): ClauseMatches {
  return {
    old: oldUnits,
    new: newUnits,
    newOf: new Array(oldUnits.length).fill(-1),
    oldOf: new Array(newUnits.length).fill(-1),
  };
}

/** Matches an old and a new unit; both must be free. */
export function match(matches: ClauseMatches, oldIndex: number, newIndex: number): void {
  matches.newOf[oldIndex] = newIndex;
  matches.oldOf[newIndex] = oldIndex;
}

/** Takes the match of an old unit back. */
export function unmatch(matches: ClauseMatches, oldIndex: number): void {
  matches.oldOf[matches.newOf[oldIndex] ?? -1] = -1;
  matches.newOf[oldIndex] = -1;
}

/** True while neither unit is matched (and both exist). */
export function areFree(matches: ClauseMatches, oldIndex: number, newIndex: number): boolean {
  return matches.newOf[oldIndex] === -1 && matches.oldOf[newIndex] === -1;
}

/** True where the clauses above are matched with each other, or both units stand at the top. */
export function haveSameParent(matches: ClauseMatches, oldIndex: number, newIndex: number): boolean {
  const oldParent = matches.old[oldIndex]?.parent ?? -1;
  const newParent = matches.new[newIndex]?.parent ?? -1;
  return oldParent === -1 || newParent === -1 ? oldParent === newParent : matches.newOf[oldParent] === newParent;
}

/** Unmatched indices, in order. */
export function free(partners: readonly number[]): readonly number[] {
  return partners.flatMap((partner, index) => (partner === -1 ? [index] : []));
}

/** Indices by a key, in order; without those whose key is null. */
export function indexBy(indices: readonly number[], keyOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}
