import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberDifferences } from '../../src/translation/numberDifferences.ts';
import { quantitiesOf } from '../../src/translation/quantities.ts';

/** What only one of a German and an English text counts. */
function differences(german: string, english: string): readonly [readonly string[], readonly string[]] {
  const { onlyBinding, onlyTranslation } = numberDifferences(
    { text: german, language: 'de' },
    { text: english, language: 'en' },
  );
  return [onlyBinding.map(({ written }) => written), onlyTranslation.map(({ written }) => written)];
}

describe('numbers, dates and amounts of two languages [T6]', () => {
  it.each([
    ['1.000 Euro', '1,000 euros'],
    ['1.080,00 EUR', 'EUR 1,080.00'],
    ['1.080,00 EUR', '€1,080'],
    ['1\u00A0000\u00A0000,50 CHF', 'CHF 1,000,000.50'],
    ['2,5 %', '2.5%'],
    ['99,90 Prozent', '99.9 per cent'],
    ['am 31. Oktober 2025', 'on 31 October 2025'],
    ['am 1.3.2025', 'on 1st March 2025'],
    ['am 03.04.2025', 'on 3/4/2025'],
    ['am 03.04.2025', 'on 4/3/2025'],
    ['zum 1. Mai', 'on May 1st'],
    ['im Mai 2025', 'in May 2025'],
    ['31. Oktober 2025', 'October 31, 2025'],
    ['2025-10-31', '2025-10-31'],
    ['von 9–17 Uhr', 'from 9 a.m. to 5 p.m.'],
    ['von 8:30 bis 12.00 Uhr', 'from 8.30am to 12:00'],
    ['um 0:15 Uhr', 'at 12:15 a.m.'],
    ['drei Arbeitstage', 'three working days'],
    ['10 Werktage', 'ten business days'],
    ['innerhalb von 30 Tagen', 'within 30 calendar days'],
    ['weitere 60 Tage, spätestens 12 Monate', 'a further 60 days, at the latest 12 months'],
    ['innerhalb von 14 Tagen', 'within a 14-day period'],
    ['Ziff. 9.2 und 9.3', 'Clauses 9.2 and 9.3'],
    ['Art. 28 Abs. 3 Satz 2 lit. a DSGVO', 'point (a) of the second sentence of Article 28(3) GDPR'],
    ['Art. 28 Abs. 3 Satz 2 und Abs. 4 Satz 1', 'second sentence of Article 28(3) and first sentence of Article 28(4)'],
    ['Verordnung (EU) 2016/679', 'Regulation (EU) 2016/679'],
    ['Entscheidung 2000/518/EG', 'Decision 2000/518/EC'],
    ['§ 126b BGB', 'section 126b BGB'],
    ['ein Monat', 'one month'],
    ['ISO/IEC 27001, TLS 1.3', 'ISO/IEC 27001, TLS 1.3'],
    ['500 GB', '500 GB'],
    ['nach § 14 binnen 14 Tagen', 'under that provision, within 14 days'],
  ])('are the same in "%s" and "%s"', (german, english) => {
    expect(differences(german, english)).toEqual([[], []]);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['1.000 Euro', '1.000 euros', ['1.000 Euro'], ['1.000 euros']],
    ['Ziff. 7.1', 'Clause 7.10', ['7.1'], ['7.10']],
    ['am 03.04.2025', 'on 3 May 2025', ['03.04.2025'], ['3 May 2025']],
    ['14 Tage', '14 working days', ['14 Tage'], ['14 working days']],
    ['um 17 Uhr', 'at 5 a.m.', ['17'], ['5 a.m.']],
    ['14 Tage und 14 Tage', '14 days', ['14 Tage'], []],
    ['§ 126b BGB', 'section 126 BGB', ['126b'], ['126']],
    ['zwei Zeugen', 'witnesses', ['zwei'], []],
    ['50 %', '50', [], []],
  ])('are told apart in "%s" and "%s"', (german, english, onlyGerman, onlyEnglish) => {
    expect(differences(german, english)).toEqual([onlyGerman, onlyEnglish]);
  });

  it('are the same whatever the amount', () => {
    const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const german = `${grouped(String(whole), '.')},${fraction} EUR`;
        const english = `EUR ${grouped(String(whole), ',')}.${fraction}`;
        expect(differences(german, english)).toEqual([[], []]);
        expect(differences(german, `EUR ${grouped(String(whole + 1), ',')}.${fraction}`)[0]).toHaveLength(1);
      }),
    );
  });

  it('are found in the order of the text, each once, with its place', () => {
    const text = 'Bis 31.10.2025 sind 1.000 EUR nach § 3 zu zahlen.';
    expect(quantitiesOf(text, 'de').map(({ written, at }) => [written, at])).toEqual([
      ['31.10.2025', 4],
      ['1.000 EUR', 20],
      ['3', 37],
    ]);
  });
});
