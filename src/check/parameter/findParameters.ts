import { daysInText } from '../../agreement/daysInText.ts';
import type { ContractLanguage } from '../../agreement/wording.ts';
import { remembered } from '../../redline/remembered.ts';
import { matchesIn } from '../text/matchesIn.ts';
import { DIGITS, NUMBER_WORDS, numberOf } from './numbersInWords.ts';
import type { ParameterKind, ParameterUnit, ParameterValue } from './parameter.ts';

/** A parameter where it stands in a text. */
export interface ParameterPlace {
  readonly kind: ParameterKind;
  readonly value: ParameterValue;
  readonly start: number;
  readonly end: number;
}

const BLANK = '[ \\u00a0\\n]';
const FRONT = '(?<![\\p{L}\\d.,/§-])';
const NO_LETTER = '(?![\\p{L}\\d])';

/** Words for units of time; the first that fits decides. */
const TIMES: readonly (readonly [ParameterUnit, string])[] = [
  ['Minuten', 'Minuten?|minutes?'],
  ['Stunden', 'Stunden?|hours?'],
  ['Kalendertage', `Kalendertage?[ns]?|calendar${BLANK}days?`],
  ['Werktage', 'Werktage?[ns]?'],
  [
    'Arbeitstage',
    `(?:Bank)?[Aa]rbeitstage?[ns]?|Geschäftstage?[ns]?|(?:[Ww]orking|[Bb]usiness|banking)${BLANK}[Dd]ays?`,
  ],
  ['Tage', 'Tage?[ns]?|days?'],
  ['Wochen', 'Wochen?|weeks?'],
  ['Monate', '(?:Kalender)?[Mm]onate?[ns]?|(?:calendar[ \\u00a0])?months?'],
  ['Quartale', 'Quartale?[ns]?|quarters?'],
  ['Jahre', '(?:Kalender)?[Jj]ahre?[ns]?|(?:calendar[ \\u00a0])?years?'],
];
const TIME = TIMES.map(([, forms]) => forms).join('|');
const BETWEEN =
  '(?:weitere[nrs]?|volle[nrs]?|ganze[nrs]?|aufeinanderfolgende[nrs]?|further|full|additional|consecutive|more)';
/** "30 Tage", "sieben (7) weitere Tage". */
const PERIOD = new RegExp(
  `${FRONT}(?<number>\\d{1,4}(?:[.,]\\d{1,2})?|${NUMBER_WORDS})(?:${BLANK}?\\(\\d{1,4}\\))?(?:${BLANK}|-)(?:${BETWEEN}${BLANK})?(?<unit>${TIME})${NO_LETTER}`,
  'giu',
);
const ADJECTIVES: readonly (readonly [ParameterUnit, string])[] = [
  ['Stunden', 'stündig'],
  ['Tage', 'tägig'],
  ['Wochen', 'wöchig'],
  ['Monate', 'monatig'],
  ['Jahre', 'jährig'],
];
/** "14-tägige Frist", "dreimonatigen". */
const ADJECTIVE = new RegExp(
  `${FRONT}(?:(?<digits>\\d{1,4})-|(?<number>${NUMBER_WORDS})-?)(?<unit>${ADJECTIVES.map(([, form]) => form).join('|')})(?:e[nrsm]?)?${NO_LETTER}`,
  'giu',
);
const CURRENCIES: readonly (readonly [ParameterUnit, string])[] = [
  ['EUR', '€|EUR|Euro|euros?'],
  ['USD', 'USD|US\\$|\\$'],
  ['GBP', 'GBP|£'],
  ['CHF', 'CHF|Franken'],
];
const CURRENCY = CURRENCIES.map(([, forms]) => forms).join('|');
const SCALES: Readonly<Record<string, number>> = { T: 1e3, t: 1e3, M: 1e6, m: 1e6 };
const SCALE = `(?:${BLANK}(?<scale>Tsd\\.?|Tausend|Mio\\.?|Millione?n?|Mrd\\.?|Milliarden?|thousand|million|billion))?`;
const AMOUNT_BEHIND = new RegExp(`${FRONT}(?<number>${DIGITS})${SCALE}${BLANK}?(?<unit>${CURRENCY})${NO_LETTER}`, 'gu');
const AMOUNT_FRONT = new RegExp(`(?<![\\p{L}\\d])(?<unit>${CURRENCY})${BLANK}?(?<number>${DIGITS})${SCALE}`, 'gu');
const PERCENTAGE = new RegExp(
  `${FRONT}(?<number>\\d{1,3}(?:[.,]\\d{1,4})?)${BLANK}?(?:%|(?:Prozent(?:punkte?n?)?|v\\.${BLANK}?H\\.|percent|per${BLANK}cent))${NO_LETTER}`,
  'gu',
);

