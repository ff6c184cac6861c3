/**
 * Whether two words are a slip of the keys apart: one letter of a short word, two of a long one (missing, added, another
 * one, or two neighbours exchanged).
 *
 * @param a a key
 * @param b a key
 * @returns the number of slips, or null where there are too many
 */
export function slipsBetween(a: string, b: string): number | null {
  const most = allowedSlips(a);
  if (Math.abs(a.length - b.length) > most || /\p{N}/u.test(a)) return null;
  const slips = editDistance(a, b);
  return slips <= most ? slips : null;
}

const allowedSlips = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/** Distance of Damerau and Levenshtein, in the form in which neighbours are exchanged once. */
function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + cost,
          exchanged ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;
