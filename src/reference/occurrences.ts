/** Stands between the blocks of a clause, so that no words reach from one into the next. */
export const BLOCK_END = '\u0001';

/** Stands for each character of a link: links hold no links. */
export const LINKED = '\uFFFC';

/**
 * Every place at which words stand in a text, overlapping ones too.
 *
 * @param text any text
 * @param words not empty
 * @returns offsets in order
 */
export function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
