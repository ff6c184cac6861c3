import { isCalendarDate } from '../../agreement/calendarDate.ts';

/** A date in a text. */
export interface DayInText {
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the month is given. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS: readonly string[] = [
  'Januar|Jänner|January',
  'Februar|February',
  'März|March',
  'April',
  'Mai|May',
  'Juni|June',
  'Juli|July',
  'August',
  'September',
  'Oktober|October',
  'November',
  'Dezember|December',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const YEAR = '(?:19|20)\\d\\d';
const FRONT = '(?<![\\p{L}\\d./-])';
const BEHIND = '(?![\\d/]|-\\d|\\.\\d)';
const BLANK = '[ \\u00a0]';

/** "31.10.2025", "5. Oktober 2025", "2025-10-05", "October 5, 2025", "Oktober 2025". */
const DATE = new RegExp(
  [
    `${FRONT}(?<d1>[0-3]?\\d)\\.${BLANK}?(?<m1>[01]?\\d)\\.${BLANK}?(?<y1>${YEAR})${BEHIND}`,
    `${FRONT}(?:(?<d2>[0-3]?\\d)(?:\\.|st|nd|rd|th)?${BLANK}{0,2})?(?<m2>${MONTH})${BLANK}(?<y2>${YEAR})${BEHIND}`,
    `${FRONT}(?<y3>${YEAR})-(?<m3>[01]\\d)-(?<d3>[0-3]\\d)${BEHIND}`,
    `${FRONT}(?<m4>${MONTH})${BLANK}(?<d4>[0-3]?\\d)(?:st|nd|rd|th)?,${BLANK}(?<y4>${YEAR})${BEHIND}`,
  ].join('|'),
  'gu',
);

/**
 * The dates in a text, German and English forms.
 *
 * @param text running text
 * @returns in the order of the text; what is no day of the calendar is left out
 */
export function daysInText(text: string): readonly DayInText[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: words, index, groups = {} }): readonly DayInText[] => {
    const pick = (part: string): string => ['1', '2', '3', '4'].map((n) => groups[part + n] ?? '').join('');
    const month = /^\d/u.test(pick('m')) ? pick('m') : `${monthNumber(pick('m'))}`;
    const front = `${pick('y')}-${month.padStart(2, '0')}`;
    const number = pick('d');
    const day = number === '' ? front : `${front}-${number.padStart(2, '0')}`;
    if (!isCalendarDate(number === '' ? `${front}-01` : day)) return [];
    return [{ day, start: index, end: index + words.length }];
  });
}

const monthNumber = (name: string): number => MONTHS.findIndex((names) => names.split('|').includes(name)) + 1;
