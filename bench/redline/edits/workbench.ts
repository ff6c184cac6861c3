import { clauseOf, type Draft, type DraftClause, type Sentence, TOP, withBelow, wordsOf } from '../draft.ts';
import type { NextId } from '../draftContract.ts';
import type { Random } from '../random.ts';
import type { RenderedDraft } from '../renderDraft.ts';

/** What edits work on and write down. */
export interface Workbench {
  readonly random: Random;
  /** The version that is being edited. */
  readonly draft: Draft;
  /** The version before. */
  readonly before: RenderedDraft;
  readonly nextId: NextId;
  readonly corpus: readonly Sentence[];
  /** Old ids that a clause of the new version was made of, for clauses that were split or merged. */
  readonly origins: Map<number, readonly number[]>;
  /** Names of the edits of each clause. A clause is edited once, by one edit or by a chain of them. */
  readonly done: Map<number, readonly string[]>;
}

/** An edit: changes the draft and returns true, or finds nothing that fits and returns false. */
export type Operation = (bench: Workbench) => boolean;

/** Writes down that a clause was edited. */
export function note(bench: Workbench, id: number, name: string): void {
  bench.done.set(id, [...(bench.done.get(id) ?? []), name]);
}

/** Puts a changed clause into the draft. */
export function replace(bench: Workbench, clause: DraftClause): void {
  bench.draft.clauses.set(clause.id, clause);
}

/**
 * A clause that was not edited yet and that fits.
 *
 * @param fits what else to ask of it
 * @returns null where a few dozen draws find none
 */
export function untouched(bench: Workbench, fits: (clause: DraftClause) => boolean): DraftClause | null {
  const ids = [...bench.draft.clauses.keys()];
  for (let draws = 0; draws < 60; draws += 1) {
    const clause = clauseOf(bench.draft, bench.random.pick(ids));
    if (!bench.done.has(clause.id) && bench.before.places.has(clause.id) && fits(clause)) return clause;
  }
  return null;
}

/** Ids of the clauses next to a clause, itself included. */
export function siblings(bench: Workbench, id: number): { readonly parent: number; readonly list: readonly number[] } {
  const parent = bench.draft.above.get(id) ?? TOP;
  return { parent, list: bench.draft.below.get(parent) ?? [] };
}

/** Nothing is below it, and it has text. */
export function isLeaf(bench: Workbench, clause: DraftClause): boolean {
  return (bench.draft.below.get(clause.id) ?? []).length === 0 && clause.sentences.length > 0;
}

/** No clause of the sub-tree was edited. */
export function isUntouchedTree(bench: Workbench, id: number): boolean {
  return withBelow(bench.draft, id).every((one) => !bench.done.has(one));
}

/** Text of a clause. */
export const textOf = (clause: DraftClause): string => wordsOf(clause.sentences);
