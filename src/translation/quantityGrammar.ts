import type { ContractLanguage } from '../agreement/wording.ts';
import type { Units } from './quantities.ts';

/** A way of writing a number. */
interface Form {
  readonly pattern: RegExp;
  readonly digits: boolean;
  /** Readings of a match. */
  readonly read: (match: RegExpExecArray | RegExpMatchArray) => readonly string[];
}

/** How a language writes numbers, dates and amounts. */
interface QuantityGrammar {
  /** Tried in this order; what one form has read is not offered to the next. */
  readonly forms: readonly Form[];
  readonly unitAfter: Units;
  readonly currencyBefore: Units;
}

const MONTHS: Readonly<Record<ContractLanguage, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Number words from two to twelve; "acht" and "sieben" are rarely verbs in contracts. */
const NUMBER_WORDS: Readonly<Record<ContractLanguage, readonly string[]>> = {
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  en: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
};

/** "Satz 2" is "the second sentence": only before such words an ordinal is a number. */
const COUNTED = '(?:half-?|sub)?-?(?:sentence|paragraph|indent|alternative|clause)';
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ANY_ORDINAL = ORDINALS.join('|');

/** White space between a number and what belongs to it. */
const GAP = '[ \\u00A0\\u202F]';

const months = (language: ContractLanguage): string => MONTHS[language].join('|');
const monthNumber = (language: ContractLanguage, name = ''): string =>
  String(MONTHS[language].indexOf(name) + 1).padStart(2, '0');
const two = (digits = ''): string => digits.padStart(2, '0');
const day = (year: string | undefined, month: string, dayOfMonth: string | undefined): string =>
  `${year ?? '-'}-${month}-${two(dayOfMonth)}`;

/** A value without zeros that say nothing: `=1080.5`. */
function value(whole: string, fraction = ''): string {
  const shown = fraction.replace(/0+$/, '');
  return `=${whole.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '')}${shown === '' ? '' : `.${shown}`}`;
}

/** An hour of the day; minutes only where there are any. */
const hour = (hours: string, minutes = ''): string =>
  minutes === '' || minutes === '00' ? value(hours) : `${Number(hours)}:${minutes}`;

const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(pattern, 'gu'),
  digits: true,
  read,
});
const words = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(pattern, 'giu'),
  digits: false,
  read,
});

const numberWords = (language: ContractLanguage): Form =>
  words(`(?<!\\p{L})(?:${NUMBER_WORDS[language].join('|')})(?!\\p{L})`, ([word]) => [
    `=${NUMBER_WORDS[language].indexOf((word ?? '').toLowerCase()) + 2}`,
  ]);

const ISO_DAY = form('\\b(\\d{4})-(\\d{2})-(\\d{2})\\b', ([, y, m, d]) => [day(y, m ?? '', d)]);
const SIGN_WITH_SLASH = form('\\d+(?:/\\d+)+', ([sign = '']) => [sign]);
const SPACED_THOUSANDS = '\\d{1,3}(?:[\\u00A0\\u202F]\\d{3})+';

/** "9–17 Uhr": the second hour, after which the word stands for both. */
const UNTIL = `(?:[–-]|bis)${GAP}?\\d{1,2}(?:[.:]\\d{2})?`;

const GERMAN: readonly Form[] = [
  form(`(\\d{1,2})\\.${GAP}?(${months('de')})(?:${GAP}(\\d{4}))?(?!\\p{L})`, ([, d, m, y]) => [
    day(y, monthNumber('de', m), d),
  ]),
  form(`(${months('de')})${GAP}(\\d{4})`, ([, m, y]) => [`${y}-${monthNumber('de', m)}`]),
  form('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})', ([, d, m, y]) => [day(y, two(m), d)]),
  ISO_DAY,
  form(`(?<!\\d[.,:])(?<!\\d)(\\d{1,2})(?:[.:](\\d{2}))?(?=${GAP}?(?:${UNTIL}${GAP}?)?Uhr)`, ([, h = '', m]) => [
    hour(h, m),
  ]),
  SIGN_WITH_SLASH,
  form(`(\\d{1,3}(?:\\.\\d{3})+(?!\\d)|${SPACED_THOUSANDS})(?:,(\\d+))?`, ([, whole = '', part]) => [
    value(whole, part),
  ]),
  form('(\\d+),(\\d+)', ([, whole = '', part]) => [value(whole, part)]),
  form('\\d+(?:\\.\\d+)+[a-z]?(?!\\p{L})', ([sign = '']) => [sign]),
  form('\\d+[a-z](?!\\p{L})', ([sign = '']) => [sign]),
  form('\\d+', ([digits = '']) => [value(digits)]),
  numberWords('de'),
];

