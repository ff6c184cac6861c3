import { labelOf } from '../../agreement/label.ts';
import { letterValue, numberValue, ordinalValue, romanValue } from './numeral.ts';

/** One way to read the start of a text as the number of a clause. */
export interface NumberReading {
  /** As written, without the space after it. */
  readonly literal: string;
  /** Numbers of one row have one form: `§`, `n.`, `n`, `n)`, `(n)`, `n.n`, `a)`, `(a)`, `aa)`, `(i)`, `I.`, `artikel`. */
  readonly form: string;
  /** `[5, 2]` for "5.2", `[3.01]` for "(3a)", `[2]` for "b)". Empty for an annex without a number. */
  readonly path: readonly number[];
  /** How far out numbers of this form usually stand: 0 for parts and annexes, 5 for "aa)". */
  readonly rank: number;
}

const AFTER = '(?=[ \\u00A0\\t\\n]|$)';
const PART =
  'Artikel|Art\\.?|Article|Section|Clause|Ziffer|Ziff\\.|Abschnitt|Unterabschnitt|Teil|Part|Kapitel|Chapter|Titel|Buch';

interface Grammar {
  readonly pattern: RegExp;
  readonly rank: number;
  readonly read: (match: RegExpExecArray) => { readonly form: string; readonly path: readonly number[] } | null;
}

const one = (form: string, value: number | null) => (value === null ? null : { form, path: [value] });
const group = (match: RegExpExecArray, at: number): string => match[at] ?? '';

const GRAMMARS: readonly Grammar[] = [
  {
    pattern: new RegExp(`^(${PART})[ \\u00A0](?:(\\d{1,3})([a-z]?)|([IVXLC]{1,6}))[.:]?${AFTER}`),
    rank: 1,
    read: (m) => one(partForm(group(m, 1)), partValue(group(m, 2), group(m, 3), group(m, 4))),
  },
  {
    // "Section C" comes after "Section B", whatever C is among roman numbers.
    pattern: new RegExp(`^(${PART})[ \\u00A0]([A-Z])[.:]?${AFTER}`),
    rank: 1,
    read: (m) => one(partForm(group(m, 1)), letterValue(group(m, 2))),
  },
  {
    pattern: new RegExp(`^([A-Za-zöäü]{4,9}e[rs]) (Teil|Abschnitt|Titel|Buch|Kapitel|Hauptstück)${AFTER}`),
    rank: 0,
    read: (m) => one(`ordinal ${group(m, 2)}`, ordinalValue(group(m, 1))),
  },
  {
    pattern: new RegExp(`^§[ \\u00A0]?(\\d{1,3})([a-z]?)[.:]?${AFTER}`),
    rank: 1,
    read: (m) => one('§', numberValue(group(m, 1), group(m, 2))),
  },
  {
    pattern: new RegExp(`^([1-9]\\d?[a-z]?(?:\\.[1-9]\\d?[a-z]?){1,5})\\.?${AFTER}`),
    rank: 2,
    read: (m) => ({ form: 'n.n', path: group(m, 1).split('.').map(partOfDecimal) }),
  },
  {
    pattern: new RegExp(`^([1-9]\\d{0,2})([a-z]?)([.):]?)${AFTER}`),
    rank: 2,
    read: (m) => one(`n${group(m, 3)}`, numberValue(group(m, 1), group(m, 2))),
  },
  {
    pattern: new RegExp(`^\\(([1-9]\\d{0,2})([a-z]?)[a-z]?\\)${AFTER}`),
    rank: 3,
    read: (m) => one('(n)', numberValue(group(m, 1), group(m, 2))),
  },
  {
    pattern: new RegExp(`^(\\(?)([a-z])([.)])${AFTER}`),
    rank: 4,
    read: (m) => one(`${group(m, 1)}a${group(m, 3)}`, letterValue(group(m, 2))),
  },
  {
    pattern: new RegExp(`^(\\(?)([a-z])\\2\\)${AFTER}`),
    rank: 5,
    read: (m) => one(`${group(m, 1)}aa)`, letterValue(group(m, 2))),
  },
  {
    pattern: new RegExp(`^(\\(?)([ivxl]{1,7})([.)])${AFTER}`),
    rank: 5,
    read: (m) => one(`${group(m, 1)}i${group(m, 3)}`, romanValue(group(m, 2))),
  },
  {
    pattern: new RegExp(`^([IVXLC]{1,7})([.)])${AFTER}`),
    rank: 1,
    read: (m) => one(`I${group(m, 2)}`, romanValue(group(m, 1))),
  },
  {
    pattern: new RegExp(`^([A-Z])([.)])${AFTER}`),
    rank: 1,
    read: (m) => one(`A${group(m, 2)}`, letterValue(group(m, 1))),
  },
];

/**
 * Every way to read the start of a text as the number of a clause.
 *
 * @param text a line or paragraph without white space at its start
 * @returns none where the text begins with no number
 */
export function numberReadings(text: string): readonly NumberReading[] {
  const start = text.slice(0, 80);
  const annex = labelOf(start.replace(ANNEX_IN_CAPITALS, inSmallLetters), 'heading');
  if (annex?.kind === 'annex') {
    const literal = start.slice(0, annex.literal.length);
    return [{ literal, form: 'annex', path: annexPath(annex.number), rank: 0 }];
  }
  return GRAMMARS.flatMap(({ pattern, rank, read }): readonly NumberReading[] => {
    const match = pattern.exec(start);
    const found = match === null ? null : read(match);
    if (match === null || found === null || isBracketHalf(match[0])) return [];
    return [{ literal: match[0], rank: isOuterPart(found.form) ? 0 : rank, ...found }];
  });
}

/** "ANLAGE 1", "SCHEDULE 2": a word as long as in small letters. */
const ANNEX_IN_CAPITALS =
  /^(?:ANLAGE|ANHANG|ANNEX|APPENDIX|SCHEDULE|EXHIBIT)(?=[ \u00A0](?:\d|[A-Z]\d{0,2}\b|[IVX]+\b))/;

const inSmallLetters = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** "(a." begins a bracket and no row. */
const isBracketHalf = (literal: string): boolean => literal.startsWith('(') && !literal.endsWith(')');

const isOuterPart = (form: string): boolean => /^(?:teil|part|buch|titel|kapitel|chapter|abschnitt)$/.test(form);

const partForm = (word: string): string => {
  const plain = word.toLowerCase().replace('.', '');
  return plain === 'art' ? 'artikel' : plain === 'ziff' ? 'ziffer' : plain;
};

const partValue = (digits: string, letter: string, roman: string): number | null =>
  digits === '' ? romanValue(roman) : numberValue(digits, letter);

function partOfDecimal(part: string): number {
  const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(part) ?? [];
  return numberValue(digits, letter);
}

/** `[2, 1]` for `anlage-2.1`, `[1]` for `anlage-a`, `[]` for `anlage`. */
function annexPath(address: string): readonly number[] {
  const number = /-(.+)$/.exec(address)?.[1];
  if (number === undefined) return [];
  return number
    .split('.')
    .map((part) => (/^\d/.test(part) ? partOfDecimal(part) : (romanValue(part) ?? letterValue(part))));
}
