import type { GlyphRun } from './glyphRun.ts';
import { partsOf, type SetLine, setLine } from './setLine.ts';

/** Blank that may be the gutter between two columns of text, in em of a line. */
const GUTTER = 0.9;
/** So many lines must stand side by side. */
const SIDE_BY_SIDE = 6;
/** White space between two lines, in lines, after which columns are over. */
const END_GAP = 2.2;

/** A stretch of lines beside a gutter. */
interface Zone {
  readonly end: number;
  readonly gutter: number;
}

/**
 * Lines of a page in reading order: where text stands in columns beside a clear gutter, one column after the other.
 *
 * @param lines from top to bottom, over the whole width
 * @returns groups of lines that stand below one another
 */
export function columns(lines: readonly SetLine[]): readonly (readonly SetLine[])[] {
  const groups: (readonly SetLine[])[] = [];
  let open: SetLine[] = [];
  const close = (): void => {
    if (open.length > 0) groups.push(open);
    open = [];
  };
  let at = 0;
  while (at < lines.length) {
    const zone = zoneFrom(lines, at);
    if (zone === null) {
      open.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    close();
    const inside = lines.slice(at, zone.end);
    for (const isLeft of [true, false]) groups.push(...columns(sideOf(inside, zone.gutter, isLeft)));
    at = zone.end;
  }
  close();
  return groups;
}

function sideOf(lines: readonly SetLine[], gutter: number, isLeft: boolean): readonly SetLine[] {
  return lines.flatMap((line): readonly SetLine[] => {
    const runs = line.runs.filter(({ x }) => x < gutter === isLeft);
    return runs.length === 0 ? [] : [runs.length === line.runs.length ? line : setLine(line.page, runs)];
  });
}

function zoneFrom(lines: readonly SetLine[], from: number): Zone | null {
  const first = lines[from];
  if (first === undefined) return null;
  for (const [a, b] of gapsOf(first)) {
    const zone = grownZone(lines, from, a, b);
    if (zone !== null && areColumns(lines.slice(from, zone.end), zone.gutter)) return zone;
  }
  return null;
}

type Extent = readonly [from: number, to: number];

const extentsOf = (line: SetLine): readonly Extent[] => partsOf(line, GUTTER).map(extentOf);

const extentOf = (runs: readonly GlyphRun[]): Extent => [
  Math.min(...runs.map(({ x }) => x)),
  Math.max(...runs.map(({ x, width }) => x + width)),
];

function gapsOf(line: SetLine): readonly Extent[] {
  const extents = extentsOf(line);
  return extents.slice(1).map(([from], i): Extent => [extents[i]?.[1] ?? from, from]);
}

/** The lines below that leave a gutter free, and where it is. */
function grownZone(lines: readonly SetLine[], from: number, start: number, stop: number): Zone | null {
  let [a, b] = [start, stop];
  let end = from;
  for (const [i, line] of lines.slice(from).entries()) {
    const before = lines[from + i - 1];
    if (i > 0 && before !== undefined && line.y - before.y > END_GAP * 1.3 * line.size) break;
    const free = freeIn(line, a, b);
    if (free === null) break;
    [a, b] = free;
    end = from + i + 1;
  }
  return end === from ? null : { end, gutter: (a + b) / 2 };
}

/** The widest part of a gutter that a line leaves free; null where it is too narrow for one. */
function freeIn(line: SetLine, a: number, b: number): Extent | null {
  let free: readonly Extent[] = [[a, b]];
  for (const [from, to] of extentsOf(line)) {
    free = free.flatMap(([x, right]): readonly Extent[] => [
      [x, Math.min(right, from)],
      [Math.max(x, to), right],
    ]);
  }
  const [widest = [0, 0]] = free.toSorted((x, y) => y[1] - y[0] - (x[1] - x[0]));
  return widest[1] - widest[0] < 0.6 * line.size ? null : widest;
}

/** Columns of running text are about equally wide and mostly full, and their paragraphs do not end side by side. */
function areColumns(lines: readonly SetLine[], gutter: number): boolean {
  const both = lines.filter((line) => line.x < gutter && line.right > gutter);
  if (both.length < SIDE_BY_SIDE || both.length < lines.length * 0.5) return false;
  const sides = [true, false].map((isLeft) => sideOf(lines, gutter, isLeft));
  const widths = sides.map((side) => Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ x }) => x)));
  if (Math.min(...widths) < 0.5 * Math.max(...widths)) return false;
  const areFull = sides.every((side, i) => {
    const full = side.filter((line) => inkOf(line) > 0.7 * (widths[i] ?? 0));
    return full.length >= side.length * 0.6;
  });
  const distances = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? line.y));
  const usual = distances.toSorted((x, y) => x - y)[Math.floor(distances.length / 4)] ?? 0;
  // Running text is not set with as much white space between its lines as a list of single lines.
  if (usual > 1.8 * (lines[0]?.size ?? 0)) return false;
  const gaps = distances.filter((distance) => distance > 1.25 * usual).length;
  return areFull && gaps <= lines.length * 0.12;
}

const inkOf = (line: SetLine): number => line.runs.reduce((sum, { width }) => sum + width, 0);
