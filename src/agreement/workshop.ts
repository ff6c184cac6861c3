import { type Place, type Problem, problem } from './problem.ts';

/** What the whole tree shares while it is built. */
export interface Workshop {
  readonly source: string;
  readonly problems: Problem[];
  /** Line on which each address was given away. */
  readonly addresses: Map<string, number>;
  /** Where each clause, block and table row of the tree begins in the source. */
  readonly places: Map<object, Place>;
}

/**
 * Gives an address to a clause; complains where another clause has it.
 *
 * @param id the address
 * @param label what the clause is called
 */
export function claim(id: string, label: string, place: Place, shop: Workshop): void {
  const taken = shop.addresses.get(id);
  if (taken === undefined) shop.addresses.set(id, place.line);
  else {
    const message = `"${label}" leads to the address #${id}, which the clause in line ${taken} has already.`;
    shop.problems.push(problem('duplicate-label', place, message));
  }
}
