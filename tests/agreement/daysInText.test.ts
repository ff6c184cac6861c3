import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDateInWords } from '../../src/agreement/calendarDate.ts';
import { dayAtStart, daysInText } from '../../src/agreement/daysInText.ts';

const found = (text: string): readonly string[] =>
  daysInText(text).map(
    ({ day, isMonth, start, end }) => `${text.slice(start, end)} = ${isMonth ? 'month ' : ''}${day}`,
  );

describe('days in a text', () => {
  it.each([
    ['Gültig ab 31.10.2025.', '31.10.2025 = 2025-10-31'],
    ['Am 1. 2. 2026 beginnt der Vertrag.', '1. 2. 2026 = 2026-02-01'],
    ['Stand: 5. Oktober 2025', '5. Oktober 2025 = 2025-10-05'],
    ['Stand 5.\u00a0Oktober\u00a02025', '5.\u00a0Oktober\u00a02025 = 2025-10-05'],
    ['Stand: Juni 2026', 'Juni 2026 = month 2026-06-01'],
    ['Stand: Sept. 2026', 'Sept. 2026 = month 2026-09-01'],
    ['As of October 5, 2025', 'October 5, 2025 = 2025-10-05'],
    ['As of 5th October 2025', '5th October 2025 = 2025-10-05'],
    ['Version 2024-05-11', '2024-05-11 = 2024-05-11'],
  ])('are read: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Am 31.02.2025 geschieht nichts.',
    'Das Aktenzeichen ist 06/2026.',
    'Die Fassung 1.10.2025.4 gibt es nicht.',
    'Die Verordnung (EU) 2016/679 gilt.',
    'Der Antrag 12/2024-05-11/7 ist erledigt.',
    'Das Museum 2025 hat geöffnet.',
  ])('are none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found in their order', () => {
    expect(found('Vom 1.1.2026 bis zum 31. Dezember 2026')).toEqual([
      '1.1.2026 = 2026-01-01',
      '31. Dezember 2026 = 2026-12-31',
    ]);
  });

  it('are found again in what the project itself writes', () => {
    const days = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('de' as const, 'en' as const), (date, language) => {
        const day = date.toISOString().slice(0, 10);
        const words = calendarDateInWords(day, language);
        expect(daysInText(`seit ${words}, also`).map((one) => one.day)).toEqual([day]);
        expect(dayAtStart(`${words} (Fassung)`)).toEqual({ day, isMonth: false, words, start: 0, end: words.length });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the day a text begins with', () => {
  it.each([
    ['06/2026 und später', '2026-06-01', true, '06/2026'],
    ['oktober 2025', '2025-10-01', true, 'oktober 2025'],
    ['31.10.2025/Stand', '2025-10-31', false, '31.10.2025'],
    ['dec 23, 2022', '2022-12-23', false, 'dec 23, 2022'],
  ])('%s', (text, day, isMonth, words) => {
    expect(dayAtStart(text)).toMatchObject({ day, isMonth, words });
  });

  it.each(['am 31.10.2025', '13/2026', '1.10.20251', ''])('is none: %s', (text) => {
    expect(dayAtStart(text)).toBeNull();
  });
});
