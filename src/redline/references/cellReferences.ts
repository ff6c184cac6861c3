import { type CellEdit, cellEdits, sideText } from '../classification/cellEdits.ts';
import type { Segment } from '../redlineModel.ts';
import { remembered } from '../remembered.ts';
import { type CrossReference, crossReferences, mayRefer } from './crossReferences.ts';

/** The cross references of a cell: those that read as before, and those that edits change. */
export interface CellReferences {
  readonly kept: readonly ReferencePair[];
  readonly edited: readonly EditedReferences[];
}

/** A reference that both versions write the same way; the places differ by what came and went before. */
export interface ReferencePair {
  readonly old: CrossReference;
  readonly new: CrossReference;
}

/** An edit with the references that it touches on each side. */
export interface EditedReferences {
  readonly edit: CellEdit;
  readonly old: readonly CrossReference[];
  readonly new: readonly CrossReference[];
}

const known = new WeakMap<readonly Segment[], CellReferences>();

const NONE: CellReferences = { kept: [], edited: [] };

/**
 * Finds the cross references of a compared cell. What clauses they name is a matter of the versions and not looked at.
 *
 * @param segments segments of the cell; the result is remembered for as long as they live
 */
export function cellReferences(segments: readonly Segment[]): CellReferences {
  // Most cells hold none, and looking is then quicker than remembering.
  if (!segments.some(({ text }) => mayRefer(text))) return NONE;
  return remembered(known, segments, () => referencesOf(segments));
}

function referencesOf(segments: readonly Segment[]): CellReferences {
  const edits = cellEdits(segments);
  const oldFound = crossReferences(sideText(segments, 'insert'));
  if (edits.length === 0)
    return oldFound.length === 0 ? NONE : { kept: oldFound.map((one) => ({ old: one, new: one })), edited: [] };
  const newFound = crossReferences(sideText(segments, 'delete'));
  if (oldFound.length + newFound.length === 0) return NONE;
  const kept = keptPairs(edits, oldFound, newFound);
  const keptOld = new Set(kept.map((pair) => pair.old));
  const keptNew = new Set(kept.map((pair) => pair.new));
  const edited = edits.flatMap((edit): readonly EditedReferences[] => {
    const isMoved = (one: CrossReference, side: 'old' | 'new'): boolean =>
      edit.moved[side].some((moved) => moved.start <= one.start && one.end <= moved.end);
    const old = oldFound.filter((one) => !keptOld.has(one) && touches(one, edit.old) && !isMoved(one, 'old'));
    const after = newFound.filter((one) => !keptNew.has(one) && touches(one, edit.new) && !isMoved(one, 'new'));
    return old.length + after.length === 0 ? [] : [{ edit, old, new: after }];
  });
  return { kept, edited };
}

/** A reference that ends where an edit begins counts: the edit may have made it longer. */
const touches = (one: CrossReference, { start, end }: CellEdit['old']): boolean =>
  one.end >= start && (start === end ? one.start <= end : one.start < end);

/** References that stand in kept text on both sides. */
function keptPairs(
  edits: readonly CellEdit[],
  oldFound: readonly CrossReference[],
  newFound: readonly CrossReference[],
): readonly ReferencePair[] {
  const newByStart = new Map(newFound.map((one) => [one.start, one]));
  let next = 0;
  return oldFound.flatMap((one): readonly ReferencePair[] => {
    while ((edits[next]?.old.end ?? Number.POSITIVE_INFINITY) <= one.start) next += 1;
    const before = edits[next - 1];
    const behind = edits[next];
    if (behind !== undefined && behind.old.start < one.end) return [];
    const shift = before === undefined ? 0 : before.new.end - before.old.end;
    const other = newByStart.get(one.start + shift);
    return other?.end === one.end + shift ? [{ old: one, new: other }] : [];
  });
}
