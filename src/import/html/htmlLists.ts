import type { Element, Nodes } from 'hast';
import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock, OutlineItem } from '../outline.ts';
import type { OutlineContext } from './outlineContext.ts';

type Bullets = OutlineBlock & { readonly type: 'bullets' };

/** A list with bullets; what stands in it outside an item belongs to the item before. */
export function bulletList(list: Element, context: OutlineContext): readonly OutlineBlock[] {
  const items = itemsOf(list, context)
    .map(({ blocks }) => blocks)
    .filter((item) => item.length > 0);
  return items.length === 0 ? [] : [{ type: 'bullets', items }];
}

/**
 * An ordered list with its numbers as text. A list whose items begin with headings is how some pages write their clauses:
 * the numbers are those of the headings.
 */
export function orderedList(list: Element, context: OutlineContext): readonly OutlineBlock[] {
  const items = itemsOf(list, context).filter(({ blocks }) => blocks.length > 0);
  if (items.length === 0) return [];
  if (items.every(({ blocks }) => blocks[0]?.type === 'heading')) return items.flatMap(headed);
  if (items.some(({ label }) => label === '')) return items.flatMap(labelledBlocks);
  return [{ type: 'ordered', items }];
}

function itemsOf(list: Element, context: OutlineContext): readonly OutlineItem[] {
  const items: { readonly label: string; nodes: readonly Nodes[] }[] = [];
  for (const node of list.children) {
    if (context.page.reasons.has(node)) continue;
    if (node.type === 'element' && node.tagName === 'li') {
      items.push({ label: context.page.labels.get(node) ?? '', nodes: node.children });
    } else {
      const last = items.at(-1);
      if (last === undefined) items.push({ label: '', nodes: [node] });
      else last.nodes = [...last.nodes, node];
    }
  }
  return items.map(({ label, nodes }) => ({ label, blocks: context.flow(nodes) }));
}

function headed({ label, blocks }: OutlineItem): readonly OutlineBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' || label === '') return blocks;
  return [{ ...first, content: [start(label), ...first.content] }, ...rest];
}

/** An item with its label, if it has one, as text of its first paragraph. */
function labelledBlocks({ label, blocks }: OutlineItem): readonly OutlineBlock[] {
  const [first, ...rest] = blocks;
  if (label === '') return blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') {
    return [{ type: 'paragraph', content: [start(label)] }, ...blocks];
  }
  return [{ ...first, content: [start(label), ...first.content] }, ...rest];
}

const start = (label: string): Inline => ({ type: 'text', text: `${label} ` });

/** Terms with their definitions: each term is a bullet, its definitions stand below it. */
export function definitionList(list: Element, context: OutlineContext): readonly OutlineBlock[] {
  const items: OutlineBlock[][] = [];
  let isTermOpen = false;
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (context.page.reasons.has(node)) continue;
      // Groups of a term and its definitions may stand in a div.
      if (node.type === 'element' && node.tagName === 'div') visit(node.children);
      else {
        const isTerm = node.type === 'element' && node.tagName === 'dt';
        const blocks = context.flow(isTerm ? [asTerm(node)] : [node]);
        if (blocks.length === 0) continue;
        if ((isTerm && !isTermOpen) || items.length === 0) items.push([]);
        for (const block of blocks) items.at(-1)?.push(block);
        isTermOpen = isTerm;
      }
    }
  };
  visit(list.children);
  return items.length === 0 ? [] : [{ type: 'bullets', items }];
}

/** The text of a term is bold. */
const asTerm = (term: Element): Element => ({ ...term, children: [{ ...term, tagName: 'strong' }] });

/** Items that Word writes as paragraphs one after the other, as one list. */
export function wordBullets(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const merged: OutlineBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const isWords =
      block.type === 'bullets' && block.items.length === 1 && last?.type === 'bullets' && isWordItem(block);
    if (isWords && last.items.every((item) => item.length > 0)) merged[merged.length - 1] = joined(last, block);
    else merged.push(block);
  }
  return merged;
}

const isWordItem = (list: Bullets): boolean => list.items[0]?.length === 1;

/** One list after another; a list that holds nothing but a list goes on inside the last item. */
function joined(list: Bullets, next: Bullets): Bullets {
  const [inner] = next.items[0] ?? [];
  const last = list.items.at(-1) ?? [];
  if (inner?.type !== 'bullets' || next.items[0]?.length !== 1)
    return { type: 'bullets', items: [...list.items, ...next.items] };
  const end = last.at(-1);
  const item = end?.type === 'bullets' ? [...last.slice(0, -1), joined(end, inner)] : [...last, inner];
  return { type: 'bullets', items: [...list.items.slice(0, -1), item] };
}
