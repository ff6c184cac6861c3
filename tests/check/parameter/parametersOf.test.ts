import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { findParameters } from '../../../src/check/parameter/findParameters.ts';
import { valueText } from '../../../src/check/parameter/parameter.ts';
import { parametersOf } from '../../../src/check/parameter/parametersOf.ts';
import { passagesOf } from '../../../src/check/text/passages.ts';
import { validSource } from '../../agreement/validSources.ts';

const found = (text: string, language: 'de' | 'en' = 'de'): readonly string[] =>
  findParameters(text, language).map(({ value, start, end }) => `${text.slice(start, end)} = ${valueText(value)}`);

function wordingOf(body: string, language = 'de'): Wording {
  const parsed = parseWording(
    `---\ntitle: AVV\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: ${language}\n---\n\n${body}\n`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.wording;
}

describe('findParameters', () => {
  it.each([
    ['binnen 72 Stunden', ['72 Stunden = 72 Stunden']],
    ['binnen sieben Tagen', ['sieben Tagen = 7 Tage']],
    ['in 14\u00a0Kalendertagen', ['14\u00a0Kalendertagen = 14 Kalendertage']],
    ['mit einer Frist von einem Monat', ['einem Monat = 1 Monate']],
    ['einen Arbeitstag und fünf Werktage', ['einen Arbeitstag = 1 Arbeitstage', 'fünf Werktage = 5 Werktage']],
    ['dreißig (30) Tage', ['dreißig (30) Tage = 30 Tage']],
    ['nach weiteren 60 Tagen, binnen weiterer zwei Wochen', ['60 Tagen = 60 Tage', 'zwei Wochen = 2 Wochen']],
    ['bis drei volle Jahre', ['drei volle Jahre = 3 Jahre']],
    ['eine 14-tägige Frist, dreimonatiger Lauf', ['14-tägige = 14 Tage', 'dreimonatiger = 3 Monate']],
    ['5.000 € und 128,50 EUR', ['5.000 € = 5000 EUR', '128,50 EUR = 128.5 EUR']],
    ['von 128,50€ netto', ['128,50€ = 128.5 EUR']],
    ['EUR 1.080,00 je Tag, 2 Mio. €', ['EUR 1.080,00 = 1080 EUR', '2 Mio. € = 2000000 EUR']],
    ['um 2,5 %, 10 Prozent oder 99,9%', ['2,5 % = 2.5 %', '10 Prozent = 10 %', '99,9% = 99.9 %']],
    ['am 5. Oktober 2025 und 31.10.2025', ['5. Oktober 2025 = 2025-10-05', '31.10.2025 = 2025-10-31']],
    ['im Oktober 2025', ['Oktober 2025 = 2025-10']],
    ['nach dem Beschluss 2010/87/EU vom 5. Februar 2010', []],
    ['nach der Verordnung (EG) Nr. 45/2001 des Rates vom 18.12.2000', []],
    ['Das Gesetz gilt. Der Vertrag läuft vom 1. Mai 2026 an', ['1. Mai 2026 = 2026-05-01']],
    ['nach dem Gesetz; in der Fassung vom 1. Mai 2026', ['1. Mai 2026 = 2026-05-01']],
    ['bis zum Beschluss am 5. Februar 2010', ['5. Februar 2010 = 2010-02-05']],
  ])('reads "%s"', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['within 72 hours', ['72 hours = 72 Stunden']],
    [
      'ten Working Days or two business days',
      ['ten Working Days = 10 Arbeitstage', 'two business days = 2 Arbeitstage'],
    ],
    ['30 calendar days', ['30 calendar days = 30 Kalendertage']],
    ['EUR 1,080.00 and 5,000 euros', ['EUR 1,080.00 = 1080 EUR', '5,000 euros = 5000 EUR']],
    ['0.5 percent', ['0.5 percent = 0.5 %']],
    ['on October 5, 2025', ['October 5, 2025 = 2025-10-05']],
  ])('reads "%s" in English', (text, expected) => expect(found(text, 'en')).toEqual(expected));

  it.each([
    'nach § 5 Tagesordnung',
    'je Kalenderjahr',
    'von 9–17 Uhr',
    'am 31.02.2025',
    'Art. 28 Abs. 3',
    'ISO/IEC 27001',
    'montags',
    'im Jahr 2025',
  ])('takes "%s" for nothing', (text) => expect(found(text)).toEqual([]));

  it('is quick on hostile text', () => {
    for (const piece of ['1', '1.000', '1 ', 'ein ', '1.1.20', '€', 'sieben (7', '12-', 'weitere ']) {
      expect(findParameters(piece.repeat(20_000), 'de').length).toBeLessThan(20_000);
    }
  });

  it('gives places in order that do not overlap, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('14 ', 'Tage', ' ', '5.000', '€', 'ein', ' Monat', '01.', '02.2025', '%', '(', '-', 'x'),
          { maxLength: 20 },
        ),
        fc.constantFrom('de' as const, 'en' as const),
        (pieces, language) => {
          let behind = 0;
          for (const { start, end } of findParameters(pieces.join(''), language)) {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(end).toBeGreaterThan(start);
            behind = end;
          }
        },
      ),
    );
  });
});

