import { describe, expect, it } from 'vitest';
import { numberingOf } from '../../../src/import/scheme/numberingOf.ts';

/** The accepted numbers of paragraphs with the numbers above each: `§ 1 > (2)`. */
function numbersIn(...paragraphs: readonly string[]): readonly string[] {
  const found = numberingOf(
    paragraphs.map((text, i) => ({
      text,
      previous: paragraphs[i - 1] ?? '',
      next: paragraphs[i + 1] ?? '',
      edge: 'block',
    })),
  );
  const pathOf = (at: number | null): string => {
    const one = at === null ? null : found[at];
    if (one == null) return '';
    const above = pathOf(one.parent);
    return above === '' ? one.reading.literal : `${above} > ${one.reading.literal}`;
  };
  return found.flatMap((one, i) => (one === null ? [] : [pathOf(i)]));
}

describe('the numbering of a text', () => {
  it.each([
    [['§ 1 Zweck', '(1) Eins.', '(2) Zwei.', '§ 2 Dauer', '(1) Eins.'], '§ 1|§ 1 > (1)|§ 1 > (2)|§ 2|§ 2 > (1)'],
    [['1. Zweck', '1.1 Eins.', '1.2. Zwei.', '2. Dauer', '2.1 Eins.'], '1.|1. > 1.1|1. > 1.2.|2.|2. > 2.1'],
    [['(h) Acht', '(1) Eins.', 'a) so', 'b) so', 'aa) tief', 'c) so'], '(1)|(1) > a)|(1) > b)|(1) > b) > aa)|(1) > c)'],
    [[...'abcdefghij'].map((letter) => `(${letter}) Text.`), '(a)|(b)|(c)|(d)|(e)|(f)|(g)|(h)|(i)|(j)'],
    [['(a) A.', '(i) eins.', '(ii) zwei.', '(b) B.'], '(a)|(a) > (i)|(a) > (ii)|(b)'],
    [['A. Teil', 'I. Erstes', 'II. Zweites', 'B. Teil', 'I. Erstes'], 'A.|A. > I.|A. > II.|B.|B. > I.'],
    [['Teil 1', '§ 1 A', '§ 2 B', 'Teil 2', '§ 3 C'], 'Teil 1|Teil 1 > § 1|Teil 1 > § 2|Teil 2|Teil 2 > § 3'],
    [['Artikel 1 A', '(1) Eins.', 'Artikel 2 B'], 'Artikel 1|Artikel 1 > (1)|Artikel 2'],
    [
      ['§ 1 A', '(1) x.', '(2) y.', '(3a) z.', '(3b) z.', '(4) z.'],
      '§ 1|§ 1 > (1)|§ 1 > (2)|§ 1 > (3a)|§ 1 > (3b)|§ 1 > (4)',
    ],
    [['1 Zweck', '2 Dauer', '14 Kalendertage', '3 Ende'], '1|2|3'],
    [['1. Zweck', '04109 Leipzig', '20095 Hamburg', '2. Dauer'], '1.|2.'],
    [['1. Zweck', '28 DSGVO genügt.', '2. Dauer'], '1.|2.'],
    [['§ 1 Zweck', '(9.1) genannt', '§ 314 BGB', '§ 2 Dauer'], '§ 1|§ 2'],
    [['1. Januar 2026', '2.5 Prozent', '1.500 Euro', '2025 war gut'], ''],
    [
      ['Anlage 1 – Orte', '1. Bonn', 'Anlage 2 – Wege', '1. Bahn', '2. Rad'],
      'Anlage 1|Anlage 1 > 1.|Anlage 2|Anlage 2 > 1.|Anlage 2 > 2.',
    ],
    [['1 Zweck', '2 Abs. 3 BGB'], '1'],
    [['1. A', '2. B', '4. D', '5. E'], '1.|2.|4.|5.'],
    [['z. B. so', 'a. a. O.', 'u. a. das'], ''],
  ])('%j', (paragraphs, expected) => {
    expect(numbersIn(...paragraphs).join('|')).toBe(expected);
  });

  it('takes a list 1 to 3 inside clause 2 for a list, and the 3 after it for a clause', () => {
    const found = numbersIn(
      ...['1. Zweck', '2. Ablauf', 'Der Ablauf ist:'],
      ...['1. prüfen,', '2. melden,', '3. löschen.', '3. Ende', '4. Schluss'],
    );
    expect(found.slice(-2)).toEqual(['3.', '4.']);
  });

  it('tells items of a list from headings where both could go on', () => {
    const found = numbersIn(
      ...['1. Zweck', '2. Ablauf', 'Der Ablauf ist:'],
      ...['1. Der Kunde prüft die Daten.', '2. Er meldet Fehler.', '3. Ende', '4. Schluss'],
    );
    expect(found).toEqual(['1.', '2.', '2. > 1.', '2. > 2.', '3.', '4.']);
  });

  it('does not take what follows the first half of a reference', () => {
    const starts = [
      { text: '1. Zweck', previous: '', next: '', edge: 'block' },
      { text: '2. Folgen', previous: 'wie in Ziffer', next: 'x', edge: 'block' },
    ] as const;
    expect(numberingOf(starts).map((one) => one?.reading.literal)).toEqual(['1.', undefined]);
  });

  it('is sure of long rows and less sure of single numbers', () => {
    const of = (...texts: readonly string[]) =>
      numberingOf(texts.map((text, i) => ({ text, previous: texts[i - 1] ?? '', next: 'x', edge: 'block' })));
    const [row] = of('§ 1 A', '§ 2 B', '§ 3 C');
    const [single] = of('7 Schluss');
    expect(row?.confidence).toBeGreaterThan(0.9);
    expect(single?.confidence ?? 0).toBeLessThan(0.5);
  });
});
