import type { CellChange, LineSide, Marks, Segment } from '../redline/redlineModel.ts';
import { lineMark } from '../redline/redlineText.ts';
import type { PlacedLine } from './redlineLines.ts';

/** How a piece of content is tracked. */
export type Tracking = 'kept' | 'inserted' | 'deleted';

/** Text of a line that is tracked in one way. */
export interface Token {
  readonly tracking: Tracking;
  /** May hold line feeds, and is a tab alone after a label. */
  readonly text: string;
  readonly marks: Marks;
  /** The markup before, where it alone changed. */
  readonly oldMarks: Marks | null;
  /** The segment this is; null for a label, a bullet and the gap after it. */
  readonly segment: Segment | null;
}

const NO_MARKS: Marks = {};

/** How content is tracked that is in these versions at its place. */
export function placeTracking(at: PlacedLine['at']): Tracking {
  if (at === 'both') return 'kept';
  return at === 'old' ? 'deleted' : 'inserted';
}

/**
 * Label or bullet and words of a line of running text as tracked text.
 *
 * @param placed the line at its place
 */
export function lineTokens(placed: PlacedLine): readonly Token[] {
  return [...markTokens(placed), ...placed.line.cells.flatMap((cell) => cellTokens(cell, placed.at))];
}

/**
 * The words of a cell as tracked text.
 *
 * @param cell one cell of a line
 * @param at the versions that have the line here
 */
export function cellTokens(cell: CellChange, at: PlacedLine['at']): readonly Token[] {
  const both = placeTracking(at);
  return cell.segments.flatMap((segment): readonly Token[] => {
    const { text } = segment;
    switch (segment.change) {
      case 'keep':
        return [{ tracking: both, text, marks: segment.marks, oldMarks: null, segment }];
      case 'delete':
        return at === 'new' ? [] : [{ tracking: 'deleted', text, marks: segment.marks, oldMarks: null, segment }];
      case 'insert':
        return at === 'old' ? [] : [{ tracking: 'inserted', text, marks: segment.marks, oldMarks: null, segment }];
      case 'markup': {
        const marks = at === 'old' ? segment.oldMarks : segment.newMarks;
        return [{ tracking: both, text, marks, oldMarks: at === 'both' ? segment.oldMarks : null, segment }];
      }
    }
  });
}

/** What stands in front of the words, and the gap between, in one version. */
interface Mark {
  readonly text: string;
  readonly gap: string;
}

/** A label that is the same on both sides stays, and so does the same gap after two different ones. */
function markTokens({ change, line, at }: PlacedLine): readonly Token[] {
  const both = placeTracking(at);
  const old = sideMark(line.old, change.old?.labelKind === 'annex', hasWords(line.cells, 'insert'));
  const after = sideMark(line.new, change.new?.labelKind === 'annex', hasWords(line.cells, 'delete'));
  const token = (tracking: Tracking, text: string): readonly Token[] =>
    text === '' ? [] : [{ tracking, text, marks: NO_MARKS, oldMarks: null, segment: null }];
  const piece = (before: string, now: string): readonly Token[] => {
    if (before === now) return token(both, now);
    return [...(at === 'new' ? [] : token('deleted', before)), ...(at === 'old' ? [] : token('inserted', now))];
  };
  return [...piece(old.text, after.text), ...piece(old.gap, after.gap)];
}

function hasWords(cells: readonly CellChange[], other: 'insert' | 'delete'): boolean {
  return cells.some(({ segments }) => segments.some(({ change, text }) => change !== other && text !== ''));
}

/** The gap is a tab, so that the text stands in its column; the label of an annex is part of the words. */
function sideMark(side: LineSide | null, isAnnex: boolean, wordsFollow: boolean): Mark {
  const text = side === null ? null : lineMark(side);
  if (text === null) return { text: '', gap: '' };
  const gap = isAnnex && side?.kind !== 'bullet' ? ' ' : '\t';
  return { text, gap: wordsFollow ? gap : '' };
}
