/** More clauses than these are named by words that are too common to be of help. */
const MOST = 3;

/**
 * Of the clauses that speak of an item, those a reader is led to.
 *
 * @param clauses as the coverage map has them, the surest first
 */
export const clausesShown = (clauses: readonly string[]): readonly string[] => clauses.slice(0, MOST);
