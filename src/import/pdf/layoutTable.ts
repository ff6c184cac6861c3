import type { SetLine } from './setLine.ts';
import { type ColumnPart, columnParts, frequentStarts, isAligned, type TableColumn, withLine } from './tableColumns.ts';

/** A table found by its columns: the lines of each cell, row by row. */
export interface LayoutTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly SetLine[])[])[];
}

/** A text that is nothing but the label of a clause or the sign of an item. */
export const LABEL =
  /^(?:[•▪◦■●○–—*-]|\(?[\da-zA-Z]{1,4}[.)]|\(\d{1,3}[a-z]?\)|\d{1,3}(?:\.\d{1,3})*\.?|§ ?\d+[a-z]?)$/;

/** A table ends where more white space comes, in em. */
const END_GAP = 4;
/** White space between rows against the distance of lines in a cell. */
const ROW_GAP = 1.1;

/**
 * The lines of a column of a page, with tables where at least two rows stand in at least two clear columns.
 *
 * @param lines from top to bottom
 */
export function withTables(lines: readonly SetLine[]): readonly (SetLine | LayoutTable)[] {
  const found: (SetLine | LayoutTable)[] = [];
  const starts = frequentStarts(lines);
  let at = 0;
  while (at < lines.length) {
    const table = tableFrom(lines, at, starts);
    if (table === null) {
      found.push(...lines.slice(at, at + 1));
      at += 1;
    } else {
      found.push(table.table);
      at = table.end;
    }
  }
  return found;
}

interface FoundTable {
  readonly table: LayoutTable;
  readonly end: number;
}

type Row = readonly ColumnPart[];

function tableFrom(lines: readonly SetLine[], from: number, starts: readonly number[]): FoundTable | null {
  const { columns, end } = grownColumns(lines, from, starts);
  if (columns.length < 2) return null;
  const parts = lines.slice(from, end).map((line) => columnParts(line, columns));
  const rows = rowsOf(parts);
  const last = rows.findLastIndex(isWide);
  const [first] = rows;
  if (first === undefined || !isWide(first)) return null;
  const kept = rows.slice(0, last + 1);
  if (!isTable(kept, columns)) return null;
  const count = new Set(kept.flat().map(({ line }) => line.y)).size;
  return { table: { columns, rows: kept.map((row) => cellsOf(row, columns)) }, end: from + count };
}

/** The columns that a line begins, and how far down the lines keep to them. */
function grownColumns(
  lines: readonly SetLine[],
  from: number,
  starts: readonly number[],
): { readonly columns: readonly TableColumn[]; readonly end: number } {
  let columns: readonly TableColumn[] = [];
  let end = from;
  for (const line of lines.slice(from)) {
    const before = lines[end - 1];
    if (end > from && before !== undefined && line.y - before.y > END_GAP * line.size) break;
    const next = withLine(columns, line, starts);
    if (next === null) break;
    columns = next;
    end += 1;
  }
  return { columns, end };
}

/** Lines that are a row together: rows are parted by white space, or, where there is none, begun by the first column. */
function rowsOf(lines: readonly Row[]): readonly Row[] {
  const tops = lines.map((parts) => parts[0]?.line.y ?? 0);
  const distances = tops.slice(1).map((y, i) => y - (tops[i] ?? y));
  const leading = leadingOf(lines.flat());
  const hasGaps = distances.some((distance) => distance > ROW_GAP * leading);
  const rows: ColumnPart[][] = [];
  for (const [i, parts] of lines.entries()) {
    const distance = distances[i - 1];
    const isBelowGap = distance === undefined || distance > ROW_GAP * leading;
    const begins = isBelowGap || (!hasGaps && parts.length > 1 && parts[0]?.column === 0);
    if (begins) rows.push([...parts]);
    else rows.at(-1)?.push(...parts);
  }
  return rows;
}

/** Distance of lines below one another in a cell: cells are often centred, so that lines of a row do not stand level. */
function leadingOf(parts: readonly ColumnPart[]): number {
  const last = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  for (const { column, line } of parts) {
    const above = last.get(column);
    if (above !== undefined) least = Math.min(least, line.y - above);
    last.set(column, line.y);
  }
  return least;
}

const isWide = (row: Row): boolean => new Set(row.map(({ column }) => column)).size >= 2;

function isTable(rows: readonly Row[], columns: readonly TableColumn[]): boolean {
  const wide = rows.filter(isWide).length;
  if (wide < 2 || wide < rows.length * 0.6) return false;
  const inColumn = columns.map((_, column) =>
    rows.flat().flatMap((part) => (part.column === column ? [part.line] : [])),
  );
  if (columns.length === 2 && inColumn[0]?.every(({ text }) => LABEL.test(text))) return false;
  return inColumn.every((cells) => cells.length > 0 && isAligned(cells));
}

const cellsOf = (row: Row, columns: readonly TableColumn[]): readonly (readonly SetLine[])[] =>
  columns.map((_, column) => row.flatMap((part) => (part.column === column ? [part.line] : [])));
