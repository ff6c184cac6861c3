import type { ClauseMatches } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import type { WordWeight } from './wordProfile.ts';

/**
 * The weight of a word in two versions: high for one that few clauses use (inverse document frequency).
 *
 * @param matches the two versions
 */
export function rareWordWeight(matches: ClauseMatches): WordWeight {
  const inOld = clauseCounts(matches.old);
  const inNew = clauseCounts(matches.new);
  const all = matches.old.length + matches.new.length;
  const weights = new Map<string, number>();
  return (word) => {
    const known = weights.get(word);
    if (known !== undefined) return known;
    const weight = Math.log2(1 + all / (1 + (inOld.get(word) ?? 0) + (inNew.get(word) ?? 0)));
    weights.set(word, weight);
    return weight;
  };
}

const knownCounts = new WeakMap<readonly ClauseUnit[], ReadonlyMap<string, number>>();

/** Which words are rare shows in so many clauses, taken at even distances; to count all would cost more than the rest. */
const SAMPLE = 300;

/** In how many clauses each word occurs. */
function clauseCounts(units: readonly ClauseUnit[]): ReadonlyMap<string, number> {
  const known = knownCounts.get(units);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const step = Math.ceil(units.length / SAMPLE);
  for (let index = 0; index < units.length; index += step)
    for (const word of units[index]?.content.profile().keys() ?? []) counts.set(word, (counts.get(word) ?? 0) + step);
  knownCounts.set(units, counts);
  return counts;
}
