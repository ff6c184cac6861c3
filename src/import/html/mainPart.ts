import type { Element, Nodes, Root } from 'hast';
import { elementsBelow, elementsIn, isBlock } from './htmlTree.ts';
import { type ElementReasons, isMainTag } from './leftOutElements.ts';

/** Where the contract stands on a web page. */
export interface MainPart {
  readonly element: Element | Root;
  /** The heading of the page where it stands before the main part. */
  readonly title: Element | null;
  /** Whether the page itself names its main part. */
  readonly isMarked: boolean;
}

/** A block with this share of the text holds the contract; what is around it is the frame of the page. */
const MOST_OF_TEXT = 0.85;

/**
 * The part of a page that holds its contract: `<main>`, else the `<article>` with most text, else the innermost block with
 * nearly all of the text.
 *
 * @param root the page
 * @param reasons elements that are no part of a contract
 */
export function mainPart(root: Root, reasons: ElementReasons): MainPart {
  const lengths = textLengths(root, reasons);
  const length = (node: Nodes): number => lengths.get(node) ?? 0;
  const longest = (elements: readonly Element[]): Element | undefined =>
    elements.toSorted((a, b) => length(b) - length(a)).find((element) => length(element) > 0);
  const isShown = (element: Element): boolean => lengths.has(element);
  const marked =
    longest(elementsBelow(root, (one) => isMainTag(one) && one.tagName !== 'article' && isShown(one))) ??
    longest(elementsBelow(root, (one) => one.tagName === 'article' && isShown(one)));
  // A teaser may be an article as well.
  const isMarked = marked !== undefined && length(marked) >= 0.3 * length(root);
  const element = isMarked ? marked : densest(root, length);
  return { element, title: titleBefore(root, element, isShown), isMarked };
}

function textLengths(root: Root, reasons: ElementReasons): ReadonlyMap<Nodes, number> {
  const lengths = new Map<Nodes, number>();
  const visit = (node: Nodes): number => {
    if (node.type === 'element' && reasons.has(node)) return 0;
    const own = node.type === 'text' ? node.value.replace(/\s+/g, '').length : 0;
    const length = 'children' in node ? node.children.reduce<number>((sum, one) => sum + visit(one), 0) : own;
    lengths.set(node, length);
    return length;
  };
  visit(root);
  return lengths;
}

const HOLDERS = new Set(['html', 'body', 'div', 'section', 'center', 'form', 'table', 'tbody', 'tr', 'td']);

function densest(root: Root, length: (node: Nodes) => number): Element | Root {
  let found: Element | Root = root;
  for (;;) {
    const within: Element | Root = found;
    const next: Element | undefined = elementsIn(within).find(
      (one) => HOLDERS.has(one.tagName) && isBlock(one) && length(one) >= MOST_OF_TEXT * length(within),
    );
    if (next === undefined) return found;
    found = next;
  }
}

/** The only first heading of the page where the main part has none. */
function titleBefore(root: Root, main: Element | Root, isShown: (element: Element) => boolean): Element | null {
  const isTitle = (one: Element): boolean => one.tagName === 'h1' && isShown(one);
  if (elementsBelow(main, isTitle).length > 0) return null;
  const order = elementsBelow(root, (one) => isTitle(one) || one === main);
  const [first, ...rest] = order;
  return first !== undefined && first !== main && rest.length === 1 && rest[0] === main ? first : null;
}
