import { escapeHtml } from '../agreement/escapeHtml.ts';
import { budgetNote, lineClasses, lineGroups, markHtml, markOf, tableHtml } from './lineHtml.ts';
import type { LineChange, Redline, Segment } from './redlineModel.ts';
import { remembered } from './remembered.ts';
import { changeElement, segmentsHtml, type TextStyle } from './segmentHtml.ts';

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
  const head = (side: string, version: string): string =>
    `<th scope="col" role="columnheader">${escapeHtml(`${side}: ${words.version} ${version}`)}</th>`;
  return [
    '<table class="synopsis" role="table">',
    `<thead role="rowgroup"><tr role="row">${head(words.oldVersion, redline.old.version)}${head(words.newVersion, redline.new.version)}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...lineGroups(lines).map(({ line, rows }) =>
      line === null ? tableRowHtml(rows, style) : lineRowHtml(line, style),
    ),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function tableRowHtml(rows: readonly LineChange[], style: TextStyle): string {
  const note = `<p class="redline-note">${escapeHtml(style.words.tableOnce)}</p>`;
  return `<tr role="row"><td role="cell" colspan="2" aria-colspan="2" class="synopsis-table">${note}\n${tableHtml(rows, style)}</td></tr>`;
}

function lineRowHtml(line: LineChange, style: TextStyle): string {
  const isSame = line.change === 'same' && markOf(line, 'old') === markOf(line, 'new');
  const classes = isSame ? ' class="synopsis-same"' : '';
  const { oldVersion, newVersion, bothVersions } = style.words;
  return `<tr role="row"${classes}>${sideHtml(line, 'old', oldVersion, style)}${sideHtml(line, 'new', isSame ? bothVersions : newVersion, style)}</tr>`;
}

function sideHtml(line: LineChange, side: 'old' | 'new', name: string, style: TextStyle): string {
  if (line[side] === null) return '<td role="cell" class="synopsis-empty"></td>';
  const ownChange = side === 'old' ? 'delete' : 'insert';
  const [mark, otherMark] = [markOf(line, side), markOf(line, side === 'old' ? 'new' : 'old')];
  const shown =
    mark === otherMark || mark === '' ? markHtml(mark) : changeElement(ownChange, markHtml(mark), style.words);
  const text = line.cells.map(({ segments }) => segmentsHtml(sideSegments(segments)[side], style, side)).join('');
  const note = `<span class="redline-note synopsis-side">${escapeHtml(`${name}: `)}</span>`;
  return `<td role="cell" class="${lineClasses(line)}">${side === 'new' ? budgetNote(line, style) : ''}${note}${shown}${text}</td>`;
}

type Sides = Readonly<Record<'old' | 'new', readonly Segment[]>>;

const known = new WeakMap<readonly Segment[], Sides>();

/** The segments of each side; the same lists for the same segments, so that their HTML is found again. */
function sideSegments(segments: readonly Segment[]): Sides {
  return remembered(known, segments, () => ({
    old: segments.filter(({ change }) => change !== 'insert'),
    new: segments.filter(({ change }) => change !== 'delete'),
  }));
}
