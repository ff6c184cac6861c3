import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { labelOf, readsAsQuantity } from '../../src/agreement/label.ts';
import { accepted, contract, rulesOf } from './sources.ts';

describe('A label at the start of a heading', () => {
  it.each([
    ['5. Unterauftragsverhältnisse', 'decimal', '5.', '5'],
    ['5 Unterauftragsverhältnisse', 'decimal', '5', '5'],
    ['5', 'decimal', '5', '5'],
    ['5.2 Genehmigung', 'decimal', '5.2', '5.2'],
    ['5.2. Genehmigung', 'decimal', '5.2.', '5.2'],
    ['5.2.1 Form', 'decimal', '5.2.1', '5.2.1'],
    ['5a. Neu', 'decimal', '5a.', '5a'],
    ['15.1\u00A0Form', 'decimal', '15.1', '15.1'],
    ['§ 5 Dauer', 'section', '§ 5', '5'],
    ['§5 Dauer', 'section', '§5', '5'],
    ['§\u00A05 Dauer', 'section', '§\u00A05', '5'],
    ['§ 5. Dauer', 'section', '§ 5.', '5'],
    ['§ 5a Dauer', 'section', '§ 5a', '5a'],
    ['(2) Form', 'paragraph', '(2)', '2'],
    ['(3a) Form', 'paragraph', '(3a)', '3a'],
    ['a) Form', 'letter', 'a)', 'a'],
    ['(a) Form', 'letter', '(a)', 'a'],
    ['aa) Form', 'doubleLetter', 'aa)', 'aa'],
    ['(bb) Form', 'doubleLetter', '(bb)', 'bb'],
    ['Anlage 2.1 – TOM', 'annex', 'Anlage 2.1', 'anlage-2.1'],
    ['Anlage 1', 'annex', 'Anlage 1', 'anlage-1'],
    ['Anlage 2: TOM', 'annex', 'Anlage 2:', 'anlage-2'],
    ['Anlage A1 TOM', 'annex', 'Anlage A1', 'anlage-a1'],
    ['Anhang A', 'annex', 'Anhang A', 'anhang-a'],
    ['Anhang IV Liste', 'annex', 'Anhang IV', 'anhang-iv'],
    ['Annex B', 'annex', 'Annex B', 'annex-b'],
    ['Schedule 3', 'annex', 'Schedule 3', 'schedule-3'],
    ['Appendix A', 'annex', 'Appendix A', 'appendix-a'],
    ['Anlage', 'annex', 'Anlage', 'anlage'],
  ])('%j is of kind %s, reads %j and adds %j to the address', (text, kind, literal, number) => {
    expect(labelOf(text, 'heading')).toEqual({ kind, literal, number });
  });

  it.each([
    'Präambel',
    '2019 Bericht',
    '05. Null',
    '5.x',
    '5) Klammer',
    '§§ 5 bis 7',
    '§ 0',
    'Anlagen',
    'Anlageverwaltung',
    '5\\. Fünf',
    '1.500.000 Euro',
    '(9.1) Form',
    '(0)',
    'A) Form',
    'abc) Form',
    'ab) Form',
  ])('%j is none', (text) => {
    expect(labelOf(text, 'heading')).toBeNull();
  });
});

describe('A label at the start of a paragraph', () => {
  it.each([
    ['5.2 Der', 'decimal', '5.2', '5.2'],
    ['5.2. Der', 'decimal', '5.2.', '5.2'],
    ['5.2\u00A0Der', 'decimal', '5.2', '5.2'],
    ['5.2\nDer', 'decimal', '5.2', '5.2'],
    ['5.2.1 Der', 'decimal', '5.2.1', '5.2.1'],
    ['6.3a Der', 'decimal', '6.3a', '6.3a'],
    ['(3) Der', 'paragraph', '(3)', '3'],
    ['(3a) Der', 'paragraph', '(3a)', '3a'],
    ['a) der', 'letter', 'a)', 'a'],
    ['(a) der', 'letter', '(a)', 'a'],
    ['aa) der', 'doubleLetter', 'aa)', 'aa'],
  ])('%j is of kind %s, reads %j and adds %j to the address', (text, kind, literal, number) => {
    expect(labelOf(text, 'paragraph')).toEqual({ kind, literal, number });
  });

  it.each([
    '26129 Oldenburg',
    '12535 Musterstadt',
    '28 DSGVO genügt',
    '2019 wurde',
    '2019. Ein Satz',
    '30 Tage',
    '5 Tage',
    '5. Mai',
    '1.500 Euro',
    '31.10.2025 ist',
    '1.500.000 Euro',
    '0.5 Liter',
    '(9.1) gilt',
    '(2019) gilt',
    '§ 5 gilt entsprechend.',
    'Art. 28 Abs. 3 a) DSGVO',
    'Anlage 2.1 gilt',
    '5\\.2 Der',
    '\\(3) Der',
    'a\\) der',
    '5.2Der',
    '(3)Der',
    'z. B. so',
    'i. S. d. Art. 4',
    'd.h. so',
    '1,5 Prozent',
    '24/7 erreichbar',
  ])('%j is none', (text) => {
    expect(labelOf(text, 'paragraph')).toBeNull();
  });

  it.each([' Prozent', ' %', '\u00A0€', ' Uhr', ' Euro', ' Mio', ' Stunden', ' Tage'])(
    'is doubtful before %j',
    (rest) => {
      expect(readsAsQuantity(rest)).toBe(true);
    },
  );

  it.each([' Der', ' Zeitraum', ' Uhrzeit', ' Tagesordnung', ''])('is not doubtful before %j', (rest) => {
    expect(readsAsQuantity(rest)).toBe(false);
  });
});

