import type { SetLine } from './setLine.ts';

/** So many lines away the other dash of an insertion may stand. */
const REACH = 3;
/** A dash with blanks around it: that of an insertion begins at the start of a line or inside one, and ends inside. */
const OPENING = /(?:^|\S )- /;
const CLOSING = /\S - /;

/**
 * Takes out the blank before a hyphen that divides a word at the end of a line: some writers set it a hair apart, and it
 * is read as a space. A dash that closes an insertion ("- named below Customer -") keeps it.
 *
 * @param lines lines below one another
 */
export function withoutLooseHyphens<Line extends SetLine>(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, i): Line => {
    if (!/\p{L} [-\u2010\u00AD]$/u.test(line.text)) return line;
    const next = lines[i + 1];
    const isNear = ({ size }: SetLine): boolean => Math.abs(size - line.size) < 0.5;
    const above = lines.slice(Math.max(0, i - REACH), i).filter(isNear);
    const below = lines.slice(i + 1, i + 1 + REACH).filter(isNear);
    const isDash =
      OPENING.test(line.text) ||
      above.some(({ text }) => OPENING.test(text)) ||
      below.some(({ text }) => CLOSING.test(text));
    const isDivision = !isDash && next !== undefined && /^\p{Ll}/u.test(next.text);
    return isDivision ? { ...line, text: `${line.text.slice(0, -2)}-` } : line;
  });
}
