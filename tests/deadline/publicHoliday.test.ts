import { getHolidays } from 'feiertagejs';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/deadline/calendarDays.ts';
import { FEDERAL_STATES, isPublicHoliday } from '../../src/deadline/publicHoliday.ts';

/** All holidays of a year by the rules of this project. */
function holidaysOf(year: number, state: (typeof FEDERAL_STATES)[number] | null): readonly string[] {
  const all = Array.from({ length: 366 }, (_, i) => daysAfter(`${year}-01-01`, i));
  return all.filter((day) => day.startsWith(String(year)) && isPublicHoliday(day, state));
}

/** Holidays of a single year, which the other library does not know. */
const ONCE: readonly string[] = ['BE 2020-05-08', 'BE 2025-05-08', 'BE 2028-06-17'];

describe('public holidays', () => {
  const YEARS = Array.from({ length: 38 }, (_, i) => 2023 + i);

  it.each([null, ...FEDERAL_STATES])('are those another library knows, 2023 to 2060, state %s', (state) => {
    for (const year of YEARS) {
      const known = getHolidays(year, state ?? 'BUND').map(({ date }) => date.toISOString().slice(0, 10));
      const own = holidaysOf(year, state).filter((day) => !ONCE.includes(`${state} ${day}`));
      expect(own, `${year}`).toEqual([...new Set(known)].sort());
    }
  });

  it('have the years in which a state took them up', () => {
    expect(isPublicHoliday('2018-03-08', 'BE')).toBe(false);
    expect(isPublicHoliday('2019-03-08', 'BE')).toBe(true);
    expect(isPublicHoliday('2022-03-08', 'MV')).toBe(false);
    expect(isPublicHoliday('2023-03-08', 'MV')).toBe(true);
    expect(isPublicHoliday('2016-10-31', 'HH')).toBe(false);
    expect(isPublicHoliday('2017-10-31', null)).toBe(true);
    expect(isPublicHoliday('2018-10-31', null)).toBe(false);
    expect(isPublicHoliday('2018-10-31', 'HH')).toBe(true);
    expect(isPublicHoliday('2018-09-20', 'TH')).toBe(false);
    expect(isPublicHoliday('2025-05-08', 'BE')).toBe(true);
    expect(isPublicHoliday('2026-05-08', 'BE')).toBe(false);
  });
});
