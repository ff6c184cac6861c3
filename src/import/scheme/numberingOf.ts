import { evidenceFor, type LabelStart } from './labelStart.ts';
import { type Fit, fitsOf, goesOnWith, type OpenNumber, type ReadNumbers } from './numberedClause.ts';
import { type NumberReading, numberReadings } from './numberReading.ts';
import { readsAsTitle, withoutDash } from './sentence.ts';

/** A start that begins a clause. */
export interface NumberedStart {
  readonly reading: NumberReading;
  /** Index of the start of the clause above it, or null. */
  readonly parent: number | null;
  /** Index of the start with which its row of numbers begins. */
  readonly row: number;
  readonly isTitle: boolean;
  /** How surely, from 0 to 1. */
  readonly confidence: number;
}

/** One way to read the numbers so far. */
interface Path extends ReadNumbers {
  readonly score: number;
  readonly taken: Taken | null;
}

interface Taken {
  readonly start: number;
  readonly numbered: NumberedStart;
  readonly before: Taken | null;
}

/** A start that may begin a clause. */
interface Candidate {
  readonly at: number;
  readonly readings: readonly Reading[];
}

interface Reading {
  readonly reading: NumberReading;
  readonly evidence: number;
  readonly isTitle: boolean;
}

/** A way to go on with a path: with a reading at a place, or without this start. */
interface Step {
  readonly path: Path;
  readonly score: number;
  readonly taken: (Reading & Fit) | null;
}

/** Ways to read the numbers so far that are kept: fewer in texts of more numbers than any contract has. */
const WIDTH = 24;
const NARROW = 6;
const MANY = 4_000;
const DEEPEST = 9;
/** What speaks against a reading so strongly that no row of numbers makes up for it. */
const HOPELESS = -6;

/**
 * Recognises which starts of lines begin a clause, looking at all of them together: of all ways to read the numbers the
 * one whose rows go on most consistently.
 *
 * @param starts the starts of all lines or paragraphs in order
 * @returns for each start the clause it begins, or null
 */
export function numberingOf(starts: readonly LabelStart[]): readonly (NumberedStart | null)[] {
  const candidates = starts.flatMap((start, at) => candidate(start, at));
  const width = candidates.length > MANY ? NARROW : WIDTH;
  let paths: readonly Path[] = [{ score: 0, open: [], last: new Map(), above: new Map(), taken: null }];
  for (const one of candidates)
    paths = best(
      paths.flatMap((path) => stepsOf(path, one)),
      one.at,
      width,
    );
  return resultOf(paths[0]?.taken ?? null, starts.length);
}

function candidate(start: LabelStart, at: number): readonly Candidate[] {
  const readings = numberReadings(start.text)
    .map((reading): Reading => {
      const rest = start.text.slice(reading.literal.length, reading.literal.length + 200).trim();
      const isTitle = readsAsTitle(rest === '' ? start.next : withoutDash(rest));
      return { reading, evidence: evidenceFor(start, reading), isTitle };
    })
    .filter(({ evidence }) => evidence > HOPELESS);
  return readings.length === 0 ? [] : [{ at, readings }];
}

function stepsOf(path: Path, { readings }: Candidate): readonly Step[] {
  const without: Step = { path, score: path.score, taken: null };
  const taken = readings.flatMap((one) =>
    fitsOf(one.reading, one.isTitle, path)
      .filter(({ keep }) => keep < DEEPEST)
      .map((fit): Step => ({ path, score: path.score + fit.score + one.evidence, taken: { ...one, ...fit } })),
  );
  return [without, ...taken];
}

/** The best steps, of those that leave the same clauses open only one. */
function best(steps: readonly Step[], at: number, width: number): readonly Path[] {
  const byState = new Map<string, Path>();
  for (const step of steps.toSorted((a, b) => b.score - a.score)) {
    const path = walked(step, at);
    const key = path.open.map(({ key: one }) => one).join('/');
    if (!byState.has(key)) byState.set(key, path);
    if (byState.size === width) break;
  }
  return [...byState.values()];
}

function walked({ path, score, taken }: Step, at: number): Path {
  if (taken === null) return { ...path, score };
  const { reading, isTitle, keep } = taken;
  const before = path.open[keep];
  const row = before !== undefined && goesOnWith(reading, before.reading) ? before.row : at;
  const parent = path.open[keep - 1];
  const confidence = confidenceOf(score - path.score);
  const key = `${reading.form}${reading.path.join('.')}`;
  const opened: OpenNumber = { start: at, row, key, reading, isTitle };
  return {
    score,
    open: [...path.open.slice(0, keep), opened],
    last: closedBy(path, keep, reading),
    above: row === at ? new Map(path.above).set(reading.form, parent?.reading.form ?? '') : path.above,
    taken: {
      start: at,
      numbered: { reading, parent: parent?.start ?? null, row, isTitle, confidence },
      before: path.taken,
    },
  };
}

function closedBy(path: Path, keep: number, { form, path: number }: NumberReading): ReadonlyMap<string, number> {
  const value = number.at(-1);
  if (form === 'annex') return new Map();
  const deeper = path.open.slice(keep).filter(({ reading }) => reading.rank > 2);
  const kept = new Map(path.last);
  for (const { reading } of deeper) kept.delete(reading.form);
  return value === undefined || number.length > 1 ? kept : kept.set(form, value);
}

/** A number that goes on with its row after a blank line is worth 4; one that stands alone may be worth nothing. */
const confidenceOf = (gain: number): number => Math.round(Math.min(0.99, Math.max(0.2, 0.6 + gain * 0.1)) * 100) / 100;

function resultOf(taken: Taken | null, count: number): readonly (NumberedStart | null)[] {
  const found: (NumberedStart | null)[] = Array.from({ length: count }, () => null);
  for (let one = taken; one !== null; one = one.before) found[one.start] = one.numbered;
  return withRowConfidence(found);
}

/** What begins a row is as sure as the row. */
function withRowConfidence(found: readonly (NumberedStart | null)[]): readonly (NumberedStart | null)[] {
  const sizes = new Map<number, number>();
  for (const one of found) if (one !== null) sizes.set(one.row, (sizes.get(one.row) ?? 0) + 1);
  return found.map((one, i) => {
    if (one === null || one.row !== i) return one;
    const size = sizes.get(one.row) ?? 1;
    return { ...one, confidence: Math.min(0.99, one.confidence + (size > 2 ? 0.2 : size > 1 ? 0.1 : 0)) };
  });
}
