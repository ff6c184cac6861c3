import type { Attention, EditLayer, EditSegment, ReferenceChange, Segment } from '../redlineModel.ts';
import { attentionOf, cellItems, itemsAround, weightyChange } from './attention.ts';
import { type CellEdit, cellEdits, editText, type Stretch } from './cellEdits.ts';
import { isTypography } from './typography.ts';

/** The segments of an edit and what they share. */
export interface ClassifiedEdit {
  /** Index of the first segment, and the index after the last one. */
  readonly from: number;
  readonly to: number;
  readonly layer: EditLayer;
  readonly attention: readonly Attention[];
  readonly reference?: ReferenceChange;
  /** Cross references inside it that have a class of their own. */
  readonly cuts?: EditCuts;
}

/** Stretches of both sides of a cell, in order, that are cut out of an edit. */
export interface EditCuts {
  readonly edit: CellEdit;
  readonly old: readonly Cut[];
  readonly new: readonly Cut[];
}

export interface Cut extends Stretch {
  readonly class: EditClass;
}

export type EditClass = Pick<ClassifiedEdit, 'layer' | 'attention' | 'reference'>;

/**
 * Gives every edit of a cell its layer and its reasons for attention, as far as the texts alone tell them. What cross
 * references name is found out later, for each pair of versions.
 *
 * @param segments segments of one cell
 * @param layer the layer of an edit that changes words: `text`, or `cell` in a table
 * @param isWhole all of the cell came or went, which is never a matter of typography
 * @returns the same segments where nothing came or went
 */
export function classifyCell(
  segments: readonly Segment[],
  layer: 'text' | 'cell',
  isWhole = false,
): readonly Segment[] {
  const edits = cellEdits(segments);
  const [first] = edits;
  if (first === undefined) return segments;
  // Looking around each of a few edits is less than looking through a long text.
  const isLong = first.old.text.length + first.new.text.length > edits.length * 400;
  const items = isLong ? null : cellItems(first);
  return withClasses(
    segments,
    edits.map((edit): ClassifiedEdit => {
      const change = weightyChange(edit, items ?? itemsAround(edit));
      // A connective in a word that was cut or joined ("Agreementand") could be read as nothing else before.
      const isWeighty = [...change.gone, ...change.come].some((item) => item.kind !== 'connective');
      const isStyle = !isWeighty && (isWhole ? isOnlyMoved(edit) : isOnlyMoved(edit) || isTypography(edit));
      return isStyle
        ? { ...edit, layer: 'typography', attention: [] }
        : { ...edit, layer, attention: attentionOf(edit, change) };
    }),
  );
}

/**
 * Segments in which those of these edits have their class.
 *
 * @param edits edits in reading order
 */
export function withClasses(segments: readonly Segment[], edits: readonly ClassifiedEdit[]): readonly Segment[] {
  let next = 0;
  let [oldAt, newAt] = [0, 0];
  return segments.flatMap((segment, index): readonly Segment[] => {
    while ((edits[next]?.to ?? segments.length) <= index) next += 1;
    const edit = edits[next];
    if (edit === undefined || index < edit.from || !isEdit(segment)) return [segment];
    const { cuts } = edit;
    if (cuts === undefined) return segment.passage === undefined ? [withClass(segment, segment.text, edit)] : [segment];
    if (index === edit.from) [oldAt, newAt] = [cuts.edit.old.start, cuts.edit.new.start];
    const [start, size, own] =
      segment.change === 'delete' ? [oldAt, segment.text.length, cuts.old] : [newAt, segment.text.length, cuts.new];
    if (segment.change === 'delete') oldAt += size;
    else newAt += size;
    return segment.passage === undefined ? pieces(segment, start, edit, own) : [segment];
  });
}

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

/** @param start the place of the segment in the text of its side */
function pieces(segment: EditSegment, start: number, rest: EditClass, cuts: readonly Cut[]): readonly EditSegment[] {
  const found: EditSegment[] = [];
  let at = 0;
  const push = (to: number, kind: EditClass): void => {
    const end = Math.max(at, Math.min(to - start, segment.text.length));
    if (end > at) found.push(withClass(segment, segment.text.slice(at, end), kind));
    at = end;
  };
  for (const cut of cuts) {
    push(cut.start, rest);
    push(cut.end, cut.class);
  }
  push(Number.POSITIVE_INFINITY, rest);
  return found;
}

function withClass({ change, marks }: EditSegment, text: string, kind: EditClass): EditSegment {
  const { layer, attention, reference } = kind;
  return {
    ...{ change, text, marks, layer },
    ...(attention.length === 0 ? {} : { attention }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** Passages moved, and nothing but the space around them is left. */
const isOnlyMoved = (edit: CellEdit): boolean =>
  edit.moved.old.length + edit.moved.new.length > 0 && !/\S/u.test(editText(edit, 'old') + editText(edit, 'new'));
