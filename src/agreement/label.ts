import { slug } from './slug.ts';
import type { LabelKind } from './wording.ts';

/** A label recognised at the start of a heading or paragraph. */
export interface Label {
  readonly kind: Exclude<LabelKind, 'item' | 'unnumbered'>;
  /** The label exactly as written, without the space after it. */
  readonly literal: string;
  /** What the label adds to an address: `5`, `5.2`, `3a`, `a`, `anlage-2.1`. */
  readonly number: string;
}

interface Grammar {
  readonly kind: Label['kind'];
  readonly pattern: RegExp;
}

const AFTER = '(?=[ \\u00A0\\n]|$)';
const LETTER: Grammar = { kind: 'letter', pattern: new RegExp(`^(?:\\(([a-z])\\)|([a-z])\\))${AFTER}`) };
const DOUBLE_LETTER: Grammar = {
  kind: 'doubleLetter',
  pattern: new RegExp(`^(?:\\((([a-z])\\2)\\)|(([a-z])\\4)\\))${AFTER}`),
};
const PARAGRAPH: Grammar = { kind: 'paragraph', pattern: new RegExp(`^\\(([1-9]\\d{0,2}[a-z]{0,2})\\)${AFTER}`) };

const IN_HEADING: readonly Grammar[] = [
  {
    kind: 'annex',
    pattern: new RegExp(
      `^((?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit)(?:[ \\u00A0](?:\\d{1,2}[a-z]?(?:\\.\\d{1,2}[a-z]?)*|[A-Z]\\d{0,2}|[IVX]+))?)[.:]?${AFTER}`,
    ),
  },
  { kind: 'section', pattern: new RegExp(`^§[ \\u00A0]?([1-9]\\d{0,2}[a-z]?)[.:]?${AFTER}`) },
  { kind: 'decimal', pattern: new RegExp(`^([1-9]\\d{0,2}[a-z]?(?:\\.[1-9]\\d{0,2}[a-z]?)*)\\.?${AFTER}`) },
  PARAGRAPH,
  DOUBLE_LETTER,
  LETTER,
];

/**
 * Before running text a decimal label needs a dot inside and no more than two digits a part, so that "30 Tage", a year,
 * "1.500 Euro" and "31.10.2025" are not taken for labels.
 */
const IN_PARAGRAPH: readonly Grammar[] = [
  { kind: 'decimal', pattern: new RegExp(`^([1-9]\\d?[a-z]?(?:\\.[1-9]\\d?[a-z]?)+)\\.?${AFTER}`) },
  PARAGRAPH,
  DOUBLE_LETTER,
  LETTER,
];

/**
 * The label a text begins with.
 *
 * @param text first characters of a heading or paragraph, as written in the source (an escaped label is none)
 * @param place a heading may carry more kinds of label than a paragraph
 * @returns the label, or null where the text begins with none
 */
export function labelOf(text: string, place: 'heading' | 'paragraph'): Label | null {
  for (const { kind, pattern } of place === 'heading' ? IN_HEADING : IN_PARAGRAPH) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match.slice(1).find((group) => group !== undefined) ?? '';
    return { kind, literal: match[0], number: kind === 'annex' ? annexAddress(number) : number };
  }
  return null;
}

/** "Anlage 2.1" as `anlage-2.1`: the dots of the number stay. */
const annexAddress = (name: string): string => name.split('.').map(slug).join('.');

/**
 * Whether a text that begins like a decimal label reads as a quantity: "2.5 Prozent", "10.30 Uhr".
 *
 * @param rest the text after the label
 */
export function readsAsQuantity(rest: string): boolean {
  return QUANTITY.test(rest);
}

const QUANTITY =
  /^[ \u00A0](?:[%‰€]|(?:Uhr|Prozent|Euro|EUR|Mio|Mrd|Millionen|Milliarden|[KMGT]B|Stunden?|Tagen?|Monaten?|Jahren?)\b)/;
