import type { Place } from './problem.ts';

/**
 * Where the offsets of a text stand, as editors show it.
 *
 * @param source the text
 * @returns line and column, from 1, of an offset in UTF-16 code units
 */
export function placesIn(source: string): (offset: number) => Place {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}
