import type { EditSegment, Segment } from '../redlineModel.ts';

/** A stretch of the text of one side of a cell. */
export interface Passage {
  /** All of the cell's text on this side. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Neighbouring segments that came or went: what a reader sees as one change. */
export interface CellEdit {
  /** Index of its first segment, and the index after its last one. */
  readonly from: number;
  readonly to: number;
  readonly old: Passage;
  readonly new: Passage;
  /** How much kept text stands between it and the edit, or the edge of the cell, before and after it. */
  readonly keptBefore: number;
  readonly keptAfter: number;
  /** Passages inside it that moved word for word (`EditSegment.passage`). */
  readonly moved: { readonly old: readonly Stretch[]; readonly new: readonly Stretch[] };
}

/** A part of a text, by its places. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The edits of a cell in reading order.
 *
 * @param segments segments of one cell
 */
export function cellEdits(segments: readonly Segment[]): readonly CellEdit[] {
  const oldText = sideText(segments, 'insert');
  const newText = sideText(segments, 'delete');
  const edits: CellEdit[] = [];
  let [oldAt, newAt, keptBefore] = [0, 0, 0];
  for (let index = 0; index < segments.length; ) {
    const from = index;
    let [oldEnd, newEnd] = [oldAt, newAt];
    const moved: { readonly old: Stretch[]; readonly new: Stretch[] } = { old: [], new: [] };
    for (let segment = segments[index]; isEdit(segment); segment = segments[index]) {
      const [start, size] = [segment.change === 'delete' ? oldEnd : newEnd, segment.text.length];
      if (segment.passage !== undefined)
        moved[segment.change === 'delete' ? 'old' : 'new'].push({ start, end: start + size });
      if (segment.change === 'delete') oldEnd += size;
      else newEnd += size;
      index += 1;
    }
    let keptAfter = 0;
    const to = index;
    for (; index < segments.length && !isEdit(segments[index]); index += 1)
      keptAfter += segments[index]?.text.length ?? 0;
    if (to > from)
      edits.push({
        from,
        to,
        old: { text: oldText, start: oldAt, end: oldEnd },
        new: { text: newText, start: newAt, end: newEnd },
        keptBefore,
        keptAfter,
        moved,
      });
    [oldAt, newAt, keptBefore] = [oldEnd + keptAfter, newEnd + keptAfter, keptAfter];
  }
  return edits;
}

/** The words of one side of an edit, without those of passages that moved. */
export function editText(edit: CellEdit, side: 'old' | 'new'): string {
  const { text, start, end } = edit[side];
  let [at, words] = [start, ''];
  for (const moved of edit.moved[side]) {
    words += text.slice(at, moved.start);
    at = moved.end;
  }
  return words + text.slice(at, end);
}

/** The text of a cell on one side: all segments but those of the other side. */
export function sideText(segments: readonly Segment[], without: 'insert' | 'delete'): string {
  if (segments.length === 1 && segments[0]?.change === 'keep') return segments[0].text;
  return segments.map((segment) => (segment.change === without ? '' : segment.text)).join('');
}

const isEdit = (segment: Segment | undefined): segment is EditSegment =>
  segment?.change === 'insert' || segment?.change === 'delete';
