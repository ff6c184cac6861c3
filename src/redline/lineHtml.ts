import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { LineChange, Segment } from './redlineModel.ts';
import { lineMark } from './redlineText.ts';
import { changeElement, segmentsHtml, type TextStyle } from './segmentHtml.ts';

/**
 * Lines of a clause as HTML, old and new in one text.
 *
 * A line is `p.line.line-<kind>` or, for rows of a table, `tr.line.line-<kind>` in `table.redline-table`; one that is
 * only on one side has the class `line-inserted` or `line-deleted` too, and so has a cell of an added column. Tables say
 * their roles, so that they stay tables where a narrow screen shows their cells below each other.
 *
 * @param lines lines of one clause
 */
export function linesHtml(lines: readonly LineChange[], style: TextStyle): string {
  return lineGroups(lines)
    .map(({ rows, line }) => (line === null ? tableHtml(rows, style) : paragraphHtml(line, style)))
    .join('\n');
}

/** A line of running text, or the rows of one table. */
export type LineGroup =
  | { readonly line: LineChange; readonly rows: null }
  | { readonly line: null; readonly rows: readonly LineChange[] };

/** Lines with the rows of each table together. */
export function lineGroups(lines: readonly LineChange[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index + 1;
    if (isRow(line)) while (end < lines.length && kindOf(lines[end]) === 'row') end++;
    groups.push(isRow(line) ? { line: null, rows: lines.slice(index, end) } : { line, rows: null });
    index = end;
  }
  return groups;
}

/** The classes of a line. */
export function lineClasses(line: LineChange): string {
  const side = line.change === 'inserted' || line.change === 'deleted' ? ` line-${line.change}` : '';
  return `line line-${kindOf(line)}${side}`;
}

/** True for the row or the head row of a table. */
function isRow(line: LineChange): boolean {
  const kind = kindOf(line);
  return kind === 'row' || kind === 'headRow';
}

/** A line that says so where its comparison was given up; else nothing. */
export function budgetNote(line: LineChange, style: TextStyle): string {
  return line.budgetHit ? `<p class="redline-note budget-hit">${escapeHtml(style.words.budgetHit)}</p>` : '';
}

/** What stands in front of the words of one side of a line: label or bullet with a space, or nothing. */
export function markOf(line: LineChange, side: 'old' | 'new'): string {
  const own = line[side];
  const mark = own === null ? null : lineMark(own);
  if (mark === null) return '';
  const other = side === 'old' ? 'insert' : 'delete';
  const hasWords = line.cells.some((cell) => cell.segments.some((segment) => segment.change !== other));
  return hasWords ? `${mark} ` : mark;
}

/** The mark in front of a line as an element; empty for none. */
export function markHtml(mark: string): string {
  return mark === '' ? '' : `<span class="line-mark">${escapeHtml(mark)}</span>`;
}

const kindOf = (line: LineChange | undefined): string => (line?.new ?? line?.old)?.kind ?? 'paragraph';

function paragraphHtml(line: LineChange, style: TextStyle): string {
  const [oldMark, newMark] = [markOf(line, 'old'), markOf(line, 'new')];
  const changed = (change: 'delete' | 'insert', mark: string): string =>
    mark === '' ? '' : changeElement(change, markHtml(mark), style.words);
  const mark = oldMark === newMark ? markHtml(newMark) : changed('delete', oldMark) + changed('insert', newMark);
  return `${budgetNote(line, style)}<p class="${lineClasses(line)}">${mark}${segmentsHtml(allSegments(line), style, 'both')}</p>`;
}

const allSegments = ({ cells }: LineChange): readonly Segment[] =>
  cells.length === 1 ? (cells[0]?.segments ?? []) : cells.flatMap((cell) => cell.segments);

/** Both versions of a table in one. */
export function tableHtml(rows: readonly LineChange[], style: TextStyle): string {
  const [first, ...rest] = rows;
  const hasHead = first !== undefined && kindOf(first) === 'headRow';
  const body = hasHead ? rest : rows;
  const note = rows.some((row) => row.budgetHit)
    ? budgetNote({ ...rows[0], budgetHit: true } as LineChange, style)
    : '';
  return [
    `${note}<table class="redline-table" role="table">`,
    ...(hasHead ? [`<thead role="rowgroup">${rowHtml(first, 'th', style)}</thead>`] : []),
    ...(body.length > 0
      ? ['<tbody role="rowgroup">', ...body.map((row) => rowHtml(row, 'td', style)), '</tbody>']
      : []),
    '</table>',
  ].join('\n');
}

function rowHtml(row: LineChange, name: 'td' | 'th', style: TextStyle): string {
  const cells = row.cells.map(({ change, segments }) => {
    const side = change === 'paired' ? '' : ` class="line-${change}"`;
    // A head cell without words would be announced as an empty header.
    const tag = segments.length === 0 ? 'td' : name;
    const role = tag === 'th' ? ' scope="col" role="columnheader"' : ' role="cell"';
    return `<${tag}${role}${side}>${segmentsHtml(segments, style, 'both')}</${tag}>`;
  });
  return `<tr role="row" class="${lineClasses(row)}">${cells.join('')}</tr>`;
}
