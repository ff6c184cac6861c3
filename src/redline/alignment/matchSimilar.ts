import { areFree, type ClauseMatches, free, haveSameParent, match } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import { likeness } from './likeness.ts';
import { phraseLikeness } from './phraseLikeness.ts';
import { rareWordWeight } from './rareWords.ts';
import { shortlists } from './shortlists.ts';
import { type WeighedWords, weighedSimilarity, wordScales } from './weighedWords.ts';
import { lengthWeight, similarity, type WordProfile, type WordWeight, wordProfile } from './wordProfile.ts';

/** From here on two clauses under the same parent are one clause with changes. */
const SIMILAR_IN_PLACE = 0.4;
/** Elsewhere more is asked: to show a move that is none is worse than to miss one. */
const SIMILAR_ELSEWHERE = 0.6;
/** Less is enough where no other clause comes near: a short clause that moved and was reworded. */
const LEAST_ELSEWHERE = 0.42;
const LEAD = 0.15;
/** Clauses on the same subject share words; clauses made from each other share phrases. */
const SOME_PHRASES = 0.3;
const MANY_PHRASES = 0.4;
const LEAST_SCORE = 0.2;
/** Fewer words are too few to recognise a clause by, unless it kept its label or its heading. */
const TELLING_WORDS = 6;
/** Same label or same heading under the same parent: a reader expects the same clause. */
const FAMILIAR_BONUS = 0.2;
/** From here on two headings are one heading with changes; a likeness of the text itself counts for more. */
const SIMILAR_HEADING = 0.5;
const HEADING_WEIGHT = 0.5;
/** A list with more free clauses was searched by words already. */
const GAP_SIZE = 60;
/** Up to so many combinations, all are tried; the word index pays only beyond. */
const FEW_COMBINATIONS = 2_500;
/** Less alike by the length of their words, two texts will not be alike by their rare words either. */
const NOT_ALIKE = 0.25;

/**
 * Matches what equal words left over: clauses that share most of the weight of their words, best pairs first. Words
 * weigh by how few clauses use them; an inverted index finds the likely partners, so the work stays near-linear.
 *
 * @param where looks for partners in the whole version, or only below the partner of the clause above
 */
export function matchSimilar(matches: ClauseMatches, where: 'anywhere' | 'inPlace' = 'anywhere'): void {
  const oldFree = free(matches.newOf);
  const newFree = free(matches.oldOf);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const weight = rareWordWeight(matches);
  const weigh = wordScales(weight);
  const oldWords = weighed(matches.old, oldFree, weigh);
  const newWords = weighed(matches.new, newFree, weigh);
  const candidates =
    where === 'inPlace'
      ? siblingsOf(matches, newFree)
      : oldFree.length * newFree.length <= FEW_COMBINATIONS
        ? (oldIndex: number): readonly number[] =>
            newFree.filter((newIndex) => isWorthwhile(matches, oldIndex, newIndex))
        : likelyPartners(matches, newFree, weight);
  const scored = oldFree.flatMap((oldIndex) =>
    candidates(oldIndex).flatMap((newIndex) => {
      const score = matchScore(matches, oldIndex, newIndex, oldWords[oldIndex], newWords[newIndex]);
      return score > 0 ? [{ oldIndex, newIndex, score }] : [];
    }),
  );
  const standsOut = outstanding(scored);
  const likely = scored.filter(({ oldIndex, newIndex, score }) => {
    if (haveSameParent(matches, oldIndex, newIndex)) return score >= SIMILAR_IN_PLACE;
    const phrases = phraseShare(matches, oldIndex, newIndex);
    if (score >= SIMILAR_ELSEWHERE) return phrases >= SOME_PHRASES;
    return score >= LEAST_ELSEWHERE && phrases >= MANY_PHRASES && standsOut(oldIndex, newIndex, score);
  });
  likely.sort((a, b) => b.score - a.score || a.oldIndex - b.oldIndex || a.newIndex - b.newIndex);
  for (const { oldIndex, newIndex } of likely)
    if (areFree(matches, oldIndex, newIndex)) match(matches, oldIndex, newIndex);
}

function phraseShare(matches: ClauseMatches, oldIndex: number, newIndex: number): number {
  const [a, b] = [matches.old[oldIndex], matches.new[newIndex]];
  return a === undefined || b === undefined ? 0 : phraseLikeness(a.content, b.content);
}

interface ScoredPair {
  readonly oldIndex: number;
  readonly newIndex: number;
  readonly score: number;
}

