import type { ClauseUnit } from './clauseUnits.ts';

/**
 * Names the gap a free unit stands in by its parent and its nearest matched siblings: equal names on both sides mean
 * the same gap.
 *
 * @param partners the partner of each unit, -1 for none
 * @param placeInNew the place of matched units in the new version; null where they are in it themselves
 * @param side keeps parents apart that are not matched
 */
export function gapNames(
  units: readonly ClauseUnit[],
  partners: readonly number[],
  placeInNew: readonly number[] | null,
  side: string,
): (index: number) => string {
  const nameOf = (index: number): string => `${placeInNew === null ? index : placeInNew[index]}`;
  const isMatched = (index: number): boolean => partners[index] !== -1;
  const before: string[] = [];
  const after: string[] = [];
  const last = new Map<number, string>();
  const see = (names: string[], index: number): void => {
    const parent = units[index]?.parent ?? -1;
    names[index] = last.get(parent) ?? '-';
    if (isMatched(index)) last.set(parent, nameOf(index));
  };
  for (let index = 0; index < units.length; index++) see(before, index);
  last.clear();
  for (let index = units.length - 1; index >= 0; index--) see(after, index);
  return (index) => {
    const parent = units[index]?.parent ?? -1;
    const above = parent === -1 ? 'top' : isMatched(parent) ? nameOf(parent) : `${side}${parent}`;
    return `${above}/${before[index]}/${after[index]}`;
  };
}
