import type { Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { emphasisProblems, mixedAsterisks, textProblems } from './emphasis.ts';
import { placeInside, sliceOf, startOf } from './nodePlace.ts';
import { type Place, type Problem, problem } from './problem.ts';

/** Node types of Markdown that a contract may consist of. Everything else is refused before anything reads the tree. */
const ALLOWED = new Set<Nodes['type']>([
  'root',
  'yaml',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
]);

const NAMES: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'A quotation',
  code: 'A code block',
  inlineCode: 'Code',
  definition: 'A link definition, which would vanish from the text,',
  delete: 'Struck-out text',
  footnoteDefinition: 'A footnote',
  footnoteReference: 'A footnote',
  html: 'HTML',
  image: 'An image',
  imageReference: 'An image',
  linkReference: 'A link by reference',
  thematicBreak: 'A rule across the page',
};

/** The closed list of elements, each with its one attribute. */
const ELEMENTS: Readonly<Record<string, { attribute: string; flowOnly: boolean }>> = {
  Field: { attribute: 'label', flowOnly: false },
  Signatures: { attribute: 'parties', flowOnly: true },
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Everything in a syntax tree that does not belong to the contract format.
 *
 * @param tree the tree as parsed, before anything else reads it
 * @param source the source it was parsed from
 */
export function subsetProblems(tree: Root, source: string): readonly Problem[] {
  return nodeProblems(tree, source);
}

function nodeProblems(node: Nodes, source: string): readonly Problem[] {
  const place = startOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return [problem('import-export', place, 'An import or export stands in the contract.')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problem('expression', place, 'An expression in braces stands in the contract.')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementProblems(node, place);
  }
  if (!ALLOWED.has(node.type)) {
    return [problem('not-supported', place, `${NAMES[node.type] ?? `"${node.type}"`} must not stand in a contract.`)];
  }
  const below = 'children' in node ? (node.children as Nodes[]).flatMap((child) => nodeProblems(child, source)) : [];
  return [...ownProblems(node, place, source), ...below];
}

function ownProblems(node: Nodes, place: Place, source: string): readonly Problem[] {
  switch (node.type) {
    case 'link':
      return linkProblems(node, wordsOf(node), place);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? [problem('not-supported', place, 'A check box must not stand in a contract; write \\[ ] or ☐.')]
        : [];
    case 'strong':
    case 'emphasis':
      return emphasisProblems(node, source);
    case 'text':
      return textProblems(node, source);
    case 'break':
      return sliceOf(node, source).startsWith('\\')
        ? []
        : [problem('invisible-break', place, 'Spaces at the end of the line make a line break that nobody sees.')];
    case 'table':
      return raggedRows(node.children);
    case 'paragraph':
      return [...paragraphProblems(node, place, source), ...mixedAsterisks(node, source)];
    case 'heading':
    case 'tableCell':
      return mixedAsterisks(node, source);
    default:
      return [];
  }
}

function elementProblems(element: Element, place: Place): readonly Problem[] {
  const known = ELEMENTS[element.name ?? ''];
  if (known === undefined || !Object.hasOwn(ELEMENTS, element.name ?? '')) {
    return [
      problem('unknown-element', place, `The element <${element.name ?? ''}> is not part of the contract format.`),
    ];
  }
  const [attribute, ...more] = element.attributes;
  const wellFormed =
    more.length === 0 &&
    attribute?.type === 'mdxJsxAttribute' &&
    attribute.name === known.attribute &&
    typeof attribute.value === 'string' &&
    attribute.value.split(',').every((part) => part.trim() !== '') &&
    !/[\n\t[\]]/.test(attribute.value);
  const empty = element.children.length === 0;
  const alone = !known.flowOnly || element.type === 'mdxJsxFlowElement';
  if (wellFormed && empty && alone) return [];
  const message = !wellFormed
    ? `<${element.name}> takes exactly one attribute, ${known.attribute}="…", with plain text.`
    : empty
      ? `<${element.name}> must stand on a line of its own.`
      : `<${element.name}> must be empty.`;
  return [problem('element-attribute', place, message)];
}

/**
 * The addresses a contract may link to: no scripts, no data, nothing that depends on where the text is shown.
 */
function isAllowedTarget(url: string): boolean {
  return (
    /^(https?:\/\/[^\s/?#@]+(?=[/?#]|$)|mailto:[^\s]+@|tel:\+?[\d()/. -]+$|#.)/i.test(url) && !/[\s\\"<>]/.test(url)
  );
}

/** Whether the words of a link are themselves an address, and one of another site than the link leads to. */
function namesOtherSite(words: string, url: string): boolean {
  const site = (address: string): string | undefined =>
    /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/?#:]|$)/iu
      .exec(address.trim())?.[1]
      ?.toLowerCase();
  const [named, target] = [/^(?:https?:\/\/|www\.)/i.test(words.trim()) ? site(words) : undefined, site(url)];
  return named !== undefined && named !== target;
}

function linkProblems({ url, title }: Link, words: string, place: Place): readonly Problem[] {
  const misleads = !isAllowedTarget(url) || namesOtherSite(words, url);
  return [
    ...(misleads ? [problem('link-target', place, `The link "${words}" leads to "${url}".`)] : []),
    ...(title == null ? [] : [problem('not-supported', place, 'A link must not have a hidden title.')]),
    ...(words.trim() === '' ? [problem('not-supported', place, 'A link must have words.')] : []),
  ];
}

/** The words of a node as a reader sees them; a field counts as its element. */
const wordsOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxTextElement') return '[]';
  return 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';
};

function raggedRows(rows: readonly (Nodes & { type: 'tableRow' })[]): readonly Problem[] {
  const width = rows[0]?.children.length ?? 0;
  return rows
    .filter((row) => row.children.length !== width)
    .map((row) =>
      problem('table-ragged', startOf(row), `The row has ${row.children.length} cells, the head has ${width}.`),
    );
}

function paragraphProblems(node: Nodes & { type: 'paragraph' }, place: Place, source: string): readonly Problem[] {
  if (node.children.length === 0) return [problem('not-supported', place, 'An empty paragraph stands here.')];
  const raw = sliceOf(node, source);
  const row = /^[ ]*\|/m.exec(raw);
  if (row === null) return [];
  const at = placeInside(node, raw, row.index + row[0].length - 1);
  return [problem('table-ragged', at, 'The line begins like the row of a table but is not read as one.')];
}
