import type { LineKind } from '../../agreement/wordingLines.ts';
import { heaviestIncreasing, type WeightedPair } from '../alignment/heaviestIncreasing.ts';
import { shortlists } from '../alignment/shortlists.ts';
import { lengthWeight, similarity, type WordProfile, wordProfile } from '../alignment/wordProfile.ts';
import type { ContentLine } from './clauseContent.ts';
import { hunksOf } from './hunks.ts';
import { movedLines } from './movedLines.ts';
import { type RowKeys, rowKeys } from './rowKeys.ts';

/** Places of a line on both sides; -1 where it is not there. */
export interface LinePair {
  readonly old: number;
  readonly new: number;
  /** `departed`: the place that a moved line left, without its new place; `moved`: the line at its new place. */
  readonly move?: 'moved' | 'departed';
}

/** Lines paired in order, and whether looking for equal lines was given up. */
export interface LineAlignment {
  readonly pairs: readonly LinePair[];
  readonly budgetHit: boolean;
}

/** Up to this length, likeness of words tells nothing. */
const SHORT_LINE = 24;
/** So many combinations of lines between two equal ones are held against each other; the word index pays beyond. */
const COMBINATIONS = 10_000;

/**
 * Pairs the lines of a clause: equal ones first, then similar ones between them, rows of a table by their names; then
 * lines that are at another place.
 *
 * @returns every line of both sides exactly once, and a moved one at both its places; old-only lines before new-only
 *   ones between two pairs
 */
export function alignLines(oldLines: readonly ContentLine[], newLines: readonly ContentLine[]): LineAlignment {
  const hunks = hunksOf(oldLines.map(exactKey), newLines.map(exactKey));
  const keys = rowKeys(oldLines, newLines);
  const pairs: LinePair[] = [];
  let [o, n] = [0, 0];
  for (const hunk of hunks ?? [{ keep: false, deleted: oldLines, inserted: newLines }]) {
    const [oldEnd, newEnd] = [o + hunk.deleted.length, n + hunk.inserted.length];
    if (hunk.keep) while (o < oldEnd) pairs.push({ old: o++, new: n++ });
    else
      pairs.push(...alignGap(gapLines(oldLines, keys.old, o, oldEnd), gapLines(newLines, keys.new, n, newEnd), o, n));
    [o, n] = [oldEnd, newEnd];
  }
  return { pairs: withMoves(pairs, oldLines, newLines, keys), budgetHit: hunks === null };
}

/** A line with the name of its row. */
interface NamedLine extends ContentLine {
  readonly name: string | null;
}

const gapLines = (
  lines: readonly ContentLine[],
  names: readonly (string | null)[],
  start: number,
  end: number,
): readonly NamedLine[] => lines.slice(start, end).map((line, at) => ({ ...line, name: names[start + at] ?? null }));

function withMoves(
  pairs: readonly LinePair[],
  oldLines: readonly ContentLine[],
  newLines: readonly ContentLine[],
  keys: RowKeys,
): readonly LinePair[] {
  const oldFree = pairs.flatMap((pair) => (pair.new === -1 ? [pair.old] : []));
  const newFree = pairs.flatMap((pair) => (pair.old === -1 ? [pair.new] : []));
  if (oldFree.length === 0 || newFree.length === 0) return pairs;
  const oldOf = movedLines(oldLines, newLines, oldFree, newFree, keys);
  if (oldOf.size === 0) return pairs;
  const departed = new Set(oldOf.values());
  return pairs.map((pair): LinePair => {
    const from = pair.old === -1 ? oldOf.get(pair.new) : undefined;
    if (from !== undefined) return { old: from, new: pair.new, move: 'moved' };
    return pair.new === -1 && departed.has(pair.old) ? { ...pair, move: 'departed' } : pair;
  });
}

const exactKey = (line: ContentLine): string => `${line.kind}\t${line.text}`;

function alignGap(
  oldLines: readonly NamedLine[],
  newLines: readonly NamedLine[],
  oldStart: number,
  newStart: number,
): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [o, n] = [0, 0];
  const unpairedUpTo = (oldEnd: number, newEnd: number): void => {
    while (o < oldEnd) pairs.push({ old: oldStart + o++, new: -1 });
    while (n < newEnd) pairs.push({ old: -1, new: newStart + n++ });
  };
  for (const pair of heaviestIncreasing(likelyPairs(oldLines, newLines))) {
    unpairedUpTo(pair.old, pair.new);
    pairs.push({ old: oldStart + o++, new: newStart + n++ });
  }
  unpairedUpTo(oldLines.length, newLines.length);
  return pairs;
}

function likelyPairs(oldLines: readonly NamedLine[], newLines: readonly NamedLine[]): readonly WeightedPair[] {
  if (oldLines.length === 0 || newLines.length === 0) return [];
  const alone = oldLines.length === 1 && newLines.length === 1;
  const oldProfiles = oldLines.map((line) => wordProfile(line.text));
  const newProfiles = newLines.map((line) => wordProfile(line.text));
  const everyNew = newLines.map((_, n) => n);
  const shortlist =
    oldLines.length * newLines.length <= COMBINATIONS ? () => everyNew : shortlists(newProfiles, lengthWeight);
  const pairs: WeightedPair[] = [];
  oldLines.forEach((oldLine, o) => {
    const words = oldProfiles[o] ?? new Map();
    for (const n of shortlist(words)) {
      const newLine = newLines[n];
      const newWords = newProfiles[n];
      if (newLine === undefined || newWords === undefined) continue;
      const weight = likeness(oldLine, newLine, words, newWords, alone);
      if (weight > 0) pairs.push({ old: o, new: n, weight });
    }
  });
  return pairs;
}

/** 0 where two lines had better not be paired, else how much they have in common. */
function likeness(a: NamedLine, b: NamedLine, aWords: WordProfile, bWords: WordProfile, alone: boolean): number {
  if (lineFamily(a.kind) !== lineFamily(b.kind)) return 0;
  if (isSingular(a.kind) && a.kind === b.kind) return 2;
  const common = similarity(aWords, bWords, lengthWeight);
  if (a.kind === 'row') {
    // Rows of one table look alike too easily for anything but their names to be trusted.
    if (a.name !== null && a.name === b.name) return 1 + common;
    return common >= 0.6 ? common : 0;
  }
  // A number or a word between two lines that stayed is that line with another number or word.
  if (alone && a.kind === b.kind && Math.max(a.text.length, b.text.length) <= SHORT_LINE) return 1;
  return common >= (alone ? 0.15 : 0.35) ? common : 0;
}

function lineFamily(kind: LineKind): 'words' | LineKind {
  return kind === 'heading' || kind === 'paragraph' || kind === 'bullet' ? 'words' : kind;
}

/** A clause has one of these at most, or one for each table: they belong together whatever they say. */
const isSingular = (kind: LineKind): boolean =>
  kind === 'title' || kind === 'edition' || kind === 'heading' || kind === 'headRow';
