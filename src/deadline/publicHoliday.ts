import { daysAfter, weekdayOf } from './calendarDays.ts';

/** The federal states of Germany by their two letters, as in ISO 3166-2:DE. */
export const FEDERAL_STATES = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

/** One of them. */
export type FederalState = (typeof FEDERAL_STATES)[number];

/**
 * Whether a day is a public holiday of the whole of Germany or of one of its states.
 *
 * Holidays of parts of a state are left out (Fronleichnam in parts of Saxony and Thuringia, the Friedensfest of
 * Augsburg), except for Mariä Himmelfahrt in Bavaria, which most of its municipalities have. Reformationstag was a
 * holiday everywhere in 2017. Days before 1995, when the Buß- und Bettag was one everywhere, are not looked after.
 *
 * The rules are those of the states' laws on Sundays and holidays (Feiertagsgesetze) and of Art. 2 Abs. 2 of the
 * Einigungsvertrag; a new holiday is a new line here.
 *
 * @param day `YYYY-MM-DD`
 * @param state the state whose holidays count as well, or null for those of the whole of Germany alone
 */
export function isPublicHoliday(day: string, state: FederalState | null): boolean {
  const year = Number(day.slice(0, 4));
  return RULES.some(
    ({ states, from = 0, only, on }) =>
      (states === 'all' || (state !== null && states.includes(state))) &&
      year >= from &&
      (only === undefined || only.includes(year)) &&
      on(year) === day,
  );
}

/** A holiday: where, in which years, on which day of a year. */
interface Rule {
  readonly name: string;
  readonly states: 'all' | readonly FederalState[];
  /** The first year in which it was one. */
  readonly from?: number;
  /** The only years in which it was one. */
  readonly only?: readonly number[];
  readonly on: (year: number) => string;
}

const fixed =
  (monthAndDay: string) =>
  (year: number): string =>
    `${year}-${monthAndDay}`;

const afterEaster =
  (days: number) =>
  (year: number): string =>
    daysAfter(easterSunday(year), days);

/** The Wednesday before 23 November. */
const repentanceDay = (year: number): string => {
  const last = `${year}-11-22`;
  const wednesday = 3;
  return daysAfter(last, -((weekdayOf(last) - wednesday + 7) % 7));
};

const RULES: readonly Rule[] = [
  { name: 'Neujahr', states: 'all', on: fixed('01-01') },
  { name: 'Heilige Drei Könige', states: ['BW', 'BY', 'ST'], on: fixed('01-06') },
  { name: 'Frauentag', states: ['BE'], from: 2019, on: fixed('03-08') },
  { name: 'Frauentag', states: ['MV'], from: 2023, on: fixed('03-08') },
  { name: 'Karfreitag', states: 'all', on: afterEaster(-2) },
  { name: 'Ostersonntag', states: ['BB'], on: afterEaster(0) },
  { name: 'Ostermontag', states: 'all', on: afterEaster(1) },
  { name: 'Tag der Arbeit', states: 'all', on: fixed('05-01') },
  { name: 'Tag der Befreiung', states: ['BE'], only: [2020, 2025], on: fixed('05-08') },
  { name: 'Christi Himmelfahrt', states: 'all', on: afterEaster(39) },
  { name: 'Pfingstsonntag', states: ['BB'], on: afterEaster(49) },
  { name: 'Pfingstmontag', states: 'all', on: afterEaster(50) },
  { name: 'Fronleichnam', states: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'], on: afterEaster(60) },
  { name: '75. Jahrestag des 17. Juni 1953', states: ['BE'], only: [2028], on: fixed('06-17') },
  { name: 'Mariä Himmelfahrt', states: ['BY', 'SL'], on: fixed('08-15') },
  { name: 'Weltkindertag', states: ['TH'], from: 2019, on: fixed('09-20') },
  { name: 'Tag der Deutschen Einheit', states: 'all', on: fixed('10-03') },
  { name: 'Reformationstag', states: ['BB', 'MV', 'SN', 'ST', 'TH'], on: fixed('10-31') },
  { name: 'Reformationstag', states: 'all', only: [2017], on: fixed('10-31') },
  { name: 'Reformationstag', states: ['HB', 'HH', 'NI', 'SH'], from: 2018, on: fixed('10-31') },
  { name: 'Allerheiligen', states: ['BW', 'BY', 'NW', 'RP', 'SL'], on: fixed('11-01') },
  { name: 'Buß- und Bettag', states: ['SN'], on: repentanceDay },
  { name: 'Erster Weihnachtstag', states: 'all', on: fixed('12-25') },
  { name: 'Zweiter Weihnachtstag', states: 'all', on: fixed('12-26') },
];

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher, whose letters these are. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(n / 31), (n % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
