import type { CellChange, ClauseChange, Layer, LineChange, Segment } from '../redlineModel.ts';
import { withoutJoints } from './joints.ts';
import { isPassage } from './passageMoves.ts';

/**
 * A change without what is told in another way than by its edits: passages that moved, which are told with both their
 * places, and the spaces at the joints of a split or merge. Their layers are left out unless something else is in them.
 *
 * @param change a clause on both sides
 * @returns the same change where nothing is to be left out
 */
export function readChange(change: ClauseChange): ClauseChange {
  const lines = change.lines.map(readLine);
  if (lines.every((line, index) => line === change.lines[index])) return change;
  const left = new Set(lines.flatMap(({ cells }) => cells.flatMap(({ segments }) => segments.flatMap(layerOf))));
  const isMoved =
    change.kind === 'moved' || change.kind === 'movedAndChanged' || lines.some(({ move }) => move !== null);
  const stays = (layer: Layer): boolean => {
    if (layer === 'typography') return left.has('typography');
    return layer !== 'move' || isMoved;
  };
  return { ...change, lines, layers: change.layers.filter(stays) };
}

const layerOf = (segment: Segment): readonly Layer[] => ('layer' in segment ? [segment.layer] : []);

function readLine(line: LineChange): LineChange {
  const isRunning = line.cells.length === 1;
  const cells = line.cells.map((cell): CellChange => {
    const own = isRunning ? withoutJoints(line, cell.segments).segments : cell.segments;
    const read = own.filter((segment, index) => !isPassage(segment) && !isPassageSpace(own, index));
    return read.length === cell.segments.length ? cell : { ...cell, segments: read };
  });
  return cells.every((cell, index) => cell === line.cells[index]) ? line : { ...line, cells };
}

/**
 * True for spaces that came or went together with a passage beside them.
 *
 * @param segments neighbours in reading order
 * @param index of one of them
 */
export function isPassageSpace(segments: readonly Segment[], index: number): boolean {
  const segment = segments[index];
  if (segment === undefined || isPassage(segment) || segment.text.trim() !== '') return false;
  if (segment.change !== 'insert' && segment.change !== 'delete') return false;
  return [segments[index - 1], segments[index + 1]].some(
    (beside) => beside !== undefined && isPassage(beside) && beside.change === segment.change,
  );
}
