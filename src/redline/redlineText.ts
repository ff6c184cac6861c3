import { BULLET } from '../agreement/wordingLines.ts';
import type { ClauseChange, LineChange, LineSide, Redline, Segment, Step } from './redlineModel.ts';

/**
 * The new canonical text, read from the redline alone.
 *
 * @returns byte for byte `canonicalText` of the new version
 */
export function acceptAll(redline: Redline): string {
  const lines = (steps: readonly Step[]): string =>
    steps
      .map((step) => {
        if (step.type === 'move') return lines(step.steps);
        return step.type === 'departure' ? '' : clauseText(step.change, 'new');
      })
      .join('');
  return lines(redline.steps);
}

/**
 * The old canonical text, read from the redline alone.
 *
 * @returns byte for byte `canonicalText` of the old version
 */
export function rejectAll(redline: Redline): string {
  const moves = new Map<number, readonly Step[]>();
  const collect = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.type !== 'move') continue;
      const root = step.steps[0];
      if (root?.type === 'clause' && root.change.number !== null) moves.set(root.change.number, step.steps);
      collect(step.steps);
    }
  };
  const lines = (steps: readonly Step[]): string =>
    steps
      .map((step) => {
        if (step.type === 'departure') return lines(moves.get(step.number) ?? []);
        return step.type === 'move' ? '' : clauseText(step.change, 'old');
      })
      .join('');
  collect(redline.steps);
  return lines(redline.steps);
}

/** The lines of one side of a clause, moved ones where they stand on that side. */
function clauseText({ lines }: ClauseChange, side: 'old' | 'new'): string {
  if (side === 'new') return lines.map((line) => sideLine(line, 'new')).join('');
  const moved = new Map(lines.flatMap((line) => (line.change === 'moved' ? [[line.move, line] as const] : [])));
  return lines
    .map((line) => {
      if (line.change === 'moved') return '';
      return sideLine(line.change === 'departed' ? (moved.get(line.move) ?? line) : line, 'old');
    })
    .join('');
}

/** A line of one side with its line feed, if it ends there; empty where the line is not on that side. */
function sideLine(line: LineChange, side: 'old' | 'new'): string {
  const own = line[side];
  if (own === null) return '';
  const [otherCell, otherSegment] = side === 'old' ? ['inserted', 'insert'] : ['deleted', 'delete'];
  const text = line.cells
    .filter((cell) => cell.change !== otherCell)
    .map((cell) => segmentText(cell.segments.filter((segment) => segment.change !== otherSegment)))
    .join('\t');
  const mark = lineMark(own);
  const end = own.piece === 'first' || own.piece === 'middle' ? '' : '\n';
  if (mark === null) return `${text}${end}`;
  return text === '' ? `${mark}${end}` : `${mark} ${text}${end}`;
}

const segmentText = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('');

/** What stands in front of the words of a line, or null: the label of its clause, or the mark of a bullet. */
export function lineMark(side: LineSide): string | null {
  if (side.piece === 'middle' || side.piece === 'last') return null;
  return side.kind === 'bullet' ? BULLET : side.label;
}
