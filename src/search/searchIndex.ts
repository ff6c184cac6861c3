import { isFiller } from './fillerWords.ts';
import type { SearchRecord } from './searchRecords.ts';
import { type SearchToken, searchTokens } from './searchTokens.ts';
import { withSeparatedVerbs } from './separatedVerbs.ts';
import { wordFamily, wordStem } from './wordStem.ts';

/** A word of the searched texts. */
export interface VocabularyWord {
  readonly key: string;
  readonly stem: string;
  readonly family: string;
  /** As it is written where it stands first. */
  readonly written: string;
  readonly isFiller: boolean;
}

/** A record with its words. */
export interface IndexedRecord {
  readonly record: SearchRecord;
  /** Its label and heading in the newest version. */
  readonly heading: readonly SearchToken[];
  /** Labels and headings above it. */
  readonly above: readonly SearchToken[];
  readonly text: readonly SearchToken[];
  /** The same with separated verbs put together. */
  readonly readText: readonly SearchToken[];
  /** The name of its agreement. */
  readonly agreement: readonly SearchToken[];
}

/** Records that can be searched at once. */
export interface SearchIndex {
  readonly records: readonly IndexedRecord[];
  readonly vocabulary: ReadonlyMap<string, VocabularyWord>;
  /** Words of a text on average. */
  readonly meanLength: number;
}

/** How the headings above a clause are joined, on the screen as well. */
export const ABOVE = ' › ';

/**
 * Makes records searchable. It takes some ten milliseconds for a hundred pages of contract.
 *
 * @param records what is to be searched
 * @param nameOf what an agreement is called in short
 */
export function searchIndex(records: readonly SearchRecord[], nameOf: (agreement: string) => string): SearchIndex {
  const vocabulary = new Map<string, VocabularyWord>();
  const tokens = (text: string): readonly SearchToken[] => {
    const found = searchTokens(text);
    for (const { key, start, end } of found)
      if (!vocabulary.has(key)) vocabulary.set(key, vocabularyWord(key, text.slice(start, end)));
    return found;
  };
  const indexed = records.map((record): Omit<IndexedRecord, 'readText'> => {
    const { clause, titles } = record.places.at(-1) ?? { clause: '', titles: [] };
    return {
      record,
      // What stands before the first clause has the title of the contract above it and no heading of its own.
      heading: clause === '' ? [] : tokens(titles.at(-1) ?? ''),
      above: tokens(titles.slice(0, -1).join(ABOVE)),
      text: tokens(record.text),
      agreement: tokens(nameOf(record.agreement)),
    };
  });
  const families = new Set([...vocabulary.values()].map(({ family }) => family));
  const whole = indexed.map((one): IndexedRecord => {
    return { ...one, readText: withSeparatedVerbs(one.record.text, one.text, families) };
  });
  for (const { key } of whole.flatMap(({ readText }) => readText))
    if (!vocabulary.has(key)) vocabulary.set(key, vocabularyWord(key, key));
  const length = indexed.reduce((sum, { text }) => sum + text.length, 0);
  return { records: whole, vocabulary, meanLength: Math.max(1, length / Math.max(1, indexed.length)) };
}

const vocabularyWord = (key: string, written: string): VocabularyWord => ({
  key,
  stem: wordStem(key),
  family: wordFamily(key),
  written,
  isFiller: isFiller(key),
});
