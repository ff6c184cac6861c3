import type { Inline } from '../../agreement/wording.ts';
import { inlineLines } from '../inlineLines.ts';
import type { OutlineBlock } from '../outline.ts';
import { numberReadings } from './numberReading.ts';
import { isTextBlock, type TextBlock, textOfBlock } from './textOfBlock.ts';

const FIRST = /^(?:§[ \u00A0]?\d+[a-z]? [^.;:!?]{3,80} )?\(1\) /;
const NEXT = /[.;:!?][)"“”»]* \((\d{1,2})\) (?=[\p{Lu}„"»])/gu;

/**
 * Cuts paragraphs in which several Absätze stand: "(1) First. (2) Second." An enumeration inside a sentence stays:
 * "in this order: (1) this, (2) that".
 *
 * @param blocks the outline
 */
export function separateNumbers(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  return blocks.flatMap((block): readonly OutlineBlock[] => {
    const [only] = block.type === 'paragraph' ? block.content : [];
    if (block.type !== 'paragraph' || block.content.length !== 1 || only?.type !== 'text') return [block];
    return piecesOf(only.text).map((text): OutlineBlock => ({ ...block, content: [{ type: 'text', text }] }));
  });
}

function piecesOf(text: string): readonly string[] {
  const trimmed = text.trimStart();
  const first = FIRST.exec(trimmed);
  if (first === null) return [text];
  const head = first[0].slice(0, -'(1) '.length);
  const cuts = head === '' ? [] : [head.length];
  let expected = 2;
  for (const match of trimmed.matchAll(NEXT)) {
    if (Number(match[1]) !== expected) continue;
    cuts.push(match.index + match[0].indexOf('('));
    expected += 1;
  }
  if (expected === 2) return [text];
  return [0, ...cuts].map((from, i) => trimmed.slice(from, cuts[i] ?? trimmed.length).trim());
}

const BARE =
  /^(?:(?:§|Artikel|Article|Art\.) ?\d{1,3}[a-z]?|[1-9]\d{0,2}[a-z]?[.)]?|[1-9]\d?(?:\.[1-9]\d?)+\.?|\([1-9]\d{0,2}[a-z]?\)|\(?[a-z]{1,2}\)|[A-Z]\.|[IVX]{1,6}\.)$/;

/**
 * Puts numbers that stand alone before the words they belong to: "1.1" and, in the next block, its text.
 *
 * @param blocks the outline
 */
export function withNumbersBeforeWords(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const joined: OutlineBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i], blocks[i + 1]];
    if (block === undefined) continue;
    if (
      isTextBlock(block) &&
      isTextBlock(next) &&
      isBareNumber(block) &&
      numberReadings(textOfBlock(next)).length === 0
    ) {
      const kind = next.type === 'heading' ? next : block;
      joined.push({ ...kind, content: withNumber(textOfBlock(block), next.content), ...lineOf(block) });
      i += 1;
    } else joined.push(block);
  }
  return joined;
}

const isBareNumber = (block: TextBlock): boolean =>
  BARE.test(textOfBlock(block)) && inlineLines(block.content).length === 1;

const lineOf = ({ line }: TextBlock): { readonly line?: number } => (line === undefined ? {} : { line });

const withNumber = (number: string, words: readonly Inline[]): readonly Inline[] => [
  { type: 'text', text: `${number} ` },
  ...words,
];
