import type {
  BlockContent,
  Code,
  Definition,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { inlineText } from '../../agreement/canonicalText.ts';
import { sliceOf } from '../../agreement/nodePlace.ts';
import type { Inline, TableRow } from '../../agreement/wording.ts';
import { readsAsDate } from '../importedLabel.ts';
import type { OutlineBlock, OutlineItem } from '../outline.ts';
import { attributeOf, isBlockTag, isMarkup, TAG } from './htmlTags.ts';
import { type MarkdownContext, markdownInlines } from './markdownInlines.ts';
import { markdownTree } from './markdownTree.ts';

type BlockNode = RootContent | BlockContent | DefinitionContent;

/**
 * The outline of a Markdown text.
 *
 * @param source Markdown; front matter is left out
 */
export function markdownOutline(source: string): readonly OutlineBlock[] {
  return outlineOf(source, true);
}

function outlineOf(source: string, readsHtml: boolean): readonly OutlineBlock[] {
  const tree = markdownTree(source);
  const used = usedDefinitions(tree);
  const shop: Shop = { source, definitions: definitionsIn(tree), used, readsHtml };
  return blocksOf(tree.children, shop);
}

interface Shop extends MarkdownContext {
  /** Identifiers that a link or an image refers to. */
  readonly used: ReadonlySet<string>;
  /** Whether the words between tags are still to be read; false inside them. */
  readonly readsHtml: boolean;
}

function blocksOf(nodes: readonly BlockNode[], shop: Shop): readonly OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  nodes.forEach((node, i) => {
    const last = blocks.at(-1);
    const before = nodes[i - 1];
    const line = node.type === 'list' ? lineTakenForList(node, before, shop) : null;
    if (line === null) blocks.push(...blockOf(node, shop));
    else if (last?.type === 'paragraph' && before?.type === 'paragraph' && touches(node, before)) {
      blocks[blocks.length - 1] = { type: 'paragraph', content: [...last.content, ...text('\n'), ...line] };
    } else blocks.push({ type: 'paragraph', content: line });
  });
  return blocks;
}

function blockOf(node: BlockNode, shop: Shop): readonly OutlineBlock[] {
  switch (node.type) {
    case 'heading': {
      const content = markdownInlines(node.children, shop);
      const isUnderlined = !/^[ \t]*#/.test(sliceOf(node, shop.source));
      return [
        isUnderlined && isSentence(content)
          ? { type: 'paragraph', content }
          : { type: 'heading', depth: node.depth, content },
      ];
    }
    case 'paragraph':
      return paragraphBlocks(node, shop);
    case 'list':
      return [listBlock(node, shop)];
    case 'table':
      return [tableBlock(node, shop)];
    case 'blockquote':
      return blocksOf(node.children, shop);
    case 'code':
      return codeBlocks(node);
    case 'thematicBreak': {
      // A line of underscores is a blank to write on, three of them a rule.
      const raw = sliceOf(node, shop.source).trim();
      return /^_{4,}$/.test(raw) ? [{ type: 'paragraph', content: text(raw) }] : [];
    }
    case 'html':
      return shop.readsHtml ? htmlBlocks(node.value) : [{ type: 'paragraph', content: text(node.value) }];
    case 'definition':
      return definitionBlocks(node, shop);
    case 'footnoteDefinition':
      return withMark(blocksOf(node.children, shop), `[${node.label ?? node.identifier}]`);
    default:
      return [];
  }
}

const text = (value: string): readonly Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);

const hardLines = (value: string): readonly Inline[] =>
  value
    .split(/\r\n?|\n/)
    .flatMap((line, i): readonly Inline[] => (i === 0 ? text(line) : [{ type: 'break' }, ...text(line)]));

/** Words behind a fence are no more than the name of a language to a programmer; in a contract they are words. */
function codeBlocks({ lang, meta, value }: Code): readonly OutlineBlock[] {
  const behindFence = [lang, meta].filter((words) => words).join(' ');
  return [behindFence, value].flatMap((words) =>
    words === '' ? [] : [{ type: 'paragraph', content: hardLines(words) } as const],
  );
}

/** A paragraph above a line of hyphens becomes a heading for Markdown, for its author it is a paragraph. */
function isSentence(content: readonly Inline[]): boolean {
  const words = inlineText(content);
  return words.includes('\n') || words.length > 200 || /[.,;:]$/.test(words.trimEnd());
}

function paragraphBlocks(node: Paragraph, shop: Shop): readonly OutlineBlock[] {
  return [{ type: 'paragraph', content: markdownInlines(node.children, shop) }];
}

function listBlock(list: List, shop: Shop): OutlineBlock {
  if (!list.ordered) return { type: 'bullets', items: list.children.map((item) => itemBlocks(item, shop)) };
  const marks = list.children.map((item) => markOf(item, shop));
  // Numbers that are all the same are left to Markdown, which counts.
  const isLazy = marks.length > 1 && marks.every((mark) => mark === marks[0]);
  const sign = marks[0]?.slice(-1) ?? '.';
  const items = list.children.map(
    (item, i): OutlineItem => ({
      label: isLazy ? `${(list.start ?? 1) + i}${sign}` : (marks[i] ?? ''),
      blocks: itemBlocks(item, shop),
    }),
  );
  return { type: 'ordered', items };
}

const markOf = (item: ListItem, { source }: Shop): string =>
  /^(?:\d+[.)]|[-+*])/.exec(sliceOf(item, source))?.[0] ?? '';

function itemBlocks(item: ListItem, shop: Shop): readonly OutlineBlock[] {
  const blocks = blocksOf(item.children, shop);
  return typeof item.checked === 'boolean' ? withMark(blocks, item.checked ? '☑' : '☐') : blocks;
}

