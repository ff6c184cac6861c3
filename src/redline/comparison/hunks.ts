import { diffArrays } from 'diff';

/** A stretch of tokens that both sides share, or that stand in for each other. */
export interface Hunk {
  /** `deleted` and `inserted` are then the same tokens. */
  readonly keep: boolean;
  readonly deleted: readonly string[];
  readonly inserted: readonly string[];
}

/** So many single-token edits are looked for at most; beyond them two texts have too little in common to be worth it. */
export const EDIT_BUDGET = 1200;

/**
 * Compares two sequences of tokens.
 *
 * @param budget number of single-token edits after which the search is given up
 * @returns hunks in order, kept and changed ones in turn; null when the budget was hit
 */
export function hunksOf(
  oldTokens: readonly string[],
  newTokens: readonly string[],
  budget = EDIT_BUDGET,
): readonly Hunk[] | null {
  const found = diffArrays([...oldTokens], [...newTokens], { maxEditLength: budget });
  if (found === undefined) return null;
  const hunks: { keep: boolean; deleted: string[]; inserted: string[] }[] = [];
  for (const { value, added, removed } of found) {
    const keep = !added && !removed;
    let hunk = hunks.at(-1);
    if (hunk === undefined || hunk.keep !== keep) {
      hunk = { keep, deleted: [], inserted: [] };
      hunks.push(hunk);
    }
    if (!added) hunk.deleted.push(...value);
    if (!removed) hunk.inserted.push(...value);
  }
  return hunks;
}
