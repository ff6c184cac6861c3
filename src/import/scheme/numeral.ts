const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * The value of a roman number up to 399; null where the letters are none.
 *
 * @param letters small or capital letters
 */
export function romanValue(letters: string): number | null {
  const small = letters.toLowerCase();
  if (small === '' || !/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(small)) return null;
  return [...small].reduce((sum, letter, i) => {
    const [own, next] = [ROMAN_VALUES[letter] ?? 0, ROMAN_VALUES[small.charAt(i + 1)] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}

/** The place of a letter in the alphabet: 1 for "a" and "A". */
export const letterValue = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96;

const ORDINALS = [
  ...['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft'],
];

/** The value of "Erster", "Zweites"; null for any other word. */
export function ordinalValue(word: string): number | null {
  const place = ORDINALS.indexOf(word.toLowerCase().replace(/e[rs]$/, ''));
  return place === -1 ? null : place + 1;
}

/** The value of `3`, `3a` (3.01: after 3, before 4). */
export function numberValue(digits: string, letter: string): number {
  return Number(digits) + (letter === '' ? 0 : letterValue(letter) / 100);
}
