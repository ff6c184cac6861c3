import { describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/search/searchIndex.ts';
import { searchPlan } from '../../src/search/searchPlan.ts';
import { queryTerms } from '../../src/search/searchQuery.ts';
import type { SearchRecord } from '../../src/search/searchRecords.ts';
import { searchTokens } from '../../src/search/searchTokens.ts';
import { THESAURUS } from '../../src/search/thesaurus.ts';
import { wordFamily, wordStem } from '../../src/search/wordStem.ts';

const record = (text: string): SearchRecord => ({
  agreement: 'avv',
  text,
  parts: [],
  places: [{ clause: '1', titles: ['1.'], first: '1', last: '1' }],
});

/** What two spellings have in common by the rules of inflection alone. */
const name = (text: string): string =>
  searchTokens(text)
    .filter(({ length }) => length === 1)
    .map(({ key }) => wordFamily(key))
    .join(' ');

describe('the thesaurus', () => {
  it('leads from each word of a family to each other one', () => {
    for (const family of THESAURUS) {
      for (const typed of family) {
        const index = searchIndex(family.map(record), () => 'AVV');
        const [term, ...more] = searchPlan(queryTerms(typed), index);
        expect(more, typed).toEqual([]);
        const reached = new Set(term?.ways.map(({ text }) => name(text)));
        const others = family.filter((word) => !reached.has(name(word)));
        expect(others, typed).toEqual([]);
      }
    }
  });

  it('has families of at least two words, each once', () => {
    for (const family of THESAURUS) {
      expect(family.length, family[0]).toBeGreaterThan(1);
      expect(new Set(family).size).toBe(family.length);
    }
    expect(THESAURUS.length).toBeGreaterThan(60);
  });
});

describe('wordStem', () => {
  it.each([
    ['unterauftragnehmer', 'unterauftragnehmern'],
    ['weisung', 'weisungen'],
    ['vertrages', 'vertrag'],
    ['personen', 'person'],
  ])('is one for %s and %s', (a, b) => {
    expect(wordStem(a)).toBe(wordStem(b));
  });

  it.each([
    ['loschung', 'geloscht'],
    ['verschlusselung', 'verschlusselt'],
    ['meldung', 'meldet'],
    ['ubermittlung', 'ubermitteln'],
  ])('has a family for %s and %s', (a, b) => {
    expect(wordFamily(a)).toBe(wordFamily(b));
  });

  it.each([
    ['vertrag', 'verlag'],
    ['sicherheit', 'sicherheitstest'],
    ['kundigung', 'ankundigung'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(wordFamily(a)).not.toBe(wordFamily(b));
  });
});
