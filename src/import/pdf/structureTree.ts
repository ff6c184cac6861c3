import type { StructureNode } from './glyphRun.ts';

type Element = StructureNode & { readonly type: 'element' };

/** Roles that only hold others together: that one goes on over a page edge changes nothing. */
const GROUPS = new Set(['Root', 'Document', 'DocumentFragment', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'Private']);

/**
 * The structure trees of all pages as one. Each page tells only of its own content, but a list or a table that goes on
 * over a page edge is told on both pages with all its children, and so the parts of an item or of a cell can be found.
 *
 * @param trees the trees in the order of the pages
 * @param isSet whether a piece of marked content has text
 */
export function structureTree(trees: readonly StructureNode[], isSet: (mark: string) => boolean): StructureNode | null {
  let whole: StructureNode | null = null;
  for (const tree of trees) whole = whole === null ? tree : (mergedNode(whole, tree, isSet) ?? whole);
  return whole;
}

/** Two nodes as one where they are parts of the same element; else null. */
function mergedNode(a: StructureNode, b: StructureNode, isSet: (mark: string) => boolean): StructureNode | null {
  if (a.type !== 'element' || b.type !== 'element' || a.role !== b.role) return null;
  const rows = mergedRows(a, b, isSet);
  if (rows !== null) return { ...a, children: rows };
  if (GROUPS.has(a.role) || continuesItem(a, b, isSet)) return { ...a, children: joined(a, b, isSet) };
  return null;
}

/** Children of two parts that are told alike on both pages, each at its place; null where they are not. */
function mergedRows(a: Element, b: Element, isSet: (mark: string) => boolean): readonly StructureNode[] | null {
  if (a.children.length < 2 || a.children.length !== b.children.length) return null;
  if (!a.children.every((child, i) => roleOf(child) !== null && roleOf(child) === roleOf(b.children[i]))) return null;
  const lastOfA = a.children.findLastIndex((child) => hasText(child, isSet));
  const firstOfB = b.children.findIndex((child) => hasText(child, isSet));
  if (lastOfA === -1 || firstOfB === -1 || lastOfA > firstOfB) {
    return isRow(a) ? a.children.map((child, i) => withAllOf(child, b.children[i])) : null;
  }
  return a.children.map((child, i) => {
    const other = b.children[i];
    if (other === undefined || !hasText(other, isSet)) return child;
    return hasText(child, isSet) ? withAllOf(child, other, isSet) : other;
  });
}

const isRow = ({ role }: Element): boolean => role === 'TR';

/** One element, told on two pages: a cell, an item. */
function withAllOf(a: StructureNode, b: StructureNode | undefined, isSet?: (mark: string) => boolean): StructureNode {
  if (a.type !== 'element' || b === undefined || b.type !== 'element') return a;
  const inner = isSet === undefined ? null : mergedNode(a, b, isSet);
  if (inner !== null) return inner;
  const [last, first] = [a.children.at(-1), b.children[0]];
  const isOne =
    a.children.length === 1 && b.children.length === 1 && roleOf(last) !== null && roleOf(last) === roleOf(first);
  if (isOne && last !== undefined) return { ...a, children: [withAllOf(last, first, isSet)] };
  return { ...a, children: [...a.children, ...b.children] };
}

/** The item of a list of one goes on where the other page tells it without its label. */
function continuesItem(a: Element, b: Element, isSet: (mark: string) => boolean): boolean {
  if (a.role !== 'L' || a.children.length !== 1 || b.children.length !== 1) return false;
  const [item] = b.children;
  if (item === undefined || item.type !== 'element') return false;
  const [label] = item.children;
  return roleOf(label) === 'Lbl' && label !== undefined && !hasText(label, isSet);
}

function joined(a: Element, b: Element, isSet: (mark: string) => boolean): readonly StructureNode[] {
  const first = b.children.findIndex((child) => hasText(child, isSet));
  const last = a.children.findLastIndex((child) => hasText(child, isSet));
  const [end, start] = [a.children[last], b.children[first]];
  if (end === undefined || start === undefined) return [...a.children, ...b.children];
  const one = mergedNode(end, start, isSet);
  return one === null
    ? [...a.children.slice(0, last + 1), ...b.children.slice(first)]
    : [...a.children.slice(0, last), one, ...b.children.slice(first + 1)];
}

const roleOf = (node: StructureNode | undefined): string | null => (node?.type === 'element' ? node.role : null);

/**
 * Whether there is text in a node.
 *
 * @param node a node
 * @param isSet whether a piece of marked content has text
 */
export function hasText(node: StructureNode, isSet: (mark: string) => boolean): boolean {
  return node.type === 'content' ? isSet(node.mark) : node.children.some((child) => hasText(child, isSet));
}
