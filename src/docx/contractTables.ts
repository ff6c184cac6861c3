import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
  TableRow as WordRow,
} from 'docx';
import { inlineText } from '../agreement/canonicalText.ts';
import type { Inline, TableRow } from '../agreement/wording.ts';
import { columnNeeds } from './columnNeeds.ts';
import { columnWidths } from './columnWidths.ts';
import { HAIRLINE, STYLE } from './contractStyles.ts';
import { inlineRuns, type LinkTargets } from './inlineRuns.ts';
import { LONGEST_UNBROKEN, CELL_PADDING as PADDING, SIZE, TEXT_WIDTH } from './measures.ts';
import { textWidth } from './textWidth.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: '404040' } as const;

const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/**
 * A table with a header row that is repeated on each page, followed by the paragraph that ends it.
 *
 * @param head header row
 * @param rows other rows
 * @param left where running text stands here; a table that needs the room begins at the left margin
 * @param targets where links lead
 */
export function contractTable(
  head: TableRow,
  rows: readonly TableRow[],
  left: number,
  targets: LinkTargets,
): readonly (Table | Paragraph)[] {
  const needs = columnNeeds([head, ...rows].map((row) => row.map(inlineText)));
  const tight = needs.reduce((sum, { most }) => sum + most, 0) > TEXT_WIDTH - left;
  const start = tight ? 0 : left;
  const widths = columnWidths(needs, TEXT_WIDTH - start);
  const wordRow = (row: TableRow, isHead: boolean) =>
    new WordRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: row.every((cell) => inlineText(cell).length <= LONGEST_UNBROKEN),
      children: row.map((cell, index) => textCell(cell, widths[index] ?? 0, isHead, targets)),
    });
  return [
    frame(start, widths, [wordRow(head, true), ...rows.map((row) => wordRow(row, false))], {
      left: PADDING.x,
      right: PADDING.x,
    }),
    new Paragraph({ style: STYLE.tableEnd }),
  ];
}

/**
 * The block for signatures: a line to write on for each party in each row, all on one page.
 *
 * @param head names of the parties, the first cell empty
 * @param rows what to fill in; empty cells are lines
 * @param left where running text stands here
 * @param targets where links lead
 */
export function signatureBlock(
  head: TableRow,
  rows: readonly TableRow[],
  left: number,
  targets: LinkTargets,
): readonly (Table | Paragraph)[] {
  const names = Math.max(...rows.map(([name = []]) => textWidth(inlineText(name), SIZE.table))) + 2 * PADDING.x;
  const parties = head.length - 1;
  const available = TEXT_WIDTH - left;
  const widths = [
    names,
    ...columnWidths(
      Array.from({ length: parties }, () => ({ least: 0, most: 1 })),
      available - names,
    ),
  ];
  const wordRow = (row: TableRow, isHead: boolean, isLast: boolean) =>
    new WordRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      ...(isLast ? {} : { keepNext: true }),
      height: { value: isHead ? 480 : 680, rule: HeightRule.ATLEAST },
      children: row.map((cell, index) => signatureCell(cell, widths[index] ?? 0, isHead, index > 0, targets)),
    });
  return [
    frame(
      left,
      widths,
      [wordRow(head, true, false), ...rows.map((row, index) => wordRow(row, false, index === rows.length - 1))],
      { left: 0, right: 2 * PADDING.x },
    ),
    new Paragraph({ style: STYLE.tableEnd }),
  ];
}

function frame(
  left: number,
  widths: readonly number[],
  rows: readonly WordRow[],
  padding: { readonly left: number; readonly right: number },
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: PADDING.y, bottom: PADDING.y, ...padding },
    borders: NO_BORDERS,
  });
}

function textCell(cell: readonly Inline[], width: number, isHead: boolean, targets: LinkTargets): TableCell {
  const borders: ITableCellBorders = isHead ? { top: STRONG, bottom: STRONG } : { bottom: HAIRLINE };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
    children: [cellParagraph(cell, isHead, targets, {})],
  });
}

function signatureCell(
  cell: readonly Inline[],
  width: number,
  isHead: boolean,
  isParty: boolean,
  targets: LinkTargets,
): TableCell {
  // The line belongs to the paragraph, not to the cell: so there is a gap between the lines of two parties.
  const line = isParty && !isHead ? { border: { bottom: { ...HAIRLINE, color: '000000', space: 1 } } } : {};
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [cellParagraph(cell, isHead, targets, line)],
  });
}

function cellParagraph(
  cell: readonly Inline[],
  isHead: boolean,
  targets: LinkTargets,
  options: { readonly border?: { readonly bottom: { readonly style: 'single'; readonly space: number } } },
): Paragraph {
  return new Paragraph({
    style: isHead ? STYLE.tableHead : STYLE.tableText,
    ...options,
    children: [...inlineRuns(cell, targets)],
  });
}
