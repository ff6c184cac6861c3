import { joinOf, type Vocabulary } from '../text/lineJoin.ts';
import { type DraftBlock, type DraftLine, linesOfDraft } from './draftBlock.ts';

/** Blocks in which what a page break parted is one again. */
export interface JoinedBlocks {
  readonly blocks: readonly DraftBlock[];
  /** The first line after each break. */
  readonly overPages: readonly DraftLine[];
  /** Heads of tables that are repeated on a further page. */
  readonly heads: readonly DraftLine[];
}

/**
 * Joins paragraphs and bullet lists that go on over a page edge. The tree of a page does not say that its first
 * paragraph is the rest of one.
 *
 * @param drafts the blocks of the text
 * @param vocabulary the words of the whole text
 */
export function joinedOverPages(drafts: readonly DraftBlock[], vocabulary: Vocabulary): JoinedBlocks {
  const blocks: DraftBlock[] = [];
  const overPages: DraftLine[] = [];
  const heads: DraftLine[] = [];
  for (const block of drafts) {
    const last = blocks.at(-1);
    const more = last?.type === 'table' && block.type === 'table' ? moreRows(last, block) : null;
    if (last?.type === 'table' && more !== null) {
      blocks[blocks.length - 1] = { type: 'table', rows: [...last.rows, ...more.rows] };
      heads.push(...more.head);
      overPages.push(...more.at);
      continue;
    }
    const one = last === undefined ? null : joinedBlocks(last, block, vocabulary);
    if (one === null) blocks.push(block);
    else {
      blocks[blocks.length - 1] = one.block;
      overPages.push(one.at);
    }
  }
  return { blocks, overPages, heads };
}

type Table = DraftBlock & { readonly type: 'table' };

/** What a table on a further page adds to the one before. */
interface MoreRows {
  readonly rows: Table['rows'];
  /** The head that it repeats. */
  readonly head: readonly DraftLine[];
  /** The first line after the break, where no head is repeated. */
  readonly at: readonly DraftLine[];
}

/**
 * The rows that a table on a further page adds: without the head that it repeats, or all of them where it has as many
 * columns and no head of its own. Null where it is another table.
 */
function moreRows(a: Table, b: Table): MoreRows | null {
  const [head, ...rows] = b.rows;
  const [end, start] = [linesOfDraft(a).at(-1), linesOfDraft(b)[0]];
  if (head === undefined || start === undefined || end?.page === start.page) return null;
  if (rowText(head) === rowText(a.rows[0] ?? [])) return { rows, head: linesOfRow(head), at: [] };
  if (head.length !== a.rows[0]?.length || linesOfRow(head).every(({ isBold }) => isBold)) return null;
  return { rows: b.rows, head: [], at: [start] };
}

const linesOfRow = (row: Table['rows'][number]): readonly DraftLine[] => row.flat().flatMap(({ lines }) => lines);

const rowText = (row: Table['rows'][number]): string =>
  row.map((cell) => cell.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).join('\t');

interface JoinedBlock {
  readonly block: DraftBlock;
  readonly at: DraftLine;
}

function joinedBlocks(a: DraftBlock, b: DraftBlock, vocabulary: Vocabulary): JoinedBlock | null {
  const [end, start] = [lastLine(a), firstLine(b)];
  if (end === undefined || start === undefined || end.page === start.page) return null;
  if (a.type === 'bullets' && b.type === 'bullets') {
    return { block: { type: 'bullets', items: [...a.items, ...b.items] }, at: start };
  }
  if (b.type !== 'paragraph' || !goesOn(end, start, vocabulary)) return null;
  const block = withMore(a, b);
  return block === null ? null : { block, at: start };
}

/** A block whose last paragraph has further lines. */
function withMore(a: DraftBlock, b: DraftBlock & { readonly type: 'paragraph' }): DraftBlock | null {
  if (a.type === 'paragraph') {
    return { type: 'paragraph', lines: { ...a.lines, lines: [...a.lines.lines, ...b.lines.lines] } };
  }
  if (a.type === 'bullets') {
    const item = a.items.at(-1) ?? [];
    const [last] = item.slice(-1);
    const more = last === undefined ? null : withMore(last, b);
    return more === null ? null : { type: 'bullets', items: [...a.items.slice(0, -1), [...item.slice(0, -1), more]] };
  }
  if (a.type !== 'ordered') return null;
  const item = a.items.at(-1);
  const last = item?.blocks.at(-1);
  const more = last === undefined ? null : withMore(last, b);
  if (item === undefined || more === null) return null;
  return {
    type: 'ordered',
    items: [...a.items.slice(0, -1), { ...item, blocks: [...item.blocks.slice(0, -1), more] }],
  };
}

/** Whether a sentence evidently goes on from one line to another. */
function goesOn(end: DraftLine, start: DraftLine, vocabulary: Vocabulary): boolean {
  if (end.isDivided || joinOf(end.text, start.text, vocabulary) === 'word') return true;
  if (/^(?:\([\da-z]{1,3}\)|[a-z]{1,2}\)|\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|§|[•▪–—-]) ?/.test(start.text))
    return false;
  if (end.isBold !== start.isBold || Math.abs(end.size - start.size) > 0.2) return false;
  if (/^\p{Ll}/u.test(start.text))
    return !/[.:;!?]$/.test(end.text) || /\b(?:Abs|Art|Nr|lit|Ziff|bzw|S)\.$/.test(end.text);
  return !/[.:;,!?”“"»)]$/.test(end.text) && isFull(end, start);
}

/** Whether a line is about as long as the one below it or longer: a heading or a line of an address is not. */
const isFull = (end: DraftLine, start: DraftLine): boolean => end.right > start.right - 3 * start.size;

function firstLine(block: DraftBlock): DraftLine | undefined {
  if (block.type === 'table') return undefined;
  if (block.type === 'bullets') return block.items[0]?.[0] && firstLine(block.items[0][0]);
  if (block.type === 'ordered') return block.items[0]?.blocks[0] && firstLine(block.items[0].blocks[0]);
  return block.lines.lines[0];
}

function lastLine(block: DraftBlock): DraftLine | undefined {
  if (block.type === 'table') return undefined;
  if (block.type === 'bullets' || block.type === 'ordered') {
    const item = block.type === 'bullets' ? block.items.at(-1) : block.items.at(-1)?.blocks;
    const last = item?.at(-1);
    return last === undefined ? undefined : lastLine(last);
  }
  return block.lines.lines.at(-1);
}
