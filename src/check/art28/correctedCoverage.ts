import type { Art28Item } from './art28Coverage.ts';

/** What an author says on items: the clauses that cover one, or a sentence why none does. */
export type Art28Claims = Readonly<Record<string, readonly string[] | string>>;

/**
 * A coverage map as its author confirms or corrects it: the clauses named stand for those found, and an item with a
 * reason has none.
 *
 * @param coverage as the text tells
 * @param claims `art28` of the front matter
 */
export function correctedCoverage(coverage: readonly Art28Item[], claims: Art28Claims): readonly Art28Item[] {
  return coverage.map((one): Art28Item => {
    const claim = claims[one.item];
    if (claim === undefined) return one;
    if (typeof claim === 'string') return { item: one.item, clauses: [], confidence: 0, evidence: [] };
    return { ...one, clauses: claim, confidence: 1 };
  });
}
