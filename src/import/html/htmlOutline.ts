import type { Element, Nodes } from 'hast';
import { inlineText } from '../../agreement/canonicalText.ts';
import { inlinesFromPieces } from '../inlinesFromPieces.ts';
import type { OutlineBlock } from '../outline.ts';
import { htmlInlines, htmlParagraphs } from './htmlInlines.ts';
import { bulletList, definitionList, orderedList, wordBullets } from './htmlLists.ts';
import type { HtmlPage, LineOf } from './htmlPage.ts';
import { tableBlocks } from './htmlTable.ts';
import { elementsBelow, elementsIn, holdsBlocks } from './htmlTree.ts';
import type { OutlineContext } from './outlineContext.ts';
import { wordListItem } from './wordListItem.ts';

/**
 * The outline of the main part of a page.
 *
 * @param page the page
 * @param lineOf where its texts begin in its lines
 */
export function htmlOutline(page: HtmlPage, lineOf: LineOf): readonly OutlineBlock[] {
  const flow = (nodes: readonly Nodes[]): readonly OutlineBlock[] => flowBlocks(nodes, context);
  const context: OutlineContext = { page, lineOf, depths: headingDepths(page), flow };
  const title = page.title === null ? [] : [headingBlock(page.title, context)];
  return [...title, ...flowBlocks([page.main], context)];
}

const HEADING = /^h[1-6]$/;

function headingDepths({ main, title, reasons }: HtmlPage): ReadonlyMap<string, number> {
  const isHeading = (one: Element): boolean => HEADING.test(one.tagName) && !reasons.has(one);
  const headings = [...(title === null ? [] : [title]), ...elementsBelow(main, isHeading)];
  const used = [...new Set(headings.map(({ tagName }) => tagName))].toSorted();
  return new Map(used.map((tag, i) => [tag, i + 1]));
}

/** Elements and texts as blocks: texts between blocks become paragraphs. */
function flowBlocks(nodes: readonly Nodes[], context: OutlineContext): readonly OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let open: Nodes[] = [];
  const end = (): void => {
    for (const block of paragraphs(open, context)) blocks.push(block);
    open = [];
  };
  for (const node of shownNodes(nodes, context)) {
    if (node.type === 'element' && holdsBlocks(node)) {
      end();
      for (const block of blocksOf(node, context)) blocks.push(block);
    } else open.push(node);
  }
  end();
  return wordBullets(blocks);
}

const shownNodes = (nodes: readonly Nodes[], { page }: OutlineContext): readonly Nodes[] =>
  nodes.flatMap((node) => (node.type === 'root' ? node.children : [node])).filter((node) => !page.reasons.has(node));

function blocksOf(element: Element, context: OutlineContext): readonly OutlineBlock[] {
  if (HEADING.test(element.tagName)) {
    // A list or a table inside a heading is a mistake of its author; its text is no heading.
    const isPlain = !elementsBelow(element, ({ tagName }) => /^(?:table|[ou]l|h[1-6])$/.test(tagName)).some(() => true);
    if (isPlain) return isEmpty(element, context) ? [] : [headingBlock(element, context)];
  }
  switch (element.tagName) {
    case 'ul':
    case 'menu':
    case 'dir':
      return bulletList(element, context);
    case 'ol':
      return orderedList(element, context);
    case 'dl':
      return definitionList(element, context);
    case 'table':
      return tableBlocks(element, context);
    case 'pre':
      return elementsIn(element).some(holdsBlocks)
        ? flowBlocks(element.children, context)
        : paragraphs(element.children, context, true);
    case 'summary':
    case 'p':
      return paragraphOf(element, context);
    default:
      return flowBlocks(element.children, context);
  }
}

function headingBlock(element: Element, context: OutlineContext): OutlineBlock {
  const content = htmlInlines(element.children, context.page);
  return { type: 'heading', depth: context.depths.get(element.tagName) ?? 1, content, ...placeOf([element], context) };
}

const isEmpty = (element: Element, { page }: OutlineContext): boolean =>
  inlineText(htmlInlines(element.children, page)).trim() === '';

/** A paragraph; one that Word marks as an item of a list with a bullet becomes such an item. */
function paragraphOf(element: Element, context: OutlineContext): readonly OutlineBlock[] {
  const item = element.tagName === 'p' ? wordListItem(element) : null;
  const inside = element.tagName === 'summary' ? [element] : element.children;
  const hasBlocks = element.children.some((one) => one.type === 'element' && holdsBlocks(one));
  const blocks = hasBlocks ? flowBlocks(element.children, context) : paragraphs(inside, context);
  if (item?.isBullet !== true) return blocks;
  return nestedIn(item.level, blocks);
}

/** Blocks as the only item of a list inside lists. */
const nestedIn = (level: number, blocks: readonly OutlineBlock[]): readonly OutlineBlock[] =>
  blocks.length === 0 ? [] : [{ type: 'bullets', items: [level > 1 ? nestedIn(level - 1, blocks) : blocks] }];

/** Text between blocks. */
function paragraphs(nodes: readonly Nodes[], context: OutlineContext, isTyped = false): readonly OutlineBlock[] {
  return htmlParagraphs(nodes, context.page, isTyped).flatMap((pieces): readonly OutlineBlock[] => {
    const content = inlinesFromPieces(pieces);
    if (inlineText(content).trim() === '') return [];
    const line = pieces.map(({ from }) => (from === null ? undefined : context.lineOf.get(from))).find(isKnown);
    return [{ type: 'paragraph', content, ...(line === undefined ? {} : { line }) }];
  });
}

const isKnown = (line: number | undefined): line is number => line !== undefined;

/** Where a block begins in the lines of the page. */
function placeOf(nodes: readonly Nodes[], context: OutlineContext): { readonly line?: number } {
  for (const node of nodes) {
    if (context.page.reasons.has(node)) continue;
    const line = node.type === 'text' ? context.lineOf.get(node) : undefined;
    if (line !== undefined) return { line };
    const below = 'children' in node ? placeOf(node.children, context) : {};
    if (below.line !== undefined) return below;
  }
  return {};
}
