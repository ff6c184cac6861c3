import { inlineText } from '../../agreement/canonicalText.ts';
import { withoutStart } from '../inlineLines.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Guess } from '../readDocument.ts';
import { withAnnexLists } from './annexLists.ts';
import { headingDepths } from './headingDepths.ts';
import { headingRows } from './headingRows.ts';
import type { LabelStart } from './labelStart.ts';
import { type NumberedStart, numberingOf } from './numberingOf.ts';
import { numberReadings } from './numberReading.ts';
import { type NumberedBlock, orderedRows } from './orderedRows.ts';
import { separateNumbers, withNumbersBeforeWords } from './separateNumbers.ts';
import { isTextBlock, type TextBlock, textOfBlock } from './textOfBlock.ts';
import { type UnnumberedHeading, unnumberedHeading } from './unnumberedHeadings.ts';

/** An outline in which the numbering of the whole text has been recognised. */
export interface RecognisedOutline {
  readonly blocks: readonly OutlineBlock[];
  readonly guesses: readonly Guess[];
}

/**
 * Recognises the numbering of a text as a whole and makes headings of the paragraphs that are headings. Headings that
 * the source marks stay headings; their depth is brought in line with their numbers.
 *
 * @param blocks the outline as a reader made it
 */
export function recognisedOutline(blocks: readonly OutlineBlock[]): RecognisedOutline {
  const parts = separateNumbers(withNumbersBeforeWords(withAnnexLists(blocks)));
  const numbering = numberingOf(startsOf(parts));
  const kinds = headingRows(parts, numbering);
  const unnumbered = unnumberedHeadings(
    parts,
    numbering,
    kinds.map((kind) => kind !== null && kind !== 'clause'),
  );
  const depths = headingDepths(parts, numbering, kinds, unnumbered);
  const made = parts.flatMap((block, at): readonly NumberedBlock[] => {
    const [numbered, depth] = [numbering[at] ?? null, depths[at] ?? null];
    if (depth === null || !isTextBlock(block)) return [{ block, at, numbered }];
    if (kinds[at] === 'label-only-heading') return splitHeading(block, at, numbered, depth);
    return [{ block: { ...block, type: 'heading', depth }, at, numbered }];
  });
  return { blocks: orderedRows(made), guesses: guessesOf(parts, numbering, depths, unnumbered) };
}

/**
 * Makes ordered lists of the numbered paragraphs of a text whose headings are all marked; what stands below an item belongs
 * to it.
 *
 * @param blocks the outline; its headings stay as they are
 */
export function recognisedLists(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const numbering = numberingOf(startsOf(blocks));
  return orderedRows(
    blocks.map((block, at) => ({ block, at, numbered: block.type === 'paragraph' ? (numbering[at] ?? null) : null })),
  );
}

const startsOf = (blocks: readonly OutlineBlock[]): readonly LabelStart[] =>
  blocks.map((block, i): LabelStart => {
    const [text, previous] = [textOfBlock(block), textOfBlock(blocks[i - 1])];
    return { text, previous, next: textOfBlock(blocks[i + 1]), edge: 'block' };
  });

/** "§ 3 The processor …": the number is a heading without words. */
function splitHeading(
  block: TextBlock,
  at: number,
  numbered: NumberedStart | null,
  depth: number,
): readonly NumberedBlock[] {
  const label = numbered?.reading.literal ?? '';
  const rest = withoutStart(withoutStart(block.content, 0), label.length);
  const line = block.line === undefined ? {} : { line: block.line };
  const heading: OutlineBlock = { type: 'heading', depth, content: [{ type: 'text', text: label }], ...line };
  if (inlineText(rest).trim() === '') return [{ block: heading, at, numbered }];
  const text: OutlineBlock = { type: 'paragraph', content: rest, ...line };
  return [
    { block: heading, at, numbered },
    { block: text, at: -1, numbered: null },
  ];
}

function unnumberedHeadings(
  blocks: readonly OutlineBlock[],
  numbering: readonly (NumberedStart | null)[],
  isHeading: readonly boolean[],
): readonly (UnnumberedHeading | null)[] {
  let isOutside = true;
  return blocks.map((_, i) => {
    const numbered = numbering[i] ?? null;
    if (numbered !== null && isHeading[i] === true) isOutside = numbered.reading.form === 'annex';
    return numbered === null ? unnumberedHeading(blocks, i, isOutside) : null;
  });
}

const SURE = 0.8;

function guessesOf(
  blocks: readonly OutlineBlock[],
  numbering: readonly (NumberedStart | null)[],
  depths: readonly (number | null)[],
  unnumbered: readonly (UnnumberedHeading | null)[],
): readonly Guess[] {
  return blocks.flatMap((block, i): readonly Guess[] => {
    if (block.type !== 'paragraph' || block.line === undefined) return [];
    const { line } = block;
    const [numbered, bare] = [numbering[i] ?? null, unnumbered[i] ?? null];
    const text = textOfBlock(block);
    if (bare !== null) {
      const message = `"${text}" is read as a heading without a number.`;
      return [{ kind: 'heading-without-number', line, message, confidence: bare.confidence }];
    }
    if (numbered === null) {
      const [reading] = numberReadings(text);
      if (reading === undefined) return [];
      const message = `"${reading.literal}" at the start of the paragraph is not read as a number of a clause.`;
      return [{ kind: 'number-is-no-label', line, message, confidence: 0.6 }];
    }
    const { confidence, reading } = numbered;
    if (confidence >= SURE) return [];
    const what = depths[i] === null ? 'clause or an item' : 'heading';
    const kind = depths[i] === null ? 'clause-by-number' : 'heading-by-number';
    return [{ kind, line, message: `"${reading.literal}" is read as the number of a ${what}.`, confidence }];
  });
}
