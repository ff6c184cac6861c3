import { dayInWords } from '../../agreement/dayInWords.ts';
import { weekdayOf } from '../../deadline/calendarDays.ts';
import type { ObjectionPeriod } from '../../deadline/objectionPeriod.ts';

/** What is said about periods. The site repeats what the publisher grants; it gives no legal advice. */
export interface DeadlineWords {
  /** Until when one may object, while that day has not passed. */
  readonly objectionOpen: (period: ObjectionPeriod) => string;
  /** The same once it has passed. */
  readonly objectionOver: (period: ObjectionPeriod) => string;
  /** The last day to object, as a name of an entry: "Letzter Tag für einen Widerspruch gegen AVV 1.4". */
  readonly lastDayToObject: (agreement: string, version: string) => string;
  /** How the last day was counted, and from what. */
  readonly counted: (period: ObjectionPeriod, objectionDays: number) => string;
  /** Whose statement the period is, and what decides. */
  readonly noAdvice: string;
}

/**
 * A day with its name: "Montag, 14. Dezember 2026" or "Monday, 14 December 2026".
 *
 * @param day `YYYY-MM-DD`
 */
export const weekdayInWords = (day: string, language: 'de' | 'en'): string =>
  `${WEEKDAYS[language][weekdayOf(day)]}, ${dayInWords(day, language)}`;

const WEEKDAYS: Readonly<Record<'de' | 'en', readonly string[]>> = {
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const days = (count: number, [one, many]: readonly [string, string]): string => `${count} ${count === 1 ? one : many}`;

/** "Montag, dem 14. Dezember 2026". */
const dative = (day: string): string => weekdayInWords(day, 'de').replace(', ', ', dem ');

/** The words about periods in both languages. */
export const DEADLINE_WORDS: Readonly<Record<'de' | 'en', DeadlineWords>> = {
  de: {
    objectionOpen: ({ last, endsInForce }) =>
      `Nach Angabe des Herausgebers ist ein Widerspruch gegen diese Fassung bis zum ${dative(last)}, möglich${
        endsInForce ? ', auch wenn sie dann schon gilt' : ''
      }.`,
    objectionOver: ({ last }) =>
      `Nach Angabe des Herausgebers war ein Widerspruch gegen diese Fassung bis zum ${dative(last)}, möglich.`,
    lastDayToObject: (agreement, version) => `Letzter Tag für einen Widerspruch gegen ${agreement} ${version}`,
    counted: ({ announced }, objectionDays) =>
      `Gezählt sind ${days(objectionDays, ['Kalendertag', 'Kalendertage'])} ab dem Tag nach der Bekanntgabe am ${dayInWords(announced, 'de')}; fällt der letzte auf einen Samstag, Sonntag oder gesetzlichen Feiertag am Sitz des Herausgebers, endet die Frist am nächsten Werktag (§§ 187, 188, 193 BGB).`,
    noAdvice:
      'Die Frist ist die, die der Herausgeber nennt; welche für Ihren Vertrag gilt, ergibt sich aus diesem Vertrag.',
  },
  en: {
    objectionOpen: ({ last, endsInForce }) =>
      `According to the publisher, objections to this version are possible until ${weekdayInWords(last, 'en')}${
        endsInForce ? ', even though it is already in force then' : ''
      }.`,
    objectionOver: ({ last }) =>
      `According to the publisher, objections to this version were possible until ${weekdayInWords(last, 'en')}.`,
    lastDayToObject: (agreement, version) => `Last day to object to ${agreement} ${version}`,
    counted: ({ announced }, objectionDays) =>
      `This counts ${days(objectionDays, ['calendar day', 'calendar days'])} from the day after the announcement on ${dayInWords(announced, 'en')}; where the last one is a Saturday, a Sunday or a public holiday at the publisher's seat, the period ends on the next working day (sections 187, 188 and 193 of the German Civil Code).`,
    noAdvice:
      'The period is the one the publisher states; which one applies to your contract follows from that contract.',
  },
};
