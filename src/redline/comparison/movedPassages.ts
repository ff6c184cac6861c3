import type { CellChange, ClauseChange, EditSegment, LineChange, Segment, Step } from '../redlineModel.ts';
import { isSentenceEnd, isSpace, isWord, tokens } from './tokens.ts';

/** Fewer words in a row may stand in two places without having moved from one to the other. */
const MOVED_WORDS = 6;
/** So many need be no sentence; fewer must begin or end one. */
const MANY_WORDS = 8;

/** A formula that stands in more places is looked for in so many of them. */
const MOST_PLACES = 16;

/**
 * Recognises text that left one place and stands, word for word, at another: a sentence that went to another clause or
 * to another place in its own. Both places are cut out of their edits and bear the same number (`EditSegment.passage`).
 *
 * @param steps steps of a redline in reading order
 * @returns the same steps where no text moved
 */
export function movedPassages(steps: readonly Step[]): readonly Step[] {
  const runs = runsIn(steps);
  const cuts = cutsOf(runs);
  return cuts.size === 0 ? steps : withCuts(steps, cuts);
}

/** Text of one cell that came or went in one go. */
interface Run {
  /** Its place among all runs in reading order. */
  readonly place: number;
  readonly change: 'insert' | 'delete';
  readonly text: string;
}

/** A passage inside a run, by its characters. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly passage: number;
}

type Cuts = ReadonlyMap<number, readonly Cut[]>;

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

function runsIn(steps: readonly Step[]): readonly Run[] {
  const runs: Run[] = [];
  const visit = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.type === 'move') visit(step.steps);
      if (step.type !== 'clause' || !hasEdits(step.change)) continue;
      for (const { cells } of step.change.lines)
        for (const { segments } of cells)
          for (const run of editRuns(segments))
            runs.push({ place: runs.length, change: run.change, text: run.segments.map(({ text }) => text).join('') });
    }
  };
  visit(steps);
  return runs;
}

/** Most clauses of two versions have none. */
const hasEdits = ({ kind }: ClauseChange): boolean => kind !== 'same' && kind !== 'moved';

/** Neighbouring segments of the same kind of edit. */
function editRuns(
  segments: readonly Segment[],
): readonly { readonly change: EditSegment['change']; readonly segments: readonly EditSegment[] }[] {
  const runs: { change: EditSegment['change']; segments: EditSegment[] }[] = [];
  let before: Segment | undefined;
  for (const segment of segments) {
    if (isEdit(segment)) {
      const run = runs.at(-1);
      if (run !== undefined && before?.change === segment.change) run.segments.push(segment);
      else runs.push({ change: segment.change, segments: [segment] });
    }
    before = segment;
  }
  return runs;
}

interface TokenRun extends Run {
  readonly tokens: readonly string[];
  /** Places of the tokens that are words. */
  readonly words: readonly number[];
  readonly taken: boolean[];
}

function tokenRun(run: Run): TokenRun {
  const found = tokens(run.text);
  const words = found.flatMap((token, place) => (isWord(token) ? [place] : []));
  return { ...run, tokens: found, words, taken: found.map(() => false) };
}

/**
 * A number for each row of words, equal for equal words. Different words may share one by chance: who finds a number
 * again still holds the words against each other.
 */
function rowNumbers({ tokens: all, words }: TokenRun, numberOf: (word: string) => number): Int32Array {
  const numbers = Int32Array.from(words, (place) => numberOf(all[place] ?? ''));
  const rows = new Int32Array(Math.max(0, words.length - MOVED_WORDS + 1));
  for (let first = 0; first < rows.length; first++) {
    let row = 0;
    for (let at = first; at < first + MOVED_WORDS; at++) row = (Math.imul(row, 31) + (numbers[at] ?? 0)) | 0;
    rows[first] = row;
  }
  return rows;
}

/** Tells numbers that are surely in none of the lists from those that may be (a Bloom filter with one mark a number). */
function mayHold(lists: readonly Int32Array[]): (number: number) => boolean {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const marks = new Uint8Array(2 ** Math.ceil(Math.log2(16 * count + 1)));
  const placeOf = (number: number): number => (number ^ (number >>> 15)) & (marks.length - 1);
  for (const list of lists) for (const number of list) marks[placeOf(number)] = 1;
  return (number) => marks[placeOf(number)] === 1;
}

/** Counts different words. */
function wordNumbers(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    // Spread over all numbers, so that rows of neighbouring numbers do not meet.
    const number = Math.imul(numbers.size + 1, 0x9e3779b1);
    numbers.set(word, number);
    return number;
  };
}

