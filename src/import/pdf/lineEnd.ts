import type { SourceLine } from '../readDocument.ts';
import { joinOf, type Vocabulary } from '../text/lineJoin.ts';

/**
 * How the end of a line meets the next line of the same paragraph; a full stop may stand alone at its start.
 *
 * @param line the line
 * @param next the next line of its paragraph
 * @param vocabulary the words of the whole text
 */
export function lineEnd(line: string, next: string, vocabulary: Vocabulary): SourceLine['joins'] {
  if (/^[.,;:!?)\]](?:\s|$)/.test(next)) return 'hyphen';
  return joinOf(line, next, vocabulary);
}
