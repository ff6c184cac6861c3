import type { LayoutTable } from './layoutTable.ts';
import type { SetLine } from './setLine.ts';
import type { TableColumn } from './tableColumns.ts';

/** What stands on a page, one below another. */
export type Piece = SetLine | LayoutTable;

/** Pieces of the whole text, and the heads of tables that were repeated on a further page. */
export interface JoinedTables {
  readonly pieces: readonly Piece[];
  readonly heads: readonly SetLine[];
}

/**
 * Puts the pieces of all pages in one row, and the parts of a table that goes on over a page edge together.
 *
 * @param groups the pieces of each column of each page
 */
export function joinedTables(groups: readonly (readonly Piece[])[]): JoinedTables {
  const pieces: Piece[] = [];
  const heads: SetLine[] = [];
  for (const group of groups) {
    for (const [i, piece] of group.entries()) {
      const last = pieces.at(-1);
      if (i > 0 || last === undefined || !isTable(piece) || !isTable(last) || !isSameTable(last, piece)) {
        pieces.push(piece);
        continue;
      }
      const repeats = textOfRow(piece.rows[0]) === textOfRow(last.rows[0]);
      if (repeats) heads.push(...(piece.rows[0] ?? []).flat());
      pieces[pieces.length - 1] = { ...last, rows: [...last.rows, ...piece.rows.slice(repeats ? 1 : 0)] };
    }
  }
  return { pieces, heads };
}

/** Whether a piece is a table. */
export const isTable = (piece: Piece): piece is LayoutTable => 'columns' in piece;

/** Whether the columns of two tables stand below one another. */
function isSameTable(a: LayoutTable, b: LayoutTable): boolean {
  const meets = ({ x, right }: TableColumn, other: TableColumn | undefined): boolean =>
    other !== undefined && x < other.right && other.x < right;
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, i) => b.columns.every((other, k) => meets(column, other) === (i === k)))
  );
}

const textOfRow = (row: LayoutTable['rows'][number] | undefined): string =>
  (row ?? []).map((cell) => cell.map(({ text }) => text).join(' ')).join('\t');