describe('parametersOf', () => {
  it('names the clause, the words and what a parameter is about', () => {
    const [notice, other] = parametersOf(
      wordingOf(
        '## 1. Meldungen\n\n1.1 Der Auftragnehmer meldet eine Verletzung des Schutzes personenbezogener Daten binnen 24 Stunden. Er bewahrt die Belege drei Jahre auf.',
      ),
    );
    expect(notice).toMatchObject({ clause: '1.1', words: '24 Stunden', topic: 'breach-notice' });
    expect(notice?.about).toBe('Meldung von Datenschutzverletzungen');
    expect(other).toMatchObject({ clause: '1.1', kind: 'period', topic: null, about: 'Meldungen' });
    expect(other?.sentence).toBe('Er bewahrt die Belege drei Jahre auf.');
  });

  it.each([
    ['Der Einsatz von Subunternehmern wird 30 Tage vorher angekündigt; er kündigt ihn an.', null],
    ['Der Auftragnehmer informiert 30 Tage vor dem Einsatz eines Unterauftragnehmers.', 'sub-processor-notice'],
    [
      'Der Kunde kann binnen 14 Tagen nach Zugang der Ankündigung einem Unterauftragnehmer widersprechen.',
      'sub-processor-objection',
    ],
    ['Der Kunde meldet der Aufsichtsbehörde eine Datenpanne binnen 72 Stunden.', null],
    ['Eine Kontrolle ist zehn Tage vorher anzukündigen; die Ankündigung der Kontrollen erfolgt 10 Tage vorher.', null],
    ['Der Stundensatz beträgt 120 €.', 'hourly-rate'],
    ['Er löscht die Daten binnen 30 Tagen nach Vertragsende.', 'deletion-after-end'],
    ['Anträge betroffener Personen leitet er binnen drei Tagen weiter.', 'request-forwarding'],
  ])('knows the subject of "%s"', (text, topic) => {
    const [first] = parametersOf(wordingOf(`## 1. Regelung\n\n1.1 ${text}`));
    expect(first).toBeDefined();
    if (topic !== null) expect(first?.topic).toBe(topic);
    else if (text.includes('Aufsichtsbehörde')) expect(first?.topic).toBeNull();
  });

  it('never fails, and its words stand in their clause, for any contract', () => {
    fc.assert(
      fc.property(validSource(5), ({ source }) => {
        const parsed = parseWording(source);
        if (!parsed.ok) throw new Error('The source is valid.');
        const { wording } = parsed.value;
        const passages = passagesOf(wording, '', new Map());
        for (const { clause, words } of parametersOf(wording)) {
          expect(passages.some((one) => one.clause === clause && one.text.includes(words))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
