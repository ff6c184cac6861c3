import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { UnreadableFile } from '../readDocument.ts';

const MOST_CHARACTERS = 20_000_000;
/** Tags for bold and the like that are open at once. A parser opens all of them again in every paragraph. */
const MOST_OPEN = 100;
const DEEPEST = 600;

const parser = unified().use(rehypeParse).freeze();

/**
 * A web page as a tree, parsed as browsers do.
 *
 * @param html the page
 * @throws UnreadableFile where it is too large or its tags are nested beyond reason
 */
export function htmlTree(html: string): Root {
  if (html.length > MOST_CHARACTERS) {
    throw new UnreadableFile(
      'The web page is larger than 20 million characters; import the page of the contract alone.',
    );
  }
  if (mostOpen(html) > MOST_OPEN) {
    throw new UnreadableFile(
      'The web page opens tags over and over without closing them; save it anew from a browser.',
    );
  }
  try {
    const tree = parser.parse(html);
    if (isDeeperThan(tree, DEEPEST)) throw new RangeError();
    return tree;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableFile('The tags of the web page are nested too deeply; save it anew from a browser.');
  }
}

const FORMATTING = /<(\/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]/gi;

function mostOpen(html: string): number {
  let [open, most] = [0, 0];
  for (const [, slash] of html.matchAll(FORMATTING)) {
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    most = Math.max(most, open);
  }
  return most;
}

function isDeeperThan(root: Root, limit: number): boolean {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** The value of an attribute as text; empty where it is absent. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The value of a property in the style that an element has itself; empty where it is absent. The last one counts. */
export function declared(element: Element, property: string): string {
  const found = attribute(element, 'style')
    .split(';')
    .findLast(
      (one) =>
        one
          .slice(0, Math.max(0, one.indexOf(':')))
          .trim()
          .toLowerCase() === property,
    );
  return found === undefined ? '' : found.slice(found.indexOf(':') + 1).trim();
}

/** Elements among the children of a node. */
export function elementsIn(node: Nodes): readonly Element[] {
  return 'children' in node ? node.children.flatMap((one) => (one.type === 'element' ? [one] : [])) : [];
}

/** All elements below a node that fit, in order. */
export function elementsBelow(node: Nodes, fits: (element: Element) => boolean): readonly Element[] {
  return elementsIn(node).flatMap((one) => [...(fits(one) ? [one] : []), ...elementsBelow(one, fits)]);
}

/** The text below a node, white space as it is in the source. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element begins on a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName) || /^(?:block|flex|grid|list-item)\b/i.test(declared(element, 'display'));
}

/** Whether an element is a block or holds one, and so cannot stand inside a paragraph. */
export function holdsBlocks(element: Element): boolean {
  return isBlock(element) || elementsIn(element).some(holdsBlocks);
}
