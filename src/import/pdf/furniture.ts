import type { LeftOutReason } from '../readDocument.ts';
import { isPageNumber, withoutNumbers } from './pageNumber.ts';
import type { SetLine } from './setLine.ts';

/** Lines of a page, from top to bottom, and how high the page is. */
export interface LinesOfPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly SetLine[];
}

/** So many lines at the top and at the bottom of a page may be header and footer; a few alike pages prove less. */
const depthOf = (pages: number): number => (pages > 3 ? 20 : 4);
/** How far the same line may stand from its place on another page, in points. */
const DRIFT = 4;

/** A line at the edge of a page, with its place counted from that edge. */
interface EdgeLine {
  readonly line: SetLine;
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  readonly rank: number;
}

/**
 * The running headers, footers and page numbers of a text: lines at the edge of their page that come again on other
 * pages at the same height. Numbers in them may differ where they count the pages.
 *
 * @param pages all pages of the text
 * @returns why each of these lines is left out
 */
export function furniture(pages: readonly LinesOfPage[]): ReadonlyMap<SetLine, LeftOutReason> {
  const edges = pages.flatMap((page) => edgeLines(page, depthOf(pages.length)));
  const families = new Map<string, EdgeLine[]>();
  for (const edge of edges) {
    const key = `${edge.edge} ${withoutNumbers(edge.line.text)}`;
    families.set(key, [...(families.get(key) ?? []), edge]);
  }
  const found = new Map<SetLine, EdgeLine>();
  for (const family of families.values()) {
    for (const edge of family) if (isRepeated(edge, family, pages.length)) found.set(edge.line, edge);
  }
  return outermost(pages, found);
}

function edgeLines({ number, lines }: LinesOfPage, deepest: number): readonly EdgeLine[] {
  // On a page with few lines the same line would be both.
  const depth = Math.min(deepest, Math.floor(lines.length / 2));
  const top = lines.slice(0, depth).map((line, rank): EdgeLine => ({ line, page: number, edge: 'top', rank }));
  const from = Math.max(depth, lines.length - deepest);
  const bottom = lines
    .slice(from)
    .map((line, i): EdgeLine => ({ line, page: number, edge: 'bottom', rank: lines.length - from - i - 1 }));
  return [...top, ...bottom];
}

function isRepeated(edge: EdgeLine, family: readonly EdgeLine[], pages: number): boolean {
  const near = family.filter(
    (other) =>
      other.page !== edge.page &&
      Math.abs(other.line.y - edge.line.y) <= DRIFT &&
      Math.abs(other.line.size - edge.line.size) < 0.5,
  );
  const same = near.filter((other) => countsPages(edge, other));
  // Left and right pages may have headers of their own.
  const needed = Math.max(1, Math.ceil(pages * 0.4) - 1);
  if (same.length >= needed) return true;
  return pages === 1 && edge.rank === 0 && isPageNumber(edge.line.text) && /\p{L}|\//u.test(edge.line.text);
}

/** Whether two lines are the same but for numbers that go up with the pages. */
function countsPages(edge: EdgeLine, other: EdgeLine): boolean {
  const [own, theirs] = [numbersIn(edge.line.text), numbersIn(other.line.text)];
  return own.every((number, i) => {
    const difference = number - (theirs[i] ?? Number.NaN);
    return difference === 0 || difference === edge.page - other.page;
  });
}

const numbersIn = (text: string): readonly number[] => (text.match(/\d{1,9}/g) ?? []).map(Number);

function reasonOf({ line, edge }: EdgeLine): LeftOutReason {
  if (isPageNumber(line.text)) return 'page-number';
  return edge === 'top' ? 'running-header' : 'running-footer';
}

/** White space that sets furniture off from the text, in em. */
const SET_OFF = 1.8;

/** Only what reaches from the edge inwards without a line of the text between, and is set off from it, is furniture. */
function outermost(
  pages: readonly LinesOfPage[],
  found: ReadonlyMap<SetLine, EdgeLine>,
): ReadonlyMap<SetLine, LeftOutReason> {
  const kept = new Map<SetLine, LeftOutReason>();
  for (const { lines } of pages) {
    for (const edge of ['top', 'bottom'] as const) {
      const side = edge === 'top' ? lines : lines.toReversed();
      const first = side.findIndex((line) => found.get(line)?.edge !== edge);
      const candidates = side.slice(0, first === -1 ? side.length : first);
      for (const line of candidates.slice(0, setOff(side, candidates.length))) {
        const own = found.get(line);
        if (own !== undefined) kept.set(line, reasonOf(own));
      }
    }
  }
  return kept;
}

/** How many of the outermost lines stand before the widest white space. */
function setOff(side: readonly SetLine[], candidates: number): number {
  let [count, widest] = [0, 0];
  for (let i = 0; i < candidates; i++) {
    const [line, next] = [side[i], side[i + 1]];
    if (line === undefined) break;
    // On a page of nothing else they stand for themselves.
    const space =
      next === undefined ? Number.POSITIVE_INFINITY : Math.abs(next.y - line.y) / Math.min(line.size, next.size);
    if (space > SET_OFF && space > widest) [count, widest] = [i + 1, space];
  }
  return count;
}
