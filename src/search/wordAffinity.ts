import { isFiller } from './fillerWords.ts';
import type { VocabularyWord } from './searchIndex.ts';
import { wordFamily, wordStem } from './wordStem.ts';

/** From this affinity on, two words are forms of one word; below it, one is a part of the other. */
export const SAME_WORD = 0.8;

/**
 * How near each word of a vocabulary is to a word that is searched for.
 *
 * 1: the word itself; 0.95: another inflection; 0.85: of the same family ("Löschung", "löschen"); below that a compound
 * that begins or ends with it or holds it, the less the longer it is. "Standardvertragsklauseln" is a kind of
 * "Vertragsklauseln", so an end counts more than a beginning.
 *
 * @param key the word searched for, as made by `searchKey`
 * @param vocabulary the words there are
 * @returns affinities above 0 by key
 */
export function wordAffinities(
  key: string,
  vocabulary: ReadonlyMap<string, VocabularyWord>,
): ReadonlyMap<string, number> {
  const known = KNOWN.get(vocabulary) ?? new Map<string, ReadonlyMap<string, number>>();
  KNOWN.set(vocabulary, known);
  const near = known.get(key) ?? affinitiesTo(key, vocabulary);
  known.set(key, near);
  return near;
}

/** What was computed once for a vocabulary; the words of the thesaurus are asked for again and again. */
const KNOWN = new WeakMap<ReadonlyMap<string, VocabularyWord>, Map<string, ReadonlyMap<string, number>>>();

function affinitiesTo(key: string, vocabulary: ReadonlyMap<string, VocabularyWord>): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  if (vocabulary.has(key)) near.set(key, 1);
  if (isFiller(key)) return near;
  const sought = { key, stem: wordStem(key), family: wordFamily(key) };
  for (const word of vocabulary.values()) {
    const affinity = word.isFiller ? 0 : affinityOf(sought, word);
    if (affinity > 0 && !near.has(word.key)) near.set(word.key, affinity);
  }
  return near;
}

function affinityOf(
  sought: { readonly key: string; readonly stem: string; readonly family: string },
  word: VocabularyWord,
): number {
  if (/^[\p{N}§€%]/u.test(sought.key)) return decimals(sought.key, word.key);
  if (word.stem === sought.stem) return 0.95;
  if (word.family === sought.family && word.family.length > 3) return 0.85;
  const share = Math.sqrt(Math.min(1, sought.stem.length / word.stem.length));
  const isLong = sought.key.length >= 5 && sought.stem.length >= 4;
  if (isLong && word.stem.endsWith(sought.stem))
    return (isPrefix(word.stem.slice(0, -sought.stem.length)) ? 0.3 : 0.75) * share;
  if (sought.key.length >= 4 && (word.key.startsWith(sought.key) || (isLong && word.stem.startsWith(sought.stem))))
    return 0.6 * share;
  if (sought.stem.length >= 6 && word.key.includes(sought.stem)) return 0.45 * share;
  return 0;
}

/** "Ankündigung" is no kind of "Kündigung": a prefix makes another word. */
const isPrefix = (beginning: string): boolean =>
  /^(?:ab|an|auf|aus|be|bei|dar|durch|ein|ent|er|fort|her|hin|los|mit|miss|nach|un|um|unter|uber|ver|vor|wider|zer|zu)$/.test(
    beginning,
  );

/** "960" finds "960,50"; any other number is another number. */
const decimals = (sought: string, word: string): number => (word.startsWith(`${sought},`) ? 0.8 : 0);
