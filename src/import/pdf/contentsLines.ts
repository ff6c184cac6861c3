import type { SetLine } from './setLine.ts';

const TITLE = /^(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht|Gliederung|Contents|Table of contents)$/i;
/** Dots that lead the eye to a page number. */
const LEADER_DOTS = 4;
/** An entry may run over so many lines before its dots come. */
const ENTRY_LINES = 3;

/**
 * The lines of a table of contents: a row of lines that end in dots and the number of a page, and the title above it.
 *
 * @param lines lines in reading order
 */
export function contentsLines(lines: readonly SetLine[]): ReadonlySet<SetLine> {
  const found = new Set<SetLine>();
  let from = 0;
  while (from < lines.length) {
    const end = endOfContents(lines, from);
    const entries = lines.slice(from, end).filter(({ text }) => isEntry(text)).length;
    if (entries >= 2) {
      const title = lines[from - 1];
      const isTitled = title !== undefined && TITLE.test(title.text);
      for (const line of lines.slice(isTitled ? from - 1 : from, end)) found.add(line);
    }
    from = Math.max(end, from + 1);
  }
  return found;
}

/** Where a table of contents that begins at a line ends; where it begins if there is none. */
function endOfContents(lines: readonly SetLine[], from: number): number {
  // An entry of several lines in front of the first dots would be guesswork, but for the one after a title.
  const title = lines[from - 1];
  const isOpen = title !== undefined && TITLE.test(title.text);
  if (!isOpen && !isEntry(lines[from]?.text ?? '')) return from;
  let end = from;
  let last = pageOf(lines[from]?.text ?? '') ?? 0;
  for (let i = from; i < Math.min(lines.length, end + ENTRY_LINES); i++) {
    const page = pageOf(lines[i]?.text ?? '');
    if (page === null) continue;
    if (page < last) break;
    last = page;
    end = i + 1;
  }
  return end;
}

const isEntry = (text: string): boolean => pageOf(text) !== null;

/** The page number that dots lead to; null where a line is no entry. */
function pageOf(text: string): number | null {
  const number = /\d{1,4}$/.exec(text)?.[0];
  if (number === undefined) return null;
  let dots = 0;
  for (let i = text.length - number.length - 1; i >= 0; i--) {
    const sign = text.charAt(i);
    if (sign === '.' || sign === '·' || sign === '․') dots += 1;
    else if (sign === '…') dots += 3;
    else if (sign !== ' ' && sign !== '\u00A0') break;
  }
  return dots >= LEADER_DOTS ? Number(number) : null;
}
