import type { TypedLine } from './typedLines.ts';

const HEADING = /^(?:Inhalt(?:sverzeichnis|sübersicht)?|Gliederung|Table of Contents|Contents)[.:]?$/i;
/** "3. Duration ........ 7", "3. Duration    7". */
const ENTRY = /(?:[.…·_]{3,}|(?: [.·]){3,}|[ \t]{3,}) ?\d{1,4}$/;

/**
 * Which lines are a table of contents: lines that end in a page number after a leader, and, below a heading that says
 * so, lines that stand again further down as headings.
 *
 * @param lines the lines of a text
 * @returns for each line whether it is part of one
 */
export function tableOfContents(lines: readonly TypedLine[]): readonly boolean[] {
  const isEntry = lines.map(({ text }) => ENTRY.test(text.slice(-20)));
  const found = lines.map(() => false);
  for (let i = 0; i < lines.length; i++) {
    const isHeading = HEADING.test(lines[i]?.text ?? '');
    const from = isHeading ? i + 1 : i;
    const end = isHeading
      ? Math.max(endOfEntries(isEntry, from), endOfRepeats(lines, from))
      : endOfEntries(isEntry, from);
    if (end - from < 3) continue;
    for (let at = i; at < end; at++) found[at] = true;
    i = end - 1;
  }
  return found;
}

/** Entries may be wrapped: one line without a page number is let through where another entry follows. */
function endOfEntries(isEntry: readonly boolean[], from: number): number {
  let end = from;
  for (let at = from; at < isEntry.length; at++) {
    if (isEntry[at] === true) end = at + 1;
    else if (at > end || isEntry[at + 1] !== true || at === from) break;
  }
  return end;
}

function endOfRepeats(lines: readonly TypedLine[], from: number): number {
  const later = new Map<string, number>();
  lines.forEach(({ text }, i) => later.set(text, i));
  let at = from;
  while (at < lines.length && (later.get(lines[at]?.text ?? '') ?? 0) > at) at += 1;
  return at;
}
