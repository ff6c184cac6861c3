import { remembered } from '../remembered.ts';
import type { WordProfile, WordWeight } from './wordProfile.ts';

/** The words of a text as sorted numbers, so that two texts are held against each other in one pass. */
interface WordVector {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

/** The words of a text with what they weigh in one comparison. */
export interface WeighedWords extends WordVector {
  /** Weight of all words. */
  readonly total: number;
  readonly weights: readonly number[];
}

/** Words have the same number in all comparisons, so a text that stands in many versions is numbered once. */
const numbers = new Map<string, number>();
const wordsByNumber: string[] = [];
/** Weights are multiples of one part in this many. */
const UNIT = 4096;
const vectors = new WeakMap<WordProfile, WordVector>();

/**
 * Weighs the words of texts that are then held against each other many times.
 *
 * @param weight what a word weighs; rounded to whole parts of a unit
 */
export function wordScales(weight: WordWeight): (profile: WordProfile) => WeighedWords {
  const weights: number[] = [];
  return (profile) => {
    const { ids, counts } = vectorOf(profile);
    let total = 0;
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] as number;
      // Whole numbers add up to the same sum in any order, so the result does not depend on how words were numbered.
      weights[id] ??= Math.round(weight(wordsByNumber[id] as string) * UNIT);
      total += (counts[i] as number) * weights[id];
    }
    return { ids, counts, total, weights };
  };
}

/**
 * How much two weighed texts have in common: weight of the shared words over the mean weight of both.
 *
 * @returns 0 to 1; 0 where both are without words
 */
export function weighedSimilarity(a: WeighedWords, b: WeighedWords): number {
  const sum = a.total + b.total;
  return sum === 0 ? 0 : (2 * sharedWeight(a, b, a.weights)) / sum;
}

function vectorOf(profile: WordProfile): WordVector {
  return remembered(vectors, profile, () => {
    const pairs = [...profile].map(([word, count]) => [numberOf(word), count] as const).sort(([a], [b]) => a - b);
    return { ids: Int32Array.from(pairs, ([id]) => id), counts: Int32Array.from(pairs, ([, count]) => count) };
  });
}

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, wordsByNumber.length);
  return wordsByNumber.push(word) - 1;
}

function sharedWeight(left: WordVector, right: WordVector, weights: readonly number[]): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < left.ids.length && j < right.ids.length) {
    const [a, b] = [left.ids[i] as number, right.ids[j] as number];
    if (a === b) shared += Math.min(left.counts[i] as number, right.counts[j] as number) * (weights[a] as number);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return shared;
}
