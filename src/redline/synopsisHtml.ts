import { escapeHtml } from '../agreement/escapeHtml.ts';
import { budgetNote, isRow, lineClasses, markHtml, markOf } from './lineHtml.ts';
import type { CellChange, LineChange, Redline, Segment } from './redlineModel.ts';
import { remembered } from './remembered.ts';
import { changeElement, segmentsHtml, type TextStyle } from './segmentHtml.ts';

/**
 * Lines of a clause side by side: `table.synopsis` with one row a line, the old version on the left.
 *
 * A cell holds a line (`td.line.line-<kind>`), or nothing (`td.synopsis-empty`) where the line is not in that version.
 * The cells of a table row are `span.synopsis-cell`, with a bar between them that is a `redline-note`.
 *
 * @param lines lines of one clause
 * @param redline names the two versions in the head of the table
 */
export function synopsisHtml(lines: readonly LineChange[], redline: Redline, style: TextStyle): string {
  const { words } = style;
  const head = (side: string, version: string): string =>
    `<th scope="col">${escapeHtml(`${side}: ${words.version} ${version}`)}</th>`;
  return [
    '<table class="synopsis">',
    `<thead><tr>${head(words.oldVersion, redline.old.version)}${head(words.newVersion, redline.new.version)}</tr></thead>`,
    '<tbody>',
    ...lines.map((line) => `<tr>${sideHtml(line, 'old', style)}${sideHtml(line, 'new', style)}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function sideHtml(line: LineChange, side: 'old' | 'new', style: TextStyle): string {
  if (line[side] === null) return '<td class="synopsis-empty"></td>';
  const [otherCell, ownChange] = side === 'old' ? ['inserted', 'delete' as const] : ['deleted', 'insert' as const];
  const cells = line.cells.filter((cell) => cell.change !== otherCell).map((cell) => cellHtml(cell, side, style));
  const [mark, otherMark] = [markOf(line, side), markOf(line, side === 'old' ? 'new' : 'old')];
  const shown =
    mark === otherMark || mark === '' ? markHtml(mark) : changeElement(ownChange, markHtml(mark), style.words);
  const words = isRow(line)
    ? cells.map((cell) => `<span class="synopsis-cell">${cell}</span>`).join('<span class="redline-note"> | </span>')
    : cells.join('');
  return `<td class="${lineClasses(line)}">${side === 'new' ? budgetNote(line, style) : ''}${shown}${words}</td>`;
}

function cellHtml({ segments }: CellChange, side: 'old' | 'new', style: TextStyle): string {
  return segmentsHtml(sideSegments(segments)[side], style);
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
