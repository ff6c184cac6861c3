import type { Attention, EditLayer, ReferenceChange, Segment } from '../redlineModel.ts';
import { attentionOf, cellItems, itemsAround, weightyChange } from './attention.ts';
import { type CellEdit, cellEdits, editText } from './cellEdits.ts';
import { isTypography } from './typography.ts';

/** The segments of an edit and what they share. */
export interface ClassifiedEdit {
  /** Index of the first segment, and the index after the last one. */
  readonly from: number;
  readonly to: number;
  readonly layer: EditLayer;
  readonly attention: readonly Attention[];
  readonly reference?: ReferenceChange;
}

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
  return segments.map((segment, index): Segment => {
    while ((edits[next]?.to ?? segments.length) <= index) next += 1;
    const edit = edits[next];
    if (edit === undefined || index < edit.from) return segment;
    if ((segment.change !== 'insert' && segment.change !== 'delete') || segment.passage !== undefined) return segment;
    const { change, text, marks } = segment;
    const { layer, attention, reference } = edit;
    return {
      ...{ change, text, marks, layer },
      ...(attention.length === 0 ? {} : { attention }),
      ...(reference === undefined ? {} : { reference }),
    };
  });
}

/** Passages moved, and nothing but the space around them is left. */
const isOnlyMoved = (edit: CellEdit): boolean =>
  edit.moved.old.length + edit.moved.new.length > 0 && !/\S/u.test(editText(edit, 'old') + editText(edit, 'new'));
