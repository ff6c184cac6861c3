import { ZERO_WIDTH } from '../plainCharacters.ts';
import { raisedDigits } from '../raisedDigits.ts';
import type { GlyphRun } from './glyphRun.ts';

/** A line as it is set on a page, or the part of one that stands in a column. Lengths are in points. */
export interface SetLine {
  readonly page: number;
  /** In reading order. */
  readonly runs: readonly GlyphRun[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Its baseline from the top. */
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly isBold: boolean;
}

/**
 * The line that runs make.
 *
 * @param page number of the page
 * @param runs at least one, in reading order
 */
export function setLine(page: number, runs: readonly GlyphRun[]): SetLine {
  const size = mostCommon(runs.map((run) => [run.size, run.text.length]));
  const main = runs.filter((run) => run.size === size);
  const y = mostCommon(main.map((run) => [run.y, run.text.length]));
  const words = runs.filter(({ text }) => text.trim() !== '');
  return {
    page,
    runs,
    text: textOf(runs, size, y),
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y,
    size,
    isBold: words.length > 0 && words.every(({ isBold }) => isBold),
  };
}

/** The value that has most weight; the first of several. */
export function mostCommon(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best = weighted[0]?.[0] ?? 0;
  for (const [value, sum] of sums) if (sum > (sums.get(best) ?? 0)) best = value;
  return best;
}

/** Blank between two runs of a line, in em, that is read as a space even where the file has none. */
const SPACE = 0.25;

const CLOSING = /^[.,;:!?)\]](?:\s|$)/;

function textOf(runs: readonly GlyphRun[], size: number, y: number): string {
  let text = '';
  let before: GlyphRun | null = null;
  for (const run of runs) {
    const gap = before === null ? 0 : run.x - before.x - before.width;
    const isBlank = run.isApart || Math.abs(gap) > SPACE * Math.max(run.size, before?.size ?? 0);
    // A blank to write on may stand before a full stop, a space never does.
    const isApart = before !== null && isBlank && !CLOSING.test(run.text);
    const isRaised = run.size < 0.85 * size && y - run.y > 0.15 * size;
    text += (isApart ? ' ' : '') + (isRaised ? raisedDigits(run.text) : run.text);
    before = run;
  }
  return closedUp(text.replace(ZERO_WIDTH, '').replace(/ {2,}/g, ' ').trim());
}

/** Letters that are set apart ("V E R T R A G") as the word that they are. */
function closedUp(text: string): string {
  if (!/^\p{L} \p{L} \p{L} \p{L}/u.test(text)) return text;
  const parts = text.split(' ');
  return parts.every((part) => [...part].length === 1) ? parts.join('') : text;
}

/**
 * Blank between neighbouring runs of a line that parts it: cells of a row, columns of a page.
 *
 * @param line a line
 * @param width in em
 * @param edges left edges of columns at which even the least blank parts it
 * @returns the runs of each part, from left to right
 */
export function partsOf(line: SetLine, width: number, edges: readonly number[] = []): readonly (readonly GlyphRun[])[] {
  const parts: GlyphRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of line.runs) {
    const last = parts.at(-1);
    const isAtEdge = edges.some((edge) => Math.abs(edge - run.x) < 1);
    if (last === undefined || run.x - right > (isAtEdge ? 0.15 : width) * line.size) parts.push([run]);
    else last.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return parts;
}
