import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { LineChange, Redline } from '../redlineModel.ts';
import {
  budgetNote,
  cutNote,
  hasSameMarks,
  type LineMoves,
  lineClasses,
  lineGroups,
  lineMoves,
  lineTextHtml,
  marksHtml,
  moveNote,
  tableHtml,
} from './lineHtml.ts';
import type { TextStyle } from './segmentHtml.ts';

/**
 * Lines of a clause side by side: `table.synopsis` with one row a line, the old version on the left.
 *
 * A cell holds a line (`td.line.line-<kind>`), or nothing (`td.synopsis-empty`) where the line is not in that version.
 * Each line begins with a `redline-note` that names its side (`span.synopsis-side`), for screens too narrow for columns;
 * a row with the same line on both sides is `tr.synopsis-same`. A table of the contract has no room in half a page: it
 * stands once across both columns (`td.synopsis-table`), both versions in one, and says so.
 *
 * @param lines lines of one clause
 * @param redline names the two versions in the head of the table
 */
export function synopsisHtml(lines: readonly LineChange[], redline: Redline, style: TextStyle): string {
  const { words } = style;
  const moves = lineMoves(lines);
  const head = (side: string, version: string): string =>
    `<th scope="col" role="columnheader">${escapeHtml(`${side}: ${words.version} ${version}`)}</th>`;
  return [
    '<table class="synopsis" role="table">',
    `<thead role="rowgroup"><tr role="row">${head(words.oldVersion, redline.old.version)}${head(words.newVersion, redline.new.version)}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...lineGroups(lines).map(({ line, rows }) =>
      line === null ? tableRowHtml(rows, style, moves) : lineRowHtml(line, style, moves),
    ),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function tableRowHtml(rows: readonly LineChange[], style: TextStyle, moves: LineMoves): string {
  const note = `<p class="redline-note">${escapeHtml(style.words.tableOnce)}</p>`;
  return `<tr role="row"><td role="cell" colspan="2" aria-colspan="2" class="synopsis-table">${note}\n${tableHtml(rows, style, moves)}</td></tr>`;
}

/** A moved line stands on the left where it was and on the right where it is. */
function lineRowHtml(line: LineChange, style: TextStyle, moves: LineMoves): string {
  const { oldVersion, newVersion, bothVersions } = style.words;
  const isSame = line.change === 'same' && hasSameMarks(line);
  const oldLine = line.change === 'departed' ? (moves.get(line.move ?? 0)?.line ?? line) : line;
  const left = line.change === 'moved' ? EMPTY : sideHtml(oldLine, 'old', oldVersion, style, moves);
  const right =
    line.change === 'departed' ? EMPTY : sideHtml(line, 'new', isSame ? bothVersions : newVersion, style, moves);
  return `<tr role="row"${isSame ? ' class="synopsis-same"' : ''}>${left}${right}</tr>`;
}

const EMPTY = '<td role="cell" class="synopsis-empty"></td>';

function sideHtml(line: LineChange, side: 'old' | 'new', name: string, style: TextStyle, moves: LineMoves): string {
  if (line[side] === null) return EMPTY;
  const text = marksHtml(line, style, side) + lineTextHtml(line, style, side);
  const note = `<span class="redline-note synopsis-side">${escapeHtml(`${name}: `)}</span>`;
  const budget = side === 'new' ? budgetNote(line, style) : '';
  const cut = side === 'new' ? cutNote(line, style) : '';
  return `<td role="cell" class="${lineClasses(line)}">${budget}${note}${moveNote(line, moves, style)}${text}${cut}</td>`;
}