/** Quick looks: most clauses set no deadline and name no amount. */
/** The day of an act is part of its name and no date of the contract: "Beschluss (EU) 2021/914 vom 4. Juni 2021". */
const ACT_BEFORE =
  /(?:Beschluss|Beschlusses|Entscheidung|Verordnung|Richtlinie|Gesetz|Gesetzes|Urteil|Urteils|[Dd]ecision|[Rr]egulation|[Dd]irective|[Jj]udgment|Act)(?![\p{L}])(?:[^.;:]|N[or]\.){0,100}[ \u00a0](?:vom|of)[ \u00a0]$/u;
const LONGEST_NAME = 140;

const NAMES_TIME = /minute|stunde|hour|tag|day|woche|week|monat|month|quart|jahr|year/i;
const NAMES_SPAN = /stündig|tägig|wöchig|monatig|jährig/i;
const NAMES_CURRENCY = /[€$£]|EUR|Euro|euro|USD|GBP|CHF|Franken/;
const NAMES_PERCENTAGE = /%|Prozent|cent|v\./;

/**
 * The dates, deadlines, amounts and percentages of a text.
 *
 * @param text running text
 * @param language decides how digits are read: `1.080,00` or `1,080.00`
 * @returns in the order of the text; none overlaps another
 */
export function findParameters(text: string, language: ContractLanguage): readonly ParameterPlace[] {
  const found = [
    ...daysInText(text)
      .filter(({ start }) => !ACT_BEFORE.test(text.slice(Math.max(0, start - LONGEST_NAME), start)))
      .map(({ day, isMonth, start, end }): ParameterPlace => {
        return { kind: 'date', value: { day: isMonth ? day.slice(0, 7) : day, unit: null }, start, end };
      }),
    ...(NAMES_TIME.test(text) ? measured(PERIOD, 'period', TIMES, text, language) : []),
    ...(NAMES_SPAN.test(text) ? measured(ADJECTIVE, 'period', ADJECTIVES, text, language) : []),
    ...(NAMES_CURRENCY.test(text)
      ? [AMOUNT_BEHIND, AMOUNT_FRONT].flatMap((form) => measured(form, 'amount', CURRENCIES, text, language))
      : []),
    ...(NAMES_PERCENTAGE.test(text) ? measured(PERCENTAGE, 'percentage', [['%', '']], text, language) : []),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let behind = 0;
  return found.filter(({ start, end }) => {
    if (start < behind) return false;
    behind = end;
    return true;
  });
}

function measured(
  pattern: RegExp,
  kind: ParameterKind,
  units: readonly (readonly [ParameterUnit, string])[],
  text: string,
  language: ContractLanguage,
): readonly ParameterPlace[] {
  return matchesIn(pattern, text).flatMap(({ 0: words, index, groups = {} }): readonly ParameterPlace[] => {
    const number = numberOf(groups['digits'] ?? groups['number'] ?? '', language);
    const written = groups['unit'] ?? '';
    const unit = units.find((unit) => isOneOf(written, unit))?.[0];
    if (number === null || unit === undefined) return [];
    const value = { number: number * scaleOf(groups['scale']), unit };
    return [{ kind, value, start: index, end: index + words.length }];
  });
}

type UnitForms = readonly [ParameterUnit, string];

const known = new Map<UnitForms, RegExp>();

const isOneOf = (written: string, unit: UnitForms): boolean =>
  remembered(known, unit, () => new RegExp(`^(?:${unit[1]})$`, 'iu')).test(written);

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^(?:Mrd|Milliard|billion)/u.test(word) ? 1e9 : (SCALES[word.charAt(0)] ?? 1);
}
