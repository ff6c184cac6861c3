const ENDING = /(?:ern|en|em|er|es|e|n|s)$/u;
/** What is left of a word must still tell it from others. */
const SHORTEST = 4;

/**
 * A German word without its ending, in lower case: `Kontrollen` and `Kontrolle` are `kontroll`.
 *
 * Not the stem of the grammar, but the same letters for nearly all forms of one word.
 *
 * @param word one word
 */
export function stem(word: string): string {
  const small = word.toLowerCase();
  const short = small.replace(ENDING, '');
  return short.length < SHORTEST ? small : short;
}
