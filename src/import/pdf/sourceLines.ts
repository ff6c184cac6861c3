import type { LeftOutReason, SourceLine } from '../readDocument.ts';
import type { PageContent } from './pageContent.ts';
import type { SetLine } from './setLine.ts';

/** All lines of a file in reading order, and where each line of its text is among them. */
export interface NumberedLines {
  readonly lines: readonly SourceLine[];
  readonly indexOf: (line: SetLine | undefined) => number;
}

/**
 * Puts the lines of the text and the furniture of the pages in one row: what stands above the text of a page before its
 * first line, what stands below it before the next page.
 *
 * @param pages the pages
 * @param body lines of the text in reading order
 * @param leftOut lines among them that are no part of the contract
 */
export function sourceLines(
  pages: readonly PageContent[],
  body: readonly SetLine[],
  leftOut: ReadonlyMap<SetLine, LeftOutReason>,
): NumberedLines {
  const lines: SourceLine[] = [];
  const index = new Map<SetLine, number>();
  const counts = new Map<number, number>();
  const add = (line: SetLine, reason: LeftOutReason | null): void => {
    const count = (counts.get(line.page) ?? 0) + 1;
    counts.set(line.page, count);
    index.set(line, lines.length);
    lines.push({ text: line.text, place: { page: line.page, line: count }, leftOut: reason, joins: 'space' });
  };
  let begun = 0;
  const turnTo = (target: number): void => {
    for (; begun < target; begun++) {
      for (const { line, reason } of pages[begun - 1]?.below ?? []) add(line, reason);
      for (const { line, reason } of pages[begun]?.above ?? []) add(line, reason);
    }
  };
  for (const line of body) {
    turnTo(line.page);
    add(line, leftOut.get(line) ?? null);
  }
  turnTo(pages.length + 1);
  return { lines, indexOf: (line) => (line === undefined ? 0 : (index.get(line) ?? 0)) };
}