function cutsOf(runs: readonly Run[]): Cuts {
  // A token has no more than a few words, so shorter runs cannot hold enough of them.
  const long = runs.filter(({ text }) => text.length > 2 * MOVED_WORDS).map(tokenRun);
  const deleted = long.filter((run) => run.change === 'delete' && run.words.length >= MOVED_WORDS);
  const inserted = long.filter((run) => run.change === 'insert' && run.words.length >= MOVED_WORDS);
  if (deleted.length === 0 || inserted.length === 0) return new Map();
  const numberOf = wordNumbers();
  const rowsOf = new Map(inserted.map((run) => [run, rowNumbers(run, numberOf)]));
  const isWanted = mayHold([...rowsOf.values()]);
  const places = new Map<number, { readonly run: TokenRun; readonly token: number }[]>();
  for (const run of deleted)
    rowNumbers(run, numberOf).forEach((row, first) => {
      if (!isWanted(row)) return;
      const known = places.get(row);
      const place = { run, token: run.words[first] ?? 0 };
      if (known === undefined) places.set(row, [place]);
      else if (known.length < MOST_PLACES) known.push(place);
    });
  const cuts = new Map<number, Cut[]>();
  let passage = 0;
  for (const run of inserted)
    for (let first = 0; first + MOVED_WORDS <= run.words.length; ) {
      const start = run.words[first] ?? 0;
      const found = longest(run, start, places.get(rowsOf.get(run)?.[first] ?? 0) ?? []);
      if (found === null) {
        first += 1;
        continue;
      }
      passage += 1;
      addCut(cuts, run, start, found.size, passage);
      addCut(cuts, found.run, found.token, found.size, passage);
      while ((run.words[first] ?? Number.POSITIVE_INFINITY) < start + found.size) first += 1;
    }
  return cuts;
}

/** The longest passage from a place of an inserted run that stands at one of the places and was not found before. */
function longest(
  run: TokenRun,
  start: number,
  places: readonly { readonly run: TokenRun; readonly token: number }[],
): { readonly run: TokenRun; readonly token: number; readonly size: number } | null {
  let best: { run: TokenRun; token: number; size: number } | null = null;
  for (const place of places) {
    let size = 0;
    const fits = (): boolean =>
      start + size < run.tokens.length &&
      run.tokens[start + size] === place.run.tokens[place.token + size] &&
      place.run.taken[place.token + size] === false;
    while (fits()) size += 1;
    while (size > 0 && isSpace(run.tokens[start + size - 1] ?? '')) size -= 1;
    const words = run.words.filter((word) => word >= start && word < start + size).length;
    const tells = words >= MANY_WORDS || (words >= MOVED_WORDS && isSentence(run.tokens, start, start + size));
    if (tells && size > (best?.size ?? 0)) best = { ...place, size };
  }
  return best;
}

/** Whether a passage begins a sentence or ends one. */
function isSentence(all: readonly string[], start: number, end: number): boolean {
  const before = all.slice(0, start).findLast((token) => !isSpace(token));
  const after = all.slice(end).find((token) => !isSpace(token));
  return before === undefined || isSentenceEnd(before) || isSentenceEnd(all[end - 1] ?? '') || after === undefined;
}

function addCut(cuts: Map<number, Cut[]>, run: TokenRun, token: number, size: number, passage: number): void {
  const start = run.tokens.slice(0, token).join('').length;
  const end = start + run.tokens.slice(token, token + size).join('').length;
  run.taken.fill(true, token, token + size);
  const known = cuts.get(run.place) ?? [];
  cuts.set(
    run.place,
    [...known, { start, end, passage }].sort((a, b) => a.start - b.start),
  );
}

/** Goes through the steps in the order in which the runs were counted. */
function withCuts(steps: readonly Step[], cuts: Cuts): readonly Step[] {
  let place = 0;
  const cutCell = (cell: CellChange): CellChange => {
    const runs = editRuns(cell.segments);
    const own = runs.map((_, index) => cuts.get(place + index));
    place += runs.length;
    if (own.every((found) => found === undefined)) return cell;
    const pieces = runs.flatMap((run, index) => cutSegments(run.segments, own[index] ?? []));
    let next = 0;
    const segments = cell.segments.flatMap(
      (segment): readonly Segment[] => (isEdit(segment) ? pieces[next++] : undefined) ?? [segment],
    );
    return { ...cell, segments };
  };
  const cutLine = (line: LineChange): LineChange => {
    const cells = line.cells.map(cutCell);
    return cells.every((cell, index) => cell === line.cells[index]) ? line : { ...line, cells };
  };
  const visit = (step: Step): Step => {
    if (step.type === 'departure') return step;
    if (step.type === 'move') return { ...step, steps: step.steps.map(visit) };
    if (!hasEdits(step.change)) return step;
    const lines = step.change.lines.map(cutLine);
    const isSame = lines.every((line, index) => line === step.change.lines[index]);
    return isSame ? step : { ...step, change: { ...step.change, lines } };
  };
  return steps.map(visit);
}

/** The pieces of each segment of a run. */
function cutSegments(segments: readonly EditSegment[], cuts: readonly Cut[]): readonly (readonly EditSegment[])[] {
  let start = 0;
  return segments.map((segment) => {
    const edges = [0, ...cuts.flatMap((cut) => [cut.start - start, cut.end - start]), segment.text.length]
      .filter((edge) => edge >= 0 && edge <= segment.text.length)
      .sort((a, b) => a - b);
    const pieces = edges.slice(1).flatMap((end, index): readonly EditSegment[] => {
      const from = edges[index] ?? 0;
      if (from === end) return [];
      const cut = cuts.find((one) => one.start <= start + from && start + end <= one.end);
      return [pieceOf(segment, segment.text.slice(from, end), cut?.passage)];
    });
    start += segment.text.length;
    return pieces;
  });
}

/** What is left of an edit is classified anew, once it is known what moved out of it (`classify`). */
function pieceOf(segment: EditSegment, text: string, passage: number | undefined): EditSegment {
  const { change, marks } = segment;
  return passage === undefined ? { ...segment, text } : { change, text, marks, layer: 'move', passage };
}
