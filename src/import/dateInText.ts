import { isCalendarDate } from '../agreement/calendarDate.ts';

/** A day in a text. */
export interface DateInText {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether the text names only a month; the day is then its first. */
  readonly isMonth: boolean;
  readonly literal: string;
}

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'feber', 'february', 'feb'],
  ['märz', 'march', 'mar', 'mrz'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const NAME = `(${MONTHS.flat().join('|')})\\.?`;

/** Ways to write a day, with the places of year, month and day in their groups; the day may be absent. */
const FORMS: readonly (readonly [RegExp, number, number, number | null])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?!\d)/, 1, 2, 3],
  [/^(\d{1,2})\.[ \u00A0]?(\d{1,2})\.[ \u00A0]?(\d{4})(?!\d)/, 3, 2, 1],
  [new RegExp(`^(\\d{1,2})\\.?[ \\u00A0]${NAME}[ \\u00A0](\\d{4})(?!\\d)`, 'i'), 3, 2, 1],
  [new RegExp(`^${NAME}[ \\u00A0](\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0](\\d{4})(?!\\d)`, 'i'), 3, 1, 2],
  [new RegExp(`^${NAME}[ \\u00A0](\\d{4})(?!\\d)`, 'i'), 2, 1, null],
  [/^(\d{1,2})\/(\d{4})(?!\d)/, 2, 1, null],
];

/**
 * The day a text begins with: "31.10.2025", "5. Oktober 2025", "December 23, 2022", "2024-05-11", "Juni 2026", "06/2026".
 *
 * @param text any text
 * @returns null where it begins with none
 */
export function dateAtStart(text: string): DateInText | null {
  const start = text.slice(0, 40);
  for (const [pattern, year, month, day] of FORMS) {
    const match = pattern.exec(start);
    if (match === null) continue;
    const parts = [match[year] ?? '', monthNumber(match[month] ?? ''), day === null ? '1' : (match[day] ?? '')];
    const found = parts.map((part, i) => part.padStart(i === 0 ? 4 : 2, '0')).join('-');
    if (isCalendarDate(found)) return { day: found, isMonth: day === null, literal: match[0] };
  }
  return null;
}

function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month;
  return String(MONTHS.findIndex((names) => names.includes(month.toLowerCase().replace('.', ''))) + 1);
}