function withMark(blocks: readonly OutlineBlock[], mark: string): readonly OutlineBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: text(mark) }, ...blocks];
  return [{ type: 'paragraph', content: [...text(`${mark} `), ...first.content] }, ...rest];
}

/** "1. Januar" and "- so genannt -" at the start of a line become lists without anyone meaning it: the words of such a line. */
function lineTakenForList(list: List, before: BlockNode | undefined, shop: Shop): readonly Inline[] | null {
  const [item] = list.children;
  const [only, ...more] = item?.children ?? [];
  if (item === undefined || list.children.length > 1 || only?.type !== 'paragraph' || more.length > 0) return null;
  const content = markdownInlines(only.children, shop);
  const words = inlineText(content);
  const isDate = list.ordered === true && readsAsDate(words);
  const goesOn =
    before?.type === 'paragraph' && touches(list, before) && !/[.:;!?]\s*$/.test(sliceOf(before, shop.source));
  if (!isDate && !goesOn) return null;
  return [...text(`${markOf(item, shop)} `), ...content];
}

/** Whether one block begins in the line after the other. */
const touches = (node: Nodes, before: Nodes): boolean =>
  node.position !== undefined &&
  before.position !== undefined &&
  node.position.start.line === before.position.end.line + 1;

function tableBlock(table: Table, shop: Shop): OutlineBlock {
  return evenTable(
    table.children.map((row): TableRow => row.children.map((cell) => markdownInlines(cell.children, shop))),
  );
}

/** Rows as a table with as many cells in each row as in the longest one. */
function evenTable(rows: readonly TableRow[]): OutlineBlock {
  const width = Math.max(...rows.map((row) => row.length));
  const [head = [], ...body] = rows.map(
    (row): TableRow => [...row, ...Array.from({ length: width - row.length }, () => [])],
  );
  return { type: 'table', head, rows: body };
}

/** "[Auftraggeber]: Musterfirma" is the definition of a link for Markdown, for its author it is text. */
function definitionBlocks(node: Definition, shop: Shop): readonly OutlineBlock[] {
  const isAddress = /^(?:[a-z][a-z0-9+.-]*:|[#/.]|www\.|$)/i.test(node.url);
  if (shop.used.has(node.identifier) || isAddress) return [];
  return [{ type: 'paragraph', content: text(sliceOf(node, shop.source)) }];
}

const nodesBelow = (node: Nodes): readonly Nodes[] =>
  'children' in node ? node.children.flatMap((child) => [child, ...nodesBelow(child)]) : [];

/** The first definition of a name counts. */
const definitionsIn = (tree: Root): ReadonlyMap<string, string> =>
  new Map(
    nodesBelow(tree)
      .flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : []))
      .toReversed(),
  );

const usedDefinitions = (tree: Root): ReadonlySet<string> =>
  new Set(
    nodesBelow(tree).flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );

/**
 * The words between the tags of raw HTML, read as Markdown: it resolves character references, and many a text has
 * Markdown inside its tags. A table stays a table.
 */
function htmlBlocks(html: string): readonly OutlineBlock[] {
  const signatures = /^<Signatures\b[^>]*>\s*$/.test(html) ? attributeOf(html, 'parties') : '';
  if (signatures !== '') return [{ type: 'signatures', parties: signatures.split(',').map((party) => party.trim()) }];
  return html.split(/(<table\b[\s\S]*?<\/table\s*>)/i).flatMap((part) => htmlTable(part) ?? textBetweenTags(part));
}

function htmlTable(html: string): readonly OutlineBlock[] | null {
  const [, inside] = /^<table\b[^>]*>([\s\S]*)<\/table\s*>$/i.exec(html) ?? [];
  if (inside === undefined) return null;
  const [before = '', ...rows] = inside.split(/<tr\b[^>]*>/i);
  const cells = rows.map((row) => row.split(/<t[dh]\b[^>]*>/i));
  const isTable = rows.length > 0 && cells.every(([outside = '', ...own]) => own.length > 0 && wordless(outside));
  if (!isTable || /<table\b/i.test(inside)) return null;
  return [...textBetweenTags(before), evenTable(cells.map(([, ...row]) => row.map(cellOf)))];
}

const wordless = (html: string): boolean => html.replace(TAG, '').trim() === '';

/** All words of a cell in one run, its paragraphs on lines of their own. */
function cellOf(html: string): readonly Inline[] {
  return textBetweenTags(html)
    .flatMap(flatContent)
    .flatMap((line, i): readonly Inline[] => (i === 0 ? line : [{ type: 'break' }, ...line]));
}

function flatContent(block: OutlineBlock): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'bullets':
      return block.items.flat().flatMap(flatContent);
    case 'ordered':
      return block.items.flatMap(({ label, blocks }) => withMark(blocks, label).flatMap(flatContent));
    case 'table':
      return [block.head, ...block.rows].flat();
    case 'signatures':
      return block.parties.map(text);
  }
}

function textBetweenTags(html: string): readonly OutlineBlock[] {
  const markdown = html.replace(TAG, (tag) => {
    if (!isMarkup(tag)) return tag;
    if (/^<br\b/i.test(tag)) return '\\\n';
    if (/^<img\b/i.test(tag)) return attributeOf(tag, 'alt');
    if (/^<h[1-6]\b/i.test(tag)) return `\n\n${'#'.repeat(Number(tag.charAt(2)))} `;
    return isBlockTag(tag) ? '\n\n' : '';
  });
  // What still looks like a tag is text.
  const safe = markdown.replaceAll('<', '\\<').replace(/^[ \t]+/gm, '');
  return safe.trim() === '' ? [] : outlineOf(safe, false);
}
