import type { NumberReading } from './numberReading.ts';

/** A clause that is open while a text is read. */
export interface OpenNumber {
  /** Index of its start. */
  readonly start: number;
  /** Index of the start with which its row begins. */
  readonly row: number;
  /** Its form and number as a text. */
  readonly key: string;
  readonly reading: NumberReading;
  /** Whether its words read as a heading. */
  readonly isTitle: boolean;
}

/** What has been read so far. */
export interface ReadNumbers {
  /** The clauses that are open, outermost first. */
  readonly open: readonly OpenNumber[];
  /** The last number of every form. */
  readonly last: ReadonlyMap<string, number>;
  /** The form of the clause that rows of a form stood below so far; empty for the outermost rows. */
  readonly above: ReadonlyMap<string, string>;
}

/** A place where a number fits. */
export interface Fit {
  /** How many of the open clauses stay open above it. */
  readonly keep: number;
  readonly score: number;
}

const CONTINUES = 3;
const INSERTED = 2.5;
const FIRST = 0.5;
/** A row that begins where rows of its form have begun before. */
const USUAL = 1.6;
const LEAVES_ANNEX = -3;

/**
 * Every place where a number fits below or beside the clauses that are open.
 *
 * @param reading the number
 * @param isTitle whether its words read as a heading
 * @param read what has been read so far
 */
export function fitsOf(reading: NumberReading, isTitle: boolean, read: ReadNumbers): readonly Fit[] {
  if (reading.form === 'annex') return [{ keep: 0, score: CONTINUES }];
  const fits = reading.path.length > 1 ? decimalFits(reading, read.open) : simpleFits(reading, read);
  return fits.map(({ keep, score }) => ({ keep, score: score + profile(read.open[keep], reading, isTitle) }));
}

/** Headings and running text seldom take turns in one row. */
function profile(sibling: OpenNumber | undefined, { rank, form }: NumberReading, isTitle: boolean): number {
  if (sibling === undefined || sibling.reading.form !== form || rank > 2) return 0;
  return sibling.isTitle === isTitle ? 0.3 : -1;
}

/** Whether a number goes on with the row of another. */
export const goesOnWith = (reading: NumberReading, before: NumberReading): boolean =>
  isBeside(before, reading) && step(lastOf(before), lastOf(reading)) !== null;

const isBeside = (a: NumberReading, b: NumberReading): boolean => a.form === b.form && a.path.length === b.path.length;

const lastOf = ({ path }: NumberReading): number => path.at(-1) ?? 0;

/** How well one number follows another of its row; null where it does not. */
function step(before: number, after: number): number | null {
  const [floor, next] = [Math.floor(before), Math.floor(after)];
  if (after <= before) return null;
  if (next === floor) return INSERTED;
  if (next === floor + 1) return Number.isInteger(after) ? CONTINUES : INSERTED - 0.5;
  return next <= floor + 3 ? -1 : null;
}

function decimalFits(reading: NumberReading, open: readonly OpenNumber[]): readonly Fit[] {
  const prefix = reading.path.slice(0, -1);
  const samePath = (path: readonly number[]): boolean => path.join('.') === prefix.join('.');
  const beside = open.findLastIndex((one) => isBeside(one.reading, reading) && samePath(one.reading.path.slice(0, -1)));
  const value = lastOf(reading);
  const next = open[beside];
  const continued = next === undefined ? null : step(lastOf(next.reading), value);
  if (continued !== null) return [{ keep: beside, score: continued }];
  const above = open.findLastIndex((one) => samePath(one.reading.path));
  if (above !== -1) return [{ keep: above + 1, score: value === 1 ? 2.5 : value < 4 ? -0.5 : -3 }];
  return orphanFits(reading, open);
}

/** "5.1" where no "5" has been found. */
function orphanFits(reading: NumberReading, open: readonly OpenNumber[]): readonly Fit[] {
  const beside = open.findIndex((one) => isBeside(one.reading, reading));
  const before = open[beside];
  if (before !== undefined) {
    const continued = step(before.reading.path[0] ?? 0, reading.path[0] ?? 0);
    return continued === null ? [] : [{ keep: beside, score: lastOf(reading) === 1 ? 1 : -2 }];
  }
  const annex = open.findLastIndex((one) => one.reading.form === 'annex');
  return [{ keep: annex + 1, score: lastOf(reading) === 1 && reading.path.length === 2 ? -0.5 : -3 }];
}

function simpleFits(reading: NumberReading, read: ReadNumbers): readonly Fit[] {
  const value = lastOf(reading);
  const beside = read.open.flatMap((one, keep): readonly Fit[] => {
    const score = isBeside(one.reading, reading) ? step(lastOf(one.reading), value) : null;
    return score === null ? [] : [{ keep, score }];
  });
  return [...beside, ...(value === 1 ? beginnings(reading, read) : laterBeginnings(reading, read))];
}

/** Every level at which a new row may begin. */
function beginnings(reading: NumberReading, { open, above: seen }: ReadNumbers): readonly Fit[] {
  return Array.from({ length: open.length + 1 }, (_, keep): Fit => {
    const above = open[keep - 1];
    const closed = open.slice(keep);
    // What is left open must not stand further in than the new row, and little should be closed for it.
    const rank =
      above === undefined || above.reading.rank < reading.rank ? 0 : above.reading.rank === reading.rank ? -1.2 : -1.8;
    const restart = closed.some((one) => isBeside(one.reading, reading)) ? -1.5 : 0;
    const isUsual = seen.get(reading.form) === (above?.reading.form ?? '') ? USUAL : 0;
    const abandoned = closed.filter((one) => one.reading.rank < reading.rank).length * -1;
    // What begins again in an annex is part of it.
    const leaves = closed.some((one) => one.reading.form === 'annex') ? LEAVES_ANNEX : 0;
    return { keep, score: FIRST + rank + restart + abandoned + leaves + isUsual - closed.length * 0.2 };
  });
}

/** Numbers that run on through the parts of a text, and rows that do not begin with 1. */
function laterBeginnings(reading: NumberReading, { open, last }: ReadNumbers): readonly Fit[] {
  const keep = open.findLastIndex((one) => one.reading.rank < reading.rank) + 1;
  const before = last.get(reading.form);
  const continued = before === undefined ? null : step(before, lastOf(reading));
  if (continued !== null && reading.rank <= 2) return [{ keep, score: continued - 1.5 }];
  return reading.rank <= 1 || reading.form === '(n)' ? [{ keep, score: -3 }] : [];
}