/** Tells whether no other pair of either clause comes near the score of this one. */
function outstanding(scored: readonly ScoredPair[]): (oldIndex: number, newIndex: number, score: number) => boolean {
  const best = [new Map<number, readonly [number, number]>(), new Map<number, readonly [number, number]>()] as const;
  const note = (known: Map<number, readonly [number, number]>, index: number, score: number): void => {
    const [first, second] = known.get(index) ?? [0, 0];
    known.set(index, score > first ? [score, first] : [first, Math.max(second, score)]);
  };
  for (const { oldIndex, newIndex, score } of scored) {
    note(best[0], oldIndex, score);
    note(best[1], newIndex, score);
  }
  const leads = ([first, second]: readonly [number, number], score: number): boolean =>
    score === first && second <= score - LEAD;
  return (oldIndex, newIndex, score) =>
    leads(best[0].get(oldIndex) ?? [0, 0], score) && leads(best[1].get(newIndex) ?? [0, 0], score);
}

/** For an old clause the free new ones below the partner of the clause above it. */
function siblingsOf(matches: ClauseMatches, newFree: readonly number[]): (oldIndex: number) => readonly number[] {
  const below = new Map<number, number[]>();
  for (const newIndex of newFree) {
    const parent = matches.new[newIndex]?.parent ?? -1;
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [newIndex]);
    else known.push(newIndex);
  }
  return (oldIndex) => {
    const parent = matches.old[oldIndex]?.parent ?? -1;
    const partner = parent === -1 ? -1 : (matches.newOf[parent] ?? -1);
    const siblings = parent !== -1 && partner === -1 ? [] : (below.get(partner) ?? []);
    return siblings.length <= GAP_SIZE ? siblings : [];
  };
}

function likelyPartners(
  matches: ClauseMatches,
  newFree: readonly number[],
  weight: WordWeight,
): (oldIndex: number) => readonly number[] {
  const profileOf = (unit: ClauseUnit | undefined): WordProfile => unit?.content.profile() ?? new Map();
  const shortlist = shortlists(
    newFree.map((newIndex) => profileOf(matches.new[newIndex])),
    weight,
  );
  return (oldIndex) => shortlist(profileOf(matches.old[oldIndex])).map((place) => newFree[place] ?? -1);
}

/** Spares most pairs the exact look; the answer is the same in every pair of versions and kept for all. */
function isWorthwhile(matches: ClauseMatches, oldIndex: number, newIndex: number): boolean {
  const [a, b] = [matches.old[oldIndex], matches.new[newIndex]];
  return a !== undefined && b !== undefined && likeness(a.content, b.content) >= NOT_ALIKE;
}

/** The weighed words of the given units, each at the index of its unit. */
function weighed(
  units: readonly ClauseUnit[],
  indices: readonly number[],
  weigh: (profile: WordProfile) => WeighedWords,
): readonly (WeighedWords | undefined)[] {
  const words: (WeighedWords | undefined)[] = units.map(() => undefined);
  for (const index of indices) {
    const unit = units[index];
    if (unit !== undefined) words[index] = weigh(unit.content.profile());
  }
  return words;
}

/** How alike two units are, their place and label considered; 0 where that is not worth a thought. */
function matchScore(
  matches: ClauseMatches,
  oldIndex: number,
  newIndex: number,
  oldWords: WeighedWords | undefined,
  newWords: WeighedWords | undefined,
): number {
  const a = matches.old[oldIndex];
  const b = matches.new[newIndex];
  if (a === undefined || b === undefined || oldWords === undefined || newWords === undefined) return 0;
  const telling = Math.min(oldWords.ids.length, newWords.ids.length) >= TELLING_WORDS;
  const inPlace = haveSameParent(matches, oldIndex, newIndex);
  const familiar =
    inPlace &&
    ((a.side.label !== null && a.side.label === b.side.label) ||
      (a.side.heading !== null && a.side.heading === b.side.heading));
  if (!telling && !familiar) return 0;
  const alike = familiar
    ? Math.max(weighedSimilarity(oldWords, newWords), headingLikeness(a, b))
    : weighedSimilarity(oldWords, newWords);
  const score = alike + (familiar ? FAMILIAR_BONUS : 0);
  return score >= LEAST_SCORE ? score : 0;
}

/** A section with the same number under nearly the same heading is the same one, however its text was divided. */
function headingLikeness(a: ClauseUnit, b: ClauseUnit): number {
  if (a.side.heading === null || b.side.heading === null || a.side.label !== b.side.label) return 0;
  const alike = similarity(wordProfile(a.side.heading), wordProfile(b.side.heading), lengthWeight);
  return alike >= SIMILAR_HEADING ? alike * HEADING_WEIGHT : 0;
}
