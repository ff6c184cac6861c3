import type { ClauseContent } from '../comparison/clauseContent.ts';
import { remembered } from '../remembered.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
const known = new WeakMap<ClauseContent, ReadonlyMap<string, number>>();

/**
 * How alike two contents are by their pairs of neighbouring words. Clauses on the same subject share words, but only
 * clauses of which one was made from the other share whole phrases.
 *
 * @returns 0 to 1: shared pairs over the mean number of pairs of both
 */
export function phraseLikeness(a: ClauseContent, b: ClauseContent): number {
  const [pairsA, pairsB] = [wordPairs(a), wordPairs(b)];
  let [shared, sum] = [0, 0];
  for (const [pair, count] of pairsA) {
    shared += Math.min(count, pairsB.get(pair) ?? 0);
    sum += count;
  }
  for (const count of pairsB.values()) sum += count;
  return sum === 0 ? 0 : (2 * shared) / sum;
}

function wordPairs(content: ClauseContent): ReadonlyMap<string, number> {
  return remembered(known, content, () => {
    const words = content.text.toLowerCase().match(WORDS) ?? [];
    const pairs = new Map<string, number>();
    for (let index = 1; index < words.length; index++) {
      const pair = `${words[index - 1]} ${words[index]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return pairs;
  });
}
