import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { occurrences } from '../../src/reference/occurrences.ts';
import { textReferences } from '../../src/reference/textReferences.ts';
import { anyWording } from '../redline/wordingArbitrary.ts';
import { realContracts } from '../support/realContracts.ts';

function parsed(source: string): Wording {
  const result = parseWording(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.wording;
}

/** The references of a contract with these clauses, each as `clause: words > target`. */
function found(body: string, title = 'Auftragsverarbeitungsvertrag (AVV)', shortTitle = 'AVV'): readonly string[] {
  const source = `---\ntitle: ${title}\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: de\n---\n\n${body}\n`;
  return textReferences(parsed(source), shortTitle).flatMap(({ clause, references }) =>
    references.map(
      ({ words, at, target }) =>
        `${clause}: ${words}${at === null ? '' : ` [${at}]`} > ${target.type === 'clause' ? target.clause : 'law'}`,
    ),
  );
}

const FRAME = `## 5. Pflichten

5.1 Erstens.

5.2 Zweitens:

a) eins,

b) zwei.

## 6. Haftung

6.1 TEXT

## Anlage 1 – Umfang

### 5. Löschung

5.1 Drittens.`;
const inFrame = (text: string, title?: string, shortTitle?: string): readonly string[] =>
  found(FRAME.replace('TEXT', text), title, shortTitle);

describe('references in a text', () => {
  it.each<readonly [string, ...string[]]>([
    ['Siehe Ziff. 5.1.', '6.1: Ziff. 5.1 > 5.1'],
    ['Siehe Ziff. 5.1 und 5.2 lit. b.', '6.1: Ziff. 5.1 > 5.1', '6.1: 5.2 lit. b > 5.2.b'],
    ['Siehe Ziff. 5.1 dieses Vertrages.', '6.1: Ziff. 5.1 > 5.1'],
    ['Siehe Ziff. 5.1 des Vertrages.', '6.1: Ziff. 5.1 > 5.1'],
    ['Siehe Ziff. 5.1 AVV.', '6.1: Ziff. 5.1 > 5.1'],
    [
      'Siehe Anlage 1 und Anlage 1 Ziff. 5.1.',
      '6.1: Anlage 1 [0] > anlage-1',
      '6.1: Anlage 1 Ziff. 5.1 > anlage-1/5.1',
    ],
    ['Siehe Ziff. 5.1 und Art. 28 DSGVO.', '6.1: Ziff. 5.1 > 5.1', '6.1: Art. 28 DSGVO > law'],
    ['Siehe Ziff. 5.1, Ziff. 5.1 und Ziff. 5.1 des Hauptvertrages.'],
    ['Nach Ziff. 5.1 gilt es; nach Ziff. 5.1 der Nutzungsbedingungen nicht.', '6.1: Ziff. 5.1 [0] > 5.1'],
    // What is not there, or may be elsewhere.
    ['Siehe Ziff. 7.1.'],
    ['Siehe Ziff. 5.2 lit. c.'],
    ['Siehe Ziff. 5.1 lit. b.'],
    ['Siehe Anlage 2.'],
    ['Siehe Ziff. 5.1 des Hauptvertrages.'],
    ['Siehe Ziff. 5.1 und Ziff. 5.2 des Hauptvertrages.'],
    ['Siehe Ziff. 5.1 der TOM.'],
    ['Siehe Ziff. 5.1 TOM.'],
    ['Siehe Ziff. 5.1 der Vereinbarung.'],
    ['Siehe § 5 BDSG-neu.'],
    ['Siehe Ziff. 6.1.'],
    ['Siehe [Ziff. 5.1](https://example.org/).'],
  ])('%s', (text, ...expected) => {
    expect(inFrame(text)).toEqual(expected);
  });

  it('of an annex to another document never lead into the annex', () => {
    const title = 'Technische und organisatorische Maßnahmen (TOM)';
    expect(inFrame('Siehe Ziff. 5.1 des AVV.', title, 'TOM')).toEqual([]);
    expect(inFrame('Siehe Ziff. 5.1 des Auftragsverarbeitungsvertrages.', title, 'TOM')).toEqual([]);
    expect(inFrame('Siehe Ziff. 5.1 der TOM.', title, 'TOM')).toEqual(['6.1: Ziff. 5.1 > 5.1']);
  });

  it('are those of the law where both could be meant', () => {
    expect(found('## § 1 Gegenstand\n\n(1) Text.\n\n## § 2 Form\n\n(1) Siehe § 1, BGB, und § 1.')).toEqual([
      '2.1: § 1, BGB > law',
      '2.1: § 1 [1] > 1',
    ]);
  });

  it('stand in a heading as well, but not where the heading is a link itself', () => {
    expect(found('## 1. Rechte nach Art. 15 DSGVO\n\n1.1 Text.\n\n## Haftung nach Art. 82 DSGVO\n\nText.')).toEqual([
      '1: Art. 15 DSGVO > law',
    ]);
  });
});

const laws = (wording: Wording): void => {
  const ids = new Set(allClauses(wording).map(({ id }) => id));
  const text = canonicalText(wording);
  for (const { clause, references } of textReferences(wording, 'AVV')) {
    if (clause !== null) expect(ids).toContain(clause);
    for (const { words, at, target } of references) {
      expect(words).not.toBe('');
      expect(occurrences(text, words).length).toBeGreaterThanOrEqual(at?.length ?? 1);
      expect(at ?? []).not.toContain(-1);
      if (target.type === 'clause') {
        expect(ids).toContain(target.clause);
        expect(target.clause).not.toBe(clause);
      }
    }
  }
};

describe('every reference', () => {
  it('has its words in the text and a target in the contract, whatever the contract', () => {
    let count = 0;
    fc.assert(
      fc.property(anyWording, (wording) => {
        laws(wording);
        count += textReferences(wording, 'AVV').length;
      }),
      { numRuns: 500 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it.each(realContracts().map((contract) => [contract.name, contract] as const))('keeps that in %s', (_, contract) => {
    laws(parsed(contract.source));
  });
});

describe('occurrences', () => {
  it('overlap', () => {
    expect(occurrences('aaa', 'aa')).toEqual([0, 1]);
    expect(occurrences('abc', 'x')).toEqual([]);
  });
});
