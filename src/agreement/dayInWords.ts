import { calendarDateInWords } from './calendarDate.ts';

/**
 * A day written out for a page, day and month held together by a no-break space.
 *
 * @param day a calendar date `YYYY-MM-DD`
 * @param language language of the page
 */
export function dayInWords(day: string, language: 'de' | 'en'): string {
  return calendarDateInWords(day, language).replace(' ', '\u00A0');
}