const ENGLISH: readonly Form[] = [
  form(`(\\d{1,2})(?:st|nd|rd|th)?${GAP}(?:of )?(${months('en')})(?:,?${GAP}(\\d{4}))?(?!\\p{L})`, ([, d, m, y]) => [
    day(y, monthNumber('en', m), d),
  ]),
  form(`(${months('en')})${GAP}(\\d{4})`, ([, m, y]) => [`${y}-${monthNumber('en', m)}`]),
  form(`(${months('en')})${GAP}(\\d{1,2})(?:st|nd|rd|th)?(?:,?${GAP}(\\d{4}))?(?!\\d)`, ([, m, d, y]) => [
    day(y, monthNumber('en', m), d),
  ]),
  // 4/5/2025 is the fourth of May in Britain and the fifth of April in America.
  form('(\\d{1,2})[./](\\d{1,2})[./](\\d{4})', ([, d = '', m = '', y]) => [
    ...(Number(m) <= 12 ? [day(y, two(m), d)] : []),
    ...(Number(d) <= 12 ? [day(y, two(d), m)] : []),
  ]),
  ISO_DAY,
  form(`(\\d{1,2})(?:[.:](\\d{2}))?${GAP}?([ap])(?:\\.m\\.|m\\b)`, ([, h = '', m, half]) => [
    hour(String((Number(h) % 12) + (half === 'p' ? 12 : 0)), m),
  ]),
  form('(?<!\\d)(\\d{1,2}):(\\d{2})(?!\\d)', ([, h = '', m]) => [hour(h, m)]),
  SIGN_WITH_SLASH,
  form(`(\\d{1,3}(?:,\\d{3})+(?!\\d)|${SPACED_THOUSANDS})(?:\\.(\\d+))?`, ([, whole = '', part]) => [
    value(whole, part),
  ]),
  // 7.5 may be clause 7.5 or seven and a half.
  form('(\\d+)\\.(\\d+)(?![.\\d])(?!\\p{L})', ([sign = '', whole = '', part]) => [sign, value(whole, part)]),
  form('\\d+(?:\\.\\d+)+[a-z]?(?!\\p{L})', ([sign = '']) => [sign]),
  form('(\\d+)(?:st|nd|rd|th)(?!\\p{L})', ([, digits = '']) => [value(digits)]),
  form('\\d+[a-z](?!\\p{L})', ([sign = '']) => [sign]),
  form('\\d+', ([digits = '']) => [value(digits)]),
  words(`(?<!\\p{L})(${ANY_ORDINAL})(?=(?:,? (?:and |or )?(?:${ANY_ORDINAL}))?[ -]${COUNTED})`, ([, ordinal = '']) => [
    `=${ORDINALS.indexOf(ordinal.toLowerCase()) + 1}`,
  ]),
  numberWords('en'),
];

/** Words that may stand between a number and its unit. */
const BETWEEN = {
  de: `${GAP}(?:(?:weitere[nr]?|volle[nr]?|aufeinanderfolgende[nr]?)${GAP})?`,
  en: `(?:-|${GAP})(?:(?:further|additional|more|full|consecutive)${GAP})?`,
} as const;

const units = (between: string, names: readonly (readonly [string, string])[]): Units =>
  names.map(([name, unit]) => [new RegExp(`^${between}(?:${name})(?!\\p{L})`, 'u'), unit] as const);

const CURRENCIES: readonly (readonly [string, string])[] = [
  ['EUR|Euros?|euros?|€', 'EUR'],
  ['USD|US-Dollar|US dollars?|US\\$|\\$', 'USD'],
  ['GBP|£|pounds? sterling|Pfund Sterling', 'GBP'],
  ['CHF|Schweizer Franken|Swiss francs?', 'CHF'],
];

const SIGNS = (percent: string): Units => [
  ...units(`${GAP}?`, [[percent, '%'], ...CURRENCIES]),
  ...units(
    `${GAP}?`,
    ['B', 'KB', 'MB', 'GB', 'TB'].map((size) => [size, size] as const),
  ),
];

const BEFORE: Units = CURRENCIES.map(([name, unit]) => [new RegExp(`(?:${name})${GAP}?$`, 'u'), unit] as const);

/** How each language writes numbers, dates and amounts. */
export const GRAMMARS: Readonly<Record<ContractLanguage, QuantityGrammar>> = {
  de: {
    forms: GERMAN,
    unitAfter: [
      ...units(BETWEEN.de, [
        ['Sekunden?', 'second'],
        ['Minuten?', 'minute'],
        ['Stunden?', 'hour'],
        ['(?:Arbeits|Werk|Bankarbeits|Geschäfts)tage?[ns]?', 'workingDay'],
        ['(?:Kalender)?[Tt]age?[ns]?', 'day'],
        ['Wochen?', 'week'],
        ['(?:Kalenderm|M)onate?[ns]?', 'month'],
        ['(?:Kalenderj|J)ahre?[ns]?', 'year'],
      ]),
      ...SIGNS('%|Prozent'),
    ],
    currencyBefore: BEFORE,
  },
  en: {
    forms: ENGLISH,
    unitAfter: [
      ...units(BETWEEN.en, [
        ['seconds?', 'second'],
        ['minutes?', 'minute'],
        ['hours?', 'hour'],
        ['(?:working|business)[ -]days?', 'workingDay'],
        ['(?:calendar )?days?', 'day'],
        ['weeks?', 'week'],
        ['(?:calendar )?months?', 'month'],
        ['(?:calendar )?years?', 'year'],
      ]),
      ...SIGNS('%|percent|per cent'),
    ],
    currencyBefore: BEFORE,
  },
};
