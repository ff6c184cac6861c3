import { ZERO_WIDTH } from '../plainCharacters.ts';
import type { SourcePlace } from '../readDocument.ts';

/** A line of a text file that holds a word. */
export interface TypedLine {
  /** The line without white space at its edges. */
  readonly text: string;
  /** Line and, where the file has several, page; both count from 1. */
  readonly place: SourcePlace;
  /** Its page, from 0. */
  readonly page: number;
  readonly before: 'line' | 'gap' | 'page';
  /** White space before it, a tab counted as four. */
  readonly spaces: number;
}

/**
 * The lines of a text file. A form feed is the edge of a page; so is a single space before a line where no other lines
 * begin with one, which is what is left of form feeds in copied text.
 *
 * @param text the text
 */
export function typedLines(text: string): readonly TypedLine[] {
  const pages = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\u0085\u2028\u2029]/g, '\n')
    .split('\f');
  const lines: TypedLine[] = [];
  let count = 0;
  pages.forEach((content, page) => {
    let before: TypedLine['before'] = page > 0 ? 'page' : 'gap';
    for (const raw of content.split('\n')) {
      count += 1;
      const typed = raw.replace(ZERO_WIDTH, '').trim();
      if (typed === '') {
        if (before === 'line') before = 'gap';
        continue;
      }
      const spaces = (/^\s*/.exec(raw)?.[0] ?? '').replace(/\t/g, '    ').length;
      const place = pages.length > 1 ? { page: page + 1, line: count } : { line: count };
      lines.push({ text: typed, place, page, before, spaces });
      before = 'line';
    }
    // The line of a form feed is one line of the file.
    count -= 1;
  });
  return pages.length > 1 ? lines : withLostFormFeeds(lines);
}

function withLostFormFeeds(lines: readonly TypedLine[]): readonly TypedLine[] {
  const single = lines.filter(({ spaces }) => spaces === 1).length;
  const none = lines.filter(({ spaces }) => spaces === 0).length;
  if (single === 0 || none < lines.length * 0.7) return lines;
  return lines.map((line, i) => (line.spaces === 1 && i > 0 ? { ...line, before: 'page', spaces: 0 } : line));
}
