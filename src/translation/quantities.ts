import type { ContractLanguage } from '../agreement/wording.ts';
import { GRAMMARS } from './quantityGrammar.ts';

/** A number, date or amount that a text states. */
export interface Quantity {
  /** As written, with its unit. */
  readonly written: string;
  /**
   * What it may mean: `=1000.5` a value, `15.2` or `2016/679` a sign, `2025-10-31` a day, `--10-31` a day of any year,
   * `2025-10` a month. Several where the way of writing leaves it open.
   */
  readonly readings: readonly string[];
  /** What is counted (`hour`, `workingDay`, `EUR`, `%` …), or null where no known unit stands beside it. */
  readonly unit: string | null;
  /** Whether it is written in digits. Words such as "two" are counted less reliably. */
  readonly digits: boolean;
  /** Offset in the text. */
  readonly at: number;
}

/**
 * The numbers, dates and amounts of a text in the order of the text.
 *
 * Numbers are read as the language writes them: `1.000,50` in German is `1,000.50` in English, `17 Uhr` is `5 p.m.`.
 * "Ein" and "one" are no numbers here; as articles they stand everywhere.
 *
 * @param text running text without markup
 * @param language in which it is written
 */
export function quantitiesOf(text: string, language: ContractLanguage): readonly Quantity[] {
  const { forms, unitAfter, currencyBefore } = GRAMMARS[language];
  const found: Quantity[] = [];
  let rest = text;
  for (const { pattern, digits, read } of forms) {
    for (const match of rest.matchAll(pattern)) {
      const [written] = match;
      const after = unitOf(unitAfter, text.slice(match.index + written.length));
      const before = after === null ? unitOf(currencyBefore, text.slice(0, match.index)) : null;
      const shown = `${before?.written ?? ''}${written}${after?.written ?? ''}`.trim();
      const unit = after?.unit ?? before?.unit ?? null;
      found.push({ written: shown, readings: read(match), unit, digits, at: match.index });
    }
    // What has been read is no part of a later form: 31 of 31.10.2025 is no number of its own.
    rest = rest.replace(pattern, (written) => ' '.repeat(written.length));
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** Units by the pattern that recognises them. */
export type Units = readonly (readonly [pattern: RegExp, unit: string])[];

function unitOf(units: Units, text: string): { readonly written: string; readonly unit: string } | null {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(text);
    if (match !== null) return { written: match[0], unit };
  }
  return null;
}
