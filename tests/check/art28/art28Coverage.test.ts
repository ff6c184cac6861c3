import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../../src/agreement/allClauses.ts';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { art28Coverage } from '../../../src/check/art28/art28Coverage.ts';
import { ART28_ITEMS } from '../../../src/check/art28/art28Items.ts';
import { ART28_SIGNALS } from '../../../src/check/art28/art28Signals.ts';
import { validSource } from '../../agreement/validSources.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';
import { realContracts } from '../../support/realContracts.ts';
import { JUDGED } from './judgedCoverage.ts';

function wordingOf(source: string): Wording {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.wording;
}

const example = (name: string): Wording => wordingOf(readFileSync(join(EXAMPLE_CONTENT, 'avv', name), 'utf8'));
const missingIn = (wording: Wording): readonly string[] =>
  art28Coverage(wording).flatMap(({ item, clauses }) => (clauses.length === 0 ? [item] : []));

const SMALL = (text: string, language = 'de'): Wording =>
  wordingOf(
    `---\ntitle: AVV\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: ${language}\n---\n\n## 1. Regelung\n\n1.1 ${text}\n`,
  );
const coveredBy = (text: string, language = 'de'): readonly string[] =>
  art28Coverage(SMALL(text, language)).flatMap(({ item, clauses }) => (clauses.length > 0 ? [item] : []));

describe('the coverage map', () => {
  it.each([
    '1.0/avv-1.0.mdx',
    '1.1/avv-1.1.mdx',
    '1.2/avv-1.2.mdx',
    '1.3/avv-1.3.mdx',
    '1.4/avv-1.4.mdx',
    '1.4/avv-1.4.en.mdx',
    'draft.mdx',
  ])('finds everything in the example %s', (name) => expect(missingIn(example(name))).toEqual([]));

  it.each([
    ['1.4/avv-1.4.mdx', 'DSGVO'],
    ['1.4/avv-1.4.en.mdx', 'GDPR'],
  ])('leads to the clauses that cite the law in %s', (name) => {
    const firsts = Object.fromEntries(art28Coverage(example(name)).map(({ item, clauses }) => [item, clauses[0]]));
    expect(firsts).toMatchObject({
      '2.authorisation': '9.1',
      '2.information': '9.3',
      '3.1.duration': '2.1',
      '3.1.controller': '4.1',
      '3.2.a': '3.1',
      '3.2.b': '6.1',
      '3.2.c': '7.1',
      '3.2.d': '9.4',
      '3.2.e': '11.2',
      '3.2.f': '13.1',
      '3.2.g': '15.1',
      '3.2.h': '14.1',
      '3.3': '3.3',
      '4.duties': '9.4',
      '4.liability': '9.4',
      '9': '18.2',
    });
  });

  it.each([
    ['Die Pflicht folgt aus Art. 28 Abs. 3 Satz 2 lit. d DSGVO.', '3.2.d'],
    ['Die Pflicht folgt aus Artikel 28 Absatz 3 Buchstabe e DSGVO.', '3.2.e'],
    ['Die Pflicht folgt aus Art. 28 Abs. 3 h) DSGVO.', '3.2.h'],
    ['Es gilt Art. 28 Abs. 3 Satz 3 DSGVO.', '3.3'],
    ['Es gilt Art. 28 Abs. 9 DSGVO.', '9'],
    ['Es gilt Art. 28 Abs. 2 DSGVO.', '2.authorisation'],
    ['Es gilt Art. 28 Abs. 4 Satz 2 DSGVO.', '4.liability'],
  ])('takes a citation for certain: "%s"', (text, item) => {
    expect(coveredBy(text)).toEqual([item]);
    expect(art28Coverage(SMALL(text)).find((one) => one.item === item)?.confidence).toBe(1);
  });

  it('reads English citations', () => {
    expect(coveredBy('This follows from point (b) of the second sentence of Article 28(3) GDPR.', 'en')).toEqual([
      '3.2.b',
    ]);
    expect(coveredBy('This follows from Article 28(3)(g) GDPR.', 'en')).toEqual(['3.2.g']);
  });

  it.each([
    'Die Rechnung ist innerhalb von 14 Tagen zu zahlen.',
    'Es gilt deutsches Recht.',
    'Die Begriffe haben die Bedeutung des Art. 4 DSGVO.',
    'Die Parteien benennen Ansprechpartner.',
  ])('sees nothing in "%s"', (text) => expect(coveredBy(text)).toEqual([]));

  it('names each item of the law once, with words for it', () => {
    expect(ART28_ITEMS.map(({ item }) => item).toSorted()).toEqual(Object.keys(ART28_SIGNALS).toSorted());
  });

  it('names clauses that exist, with a confidence between 0 and 1, for any contract', () => {
    fc.assert(
      fc.property(validSource(5), ({ source }) => {
        const wording = wordingOf(source);
        const ids = new Set(allClauses(wording).map(({ id }) => id));
        const coverage = art28Coverage(wording);
        expect(coverage.map(({ item }) => item)).toEqual(ART28_ITEMS.map(({ item }) => item));
        for (const { clauses, confidence, evidence } of coverage) {
          expect(clauses.every((id) => ids.has(id))).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(clauses.length > 0);
          if (clauses.length === 0) expect(evidence).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const contracts = realContracts();

describe.skipIf(contracts.length === 0)(`real contracts${contracts.length === 0 ? ': absent, skipped' : ''}`, () => {
  it.each(contracts)('are read as a person reads them: $name', ({ name, source }) => {
    const judged = JUDGED[name] ?? {};
    for (const { item, clauses } of art28Coverage(wordingOf(source))) {
      const expected = judged[item];
      if (expected === undefined || expected.length === 0) expect(clauses, item).toEqual([]);
      else expect(expected, item).toContain(clauses[0]);
    }
  });
});
