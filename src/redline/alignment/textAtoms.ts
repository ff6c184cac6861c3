import type { ContentLine } from '../comparison/clauseContent.ts';
import { isSentenceEnd, isSpace, isWord, tokens } from '../comparison/tokens.ts';

const PAUSES: ReadonlySet<string> = new Set([',', ';', ':']);
const JOINING: ReadonlySet<string> = new Set(['und', 'oder', 'sowie', 'and', 'or']);

/** The smallest piece of a clause that can become a clause of its own: part of a sentence, a heading, a whole table. */
export interface TextAtom {
  /** Place of its line in the content. */
  readonly line: number;
  /** Where it begins in its line; 0 for the first one. */
  readonly start: number;
  /** Its words, with the white space after them. */
  readonly text: string;
}

/**
 * Cuts the lines of a clause where a clause could be split: between lines and sentences, and where an enumeration could
 * become a list: after a comma, semicolon or colon, and before "und" and "oder".
 *
 * @param lines own lines of one clause
 * @returns atoms in order; those of a line of running text, joined, are its text
 */
export function textAtoms(lines: readonly ContentLine[]): readonly TextAtom[] {
  return lines.flatMap((line, index) => {
    if (line.kind === 'row') return [];
    if (line.kind === 'headRow') return [{ line: index, start: 0, text: tableText(lines, index) }];
    return line.kind === 'paragraph' || line.kind === 'bullet'
      ? lineAtoms(line.text, index)
      : [{ line: index, start: 0, text: line.text }];
  });
}

function tableText(lines: readonly ContentLine[], head: number): string {
  let end = head + 1;
  while (lines[end]?.kind === 'row') end++;
  return lines
    .slice(head, end)
    .map((line) => line.text)
    .join('\n');
}

function lineAtoms(text: string, line: number): readonly TextAtom[] {
  const atoms: TextAtom[] = [];
  let start = 0;
  let at = 0;
  let ended = false;
  const cut = (): void => {
    if (at > start) atoms.push({ line, start, text: text.slice(start, at) });
    start = at;
  };
  for (const token of tokens(text)) {
    // A quotation mark or bracket after the full stop still belongs to the sentence.
    const joins = JOINING.has(token);
    if ((ended || joins) && !isSpace(token) && at > start && /\s$/u.test(text.slice(start, at))) cut();
    ended = isSentenceEnd(token) || PAUSES.has(token) || (ended && !isWord(token));
    at += token.length;
  }
  cut();
  return atoms.length > 0 ? atoms : [{ line, start: 0, text: '' }];
}
