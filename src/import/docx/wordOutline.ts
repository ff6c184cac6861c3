import { inlineText } from '../../agreement/canonicalText.ts';
import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Guess } from '../readDocument.ts';
import { tableOutline } from './tableOutline.ts';
import type { WordBlock, WordParagraph } from './wordBlocks.ts';

/** A heading is no longer than this; what is longer is text of a clause that has the style of a heading for its number. */
const HEADING_LENGTH = 200;
const SHORT = 60;

/**
 * The outline of a Word file. Numbers that Word generates stand before the text of their paragraphs.
 *
 * @param blocks the blocks of the file
 * @param guess receives what a person should check
 */
export function wordOutline(blocks: readonly WordBlock[], guess: (guess: Guess) => void): readonly OutlineBlock[] {
  const filled = blocks.filter((block) => block.type === 'table' || hasText(block));
  const [first] = filled;
  const title = first?.type === 'paragraph' && first.isTitle ? first : null;
  const outline: OutlineBlock[] = [];
  for (let i = 0; i < filled.length; i++) {
    const block = filled[i];
    if (block === undefined) continue;
    if (block.type === 'table') {
      for (const part of tableOutline(block, (inner) => wordOutline(inner, guess), guess)) outline.push(part);
    } else if (isBullet(block)) {
      const run = bulletRun(filled, i);
      outline.push(...bullets(run));
      i += run.length - 1;
    } else outline.push(paragraphOutline(block, title, guess));
  }
  return outline;
}

const hasText = ({ content, label }: WordParagraph): boolean =>
  inlineText(content).trim() !== '' || label?.type === 'number';

const isBullet = ({ label, depth }: WordParagraph): boolean => label?.type === 'bullet' && depth === null;

function paragraphOutline(
  block: WordParagraph,
  title: WordParagraph | null,
  guess: (guess: Guess) => void,
): OutlineBlock {
  const { line, depth } = block;
  const content = withLabel(block);
  if (block === title) return { type: 'heading', depth: 1, content, line };
  if (block.isTitle) return { type: 'paragraph', content: [{ type: 'strong', content }], line };
  if (depth === null) return { type: 'paragraph', content, line };
  if (!isSentence(block.content)) return { type: 'heading', depth: title === null ? depth : depth + 1, content, line };
  const message = 'This text has the style of a heading, but reads as a paragraph and is imported as one.';
  guess({ kind: 'heading-as-text', line, message, confidence: 0.7 });
  return { type: 'paragraph', content, line };
}

/** The text of a paragraph after the number that Word shows before it. */
export function withLabel({ content, label }: WordParagraph): readonly Inline[] {
  if (label?.type !== 'number') return content;
  const start: Inline = { type: 'text', text: `${label.text} ` };
  const [only, ...more] = content;
  if (only?.type === 'strong' && more.length === 0) return [{ type: 'strong', content: [start, ...only.content] }];
  return [start, ...content];
}

function isSentence(content: readonly Inline[]): boolean {
  const words = inlineText(content).trim();
  return words.length > HEADING_LENGTH || (words.length > SHORT && /[.,;:]$/.test(words));
}

/** Bullets one after the other, with notes and boxes that belong to them. */
function bulletRun(blocks: readonly WordBlock[], from: number): readonly WordParagraph[] {
  const run: WordParagraph[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type !== 'paragraph' || !(isBullet(block) || block.isBeside)) break;
    run.push(block);
  }
  return run;
}

interface Item {
  readonly level: number;
  readonly blocks: OutlineBlock[];
}

function bullets(run: readonly WordParagraph[]): readonly OutlineBlock[] {
  const items: Item[] = [];
  for (const block of run) {
    const own: OutlineBlock = { type: 'paragraph', content: withLabel(block), line: block.line };
    if (isBullet(block)) items.push({ level: block.label?.level ?? 0, blocks: [own] });
    else items.at(-1)?.blocks.push(own);
  }
  return items.length === 0 ? [] : [nestedBullets(items)];
}

/** Items with those of deeper levels inside the item before them. */
function nestedBullets(items: readonly Item[]): OutlineBlock {
  const level = items[0]?.level ?? 0;
  const own: OutlineBlock[][] = [];
  let deeper: Item[] = [];
  const end = (): void => {
    if (deeper.length > 0) own.at(-1)?.push(nestedBullets(deeper));
    deeper = [];
  };
  for (const item of items) {
    if (item.level > level && own.length > 0) deeper.push(item);
    else {
      end();
      own.push(item.blocks);
    }
  }
  end();
  return { type: 'bullets', items: own };
}
