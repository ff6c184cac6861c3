import type { SourceLine } from '../readDocument.ts';
import { joinOf, type Vocabulary } from '../text/lineJoin.ts';

/**
 * How the end of a line meets the next line of the same paragraph. Besides words that are divided with a hyphen, lines
 * end after a slash and inside an address, and a full stop may stand alone at the start of the next line.
 *
 * @param line the line
 * @param next the next line of its paragraph
 * @param vocabulary the words of the whole text
 */
export function lineEnd(line: string, next: string, vocabulary: Vocabulary): SourceLine['joins'] {
  if (/[\p{L}\d]\/$/u.test(line) && /^[\p{L}\d]/u.test(next)) return 'hyphen';
  if (/^[.,;:!?)\]](?:\s|$)/.test(next)) return 'hyphen';
  const word = line.slice(line.lastIndexOf(' ') + 1);
  if (word.includes('://') && /[./?&=_-]$/.test(word) && /^[a-z\d]/.test(next)) return 'hyphen';
  return joinOf(line, next, vocabulary);
}
