import { describe, expect, it } from 'vitest';
import { calendarDateInWords, isCalendarDate } from '../../src/agreement/calendarDate.ts';

describe('A calendar date [T1]', () => {
  it.each(['2025-11-01', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31', '2025-04-30'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '01.11.2025',
    '2025-11-01T00:00',
    '1899-12-31',
    '20251101',
    '',
    '2025-11-01\n',
    '２０２５-11-01',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('agrees with the Gregorian calendar on every day of 400 years', () => {
    const days = Array.from({ length: 400 }, (_, i) => 1900 + i).flatMap((year) =>
      Array.from({ length: 12 }, (_, month) =>
        Array.from({ length: 31 }, (__, day) => [year, month, day + 1] as const),
      ).flat(),
    );
    const wrong = days.filter(([year, month, day]) => {
      const text = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return isCalendarDate(text) !== (new Date(Date.UTC(year, month, day)).getUTCMonth() === month);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2025-11-01', 'de', '1. November 2025'],
    ['2025-03-31', 'de', '31. März 2025'],
    ['2025-11-01', 'en', '1 November 2025'],
    ['2025-05-09', 'en', '9 May 2025'],
  ] as const)('%s in %s reads %s', (day, language, words) => {
    expect(calendarDateInWords(day, language)).toBe(words);
  });
});
