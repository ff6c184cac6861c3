import { describe, expect, it } from 'vitest';
import { realContracts } from '../support/realContracts.ts';
import { findingsOf } from './cleanContract.ts';

const contracts = realContracts();

/** Every finding, as `rule @ clause`: a new one is a defect that somebody has read, or a false alarm. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  kloudease: [
    'no-break-space @ null',
    'hyphen-left @ null',
    'reference-words @ 16.2',
    'reference-missing @ 16.3',
    'reference-missing @ 16.3',
    'reference-missing @ 18.2',
  ],
  knallmacher: [
    'no-break-space @ 1.2',
    'announced-missing @ 3.3',
    'stray-markup @ 4.2',
    'abbreviation-stop @ 6.1',
    'space-surplus @ 6.2',
    'numbering @ 6.3a',
    'space-missing @ 7.1',
    'sentence-end @ 7.2',
    'party-name @ 8.1',
  ],
  nexcore: [
    'no-break-space @ null',
    'annex-missing @ 2.1',
    'annex-missing @ 2.2',
    'annex-missing @ 3.1',
    'placeholder @ 5.2',
    'term-unused @ 7.3',
    'space-surplus @ 9.2',
    'numbering-mixed @ 9.3',
    'annex-missing @ 10.1',
  ],
  tasko: [
    'punctuation-doubled @ null',
    'placeholder @ null',
    'word-slip @ null',
    'no-break-space @ praeambel',
    'annex-missing @ 1',
    'space-missing @ 3.4',
    'annex-missing @ 3.5',
    'sentence-end @ 3.7',
    'annex-missing @ 4.2',
    'annex-missing @ 6.2',
    'space-missing @ 7.2',
    'space-missing @ 9.2',
    'annex-missing @ 9.3',
    'list-punctuation @ 10.1',
    'reference-words @ 10.2',
    'space-missing @ 10.4',
  ],
  zircolo: [
    'no-break-space @ 1.1',
    'party-name @ 5.4',
    'word-doubled @ 10.3',
    'term-unused @ 10.6',
    'law-repealed @ 10.6',
    'term-unused @ 10.8',
    'party-name @ 10.8',
  ],
};

describe.skipIf(contracts.length === 0)(`real contracts${contracts.length === 0 ? ': absent, skipped' : ''}`, () => {
  it.each(contracts)('finds in $name $version what is wrong and nothing else', ({ name, source }) => {
    const found = findingsOf(source);
    expect(found.map(({ rule, clause }) => `${rule} @ ${clause}`)).toEqual(EXPECTED[name]);
  });

  it('sees that four references of one contract are behind by one', () => {
    const source = contracts.find(({ name }) => name === 'kloudease')?.source ?? '';
    const missing = findingsOf(source).filter(({ rule }) => rule === 'reference-missing');
    expect(missing.map(({ hint }) => hint.slice(0, 'Probably 16.1 is meant.'.length))).toEqual([
      'Probably 16.1 is meant.',
      'Probably 16.2 is meant.',
      'Probably 16.3 is meant.',
    ]);
    expect(missing[0]?.hint).toContain('All four doubtful references fit if 1 is added');
    expect(missing[0]?.hint).toContain('Ziff. 14 → 15, Ziff. 15.1 → 16.1, 15.2 → 16.2, Ziff. 15.3 → 16.3');
  });

  it('names the clause of which the words beside a wrong reference speak', () => {
    const source = contracts.find(({ name }) => name === 'tasko')?.source ?? '';
    const [wrong] = findingsOf(source).filter(({ rule }) => rule === 'reference-words');
    expect(wrong?.message).toContain('"(9.1)" leads to 9 Abs. 1');
    expect(wrong?.hint).toContain('10 Abs. 1');
  });

  it('weighs nothing in a published version more than a hint', () => {
    for (const { source } of contracts) {
      const context = { otherAgreements: [], roles: null, shortTitle: '', art28: [], before: null, isPublished: true };
      expect(findingsOf(source, context).every(({ severity }) => severity === 'hint')).toBe(true);
    }
  });
});
