import type { LineChange } from '../redlineModel.ts';
import { classifyCell } from './classifyCell.ts';

/**
 * Gives every edit of a line its layer and its reasons for attention, as far as the texts alone tell them.
 *
 * @param line a compared line
 * @returns the same line where no words came or went
 */
export function classifyLine(line: LineChange): LineChange {
  const kind = (line.old ?? line.new)?.kind;
  // Version and dates differ in every pair and are shown as the citation; that is no reason for attention.
  if (line.change === 'same' || line.change === 'departed' || kind === 'edition') return line;
  const layer = kind === 'row' || kind === 'headRow' ? 'cell' : 'text';
  const cells = line.cells.map((cell) => {
    const isWhole = line.change === 'inserted' || line.change === 'deleted' || cell.change !== 'paired';
    const segments = classifyCell(cell.segments, layer, isWhole);
    return segments === cell.segments ? cell : { ...cell, segments };
  });
  return { ...line, cells };
}
