import { inlineText } from '../agreement/canonicalText.ts';
import type { Inline } from '../agreement/wording.ts';
import { type InlineLine, inlineLines, joinedLines, withoutStart } from './inlineLines.ts';
import type { OutlineBlock } from './outline.ts';
import { numberReadings } from './scheme/numberReading.ts';
import { endsSentence, readsAsTitle } from './scheme/sentence.ts';
import { bulletSign } from './text/bulletSign.ts';

type Paragraph = OutlineBlock & { readonly type: 'paragraph' };
type Items = readonly (readonly OutlineBlock[])[];

/**
 * Parts paragraphs that only look like one: two line breaks in a row, a title above its text, items of a list that are
 * typed with signs and breaks. Paragraphs that begin with such signs become lists; a list that is nothing but an insertion
 * between dashes ("- named below Customer -") becomes a paragraph again.
 *
 * @param blocks the outline as the file marks it
 */
export function separateParagraphs(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  return typedLists(
    blocks.flatMap((block): readonly OutlineBlock[] => {
      switch (block.type) {
        case 'paragraph':
          return parts(inlineLines(liftedBreaks(block.content))).map((content) => ({ ...block, content }));
        case 'bullets':
          return [insertion(block.items) ?? { ...block, items: withoutSigns(block.items.map(separateParagraphs)) }];
        case 'ordered':
          return [
            { ...block, items: block.items.map((item) => ({ ...item, blocks: separateParagraphs(item.blocks) })) },
          ];
        default:
          return [block];
      }
    }),
  );
}

/** Breaks inside bold or italic type as breaks between two pieces of it. */
function liftedBreaks(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.type !== 'strong' && inline.type !== 'emphasis') return [inline];
    const lines = inlineLines(liftedBreaks(inline.content));
    if (lines.every(({ end }, i) => end === 'soft' || i === lines.length - 1)) return [inline];
    return lines.flatMap((line, i): readonly Inline[] => [
      ...(line.content.length === 0 ? [] : [{ ...inline, content: line.content }]),
      ...(i === lines.length - 1 ? [] : [line.end === 'hard' ? BREAK : SOFT]),
    ]);
  });
}

const BREAK: Inline = { type: 'break' };
const SOFT: Inline = { type: 'text', text: '\n' };

function parts(lines: readonly InlineLine[]): readonly (readonly Inline[])[] {
  const starts = [0];
  lines.forEach((_, i) => {
    const before = lines[i - 1];
    if (before?.end === 'hard' && beginsPart(lines, i, starts.at(-1) ?? 0)) starts.push(i);
  });
  return starts
    .map((start, i) => joinedLines(lines.slice(start, starts[i + 1] ?? lines.length).filter(isFilled)))
    .filter((content, i) => i === 0 || inlineText(content).trim() !== '');
}

const textOf = ({ content }: InlineLine): string => inlineText(content).trim();
const isFilled = (line: InlineLine, _: number, all: readonly InlineLine[]): boolean =>
  textOf(line) !== '' || all.length === 1;

function beginsPart(lines: readonly InlineLine[], at: number, start: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (line === undefined || before === undefined || textOf(line) === '') return false;
  if (textOf(before) === '') return true;
  if (bulletSign(textOf(line)) !== null && isTypedItem(lines, at)) return true;
  return at === start + 1 && isTitled(textOf(before), () => textFrom(lines, at));
}

/** The words up to the next empty line. */
function textFrom(lines: readonly InlineLine[], at: number): string {
  const texts: string[] = [];
  for (let i = at; i < lines.length; i++) {
    const text = textOf(lines[i] ?? NO_LINE);
    if (text === '') break;
    texts.push(text);
  }
  return texts.join(' ');
}

/** After a lead-in, beside another item, or with a sign that means nothing else. */
function isTypedItem(lines: readonly InlineLine[], at: number): boolean {
  const sign = bulletSign(textOf(lines[at] ?? NO_LINE));
  const isAlike = (line: InlineLine | undefined): boolean => bulletSign(textOf(line ?? NO_LINE))?.sign === sign?.sign;
  const before = textOf(lines[at - 1] ?? NO_LINE);
  if (closes(textOf(lines[at] ?? NO_LINE))) return false;
  return sign?.isSure === true || before.endsWith(':') || isAlike(lines[at - 1]) || isAlike(lines[at + 1]);
}

const NO_LINE: InlineLine = { content: [], end: 'soft' };

/** "… named below Customer -": the dash at the start opened an insertion. */
const closes = (text: string): boolean => /\s[-–—]$/.test(text);

const PROSE = 60;

/** A numbered title on a line of its own above running text. */
function isTitled(title: string, textBelow: () => string): boolean {
  const [reading] = numberReadings(title);
  if (reading === undefined || !readsAsTitle(title.slice(reading.literal.length))) return false;
  const text = textBelow();
  return text.length > PROSE && endsSentence(text) && numberReadings(text).length === 0;
}

/** Paragraphs in a row that begin with the sign of a list, as a list. */
function typedLists(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const done: OutlineBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const items = typedItems(blocks, i);
    const block = blocks[i];
    if (items.length > 0) done.push({ type: 'bullets', items: items.map((item) => [withoutSign(item)]) });
    else if (block !== undefined) done.push(block);
    i += Math.max(1, items.length);
  }
  return done;
}

function typedItems(blocks: readonly OutlineBlock[], from: number): readonly Paragraph[] {
  const items: Paragraph[] = [];
  const first = signOf(blocks[from]);
  for (let i = from; first !== null; i++) {
    const block = blocks[i];
    if (block?.type !== 'paragraph' || signOf(block)?.sign !== first.sign || closes(inlineText(block.content))) break;
    items.push(block);
  }
  const before = blocks[from - 1];
  const isLedIn = before?.type === 'paragraph' && inlineText(before.content).trim().endsWith(':');
  return items.length > 1 || isLedIn ? items : [];
}

const signOf = (block: OutlineBlock | undefined): ReturnType<typeof bulletSign> =>
  block?.type === 'paragraph' ? bulletSign(inlineText(block.content).trim()) : null;

function withoutSign(block: Paragraph): Paragraph {
  const [text, sign] = [inlineText(block.content).trim(), signOf(block)];
  if (sign === null) return block;
  return { ...block, content: withoutStart(withoutStart(block.content, 0), text.length - sign.rest.length) };
}

/** Items that are marked as such and begin with a typed sign as well. */
function withoutSigns(items: Items): Items {
  if (!items.every(([first]) => signOf(first) !== null)) return items;
  return items.map(([first, ...rest]) => (first?.type === 'paragraph' ? [withoutSign(first), ...rest] : rest));
}

/** The only item of a list, if it ends with the dash that closes an insertion. */
function insertion(items: Items): Paragraph | null {
  const [only, ...others] = items;
  const [first, ...rest] = only ?? [];
  if (others.length > 0 || rest.length > 0 || first?.type !== 'paragraph') return null;
  if (!closes(inlineText(first.content).trimEnd())) return null;
  return { ...first, content: [{ type: 'text', text: '- ' }, ...first.content] };
}
