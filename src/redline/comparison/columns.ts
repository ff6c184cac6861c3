import type { ContentLine } from './clauseContent.ts';
import { hunksOf } from './hunks.ts';

/** Places of a column on both sides; -1 where it is not there. */
export interface ColumnPair {
  readonly old: number;
  readonly new: number;
}

/**
 * Pairs the columns of a table by the words of two rows, usually the head rows: as many columns pair in order, otherwise
 * equal words pair first and what is left between them in order.
 *
 * @returns every column of both sides once, old-only columns before new-only ones between two pairs
 */
export function columnPairs(oldRow: ContentLine, newRow: ContentLine): readonly ColumnPair[] {
  if (oldRow.cells.length === newRow.cells.length) return oldRow.cells.map((_, index) => ({ old: index, new: index }));
  const texts = (row: ContentLine): readonly string[] => row.cells.map((cell) => cell.text);
  const hunks = hunksOf(texts(oldRow), texts(newRow), Number.POSITIVE_INFINITY) ?? [];
  const pairs: ColumnPair[] = [];
  let [o, n] = [0, 0];
  for (const { deleted, inserted } of hunks) {
    const shared = Math.min(deleted.length, inserted.length);
    const [oldEnd, newEnd] = [o + deleted.length, n + inserted.length];
    for (let count = 0; count < shared; count++) pairs.push({ old: o++, new: n++ });
    while (o < oldEnd) pairs.push({ old: o++, new: -1 });
    while (n < newEnd) pairs.push({ old: -1, new: n++ });
  }
  return pairs;
}
