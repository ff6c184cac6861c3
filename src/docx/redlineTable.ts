import { xmlElement } from '../xml/xmlElement.ts';
import { columnNeeds } from './columnNeeds.ts';
import { columnWidths } from './columnWidths.ts';
import { STYLE } from './contractStyles.ts';
import { CELL_PADDING, LONGEST_UNBROKEN, TEXT_WIDTH } from './measures.ts';
import { shownSide, type TableBlock } from './redlineBlocks.ts';
import type { PlacedLine } from './redlineLines.ts';
import type { Remark } from './redlineRemarks.ts';
import { type RunSetting, runsXml } from './redlineRuns.ts';
import { cellTokens, placeTracking, type Token } from './redlineTokens.ts';

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const NO_BORDERS = EDGES.map((edge) => `<w:${edge} w:val="none" w:sz="0" w:color="auto"/>`).join('');
const STRONG = 'w:val="single" w:sz="8" w:color="404040"';
const HAIRLINE = 'w:val="single" w:sz="4" w:color="A6A6A6"';
const HEAD_CELL =
  `<w:tcBorders><w:top ${STRONG}/><w:bottom ${STRONG}/></w:tcBorders>` +
  '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>';
const CELL = `<w:tcBorders><w:bottom ${HAIRLINE}/></w:tcBorders>`;

/**
 * A table with tracked rows: an inserted or deleted row is marked as such, and so is all text and the end of each
 * paragraph in it, because programs differ in which of the three they go by.
 *
 * @param table the rows
 * @param left where running text stands here; a table that needs the room begins at the left margin
 * @param remarks comments of each row
 */
export function tableXml(
  { rows }: TableBlock,
  left: number,
  remarks: (row: PlacedLine) => readonly Remark[],
  setting: RunSetting,
): string {
  const cells = rows.map((row) => cellsOf(row));
  const columns = Math.max(...cells.map((row) => row.length));
  const texts = cells.map((row) => row.map((tokens) => tokens.map(({ text }) => text).join('')));
  const needs = columnNeeds([Array.from({ length: columns }, () => ''), ...texts]);
  const tight = needs.reduce((sum, { most }) => sum + most, 0) > TEXT_WIDTH - left;
  const start = tight ? 0 : left;
  const widths = columnWidths(needs, TEXT_WIDTH - start);
  return xmlElement(
    'w:tbl',
    {},
    frameXml(start, widths),
    xmlElement('w:tblGrid', {}, ...widths.map((width) => xmlElement('w:gridCol', { 'w:w': width }))),
    ...rows.map((row, index) => rowXml(row, cells[index] ?? [], index === 0, widths, remarks(row), setting)),
  );
}

/** The cells of a row that the versions have that have it here. */
function cellsOf({ line, at }: PlacedLine): readonly (readonly Token[])[] {
  const other = at === 'old' ? 'inserted' : at === 'new' ? 'deleted' : null;
  return line.cells.filter(({ change }) => change !== other).map((cell) => cellTokens(cell, at));
}

function frameXml(left: number, widths: readonly number[]): string {
  const margin = (edge: string, width: number): string => xmlElement(`w:${edge}`, { 'w:w': width, 'w:type': 'dxa' });
  const { x, y } = CELL_PADDING;
  return xmlElement(
    'w:tblPr',
    {},
    xmlElement('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    xmlElement('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }),
    `<w:tblBorders>${NO_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    xmlElement('w:tblCellMar', {}, margin('top', y), margin('left', x), margin('bottom', y), margin('right', x)),
  );
}

function rowXml(
  row: PlacedLine,
  cells: readonly (readonly Token[])[],
  isFirst: boolean,
  widths: readonly number[],
  remarks: readonly Remark[],
  setting: RunSetting,
): string {
  const { markup } = setting;
  const tracking = placeTracking(row.at);
  const isHead = shownSide(row)?.kind === 'headRow';
  const missing = widths.length - cells.length;
  const unbroken = cells.every((tokens) => tokens.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_UNBROKEN);
  const properties = [
    missing > 0 ? xmlElement('w:gridAfter', { 'w:val': missing }) : '',
    unbroken ? '<w:cantSplit/>' : '',
    isToFillIn(cells) ? '<w:trHeight w:val="680" w:hRule="atLeast"/>' : '',
    isHead && isFirst ? '<w:tblHeader/>' : '',
    markup.trackedMark(tracking),
  ].join('');
  const cellXml = (tokens: readonly Token[], index: number): string => {
    const own = remarks.filter(({ segment }) =>
      segment === null ? index === 0 : tokens.some((token) => token.segment === segment),
    );
    const mark = markup.trackedMark(tracking);
    return xmlElement(
      'w:tc',
      {},
      xmlElement(
        'w:tcPr',
        {},
        xmlElement('w:tcW', { 'w:w': widths[index] ?? 0, 'w:type': 'dxa' }),
        isHead ? HEAD_CELL : CELL,
      ),
      xmlElement(
        'w:p',
        {},
        xmlElement(
          'w:pPr',
          {},
          xmlElement('w:pStyle', { 'w:val': isHead ? STYLE.tableHead : STYLE.tableText }),
          mark === '' ? '' : xmlElement('w:rPr', {}, mark),
        ),
        runsXml(tokens, own, tracking, setting),
      ),
    );
  };
  return xmlElement('w:tr', {}, properties === '' ? '' : xmlElement('w:trPr', {}, properties), ...cells.map(cellXml));
}

/** True for a row with words in its first cell alone, as in a block for signatures: there must be room to write. */
function isToFillIn(cells: readonly (readonly Token[])[]): boolean {
  const [first, ...others] = cells;
  return first !== undefined && first.length > 0 && others.length > 0 && others.every((tokens) => tokens.length === 0);
}
