import type { OutlineBlock } from '../outline.ts';
import { endsSentence, readsAsTitle } from './sentence.ts';
import { textOfBlock } from './textOfBlock.ts';

/** Paragraphs that are headings wherever they stand. */
const KNOWN =
  /^(?:Präambel|Vorbemerkung(?:en)?|Einleitung|Begriffsbestimmungen|Schlussbestimmung(?:en)?|Unterschriften|Signatures|Anlagenverzeichnis|Verzeichnis der Anlagen|Preamble|Recitals|Background|Introduction|General Provisions)$/i;

/** Whether a line is a heading without a number that everybody knows. */
export const isKnownHeading = (text: string): boolean => KNOWN.test(text);

const LONGEST = 70;
const NO_HEADING = /\d{4,}|[@/]|https?:|_{3}|^(?:zwischen|und|Ort|Datum|Name|between|and)(?![\p{L}])/iu;

/** A heading without a number. */
export interface UnnumberedHeading {
  readonly isKnown: boolean;
  readonly confidence: number;
}

/**
 * Whether a paragraph without a number is a heading.
 *
 * @param blocks the outline
 * @param at its place
 * @param isOutside whether no numbered heading is open, so that a heading of its own rank may stand here
 */
export function unnumberedHeading(
  blocks: readonly OutlineBlock[],
  at: number,
  isOutside: boolean,
): UnnumberedHeading | null {
  const [block, previous, next] = [blocks[at], blocks[at - 1], blocks[at + 1]];
  const text = textOfBlock(block);
  if (block?.type !== 'paragraph' || text === '' || text.includes('\n') || next === undefined) return null;
  if (KNOWN.test(text)) return { isKnown: true, confidence: 0.95 };
  if (!isOutside || text.length > LONGEST || !readsAsTitle(text) || NO_HEADING.test(text)) return null;
  const isAfterEnd = previous === undefined || previous.type !== 'paragraph' || endsWithFullStop(textOfBlock(previous));
  return isAfterEnd && isProse(next) ? { isKnown: false, confidence: 0.6 } : null;
}

const endsWithFullStop = (text: string): boolean => endsSentence(text) && !text.endsWith(':');

const isProse = (block: OutlineBlock): boolean => {
  const text = textOfBlock(block);
  return /^[\p{Lu}\d(]/u.test(text) && text.length > LONGEST && endsSentence(text);
};
