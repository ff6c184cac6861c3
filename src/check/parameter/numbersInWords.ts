import type { ContractLanguage } from '../../agreement/wording.ts';

const WORDS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einem: 1,
  einen: 1,
  einer: 1,
  eines: 1,
  zwei: 2,
  zweier: 2,
  drei: 3,
  dreier: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  vierzehn: 14,
  fünfzehn: 15,
  achtzehn: 18,
  zwanzig: 20,
  einundzwanzig: 21,
  vierundzwanzig: 24,
  achtundzwanzig: 28,
  dreißig: 30,
  sechsunddreißig: 36,
  vierzig: 40,
  achtundvierzig: 48,
  fünfzig: 50,
  sechzig: 60,
  zweiundsiebzig: 72,
  neunzig: 90,
  hundert: 100,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  thirty: 30,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};

/** The words for numbers as a pattern, the longer ones first. */
export const NUMBER_WORDS = Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** Digits with or without marks of thousands and decimals. */
export const DIGITS = "\\d{1,9}(?:[.,']\\d{3}){0,4}(?:[.,]\\d{1,4})?(?:,[-–]{1,2})?";

/**
 * The number that a word or digits stand for.
 *
 * @param written `sieben`, `5.000,50`, `1,080.00`
 * @param language decides whether one mark before three digits parts thousands or decimals
 * @returns null where it is none
 */
export function numberOf(written: string, language: ContractLanguage): number | null {
  const known = WORDS[written.toLowerCase()];
  if (known !== undefined) return known;
  const digits = written.replace(/,[-–]+$/u, '').replaceAll("'", '');
  if (!/^\d[\d.,]*$/u.test(digits)) return null;
  const decimal = decimalMark(digits, language);
  const whole = decimal === null ? digits : digits.slice(0, digits.lastIndexOf(decimal));
  const rest = decimal === null ? '' : digits.slice(digits.lastIndexOf(decimal) + 1);
  const number = Number(`${whole.replace(/[.,]/g, '')}.${rest === '' ? '0' : rest}`);
  return Number.isFinite(number) ? number : null;
}

/** Which mark parts the decimals; null where none does. */
function decimalMark(digits: string, language: ContractLanguage): string | null {
  const last = /[.,](?=\d*$)/u.exec(digits);
  if (last === null) return null;
  const mark = last[0];
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return null;
  const behind = digits.length - last.index - 1;
  // "5.000" is five thousand in German, and three digits behind the other mark are decimals.
  if (behind !== 3 || digits.includes(mark === '.' ? ',' : '.')) return mark;
  return mark === (language === 'de' ? ',' : '.') ? mark : null;
}
