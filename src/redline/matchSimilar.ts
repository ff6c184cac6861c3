import { areFree, type ClauseMatches, free, haveSameParent, match } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import { profileWeight, similarity, type WordWeight } from './wordProfile.ts';

/** From here on two clauses under the same parent are one clause with changes. */
const SIMILAR_IN_PLACE = 0.4;
/** Elsewhere more is asked: to show a move that is none is worse than to miss one. */
const SIMILAR_ELSEWHERE = 0.6;
/** Fewer words are too few to recognise a clause by elsewhere. */
const WORDS_ELSEWHERE = 6;
/** Same label or same heading under the same parent: a reader expects the same clause. */
const FAMILIAR_BONUS = 0.2;
/** A word in more clauses than this tells none of them apart, and would make the work grow with the square. */
const COMMON_WORD = 60;
/** So many likely partners are looked at for each clause. */
const SHORTLIST = 8;

/**
 * Matches what equal words left over: clauses that share most of the weight of their words, best pairs first. Words
 * weigh by how few clauses use them; an inverted index finds the likely partners, so the work stays near-linear.
 */
export function matchSimilar(matches: ClauseMatches): void {
  const oldFree = free(matches.newOf);
  const newFree = free(matches.oldOf);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const weight = rareWordWeight(matches);
  const words = newIndexOfWords(matches, newFree);
  const likely = oldFree.flatMap((oldIndex) => {
    const shortlist = shortlistFor(matches, oldIndex, words, weight);
    return shortlist.flatMap((newIndex) => {
      const score = matchScore(matches, oldIndex, newIndex, weight);
      return score > 0 ? [{ oldIndex, newIndex, score }] : [];
    });
  });
  likely.sort((a, b) => b.score - a.score || a.oldIndex - b.oldIndex || a.newIndex - b.newIndex);
  for (const { oldIndex, newIndex } of likely)
    if (areFree(matches, oldIndex, newIndex)) match(matches, oldIndex, newIndex);
}

/** How alike two units are, their place and label considered; 0 where that is not enough for a match. */
export function matchScore(matches: ClauseMatches, oldIndex: number, newIndex: number, weight: WordWeight): number {
  const a = matches.old[oldIndex];
  const b = matches.new[newIndex];
  if (a === undefined || b === undefined) return 0;
  const alike = similarity(a.content.profile(), b.content.profile(), weight);
  if (!haveSameParent(matches, oldIndex, newIndex)) {
    const telling = Math.min(a.content.profile().size, b.content.profile().size) >= WORDS_ELSEWHERE;
    return telling && alike >= SIMILAR_ELSEWHERE ? alike : 0;
  }
  const familiar =
    (a.side.label !== null && a.side.label === b.side.label) ||
    (a.side.heading !== null && a.side.heading === b.side.heading);
  const score = alike + (familiar ? FAMILIAR_BONUS : 0);
  return score >= SIMILAR_IN_PLACE ? score : 0;
}

/** The weight of a word in these two versions: high for one that few clauses use. */
export function rareWordWeight(matches: ClauseMatches): WordWeight {
  const inOld = clauseCounts(matches.old);
  const inNew = clauseCounts(matches.new);
  const all = matches.old.length + matches.new.length;
  return (word) => Math.log(1 + all / (1 + (inOld.get(word) ?? 0) + (inNew.get(word) ?? 0)));
}

const knownCounts = new WeakMap<readonly ClauseUnit[], ReadonlyMap<string, number>>();

/** In how many clauses each word occurs. */
function clauseCounts(units: readonly ClauseUnit[]): ReadonlyMap<string, number> {
  const known = knownCounts.get(units);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const unit of units)
    for (const word of unit.content.profile().keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  knownCounts.set(units, counts);
  return counts;
}

type WordIndex = ReadonlyMap<string, readonly number[]>;

function newIndexOfWords(matches: ClauseMatches, newFree: readonly number[]): WordIndex {
  const index = new Map<string, number[]>();
  for (const newIndex of newFree) {
    for (const word of matches.new[newIndex]?.content.profile().keys() ?? []) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [newIndex]);
      else places.push(newIndex);
    }
  }
  return index;
}

function shortlistFor(
  matches: ClauseMatches,
  oldIndex: number,
  index: WordIndex,
  weight: WordWeight,
): readonly number[] {
  const shared = new Map<number, number>();
  const profile = matches.old[oldIndex]?.content.profile();
  for (const word of profile?.keys() ?? []) {
    const places = index.get(word) ?? [];
    if (places.length > COMMON_WORD) continue;
    for (const newIndex of places) shared.set(newIndex, (shared.get(newIndex) ?? 0) + weight(word));
  }
  // Shared weight alone would favour the longest clauses, so it is held against the weight of the candidate.
  return [...shared]
    .map(([newIndex, sum]) => {
      const own = matches.new[newIndex]?.content.profile();
      return { newIndex, score: own === undefined ? 0 : sum / (1 + profileWeight(own, weight)) };
    })
    .sort((a, b) => b.score - a.score || a.newIndex - b.newIndex)
    .slice(0, SHORTLIST)
    .map((candidate) => candidate.newIndex);
}
