import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { CellChange, LineChange, Segment } from '../redlineModel.ts';
import { lineMark } from '../redlineText.ts';
import { goesOn, withoutJoints } from '../summary/joints.ts';
import { changeElement, jointHtml, type ShownSide, segmentsHtml, type TextStyle } from './segmentHtml.ts';

/**
 * Lines of a clause as HTML, old and new in one text.
 *
 * Cells of a table name the head of their column in `data-heading`.
 *
 * A line is `p.line.line-<kind>` or, for rows of a table, `tr.line.line-<kind>` in `table.redline-table`. Tables say
 * their roles, so that they stay tables where a narrow screen shows their cells below each other.
 *
 * | further class | is |
 * |---|---|
 * | `line-inserted`, `line-deleted` | a line, or a cell of a column, that is on one side only; rows with `layer-<layer>` |
 * | `line-moved` | a line at its new place inside the clause; `data-move` names it |
 * | `line-departed` | no line, but the place which the one with the same `data-move` left |
 * | `goes-on-old`, `goes-on-new` | the next line of that version belongs to the same line of its text |
 *
 * @param lines lines of one clause
 */
export function linesHtml(lines: readonly LineChange[], style: TextStyle): string {
  const moves = lineMoves(lines);
  return lineGroups(lines)
    .map(({ rows, line }) => (line === null ? tableHtml(rows, style, moves) : paragraphHtml(line, style, moves)))
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

/** The lines of a clause that moved inside it, by the number of the move. */
export type LineMoves = ReadonlyMap<number, LineMove>;

/** A moved line, and whether it stands further down than before. */
export interface LineMove {
  readonly line: LineChange;
  readonly down: boolean;
}

/** The moves inside a clause. */
export function lineMoves(lines: readonly LineChange[]): LineMoves {
  const departed = new Map(lines.map(({ change, move }, index) => [change === 'departed' ? move : null, index]));
  return new Map(
    lines.flatMap((line, index): readonly (readonly [number, LineMove])[] =>
      line.change === 'moved' && line.move !== null
        ? [[line.move, { line, down: (departed.get(line.move) ?? index) < index }]]
        : [],
    ),
  );
}

/** The classes of a line. */
export function lineClasses(line: LineChange): string {
  const side =
    line.change === 'inserted' || line.change === 'deleted' || line.change === 'moved' ? ` line-${line.change}` : '';
  const joined = (['old', 'new'] as const).map((name) => (goesOn(line[name]) ? ` goes-on-${name}` : '')).join('');
  return `line line-${kindOf(line)}${side}${joined}`;
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

/** What stands in front of the words of a line on one side: label or bullet with a space, or nothing. */
function markOf(line: LineChange, side: 'old' | 'new'): string {
  const own = line[side];
  const mark = own === null ? null : lineMark(own);
  if (mark === null) return '';
  const other = side === 'old' ? 'insert' : 'delete';
  const hasWords = line.cells.some((cell) => cell.segments.some((segment) => segment.change !== other));
  return hasWords ? `${mark} ` : mark;
}

/** The mark in front of a line as an element; empty for none. */
function markHtml(mark: string): string {
  return mark === '' ? '' : `<span class="line-mark">${escapeHtml(mark)}</span>`;
}

/** The marks of a line, that of one side or both; the space after two different ones is no part of the change. */
export function marksHtml(line: LineChange, style: TextStyle, side: ShownSide): string {
  const [old, after] = [markOf(line, 'old'), markOf(line, 'new')];
  if (old === after) return markHtml(after);
  const gap = old.endsWith(' ') && after.endsWith(' ') ? ' ' : '';
  const cut = (mark: string): string => mark.slice(0, mark.length - gap.length);
  return [
    side === 'new' ? '' : changedMark('delete', line, cut(old), style),
    side === 'old' ? '' : changedMark('insert', line, cut(after), style),
    markHtml(gap),
  ].join('');
}

/** Whether label or bullet are the same on both sides. */
export const hasSameMarks = (line: LineChange): boolean => markOf(line, 'old') === markOf(line, 'new');

/** The mark of one side of a line as a change: a label whose line stays is a number and nothing more. */
function changedMark(change: 'delete' | 'insert', line: LineChange, mark: string, style: TextStyle): string {
  if (mark === '') return '';
  const isNumber = line.old !== null && line.new !== null && line.old.kind === line.new.kind;
  return changeElement(change, markHtml(mark), style.words, isNumber ? 'number' : 'text');
}

/** Says of a moved line that it was moved; else nothing. */
export function moveNote({ change, move }: LineChange, moves: LineMoves, { words }: TextStyle): string {
  const moved = change === 'moved' || change === 'departed' ? moves.get(move ?? 0) : undefined;
  if (moved === undefined) return '';
  return `<span class="redline-note move-note">[${escapeHtml(words.lineMoved(moved.down))}] </span>`;
}

/** Says where a line ends in one version only. */
export function cutNote({ old, new: after }: LineChange, { words }: TextStyle): string {
  if (old === null || after === null || goesOn(old) === goesOn(after)) return '';
  const what = goesOn(old) ? words.lineCut : words.lineJoined;
  return `<span class="redline-note cut-note"> [¶ ${escapeHtml(what)}]</span>`;
}

const kindOf = (line: LineChange | undefined): string => (line?.new ?? line?.old)?.kind ?? 'paragraph';

const moveName = ({ move }: LineChange): string => (move === null ? '' : ` data-move="${move}"`);

function paragraphHtml(line: LineChange, style: TextStyle, moves: LineMoves): string {
  if (line.change === 'departed') {
    const note = departedText(line, moves, style);
    return `<p class="redline-note line-departed"${moveName(line)}>${note}</p>`;
  }
  const text = marksHtml(line, style, 'both') + lineTextHtml(line, style, 'both');
  const notes = [moveNote(line, moves, style), cutNote(line, style)];
  return `${budgetNote(line, style)}<p class="${lineClasses(line)}"${moveName(line)}>${notes[0]}${text}${notes[1]}</p>`;
}

/** The words of a line of running text. */
export function lineTextHtml(line: LineChange, style: TextStyle, side: ShownSide): string {
  const { before, segments, after } = withoutJoints(line, lineSegments(line));
  return jointHtml(before, side) + segmentsHtml(segments, style, side) + jointHtml(after, side);
}

/** The segments of a line of running text. Version and dates differ in every pair: nobody needs to look twice. */
function lineSegments(line: LineChange): readonly Segment[] {
  const [cell, ...others] = line.cells;
  const segments = others.length === 0 ? (cell?.segments ?? []) : line.cells.flatMap((one) => one.segments);
  if (kindOf(line) !== 'edition') return segments;
  return segments.map((segment): Segment => {
    if (segment.change !== 'insert' && segment.change !== 'delete') return segment;
    const { change, text, marks } = segment;
    return { change, text, marks, layer: 'text' };
  });
}

/** So much of a moved line tells which one it is. */
const BEGINNING = 32;

function departedText(line: LineChange, moves: LineMoves, { words }: TextStyle): string {
  const moved = moves.get(line.move ?? 0);
  const texts = (moved?.line.cells ?? []).map(({ segments }) =>
    segments.flatMap(({ change, text }) => (change === 'insert' ? [] : [text])).join(''),
  );
  const whole = texts.filter((text) => text !== '').join(' ');
  const beginning = whole.length > BEGINNING ? `${whole.slice(0, whole.lastIndexOf(' ', BEGINNING))} …` : whole;
  return escapeHtml(words.lineDeparted(beginning, moved?.down ?? true));
}

/** Both versions of a table in one. */
export function tableHtml(rows: readonly LineChange[], style: TextStyle, moves: LineMoves): string {
  const [first, ...rest] = rows;
  const hasHead = first !== undefined && kindOf(first) === 'headRow' && first.change !== 'departed';
  const body = hasHead ? rest : rows;
  const headings = hasHead ? first.cells.map(headingText) : [];
  const width = Math.max(...rows.map(({ cells }) => cells.length), 1);
  const row = (line: LineChange): string =>
    line.change === 'departed' ? departedRow(line, width, style, moves) : rowHtml(line, headings, style, moves);
  const note = rows.some(({ budgetHit }) => budgetHit)
    ? budgetNote({ ...rows[0], budgetHit: true } as LineChange, style)
    : '';
  return [
    `${note}<table class="redline-table" role="table">`,
    ...(hasHead ? [`<thead role="rowgroup">${rowHtml(first, null, style, moves)}</thead>`] : []),
    ...(body.length > 0 ? ['<tbody role="rowgroup">', ...body.map(row), '</tbody>'] : []),
    '</table>',
  ].join('\n');
}

function departedRow(line: LineChange, width: number, style: TextStyle, moves: LineMoves): string {
  const span = width === 1 ? '' : ` colspan="${width}" aria-colspan="${width}"`;
  const note = `<span class="redline-note">${departedText(line, moves, style)}</span>`;
  return `<tr role="row" class="line-departed"${moveName(line)}><td role="cell"${span}>${note}</td></tr>`;
}

/** The words of the head of a column, in the new version where it is in it. */
function headingText({ change, segments }: CellChange): string {
  const isShown = (segment: Segment): boolean => change === 'deleted' || segment.change !== 'delete';
  return segments.flatMap((segment) => (isShown(segment) ? [segment.text] : [])).join('');
}

/** @param headings heads of the columns, for screens that are too narrow for them; null for the head row itself */
function rowHtml(row: LineChange, headings: readonly string[] | null, style: TextStyle, moves: LineMoves): string {
  const cells = row.cells.map(({ change, segments }, index) => {
    const side = change === 'paired' ? '' : ` class="line-${change}"`;
    // A head cell without words would be announced as an empty header.
    const tag = segments.length === 0 || headings !== null ? 'td' : 'th';
    const heading = segments.length === 0 ? '' : (headings?.[index] ?? '').trim();
    const data = heading === '' ? '' : ` data-heading="${escapeHtml(heading)}"`;
    const role = tag === 'th' ? ' scope="col" role="columnheader"' : ' role="cell"';
    const note = index === 0 ? moveNote(row, moves, style) : '';
    return `<${tag}${role}${data}${side}>${note}${segmentsHtml(segments, style, 'both')}</${tag}>`;
  });
  return `<tr role="row" class="${lineClasses(row)}${rowLayer(row)}"${moveName(row)}>${cells.join('')}</tr>`;
}

/** The layer of a row that came or went, so that it can be shown as if it had not. */
function rowLayer({ change, cells }: LineChange): string {
  if (change !== 'inserted' && change !== 'deleted') return '';
  const layers = cells.flatMap(({ segments }) => segments.flatMap((one) => ('layer' in one ? [one.layer] : [])));
  // A passage that moved may be a part of the row.
  const layer = layers.find((one) => one !== 'move') ?? layers[0];
  return layer === undefined || layer === 'text' ? '' : ` layer-${layer}`;
}