/** Addresses of a source in reading order. */
const addresses = (body: string): readonly string[] => allClauses(accepted(contract(body)).wording).map(({ id }) => id);

describe('The address of a clause', () => {
  it.each<[string, string, readonly string[]]>([
    ['decimal headings and paragraphs', '## 5. A\n\n### 5.2 B\n\n5.2.1 c\n\n5.2.2. d', ['5', '5.2', '5.2.1', '5.2.2']],
    [
      '§ with Absätze and letters',
      '## § 3 A\n\n(1) a\n\n(3a) b\n\na) c\n\naa) d\n\nb) e\n\n(4) f',
      ['3', '3.1', '3.3a', '3.3a.a', '3.3a.a.aa', '3.3a.b', '3.4'],
    ],
    ['§ with decimals', '## § 6 A\n\n6.1 a\n\n6.3a b', ['6', '6.1', '6.3a']],
    ['letters below a decimal', '## 5. A\n\n5.2 a\n\na) b\n\nb) c\n\n5.3 d', ['5', '5.2', '5.2.a', '5.2.b', '5.3']],
    ['a preamble', '## Präambel\n\nText', ['praeambel']],
    [
      'words with a list',
      '## Geltung und Rangfolge\n\n1. a\n2. b',
      ['geltung-und-rangfolge', 'geltung-und-rangfolge.1', 'geltung-und-rangfolge.2'],
    ],
    [
      'annexes with clauses of their own',
      '## 1. A\n\n## Anlage 2.1 – TOM\n\n### 3. B\n\n3.1 c\n\n## Anlage 3\n\n## 1. D',
      ['1', 'anlage-2.1', 'anlage-2.1/3', 'anlage-2.1/3.1', 'anlage-3', 'anlage-3/1'],
    ],
    ['an annex that numbers its clauses by its own number', '## Anlage 2\n\n2.1 a', ['anlage-2', 'anlage-2/2.1']],
    ['items in items', '## 4. A\n\n1. a\n   1. b\n   2. c\n2. d', ['4', '4.1', '4.1.1', '4.1.2', '4.2']],
    ['items of a list that goes on after text', '## 4. A\n\n1. a\n\nText\n\n2. b', ['4', '4.1', '4.2']],
    ['items that start later', '## 4. A\n\n3) a\n4) b', ['4', '4.3', '4.4']],
    ['a heading without a number below one with', '## 4. A\n\n### Größe', ['4', '4.groesse']],
    ['Absätze with headings', '## § 4 A\n\n### (1) B\n\n### (2) C', ['4', '4.1', '4.2']],
  ])('is predictable: %s', (_, body, expected) => {
    expect(addresses(body)).toEqual(expected);
  });

  it.each([
    ['a number twice', '## 1. A\n\n1.1 a\n\n1.1 b'],
    ['an Absatz and a decimal', '## § 1 A\n\n(1) a\n\n1.1 b'],
    ['an item and a decimal', '## 1. A\n\n1. a\n\n1.1 b'],
    ['headings that differ in case', '## Präambel\n\n## PRÄAMBEL'],
    ['a letter and the same with brackets', '## 1. A\n\na) a\n\n(a) b'],
    ['§ and number', '## § 1 A\n\n## 1. B'],
    ['lists in two bullets', '## 1. A\n\n- a\n  1. b\n- c\n  1. d'],
  ])('is given once: %s is an error', (_, body) => {
    expect(rulesOf(contract(body))).toContain('duplicate-label');
  });
});

describe('A text that only looks like a label', () => {
  it.each([
    '28 DSGVO genügt',
    '26129 Oldenburg',
    '2019 wurde',
    '30 Tage Frist',
    '1.500 Euro',
    '31.10.2025 ist der Tag',
    '(9.1) gilt',
    '§ 5 gilt entsprechend.',
    '1\\.1 escaped',
    '\\(1) escaped',
    'a\\) escaped',
  ])('stays text: %j', (text) => {
    const { wording } = accepted(contract(`## 1. A\n\n${text}\n`));
    expect(allClauses(wording).map(({ id }) => id)).toEqual(['1']);
    expect(canonicalText(wording)).toContain(`\n${text.replaceAll('\\', '')}\n`);
  });

  it('is refused where a wrapped line would hide it', () => {
    expect(rulesOf(contract('## 1. A\n\nText nach Ziffer\n1.1 und so fort'))).toEqual(['label-inside-paragraph']);
  });

  it.each([
    '## 1.1 A',
    '## 1. A\n\n2.1 a',
    '1.1 a',
    '(1) a',
    'a) a',
    '## 1. A\n\n### Anlage 1',
    '## 1. A\n\n### § 2 B',
    '## 1. A\n\n- (1) a',
  ])('or stands at the wrong place is refused: %j', (body) => {
    expect(rulesOf(contract(body))).toContain('label-out-of-place');
  });
});
