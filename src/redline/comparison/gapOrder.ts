/** On which sides a thing of a redline exists. */
export type Sides = 'both' | 'old' | 'new';

/**
 * Puts things between two pairs into the one order of the model: what is only old first, then what is only new.
 *
 * @param things in an order that is right for each side by itself
 * @param sidesOf where a thing exists
 * @returns the same things; the order of each side is kept
 */
export function gapOrder<T>(things: readonly T[], sidesOf: (thing: T) => Sides): readonly T[] {
  const ordered: T[] = [];
  let waiting: T[] = [];
  for (const thing of things) {
    const sides = sidesOf(thing);
    if (sides === 'new') {
      waiting.push(thing);
      continue;
    }
    if (sides === 'both') {
      ordered.push(...waiting);
      waiting = [];
    }
    ordered.push(thing);
  }
  return [...ordered, ...waiting];
}
