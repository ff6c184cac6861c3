import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseReferences } from '../../src/search/clauseReference.ts';
import { plainQuery, queryTerms } from '../../src/search/searchQuery.ts';
import { searchKey, searchTokens } from '../../src/search/searchTokens.ts';

const kinds = (text: string) => queryTerms(text).map(({ kind, text }) => `${kind}: ${text}`);
const keys = (text: string): readonly string[] =>
  searchTokens(text).flatMap(({ key, length }) => (length === 1 ? [key] : []));

/** Queries as people type them: words, numbers, signs and quotation marks in any order. */
const query = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Löschung',
        'DS-GVO',
        '§',
        'Art.',
        '28',
        'Abs. 3',
        '„',
        '“',
        '"',
        'der',
        '5.2',
        'Ziff.',
        'lit. a',
      ),
      fc.constantFrom('AES-256', '1.080,00', '(2)', 'DSGVO', 'Straße', '\u00A0', '-', 'und/oder', 'z. B.', '\u00AD'),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    ),
    { maxLength: 9 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((between) => parts.join(between)));

describe('a query', () => {
  it.each([
    ['„Verletzung des Schutzes“ Frist', ['phrase: Verletzung des Schutzes', 'word: Frist']],
    ['»genau so«', ['phrase: genau so']],
    ['"bis zum Ende', ['phrase: bis zum Ende']],
    ['Art. 28 DSGVO', ['citation: Art. 28 DSGVO']],
    ['Artikel 28 Absatz 3 lit. h DS-GVO Nachweis', ['citation: Artikel 28 Absatz 3 lit. h DS-GVO', 'word: Nachweis']],
    ['§\u00A0203 StGB', ['citation: § 203 StGB']],
    ['wann muss die Datenpanne', ['filler: wann', 'filler: muss', 'filler: die', 'word: Datenpanne']],
    ['31.12.2024', ['phrase: 31. Dezember 2024']],
    ['31.02.2024', ['word: 31.02.2024']],
    ['der die das', ['word: der', 'word: die', 'word: das']],
    ['(Frist)', ['word: Frist']],
    ['…', []],
  ])('%s is read as %j', (text, terms) => {
    expect(kinds(text)).toEqual(terms);
  });

  it('never loses a word', () => {
    fc.assert(
      fc.property(query, (text) => {
        // A day in digits becomes a day in words; everything else stays as typed.
        fc.pre(!/\d{1,2}\.\d{1,2}\.\d{4}/.test(plainQuery(text)));
        expect(queryTerms(text).flatMap((term) => keys(term.text))).toEqual(keys(plainQuery(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is in its plain form already when it was brought into it', () => {
    fc.assert(
      fc.property(query, (text) => {
        expect(plainQuery(plainQuery(text))).toBe(plainQuery(text));
        expect(queryTerms(plainQuery(text))).toEqual(queryTerms(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes a reader wait or fail, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        queryTerms(text);
        clauseReferences(text, []);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('searchKey', () => {
  it.each([
    ['Löschung', 'Loeschung'],
    ['LÖSCHUNG', 'loschung'],
    ['Straße', 'STRASSE'],
    ['1.080,00', '1080'],
    ['Beschäftigte', 'Beschaeftigte'],
  ])('makes one of %s and %s', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  it.each([
    ['1.2', '12'],
    ['960', '9.60'],
    ['Weisung', 'Weisungen'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(searchKey(a)).not.toBe(searchKey(b));
  });
});

describe('a reference to a clause', () => {
  const agreements = [
    { name: 'avv', shortTitle: 'AVV', versions: ['1.0', '1.2', '1.3'] },
    { name: 'tom', shortTitle: 'TOM', versions: ['1.0'] },
  ];
  const read = (text: string) =>
    clauseReferences(text, agreements).map(({ agreement, version, clause }) =>
      [agreement ?? '*', version ?? '*', clause ?? '*'].join(' '),
    );

  it.each([
    ['5.2', ['* * 5.2']],
    ['§ 3 Abs. 4', ['* * 3.4']],
    ['§3', ['* * 3']],
    ['§ 8 (2a)', ['* * 8.2a']],
    ['§ 3 Absatz 4 Satz 2', ['* * 3.4']],
    ['Ziffer 9.2 lit. d', ['* * 9.2.d']],
    ['9.2 d)', ['* * 9.2.d']],
    ['10.2 lit. b', ['* * 10.2.b']],
    ['Anlage 2', ['* * anlage-2']],
    ['Anlage 1 Ziff. 3.1', ['* * anlage-1/3.1']],
    ['Präambel', ['* * praeambel']],
    ['avv 1.2 5.2', ['avv 1.2 5.2', 'avv * 1.2.5.2'].slice(0, 1)],
    ['AVV Fassung 1.2 § 5 Abs. 2', ['avv 1.2 5.2']],
    ['avv 1.3', ['avv * 1.3', 'avv 1.3 *']],
    ['TOM', ['tom * *']],
    ['Fassung 1.0', ['avv 1.0 *', 'tom 1.0 *']],
    ['Art. 28', []],
    ['§ 203 StGB', []],
    ['30 Tage', []],
    ['Anlagegüter', []],
    ['Haftung', []],
  ])('%s is read as %j', (text, references) => {
    expect(read(text)).toEqual(references);
  });
});
