import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { LineChange, Segment } from './redlineModel.ts';
import { lineMark } from './redlineText.ts';
import { changeElement, segmentsHtml, type TextStyle } from './segmentHtml.ts';

/**
 * Lines of a clause as HTML, old and new in one text.
 *
 * A line is `p.line.line-<kind>` or, for rows of a table, `tr.line.line-<kind>` in `table.redline-table`; one that is
 * only on one side has the class `line-inserted` or `line-deleted` too, and so has a cell of an added column.
 *
 * @param lines lines of one clause
 */
export function linesHtml(lines: readonly LineChange[], style: TextStyle): string {
  const parts: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) break;
    if (!isRow(line)) {
      parts.push(paragraphHtml(line, style));
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < lines.length && kindOf(lines[end]) === 'row') end++;
    parts.push(tableHtml(lines.slice(index, end), style));
    index = end;
  }
  return parts.join('\n');
}

/** The classes of a line. */
export function lineClasses(line: LineChange): string {
  const side = line.change === 'inserted' || line.change === 'deleted' ? ` line-${line.change}` : '';
  return `line line-${kindOf(line)}${side}`;
}

/** True for the row or the head row of a table. */
export function isRow(line: LineChange): boolean {
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
  return `${budgetNote(line, style)}<p class="${lineClasses(line)}">${mark}${segmentsHtml(allSegments(line), style)}</p>`;
}

const allSegments = ({ cells }: LineChange): readonly Segment[] =>
  cells.length === 1 ? (cells[0]?.segments ?? []) : cells.flatMap((cell) => cell.segments);

function tableHtml(rows: readonly LineChange[], style: TextStyle): string {
  const [first, ...rest] = rows;
  const hasHead = first !== undefined && kindOf(first) === 'headRow';
  const body = hasHead ? rest : rows;
  const note = rows.some((row) => row.budgetHit)
    ? budgetNote({ ...rows[0], budgetHit: true } as LineChange, style)
    : '';
  return [
    `${note}<table class="redline-table">`,
    ...(hasHead ? [`<thead>${rowHtml(first, 'th', style)}</thead>`] : []),
    ...(body.length > 0 ? ['<tbody>', ...body.map((row) => rowHtml(row, 'td', style)), '</tbody>'] : []),
    '</table>',
  ].join('\n');
}

function rowHtml(row: LineChange, name: 'td' | 'th', style: TextStyle): string {
  const cells = row.cells.map(({ change, segments }) => {
    const side = change === 'paired' ? '' : ` class="line-${change}"`;
    // A head cell without words would be announced as an empty header.
    const tag = segments.length === 0 ? 'td' : name;
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<${tag}${scope}${side}>${segmentsHtml(segments, style)}</${tag}>`;
  });
  return `<tr class="${lineClasses(row)}">${cells.join('')}</tr>`;
}
