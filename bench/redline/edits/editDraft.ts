import { copyDraft, type Sentence } from '../draft.ts';
import type { NextId } from '../draftContract.ts';
import type { Random } from '../random.ts';
import type { RenderedDraft } from '../renderDraft.ts';
import { insert } from './insert.ts';
import { move, moveAndReword, moveTree, promote } from './move.ts';
import { markup, typography } from './noise.ts';
import { forget, redirect } from './references.ts';
import { remove } from './remove.ts';
import { reword } from './reword.ts';
import { merge, mergeAndReword, moveAndSplit, rewordAndSplit, split } from './splitAndMerge.ts';
import { editTable } from './tables.ts';
import type { Operation, Workbench } from './workbench.ts';

/** Edits and how often each of them happens. */
export type EditMix = readonly (readonly [operation: Operation, weight: number])[];

/** What happens between two versions of a contract. */
export const ALL_EDITS: EditMix = [
  [reword, 60],
  [insert, 40],
  [remove, 40],
  [move, 35],
  [moveAndReword, 20],
  [moveTree, 6],
  [promote, 3],
  [split, 14],
  [moveAndSplit, 4],
  [rewordAndSplit, 4],
  [merge, 14],
  [mergeAndReword, 4],
  [typography, 8],
  [markup, 6],
  [redirect, 3],
  [forget, 3],
  [editTable, 6],
];

/** What an editor does to the words of clauses that stay where they are, and some insertions that move numbers on. */
export const WORD_EDITS: EditMix = [
  [reword, 60],
  [typography, 30],
  [markup, 25],
  [redirect, 10],
  [forget, 10],
  [editTable, 20],
  [insert, 12],
  [remove, 8],
  [move, 5],
];

/**
 * Edits a version.
 *
 * @param random source of the choices
 * @param before the version
 * @param count how many edits
 * @param mix which edits
 * @param nextId gives out ids
 * @param corpus sentences of real contracts, for new text
 * @returns the workbench with the next version on it
 */
export function editDraft(
  random: Random,
  before: RenderedDraft,
  count: number,
  mix: EditMix,
  nextId: NextId,
  corpus: readonly Sentence[],
): Workbench {
  const bench: Workbench = {
    random,
    draft: copyDraft(before.draft),
    before,
    nextId,
    corpus,
    origins: new Map(),
    done: new Map(),
  };
  const drawn = mix.flatMap(([operation, weight]) => new Array<Operation>(weight).fill(operation));
  for (let done = 0, tries = 0; done < count && tries < count * 10; tries += 1) {
    if (random.pick(drawn)(bench)) done += 1;
  }
  return bench;
}
