import { mostCommon, type SetLine } from './setLine.ts';

/** A text of one or more lines, as facts are looked for in it. */
export interface TextEntry {
  readonly text: string;
  readonly lines: readonly SetLine[];
}

/** A title of more lines is none. */
const TITLE_LINES = 4;

/**
 * The lines of a text, with a title of several lines as one.
 *
 * @param lines lines in reading order
 */
export function textEntries(lines: readonly SetLine[]): readonly TextEntry[] {
  const usual = mostCommon(lines.map(({ size, text }) => [size, text.length]));
  const entries: TextEntry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const before = last?.lines.at(-1);
    if (
      last !== undefined &&
      before !== undefined &&
      isOneTitle(before, line, usual) &&
      last.lines.length < TITLE_LINES
    ) {
      entries[entries.length - 1] = { text: `${last.text} ${line.text}`, lines: [...last.lines, line] };
    } else entries.push({ text: line.text, lines: [line] });
  }
  return entries;
}

/** Large type that goes on below itself. */
function isOneTitle(before: SetLine, line: SetLine, usual: number): boolean {
  return (
    line.size > 1.3 * usual &&
    line.size === before.size &&
    line.isBold === before.isBold &&
    line.page === before.page &&
    line.y > before.y &&
    line.y - before.y < 1.6 * line.size
  );
}
