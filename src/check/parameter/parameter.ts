/** What a parameter measures. */
export type ParameterKind = 'period' | 'amount' | 'percentage' | 'date';

/** Units of parameters, by their German names; a date has none. */
export type ParameterUnit =
  | 'Minuten'
  | 'Stunden'
  | 'Tage'
  | 'Kalendertage'
  | 'Werktage'
  | 'Arbeitstage'
  | 'Wochen'
  | 'Monate'
  | 'Quartale'
  | 'Jahre'
  | 'EUR'
  | 'USD'
  | 'GBP'
  | 'CHF'
  | '%';

/** A number with its unit, or a day `YYYY-MM-DD` or month `YYYY-MM` without one. */
export type ParameterValue =
  | { readonly number: number; readonly unit: ParameterUnit }
  | { readonly day: string; readonly unit: null };

/** A date, deadline, amount or percentage of a contract. */
export interface Parameter {
  /** Id of the clause; null before the first one. */
  readonly clause: string | null;
  readonly kind: ParameterKind;
  readonly value: ParameterValue;
  /** The words as written: `sieben Tagen`, `5.000 €`. */
  readonly words: string;
  /** Permanent name of the subject where it is one of those known, as `breach-notice`, else null. */
  readonly topic: string | null;
  /** Short name of what it is about, in the language of the contract. */
  readonly about: string;
  /** The sentence it stands in. */
  readonly sentence: string;
}

/** A value as one text, the same for the same value: `72 Stunden`, `2026-10-01`. */
export const valueText = (value: ParameterValue): string =>
  value.unit === null ? value.day : `${value.number} ${value.unit}`;
