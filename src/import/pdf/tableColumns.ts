import { partsOf, type SetLine, setLine } from './setLine.ts';

/** Where a column of a table stands. */
export interface TableColumn {
  readonly x: number;
  readonly right: number;
}

/** A part of a line that stands in a column. */
export interface ColumnPart {
  readonly line: SetLine;
  /** Index among the columns. */
  readonly column: number;
}

/** Blank between cells, in em; at the edge of a column that is known, far less will do. */
const CELL_GAP = 0.9;
/** How far a cell may stand from the edge of its column, in em. */
const EDGE = 0.5;

/**
 * Columns with one further line, if it keeps to them: each of its parts stands in one column, or beside all.
 *
 * @param columns the columns so far, from left to right
 * @param line the next line
 * @param starts where many runs begin
 * @returns null where it does not
 */
export function withLine(
  columns: readonly TableColumn[],
  line: SetLine,
  starts: readonly number[],
): readonly TableColumn[] | null {
  let all = columns;
  const taken = new Set<number>();
  for (const part of partsIn(line, columns, starts)) {
    const hits = all.filter((column) => meets(column, part));
    if (hits.length > 1) return null;
    const [hit] = hits;
    const own = { x: Math.min(part.x, hit?.x ?? part.x), right: Math.max(part.right, hit?.right ?? part.right) };
    if (taken.has(own.x)) return null;
    const others = all.filter((column) => column !== hit);
    if (others.some((column) => column.x < own.right && own.x < column.right)) return null;
    taken.add(own.x);
    all = [...others, own].toSorted((a, b) => a.x - b.x);
  }
  return all;
}

/**
 * The parts of a line by their columns.
 *
 * @param line a line of the table
 * @param columns all its columns
 */
export function columnParts(line: SetLine, columns: readonly TableColumn[]): readonly ColumnPart[] {
  return partsIn(line, columns, []).map((part) => ({
    line: part,
    column: Math.max(
      0,
      columns.findIndex((column) => meets(column, part)),
    ),
  }));
}

/** Runs that begin so often at the same place begin cells there. */
const OFTEN = 3;

/**
 * Where runs begin again and again: left edges of columns, however little blank is before them.
 *
 * @param lines the lines of a page
 */
export function frequentStarts(lines: readonly SetLine[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { x } of lines.flatMap(({ runs }) => runs)) {
    const place = Math.round(x * 2) / 2;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([place]) => place);
}

function partsIn(line: SetLine, columns: readonly TableColumn[], starts: readonly number[]): readonly SetLine[] {
  const edges = [...columns.map(({ x }) => x), ...starts];
  return partsOf(line, CELL_GAP, edges).map((runs) => setLine(line.page, runs));
}

const meets = ({ x, right }: TableColumn, part: SetLine): boolean =>
  Math.abs(x - part.x) < EDGE * part.size || (part.x < right && x < part.right);

/**
 * Whether the cells of a column stand below one another: at the left, at the right or centred.
 *
 * @param cells all lines in the column
 */
export function isAligned(cells: readonly SetLine[]): boolean {
  const [first] = cells;
  // A head is often centred above what stands at the left.
  const plain = cells.filter(({ isBold }) => !isBold);
  if (first?.isBold === true && plain.length > 0) return isAligned(plain);
  const size = first?.size ?? 0;
  const at = (place: (line: SetLine) => number): boolean => {
    const places = cells.map(place).toSorted((a, b) => a - b);
    const middle = places[Math.floor(places.length / 2)] ?? 0;
    return places.filter((value) => Math.abs(value - middle) < EDGE * size).length >= places.length * 0.7;
  };
  return at(({ x }) => x) || at(({ right }) => right) || at(({ x, right }) => (x + right) / 2);
}
