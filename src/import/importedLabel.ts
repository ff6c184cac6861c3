import { type Label, labelOf, readsAsQuantity } from '../agreement/label.ts';

/** A label in a foreign text. */
export interface ImportedLabel extends Label {
  /** Labels of one row have one style: `(0)` for (1), (2), (3a); `a)` for a), b); `(i)` for roman numbers. */
  readonly style: string;
  /** The place in its row: 1 for `(1)`, `a)`, `5.1` and `(i)`; 3.01 for `(3a)`. */
  readonly ordinal: number;
  /** Convincing only where it begins a row or goes on with one: "2)" may be the end of a bracket. */
  readonly isWeak: boolean;
}

const AFTER = '(?=[ \\u00A0\\n]|$)';

const NUMBER = '(?:\\d{1,4}[a-z]{0,2}(?:\\.\\d{1,3})*|[IVXLC]+|[A-Z])';
const PART =
  '(?:Art\\.?|Artikel|Article|Section|Clause|Ziffer|Ziff\\.|Abschnitt|Unterabschnitt|Teil|Part|Kapitel|Chapter|Titel|Hauptstück|Buch)';
const ORDINAL = '(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Siebent|Acht|Neunt|Zehnt|Elft|Zwölft)e[rs]';

/** What headings of foreign texts begin with, besides what the contract format knows. All count as sections. */
const FOREIGN_HEADINGS: readonly RegExp[] = [
  new RegExp(`^§[ \\u00A0]?(\\d{1,4}[a-z]{0,2})[.:]?${AFTER}`),
  new RegExp(`^§§[ \\u00A0]?(\\d{1,4}[a-z]{0,2}(?: (?:bis|und|u\\.|–|-) \\d{1,4}[a-z]{0,2})*)[.:]?${AFTER}`),
  new RegExp(`^${PART}[ \\u00A0](${NUMBER})[.:]?${AFTER}`),
  new RegExp(`^(${ORDINAL} (?:Teil|Abschnitt|Unterabschnitt|Titel|Untertitel|Buch|Kapitel|Hauptstück))${AFTER}`),
  new RegExp(`^([A-Z]|[IVXLC]+)[.)]${AFTER}`),
  new RegExp(`^(\\d{1,3})\\)${AFTER}`),
];

const ROMAN = new RegExp(`^(?:\\(([ivxl]+)\\)|([ivxl]+)\\))${AFTER}`);
const BARE = new RegExp(`^(\\d{1,3})[.)]${AFTER}`);
const MONTH =
  /^[ \u00A0]?(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)\b/;

/**
 * Whether a text that follows "1." goes on like a date: "1. Januar 2026".
 *
 * @param rest the text after the full stop
 */
export function readsAsDate(rest: string): boolean {
  return MONTH.test(rest);
}

/**
 * The label of a heading of a foreign text, or null.
 *
 * @param text words of the heading, escapes resolved
 */
export function headingLabel(text: string): ImportedLabel | null {
  const known = labelOf(text, 'heading');
  if (known !== null) return imported(known);
  for (const pattern of FOREIGN_HEADINGS) {
    const match = pattern.exec(text);
    if (match !== null) return imported({ kind: 'section', literal: match[0], number: match[1] ?? '' });
  }
  return null;
}

/**
 * What a paragraph of a foreign text may be labelled with, the likeliest first: "(i)" is a letter after "(h)" and else a
 * roman number.
 *
 * @param text words of the paragraph, escapes resolved
 */
export function paragraphLabels(text: string): readonly ImportedLabel[] {
  const known = labelOf(text, 'paragraph');
  const isAmount = known?.kind === 'decimal' && readsAsQuantity(text.slice(known.literal.length));
  const labels: ImportedLabel[] = known === null || isAmount ? [] : [imported(known)];
  const roman = ROMAN.exec(text);
  const value = roman === null ? null : romanValue(roman[1] ?? roman[2] ?? '');
  if (roman !== null && value !== null) {
    const style = roman[0].startsWith('(') ? '(i)' : 'i)';
    const number = roman[1] ?? roman[2] ?? '';
    labels.push({ kind: 'letter', literal: roman[0], number, style, ordinal: value, isWeak: false });
  }
  const bare = BARE.exec(text);
  if (bare !== null && !readsAsDate(text.slice(bare[0].length))) {
    labels.push({ ...imported({ kind: 'decimal', literal: bare[0], number: bare[1] ?? '' }), isWeak: true });
  }
  return labels;
}

/** Whether one label comes next after another of its row: (3) or (2a) after (2). */
export function follows(label: ImportedLabel, before: { readonly style: string; readonly ordinal: number }): boolean {
  if (label.style !== before.style) return false;
  const isInserted = Math.floor(label.ordinal) === Math.floor(before.ordinal) && label.ordinal > before.ordinal;
  return isInserted || Math.floor(label.ordinal) === Math.floor(before.ordinal) + 1;
}

function imported(label: Label): ImportedLabel {
  const style = label.literal
    .replace(/\d+[a-z]{0,2}/g, '0')
    .replace(/(?<![A-Za-zÄÖÜäöüß])[a-z](?=[).])/g, 'a')
    .replace(/(?<![A-Za-zÄÖÜäöüß])([a-z])\1(?=\))/g, 'aa');
  return { ...label, style, ordinal: ordinalOf(label.number), isWeak: false };
}

/** The last part of a number as a number: 2 for `5.2`, 3.01 for `3a`, 2 for `b` and `bb`. */
function ordinalOf(number: string): number {
  const [, digits = '', letters = ''] = /(\d*)([a-z]*)$/.exec(number) ?? [];
  const letter = letters === '' ? 0 : letters.charCodeAt(0) - 96;
  return digits === '' ? letter : Number(digits) + letter / 100;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a number in small roman letters; null where it is not written as one. */
function romanValue(letters: string): number | null {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  return [...letters].reduce((sum, letter, i) => {
    const [own, next] = [ROMAN_VALUES[letter] ?? 0, ROMAN_VALUES[letters.charAt(i + 1)] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}
