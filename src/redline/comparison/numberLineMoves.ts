import type { LineChange } from '../redlineModel.ts';

/**
 * Numbers the moved lines of a clause in the order of their new places and lets the places they left follow.
 *
 * @param lines lines of one clause in final order; their move numbers are only names so far
 */
export function numberLineMoves(lines: readonly LineChange[]): readonly LineChange[] {
  const numbers = new Map<number | null, number>();
  for (const { change, move } of lines) if (change === 'moved') numbers.set(move, numbers.size + 1);
  if (numbers.size === 0) return lines;
  return lines.map((line) => (line.move === null ? line : { ...line, move: numbers.get(line.move) ?? line.move }));
}
