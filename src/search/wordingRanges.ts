import { placeLabel } from './placeLabel.ts';
import type { ListedVersion } from './searchFiles.ts';
import type { SearchRecord } from './searchRecords.ts';

/** Consecutive versions in which a wording stands under one number. */
export interface WordingRange {
  readonly first: string;
  readonly last: string;
  readonly clause: string;
  /** What the clause is called there. */
  readonly label: string;
}

/**
 * The versions in which a wording stands, newest first.
 *
 * @param record the wording
 * @param versions all versions of its agreement, oldest first
 */
export function wordingRanges({ places }: SearchRecord, versions: readonly ListedVersion[]): readonly WordingRange[] {
  const order = versions.map(({ version }) => version);
  const ranges: WordingRange[] = [];
  for (const { first, last, clause, titles } of places.toSorted(
    (a, b) => order.indexOf(a.first) - order.indexOf(b.first),
  )) {
    const before = ranges.at(-1);
    const range = { first, last, clause, label: placeLabel(titles) };
    const continues = before?.clause === clause && order.indexOf(before.last) + 1 === order.indexOf(first);
    if (before !== undefined && continues) ranges[ranges.length - 1] = { ...range, first: before.first };
    else ranges.push(range);
  }
  return ranges.toReversed();
}
