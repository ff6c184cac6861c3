import { describe, expect, it } from 'vitest';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { excerptParts } from '../../src/search/excerptParts.ts';
import { searchRecords } from '../../src/search/searchRecords.ts';
import { smallSource } from '../support/smallContent.ts';

function wording(version: string, body: string): Wording {
  const parsed = parseWording(smallSource(version, '2025-01-01', body));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.wording;
}

const found = (...bodies: readonly string[]) =>
  searchRecords(bodies.map((body, i) => ({ agreement: 'avv', version: `1.${i}`, wording: wording(`1.${i}`, body) })));

describe('searchRecords', () => {
  it('makes one record of a clause that reads the same in several versions, whatever its number', () => {
    const records = found('## 1. Alt\n\n1.1 Gleich.\n', '## 1. Neu\n\n1.1 Anders.\n\n## 2. Alt\n\n2.1 Gleich.\n');
    expect(records.find(({ text }) => text === 'Gleich.')?.places).toEqual([
      { version: '1.0', clause: '1.1', title: '1. Alt › 1.1' },
      { version: '1.1', clause: '2.1', title: '2. Alt › 2.1' },
    ]);
  });

  it('finds litera and list items with the clause they belong to', () => {
    const records = found('## 1. A\n\n1.1 Folgendes:\n\na) eins\n\nb) zwei\n\n1. drei\n2. vier\n');
    expect(records.map(({ text }) => text)).toEqual(['A', 'Folgendes:\na) eins\nb) zwei\n1. drei\n2. vier']);
  });

  it('finds rows of tables', () => {
    const records = found('## 1. A\n\n| Firma | Ort |\n| --- | --- |\n| Muster SE | Bonn |\n');
    expect(records[0]?.text).toContain('Muster SE\tBonn');
  });
});

describe('excerptParts', () => {
  it('reads marks and character references and drops every other tag', () => {
    expect(excerptParts('vor <mark>Frist</mark> &lt;b&gt; &amp; <i>x</i>')).toEqual([
      { text: 'vor ', marked: false },
      { text: 'Frist', marked: true },
      { text: ' <b> & x', marked: false },
    ]);
  });
});
