import { profileWeight, type WordProfile, type WordWeight } from './wordProfile.ts';

/** A word in more texts than this tells none of them apart, and would make the work grow with the square. */
const COMMON_WORD = 60;
/** So many likely partners are named. */
const SHORTLIST = 8;
/** Less of its weight shared, a text is no likely partner. */
const LEAST_SHARE = 0.1;

/**
 * Finds the texts most like another one by the words that are not common, through an inverted index.
 *
 * @param profiles the texts to choose from
 * @param weight what a word weighs
 * @returns for a profile, the places of the most likely texts, best first
 */
export function shortlists(
  profiles: readonly WordProfile[],
  weight: WordWeight,
): (profile: WordProfile) => readonly number[] {
  const uses = usesOfWords(profiles);
  const weights = profiles.map((profile) => profileWeight(profile, weight));
  // All zero between two calls: a fresh list for each of thousands of texts would be most of the work.
  const shared = new Float64Array(profiles.length);
  return (profile) => {
    const touched: number[] = [];
    for (const [word, count] of profile) {
      const found = uses.get(word);
      if (found === undefined || found.length > 2 * COMMON_WORD) continue;
      const wordWeight = weight(word);
      for (let at = 0; at < found.length; at += 2) {
        const place = found[at] as number;
        const known = shared[place] as number;
        if (known === 0) touched.push(place);
        const times = found[at + 1] as number;
        shared[place] = known + Math.min(count, times) * wordWeight;
      }
    }
    // Shared weight alone would favour the longest texts, so it is held against the weight of the candidate.
    const likely = touched.flatMap((place) => {
      const score = (shared[place] as number) / (1 + (weights[place] as number));
      shared[place] = 0;
      return score > LEAST_SHARE ? [{ place, score }] : [];
    });
    return likely
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, SHORTLIST)
      .map(({ place }) => place);
  };
}

/** For each word the places of the texts that use it, each followed by how often. */
function usesOfWords(profiles: readonly WordProfile[]): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number[]>();
  profiles.forEach((profile, place) => {
    for (const [word, count] of profile) {
      const found = uses.get(word);
      if (found === undefined) uses.set(word, [place, count]);
      else found.push(place, count);
    }
  });
  return uses;
}
