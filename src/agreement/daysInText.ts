import { isCalendarDate } from './calendarDate.ts';

/** A day in a text. */
export interface DayInText {
  /** `YYYY-MM-DD`; the first of the month where the text names no day. */
  readonly day: string;
  /** Whether the text names only a month. */
  readonly isMonth: boolean;
  /** As written. */
  readonly words: string;
  /** Offset in UTF-16 code units. */
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

/** The names of the months, German and English, each with its short forms. */
const MONTHS: readonly (readonly string[])[] = [
  ['Januar', 'January', 'Jänner', 'Jan'],
  ['Februar', 'February', 'Feber', 'Feb'],
  ['März', 'March', 'Mar', 'Mrz'],
  ['April', 'Apr'],
  ['Mai', 'May'],
  ['Juni', 'June', 'Jun'],
  ['Juli', 'July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['Oktober', 'October', 'Okt', 'Oct'],
  ['November', 'Nov'],
  ['Dezember', 'December', 'Dez', 'Dec'],
];
const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const)),
);

const NAMES = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const YEAR = '(?:19|20)\\d\\d';
const BLANK = '[ \\u00a0]';
const NTH = '(?:st|nd|rd|th)?';
const FRONT = '(?<![\\p{L}\\d./-])';
const BEHIND = '(?!\\d|[/.-]\\d)';

/** "31.10.2025", "5. Oktober 2025" and "Oktober 2025", "2025-10-05", "October 5, 2025". */
const FORMS: readonly string[] = [
  `(?<d1>[0-3]?\\d)\\.${BLANK}?(?<m1>[01]?\\d)\\.${BLANK}?(?<y1>${YEAR})`,
  `(?:(?<d2>[0-3]?\\d)(?:\\.|${NTH})${BLANK}{0,2})?(?<m2>${NAMES})\\.?${BLANK}(?<y2>${YEAR})`,
  `(?<y3>${YEAR})-(?<m3>[01]\\d)-(?<d3>[0-3]\\d)`,
  `(?<m4>${NAMES})\\.?${BLANK}(?<d4>[0-3]?\\d)${NTH},?${BLANK}(?<y4>${YEAR})`,
];
/** "06/2026" may number anything inside a text. */
const AT_START = [...FORMS, `(?<m5>[01]?\\d)\\/(?<y5>${YEAR})`];

const ANYWHERE = new RegExp(`${FRONT}(?:${FORMS.join('|')})${BEHIND}`, 'gu');
const START = new RegExp(`^(?:${AT_START.join('|')})${BEHIND}`, 'iu');
/** The longest form with its blanks. */
const LONGEST = 40;

/**
 * The days and months in a text, German and English forms.
 *
 * @param text running text
 * @returns in the order of the text; what is no day of the calendar is left out
 */
export function daysInText(text: string): readonly DayInText[] {
  return /\d\d\d\d/.test(text) ? [...text.matchAll(ANYWHERE)].flatMap((match) => dayOf(match) ?? []) : [];
}

/**
 * The day or month a text begins with: "31.10.2025", "December 23, 2022", "2024-05-11", "juni 2026", "06/2026".
 *
 * @param text any text
 * @returns null where it begins with none
 */
export function dayAtStart(text: string): DayInText | null {
  const match = START.exec(text.slice(0, LONGEST));
  return match === null ? null : dayOf(match);
}

function dayOf({ 0: words, index, groups = {} }: RegExpExecArray): DayInText | null {
  const pick = (part: string): string => ['1', '2', '3', '4', '5'].map((form) => groups[part + form] ?? '').join('');
  const [year, written, number] = [pick('y'), pick('m'), pick('d')];
  const month = NUMBERS.get(written.toLowerCase()) ?? written;
  const day = `${year}-${`${month}`.padStart(2, '0')}-${(number || '1').padStart(2, '0')}`;
  return isCalendarDate(day) ? { day, isMonth: number === '', words, start: index, end: index + words.length } : null;
}
