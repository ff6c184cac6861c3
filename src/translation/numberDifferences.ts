import type { ContractLanguage } from '../agreement/wording.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

/** Numbers, dates and amounts that one of two texts states and the other does not. */
export interface NumberDifferences {
  readonly onlyBinding: readonly Quantity[];
  readonly onlyTranslation: readonly Quantity[];
}

/** A text with its language. */
export interface LanguageText {
  readonly text: string;
  readonly language: ContractLanguage;
}

/**
 * Compares what two texts of different languages count.
 *
 * With a unit ("14 days") each mention needs one of its own on the other side; a bare number needs to be there at all,
 * because languages repeat references differently ("Art. 28 Abs. 2 und 4", "Article 28(2) and Article 28(4)").
 */
export function numberDifferences(binding: LanguageText, translation: LanguageText): NumberDifferences {
  const [left, right] = [binding, translation].map(({ text, language }) => quantitiesOf(text, language)) as [
    readonly Quantity[],
    readonly Quantity[],
  ];
  const matchOf = matched(left, right);
  const partners = new Set(matchOf.values());
  const lacks = (one: Quantity, others: readonly Quantity[]): boolean =>
    one.unit !== null || !others.some((other) => sameQuantity(one, other));
  return {
    onlyBinding: left.filter((one) => !matchOf.has(one) && lacks(one, right)),
    onlyTranslation: right.filter((one) => !partners.has(one) && lacks(one, left)),
  };
}

/** Whether the two may mean the same. An unknown unit may be any. */
const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  (a.unit === b.unit || a.unit === null || b.unit === null) &&
  a.readings.some((reading) => b.readings.includes(reading));

/** Partners one to one; those with the same unit first, so that "14 days" does not take the partner of "14". */
function matched(left: readonly Quantity[], right: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> {
  const matches = new Map<Quantity, Quantity>();
  const taken = new Set<Quantity>();
  for (const strict of [true, false]) {
    for (const one of left) {
      if (matches.has(one)) continue;
      const partner = right.find(
        (other) => !taken.has(other) && sameQuantity(one, other) && (!strict || one.unit === other.unit),
      );
      if (partner === undefined) continue;
      matches.set(one, partner);
      taken.add(partner);
    }
  }
  return matches;
}
