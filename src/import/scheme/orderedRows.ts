import { withoutStart } from '../inlineLines.ts';
import type { OutlineBlock, OutlineItem } from '../outline.ts';
import type { NumberedStart } from './numberingOf.ts';
import { type TextBlock, textOfBlock } from './textOfBlock.ts';

/** A block with the clause it begins. */
export interface NumberedBlock {
  readonly block: OutlineBlock;
  /** Index it has in the numbering of the text. */
  readonly at: number;
  readonly numbered: NumberedStart | null;
}

/** Numbers that stand before items of a list unless they stand before headings: the contract format has no clauses with them. */
const ITEM_FORMS = /^(?:n|n\.|n\)|a\.|i\.|I\.|I\)|A\.|A\))$/;

/**
 * Makes ordered lists of the rows of numbers that are neither headings nor clauses.
 *
 * @param blocks the outline, headings already made
 */
export function orderedRows(blocks: readonly NumberedBlock[]): readonly OutlineBlock[] {
  const done: OutlineBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const row = itemRow(blocks, i);
    const one = blocks[i];
    if (row !== null) done.push({ type: 'ordered', items: row.items });
    else if (one !== undefined) done.push(one.block);
    i = row?.end ?? i + 1;
  }
  return done;
}

const isItem = ({ block, numbered }: NumberedBlock): boolean =>
  block.type === 'paragraph' && numbered !== null && ITEM_FORMS.test(numbered.reading.form);

function itemRow(
  blocks: readonly NumberedBlock[],
  from: number,
): { readonly items: readonly OutlineItem[]; readonly end: number } | null {
  const first = blocks[from];
  if (first === undefined || !isItem(first)) return null;
  const row = first.numbered?.row;
  const starts: number[] = [];
  let end = from;
  for (let i = from; i < blocks.length; i++) {
    const one = blocks[i];
    if (one === undefined || one.block.type === 'heading') break;
    if (one.numbered?.row === row) {
      starts.push(i);
      end = i + 1;
    }
  }
  end = isWholeClause(blocks[from - 1]) ? endOfClause(blocks, end) : endOfLast(blocks, end);
  const items = starts.flatMap((start, i): readonly OutlineItem[] => {
    const one = blocks[start];
    return one === undefined ? [] : [itemOf(one, blocks.slice(start + 1, starts[i + 1] ?? end))];
  });
  return { items, end };
}

/** Numbers directly below a heading are its paragraphs, and text after the last of them belongs to it. */
const isWholeClause = (before: NumberedBlock | undefined): boolean => before?.block.type === 'heading';

function endOfClause(blocks: readonly NumberedBlock[], after: number): number {
  const next = blocks.findIndex(({ block, numbered }, i) => {
    return i >= after && (block.type === 'heading' || (numbered !== null && numbered.parent === null));
  });
  return next === -1 ? blocks.length : next;
}

/** Where what belongs to the last item ends: the clauses below it, and a list that it leads in. */
function endOfLast(blocks: readonly NumberedBlock[], after: number): number {
  const inside = new Set([blocks[after - 1]?.at]);
  let end = after;
  for (; end < blocks.length; end++) {
    const one = blocks[end];
    if (one === undefined || one.block.type === 'heading') break;
    const isBelow = one.numbered !== null && one.numbered.parent !== null && inside.has(one.numbered.parent);
    const isLedIn = one.block.type === 'bullets' && textOfBlock(blocks[end - 1]?.block).endsWith(':');
    if (!isBelow && !isLedIn) break;
    if (isBelow) inside.add(one.at);
  }
  return end;
}

function itemOf({ block, numbered }: NumberedBlock, rest: readonly NumberedBlock[]): OutlineItem {
  const label = numbered?.reading.literal ?? '';
  return { label, blocks: [withoutLabel(block, label), ...orderedRows(rest)] };
}

function withoutLabel(block: OutlineBlock, label: string): OutlineBlock {
  if (block.type !== 'paragraph') return block;
  const text: TextBlock = { ...block, content: withoutStart(withoutStart(block.content, 0), label.length) };
  return text;
}
