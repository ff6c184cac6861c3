import type { ContractLanguage } from './wording.ts';

const MONTHS: Readonly<Record<ContractLanguage, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/**
 * Whether a text is a day of the Gregorian calendar in the form `YYYY-MM-DD`, from 1900 on.
 *
 * Calendar days are plain strings throughout: they compare in order as text and carry no time zone.
 */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * A day written out: `2025-11-01` as "1. November 2025" or "1 November 2025".
 *
 * Written by hand because the wording of a contract must not depend on the locale data of a runtime.
 *
 * @param day a calendar date `YYYY-MM-DD`
 */
export function calendarDateInWords(day: string, language: ContractLanguage): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const name = MONTHS[language][month - 1];
  return language === 'de' ? `${dayOfMonth}. ${name} ${year}` : `${dayOfMonth} ${name} ${year}`;
}
