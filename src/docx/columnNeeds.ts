import type { ColumnNeed } from './columnWidths.ts';
import { CELL_PADDING, SIZE } from './measures.ts';
import { textWidth } from './textWidth.ts';

/** Longer texts do not make a column wider. */
const WIDEST_NEED = 6200;

/**
 * What the columns of a table ask for.
 *
 * @param rows the texts of the cells, the header row first
 */
export function columnNeeds(rows: readonly (readonly string[])[]): readonly ColumnNeed[] {
  const [head = []] = rows;
  return head.map((_, column) => {
    const lines = rows.flatMap((row) => (row[column] ?? '').split('\n'));
    const words = lines.flatMap((line) => line.split(/[ \u2013/-]/u));
    // The header is bold, which is wider; the reserve covers it.
    const widest = (texts: readonly string[]) =>
      1.08 * Math.max(...texts.map((text) => textWidth(text, SIZE.table))) + 2 * CELL_PADDING.x;
    const least = widest(words);
    return { least, most: Math.max(least, Math.min(widest(lines), WIDEST_NEED)) };
  });
}
