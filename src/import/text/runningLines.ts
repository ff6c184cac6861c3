import { headingLabel } from '../importedLabel.ts';
import type { LeftOutReason } from '../readDocument.ts';
import { bulletSign } from './bulletSign.ts';
import type { TypedLine } from './typedLines.ts';

/** "Seite 3 von 12", "- 3 -", "3/12", "Page 3". */
const PAGE_NUMBER = /^(?:[-–—] ?)?(?:(?:Seite|Page|S\.|p\.) ?)?\d{1,4}(?: ?(?:von|of|\/|\|) ?\d{1,4})?(?: ?[-–—])?$/i;
const FULL_PAGE_NUMBER = /^(?:[-–—] ?)?(?:Seite|Page) \d{1,4}(?: ?(?:von|of|\/) ?\d{1,4})?(?: ?[-–—])?$/i;

/** Lines at the edge of a page in which running headers and footers stand, whether they stand still or move. */
const EDGE = 3;
/** Further lines that are part of them where they stand at the same place on many pages. */
const DEEPEST = 16;
const MANY_PAGES = 4;

/**
 * Which lines are running headers, running footers or page numbers: lines at the edge of a page that return on other
 * pages with nothing but another page number.
 *
 * @param lines the lines of a text
 * @returns for each line why it is left out, or null
 */
export function runningLines(lines: readonly TypedLine[]): readonly (LeftOutReason | null)[] {
  const found: (LeftOutReason | null)[] = lines.map(({ text }) => (FULL_PAGE_NUMBER.test(text) ? 'page-number' : null));
  const pages = pagesOf(lines);
  if (pages.length < 2) return found;
  const edges = pages.flatMap((page) => edgesOf(page, pages.length < MANY_PAGES ? EDGE : DEEPEST));
  const pagesWith = new Map<string, Set<number>>();
  for (const { at, edge, page, place } of edges) {
    const key = keyOf(lines[at]?.text ?? '', edge, place);
    pagesWith.set(key, (pagesWith.get(key) ?? new Set()).add(page));
  }
  for (const { at, edge, place } of edges) {
    const text = lines[at]?.text ?? '';
    const returns = (pagesWith.get(keyOf(text, edge, place))?.size ?? 0) >= leastPages(pages.length);
    if (place === 0 && PAGE_NUMBER.test(text) && (returns || FULL_PAGE_NUMBER.test(text))) found[at] = 'page-number';
    else if (returns && isFurniture(text)) found[at] = edge === 'top' ? 'running-header' : 'running-footer';
  }
  return outermostOnly(found, pages);
}

/** On two or three pages a line must stand twice, on more on half of them. */
const leastPages = (pages: number): number => Math.max(pages > 3 ? 3 : 2, Math.ceil(pages * 0.5));

interface Edge {
  readonly at: number;
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  /** 0 for the outermost line. */
  readonly place: number;
}

/** Indices of the lines of each page. */
function pagesOf(lines: readonly TypedLine[]): readonly (readonly number[])[] {
  const pages = new Map<number, number[]>();
  lines.forEach(({ page }, i) => {
    const open = pages.get(page);
    if (open === undefined) pages.set(page, [i]);
    else open.push(i);
  });
  return [...pages.values()];
}

function edgesOf(page: readonly number[], deepest: number): readonly Edge[] {
  const number = page[0] ?? 0;
  const deep = Math.min(deepest, Math.floor(page.length / 2));
  const top = page.slice(0, deep).map((at, place): Edge => ({ at, page: number, edge: 'top', place }));
  const bottom = page
    .toReversed()
    .slice(0, deep)
    .map((at, place): Edge => ({ at, page: number, edge: 'bottom', place }));
  return [...top, ...bottom];
}

/** Lines that differ in page numbers alone have one key. */
const keyOf = (text: string, edge: string, place: number): string =>
  `${edge} ${place < EDGE ? '' : place} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;

/** Clauses and items of lists are none, even where several pages happen to begin alike. */
function isFurniture(text: string): boolean {
  if (PAGE_NUMBER.test(text)) return true;
  return text.length <= 160 && headingLabel(text) === null && !/^\(\d+\)/.test(text) && bulletSign(text) === null;
}

/** Furniture stands outside of everything else on its page. */
function outermostOnly(
  found: readonly (LeftOutReason | null)[],
  pages: readonly (readonly number[])[],
): readonly (LeftOutReason | null)[] {
  const kept: (LeftOutReason | null)[] = found.map(() => null);
  for (const page of pages) {
    for (const side of [page, page.toReversed()]) {
      for (const at of side) {
        if (found[at] === null || found[at] === undefined) break;
        kept[at] = found[at];
      }
    }
  }
  return kept;
}
