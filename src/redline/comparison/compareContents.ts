import { classifyLine } from '../classification/classifyLine.ts';
import type { CellChange, LineChange } from '../redlineModel.ts';
import { alignLines } from './alignLines.ts';
import { type ClauseContent, type ContentLine, isSameContent } from './clauseContent.ts';
import { type ColumnPair, columnPairs } from './columns.ts';
import { numberLineMoves } from './numberLineMoves.ts';
import { compareCells, wholeCell } from './segments.ts';

/** The compared lines of a clause, and which of them hold its first line, where the label stands. */
export interface ContentComparison {
  /** Without labels: these belong to the clauses and not to their contents. */
  readonly lines: readonly LineChange[];
  /** Two where the first line moved: its new place and the place it left. */
  readonly firstOld: readonly number[];
  readonly firstNew: readonly number[];
  readonly budgetHit: boolean;
}

/**
 * Compares the own lines of a clause on both sides.
 *
 * @param before the old content, or null for an inserted clause
 * @param after the new content, or null for a deleted clause
 */
export function compareContents(before: ClauseContent | null, after: ClauseContent | null): ContentComparison {
  if (before === null || after === null || isSameContent(before, after)) {
    const lines = (before ?? after)?.lines ?? [];
    const change = before === null ? 'inserted' : after === null ? 'deleted' : 'same';
    return {
      lines: lines.map((line) => classifyLine(wholeLine(line, change))),
      firstOld: before === null ? [] : [0],
      firstNew: after === null ? [] : [0],
      budgetHit: false,
    };
  }
  const { pairs, budgetHit } = alignLines(before.lines, after.lines);
  let columns: readonly ColumnPair[] | null = null;
  const lines = pairs.map((pair): LineChange => {
    const oldLine = before.lines[pair.old];
    const newLine = after.lines[pair.new];
    if (pair.move === 'departed') return departedLine(required(oldLine), pair.old);
    if (oldLine === undefined || newLine === undefined)
      return oldLine === undefined ? wholeLine(required(newLine), 'inserted') : wholeLine(oldLine, 'deleted');
    if (oldLine.kind === 'headRow') columns = columnPairs(oldLine, newLine);
    const line = comparedLine(oldLine, newLine, columns);
    return pair.move === 'moved' ? { ...line, change: 'moved', move: pair.old } : line;
  });
  return {
    lines: numberLineMoves(lines).map(classifyLine),
    firstOld: pairs.flatMap((pair, index) => (pair.old === 0 ? [index] : [])),
    firstNew: pairs.flatMap((pair, index) => (pair.new === 0 ? [index] : [])),
    budgetHit: budgetHit || lines.some((line) => line.budgetHit),
  };
}

function wholeLine(line: ContentLine, change: 'same' | 'inserted' | 'deleted'): LineChange {
  const side = { kind: line.kind, label: null, piece: line.piece } as const;
  const segment = change === 'same' ? 'keep' : change === 'inserted' ? 'insert' : 'delete';
  const cell = change === 'same' ? 'paired' : change;
  return {
    change,
    old: change === 'inserted' ? null : side,
    new: change === 'deleted' ? null : side,
    move: null,
    cells: line.cells.map((content) => ({ change: cell, segments: wholeCell(content, segment) })),
    budgetHit: false,
  };
}

/** The place that a moved line left; the old place is only a name until the moves are numbered. */
function departedLine(line: ContentLine, place: number): LineChange {
  return {
    change: 'departed',
    old: { kind: line.kind, label: null, piece: line.piece },
    new: null,
    move: place,
    cells: [],
    budgetHit: false,
  };
}

function comparedLine(oldLine: ContentLine, newLine: ContentLine, columns: readonly ColumnPair[] | null): LineChange {
  const fits =
    columns?.filter((pair) => pair.old >= 0).length === oldLine.cells.length &&
    columns.filter((pair) => pair.new >= 0).length === newLine.cells.length;
  let budgetHit = false;
  const cells = (fits && columns !== null ? columns : columnPairs(oldLine, newLine)).map((pair): CellChange => {
    const oldCell = oldLine.cells[pair.old];
    const newCell = newLine.cells[pair.new];
    if (oldCell === undefined) return { change: 'inserted', segments: wholeCell(required(newCell), 'insert') };
    if (newCell === undefined) return { change: 'deleted', segments: wholeCell(oldCell, 'delete') };
    const compared = compareCells(oldCell, newCell);
    budgetHit ||= compared.budgetHit;
    return { change: 'paired', segments: compared.segments };
  });
  const isSame =
    oldLine.kind === newLine.kind &&
    cells.every((cell) => cell.change === 'paired' && cell.segments.every((segment) => segment.change === 'keep'));
  return {
    change: isSame ? 'same' : 'changed',
    old: { kind: oldLine.kind, label: null, piece: oldLine.piece },
    new: { kind: newLine.kind, label: null, piece: newLine.piece },
    move: null,
    cells,
    budgetHit,
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A pair of a redline has neither an old nor a new side.');
  return value;
}
