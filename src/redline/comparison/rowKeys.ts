import type { ContentLine } from './clauseContent.ts';
import { columnPairs } from './columns.ts';

/** Names of table rows, at the places of their lines; null for a line that is no row or a row without a name. */
export interface RowKeys {
  readonly old: readonly (string | null)[];
  readonly new: readonly (string | null)[];
}

interface Table {
  readonly head: ContentLine;
  /** Places of its rows. */
  readonly rows: readonly number[];
}

/** In a column of names so large a part of the cells is filled and different. */
const TELLING = 0.9;

/**
 * The names of table rows: the words of the key column, the first one in which rows have different words on both sides.
 * A column of running numbers names places and not rows.
 */
export function rowKeys(oldLines: readonly ContentLine[], newLines: readonly ContentLine[]): RowKeys {
  const keys = {
    old: oldLines.map((): string | null => null),
    new: newLines.map((): string | null => null),
  };
  const newTables = tablesOf(newLines);
  tablesOf(oldLines).forEach((oldTable, place) => {
    const newTable = newTables[place];
    if (newTable === undefined) return;
    const columns = columnPairs(oldTable.head, newTable.head).filter((pair) => pair.old >= 0 && pair.new >= 0);
    const cells = columns.map((pair) => ({
      old: oldTable.rows.map((row) => oldLines[row]?.cells[pair.old]?.text ?? ''),
      new: newTable.rows.map((row) => newLines[row]?.cells[pair.new]?.text ?? ''),
    }));
    const named = cells.filter((column) => !isRunning(column.old) && !isRunning(column.new));
    const key = named.find((column) => tells(column.old) && tells(column.new)) ?? named[0];
    oldTable.rows.forEach((row, at) => {
      keys.old[row] = key?.old[at] || null;
    });
    newTable.rows.forEach((row, at) => {
      keys.new[row] = key?.new[at] || null;
    });
  });
  return keys;
}

function tablesOf(lines: readonly ContentLine[]): readonly Table[] {
  const tables: { head: ContentLine; rows: number[] }[] = [];
  lines.forEach((line, place) => {
    if (line.kind === 'headRow') tables.push({ head: line, rows: [] });
    else if (line.kind === 'row') tables.at(-1)?.rows.push(place);
  });
  return tables;
}

const isRunning = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell, index) => cell.replace(/\.$/u, '') === `${index + 1}`);

const tells = (cells: readonly string[]): boolean =>
  new Set(cells.filter((cell) => cell !== '')).size >= TELLING * cells.length;
