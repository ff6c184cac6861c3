/** A possible pair of things by their places in two sequences. */
export interface WeightedPair {
  readonly old: number;
  readonly new: number;
  /** Greater than 0. */
  readonly weight: number;
}

/**
 * The heaviest set of pairs in which both places only grow: what can be said to have stayed in order. Near-linear
 * (Fenwick tree of best chains by new place).
 *
 * @param pairs candidates in any order; a place may occur in several
 * @returns the chosen pairs in order; each place at most once
 */
export function heaviestIncreasing<P extends WeightedPair>(pairs: readonly P[]): readonly P[] {
  // The same old place with descending new places: candidates of one place can then never follow each other.
  const sorted = [...pairs].sort((a, b) => a.old - b.old || b.new - a.new);
  const size = sorted.reduce((max, pair) => Math.max(max, pair.new + 1), 0);
  const bestEnding: number[] = new Array(size + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const isBetter = (a: number, b: number): boolean => a >= 0 && (b < 0 || (total[a] ?? 0) > (total[b] ?? 0));
  sorted.forEach((pair, index) => {
    let best = -1;
    for (let at = pair.new; at > 0; at -= at & -at) {
      const candidate = bestEnding[at] ?? -1;
      if (isBetter(candidate, best)) best = candidate;
    }
    previous.push(best);
    total.push(pair.weight + (total[best] ?? 0));
    for (let at = pair.new + 1; at <= size; at += at & -at) {
      if (isBetter(index, bestEnding[at] ?? -1)) bestEnding[at] = index;
    }
  });
  let last = -1;
  for (let index = 0; index < sorted.length; index++) if (isBetter(index, last)) last = index;
  const chosen: P[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}
