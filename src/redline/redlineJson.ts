import type { Redline } from './redlineModel.ts';

/**
 * A redline as JSON: the data as they are, keys in alphabetical order, so that equal redlines have equal bytes.
 *
 * @returns one line of JSON with a line feed at its end
 */
export function redlineJson(redline: Redline): string {
  return `${JSON.stringify(redline, sortedKeys)}\n`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  // Keys of the model are plain ASCII words, so the order of code units is the alphabet.
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
