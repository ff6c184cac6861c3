import { describe, expect, it } from 'vitest';
import { canonicalLine } from '../../src/agreement/canonicalText.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { wordingLines } from '../../src/agreement/wordingLines.ts';
import { packedRecords, standsIn, unpackedRecords } from '../../src/search/searchFiles.ts';
import { type SearchRecord, searchRecords } from '../../src/search/searchRecords.ts';
import { CONTRACTS, realContracts } from '../support/realContracts.ts';
import { smallSource } from '../support/smallContent.ts';
import { EXAMPLE_VERSIONS } from './exampleVersions.ts';

function wordingOf(source: string): Wording {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.wording;
}

const found = (...bodies: readonly string[]) =>
  searchRecords(
    bodies.map((body, i) => ({
      agreement: 'avv',
      version: `1.${i}`,
      wording: wordingOf(smallSource(`1.${i}`, '2025-01-01', body)),
    })),
  );

/** Every line that the records of a version hold: titles as headings, and texts. */
function linesIn(records: readonly SearchRecord[], version: string, order: readonly string[]): readonly string[] {
  return records.flatMap(({ text, places }) =>
    places
      .filter((place) => standsIn(place, version, order))
      .flatMap(({ titles }) => [titles.at(-1) ?? '', ...text.split('\n'), `${titles.at(-1)} ${text.split('\n')[0]}`])
      .map((line) => line.trim()),
  );
}

describe('searchRecords', () => {
  it('makes one record of a clause that reads the same in several versions, whatever its number', () => {
    const records = found('## 1. Alt\n\n1.1 Gleich.\n', '## 1. Neu\n\n1.1 Anders.\n\n## 2. Alt\n\n2.1 Gleich.\n');
    expect(records.find(({ text }) => text === 'Gleich.')?.places).toEqual([
      { clause: '1.1', titles: ['1. Alt', '1.1'], first: '1.0', last: '1.0' },
      { clause: '2.1', titles: ['2. Alt', '2.1'], first: '1.1', last: '1.1' },
    ]);
  });

  it('holds consecutive versions as one place, and opens another one after a break', () => {
    const [one, other] = ['## 1. A\n\n1.1 Eins.\n', '## 1. A\n\n1.1 Zwei.\n'];
    const places = found(one, one, other, one).find(({ text }) => text === 'Eins.')?.places;
    expect(places?.map(({ first, last }) => [first, last])).toEqual([
      ['1.0', '1.1'],
      ['1.3', '1.3'],
    ]);
  });

  it('finds litera and list items with the clause they belong to, and knows their addresses', () => {
    const records = found('## 1. A\n\n1.1 Folgendes:\n\na) eins\n\nb) zwei\n\n1. drei\n2. vier\n');
    expect(records.map(({ text }) => text)).toEqual(['', 'Folgendes:\na) eins\nb) zwei\n1. drei\n2. vier']);
    expect(records[1]?.parts).toEqual(expect.arrayContaining(['.a', '.b']));
  });

  it('finds rows of tables and what stands before the first clause', () => {
    const records = found('zwischen Firma X\n\n## 1. A\n\n| Firma | Ort |\n| --- | --- |\n| Muster SE | Bonn |\n');
    expect(records[0]).toMatchObject({ text: 'zwischen Firma X', places: [{ clause: '' }] });
    expect(records[1]?.text).toContain('Muster SE\tBonn');
  });

  it('is the same after it was written to a file and read', () => {
    const records = searchRecords(EXAMPLE_VERSIONS);
    const names = [...new Set(EXAMPLE_VERSIONS.map(({ agreement }) => agreement))];
    expect(unpackedRecords(JSON.parse(packedRecords(records, names)), names)).toEqual(records);
  });

  const real = realContracts().map(({ name, version, source }) => ({
    agreement: name,
    version,
    wording: wordingOf(source),
  }));

  it.each([
    ['the example', EXAMPLE_VERSIONS],
    ...(real.length === 0 ? [] : [['the real contracts', real] as const]),
  ] as const)(`holds every line of %s in its version (real contracts: ${CONTRACTS})`, (_, versions) => {
    const records = searchRecords(versions);
    for (const { agreement, version, wording } of versions) {
      const order = versions.filter((one) => one.agreement === agreement).map((one) => one.version);
      const own = records.filter((record) => record.agreement === agreement);
      const held = new Set(linesIn(own, version, order));
      const [, , ...lines] = wordingLines(wording)
        .map(canonicalLine)
        .flatMap((line) => line.split('\n'))
        .map((line) => line.trim());
      expect(lines.length).toBeGreaterThan(10);
      expect(
        lines.filter((line) => !held.has(line)),
        `${agreement} ${version}`,
      ).toEqual([]);
    }
  });
});
