import type { Element } from 'hast';
import { inlineText } from '../../agreement/canonicalText.ts';
import type { Inline, TableRow } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import { attribute, elementsIn } from './htmlTree.ts';
import type { OutlineContext } from './outlineContext.ts';

const MOST_SPANNED = 100;

/**
 * A table with as many cells in each row as the widest has, after its caption; the text of a table that only places text
 * on the page: one column, or headings in its cells.
 *
 * @param table `table`
 * @param context the page
 */
export function tableBlocks(table: Element, context: OutlineContext): readonly OutlineBlock[] {
  const shown = elementsIn(table).filter((one) => !context.page.reasons.has(one));
  const captions = shown.filter(({ tagName }) => tagName === 'caption');
  const caption = context.flow(captions.flatMap(({ children }) => children));
  const rows = rowsOf(shown, context);
  const cells = rows.flat();
  const isLayout =
    attribute(table, 'role') === 'presentation' ||
    rows.every((row) => row.length <= 1) ||
    cells.some(({ blocks }) => blocks.some(({ type }) => type === 'heading'));
  if (isLayout) return [...caption, ...cells.flatMap(({ blocks }) => blocks)];
  const even = evenRows(rows);
  const [head, ...body] = even;
  return head === undefined ? caption : [...caption, { type: 'table', head, rows: body }];
}

interface Cell {
  readonly blocks: readonly OutlineBlock[];
  readonly columns: number;
  readonly rows: number;
}

function rowsOf(parts: readonly Element[], context: OutlineContext): readonly (readonly Cell[])[] {
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part)));
  return rows
    .filter((row) => row.tagName === 'tr' && !context.page.reasons.has(row))
    .map((row) =>
      elementsIn(row)
        .filter((cell) => !context.page.reasons.has(cell))
        .map((cell) => ({
          blocks: context.flow(cell.children),
          columns: spanned(cell, 'colSpan'),
          rows: spanned(cell, 'rowSpan'),
        })),
    );
}

function spanned(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(attribute(cell, name) || '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, MOST_SPANNED) : 1;
}

/** The text of a cell stands in its first column and row; the others that it covers are empty. */
function evenRows(rows: readonly (readonly Cell[])[]): readonly TableRow[] {
  let covered: readonly number[] = [];
  const grid = rows.map((row): TableRow => {
    const cells: (readonly Inline[])[] = [];
    const left: number[] = [];
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        left.push((covered[cells.length] ?? 1) - 1);
        cells.push([]);
      }
    };
    for (const { blocks, columns, rows: height } of row) {
      skip();
      for (let i = 0; i < columns; i++) {
        cells.push(i === 0 ? cellContent(blocks) : []);
        left.push(height - 1);
      }
    }
    skip();
    covered = left;
    return cells;
  });
  const filled = grid.filter((row) => row.some((cell) => inlineText(cell).trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

/** All that a cell holds in one run, its paragraphs on lines of their own. */
function cellContent(blocks: readonly OutlineBlock[]): readonly Inline[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((content, i): readonly Inline[] => (i === 0 ? content : [{ type: 'break' }, ...content]));
}

function linesOf(block: OutlineBlock): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'bullets':
      return block.items.flat().flatMap(linesOf);
    case 'ordered':
      return block.items.flatMap(({ label, blocks }) => {
        const [first = [], ...rest] = blocks.flatMap(linesOf);
        return [[{ type: 'text', text: `${label} ` }, ...first], ...rest];
      });
    case 'table':
      return [block.head, ...block.rows].flat().filter((cell) => inlineText(cell).trim() !== '');
    case 'signatures':
      return [];
  }
}
