import type { Clause } from '../agreement/wording.ts';

/**
 * What the clauses of one level are recognised by in another language: the number of a label, not its words.
 *
 * `5.2` below `5` is `2`, "Anlage 2.1" and "Annex 2.1" are `annex 2.1`, and a heading without a number is the first,
 * second … one after its neighbour with a number: "Präambel" and "Preamble" are both the first before clause 1.
 *
 * @param clauses clauses of one level, in order
 * @param parent the clause they belong to, or null at the top
 * @returns one key for each, no two the same
 */
export function clauseKeys(clauses: readonly Clause[], parent: Clause | null): readonly string[] {
  const counts = new Map<string, number>();
  let neighbour = '';
  return clauses.map((clause) => {
    const own = ownNumber(clause, parent);
    const key = own ?? `${neighbour}~`;
    neighbour = own ?? neighbour;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** What the label adds to the address of the parent; null where the address is made of words. */
function ownNumber({ id, kind }: Clause, parent: Clause | null): string | null {
  if (kind === 'unnumbered') return null;
  if (kind === 'annex') return `annex ${id.slice(`${id}-`.indexOf('-') + 1)}`;
  return parent === null ? id : id.slice(parent.id.length + 1);
}
