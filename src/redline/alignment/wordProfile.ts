/** How often each word occurs in a text; words in lower case. */
export type WordProfile = ReadonlyMap<string, number>;

/** What a word weighs when two texts are held against each other. */
export type WordWeight = (word: string) => number;

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Counts the words of a text. Made for recognising, never for output: case, spaces and punctuation do not matter.
 *
 * @param text any text
 */
export function wordProfile(text: string): WordProfile {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(WORDS) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A weight that needs no corpus: long words say more than short ones. */
export const lengthWeight: WordWeight = (word) => Math.min(word.length, 8);

/** The weight of all words of a profile. */
export function profileWeight(profile: WordProfile, weight: WordWeight): number {
  let sum = 0;
  for (const [word, count] of profile) sum += count * weight(word);
  return sum;
}

/** The weight of the words of a text that another one has too, each as often as in both. */
export function sharedWeight(words: WordProfile, others: WordProfile, weight: WordWeight): number {
  let shared = 0;
  for (const [word, count] of words) shared += Math.min(count, others.get(word) ?? 0) * weight(word);
  return shared;
}

/**
 * How much two texts have in common: weight of the shared words over the mean weight of both, from 0 to 1.
 *
 * @param weight what a word weighs
 * @returns 0 where both are without words
 */
export function similarity(a: WordProfile, b: WordProfile, weight: WordWeight): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = sharedWeight(small, large, weight);
  const sum = profileWeight(a, weight) + profileWeight(b, weight);
  return sum === 0 ? 0 : (2 * shared) / sum;
}
