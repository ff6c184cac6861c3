import type { LayoutLine } from '../layoutLine.ts';
import { isTable, type Piece } from './joinedTables.ts';
import { isGap, type LayoutMeasure } from './layoutMeasure.ts';
import { LABEL, type LayoutTable } from './layoutTable.ts';
import { partsOf, type SetLine } from './setLine.ts';

/** Stands for a table among lines of text. It never occurs in a text. */
export const TABLE_SIGN = '\uFFFC';

/** Lines as they are put together to paragraphs, and the tables that stand between them. */
export interface LinesWithTables {
  readonly lines: readonly LayoutLine[];
  /** In the order of their signs. */
  readonly tables: readonly LayoutTable[];
}

/**
 * Measures lines against the running text. A table becomes one line with a sign in it.
 *
 * @param pieces lines and tables in reading order, furniture left out
 * @param groups the lines of each column of each page, for its left edge
 * @param measure of running text
 * @param indexOf where a line stands in the lines of the document
 */
export function layoutLines(
  pieces: readonly Piece[],
  groups: readonly (readonly SetLine[])[],
  measure: LayoutMeasure,
  indexOf: (line: SetLine | undefined) => number,
): LinesWithTables {
  const left = leftEdges(groups);
  const tables: LayoutTable[] = [];
  const lines: LayoutLine[] = [];
  let before: SetLine | null = null;
  for (const piece of pieces) {
    if (isTable(piece)) {
      tables.push(piece);
      const [first] = piece.rows.flat(2);
      lines.push({ ...signLine(lines.length), line: indexOf(first), place: { page: first?.page ?? 1 } });
      before = null;
      continue;
    }
    lines.push({
      text: piece.text,
      place: { page: piece.page },
      line: indexOf(piece),
      before: before === null ? 'gap' : edgeBetween(before, piece, measure),
      indent: Math.max(0, Math.round(((piece.x - (left.get(piece) ?? piece.x)) / measure.size) * 100) / 100),
      size: Math.round((piece.size / measure.size) * 100) / 100,
      isBold: piece.isBold && !standsApart(piece),
    });
    before = piece;
  }
  return { lines, tables };
}

/** Names above the blanks for signatures stand far from each other and are no heading, bold or not. */
function standsApart(line: SetLine): boolean {
  const [first, ...rest] = partsOf(line, 3);
  return rest.length > 0 && first !== undefined && !LABEL.test(first.map(({ text }) => text.trim()).join(' '));
}

// Smaller than any text, so that it is never put together with the lines around it and is no heading.
const signLine = (at: number): Omit<LayoutLine, 'line' | 'place'> => ({
  text: TABLE_SIGN,
  before: at === 0 ? 'page' : 'gap',
  indent: 0,
  size: 0.5,
  isBold: false,
});

function edgeBetween(before: SetLine, line: SetLine, measure: LayoutMeasure): LayoutLine['before'] {
  // The top of a further column is an edge as well.
  if (line.page !== before.page || line.y < before.y) return 'page';
  return isGap(before, line, measure) ? 'gap' : 'line';
}

/** The left edge of running text beside each line; left and right pages may have margins of their own. */
function leftEdges(groups: readonly (readonly SetLine[])[]): ReadonlyMap<SetLine, number> {
  const edges = groups.map((lines) => Math.min(...lines.map(({ x }) => x)));
  return new Map(
    groups.flatMap((lines, i) => {
      const own = edges[i] ?? 0;
      // A column in which nothing reaches its left edge takes that of a column near it.
      const near = edges.filter((edge) => edge <= own && own - edge < 40);
      const edge = mostFrequent(near) ?? own;
      return lines.map((line) => [line, Math.min(edge, own)] as const);
    }),
  );
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
