import type { ClauseChange, ClauseSide } from '../redlineModel.ts';

/**
 * Finds the heading under which a clause stands that has none itself.
 *
 * @param changes all clauses of a redline
 * @returns the heading of the nearest clause above, in the new version where the clause is in it; null for none
 */
export function sectionHeadings(changes: readonly ClauseChange[]): (change: ClauseChange) => string | null {
  const headings = { old: new Map<string, string>(), new: new Map<string, string>() };
  for (const change of changes)
    for (const side of ['old', 'new'] as const) {
      const own = change[side];
      if (own !== null && own.heading !== null) headings[side].set(own.path.join('\n'), own.heading);
    }
  return (change) => {
    const side = change.new === null ? 'old' : 'new';
    for (let path = above(change[side]?.path ?? []); path.length > 0; path = above(path)) {
      const heading = headings[side].get(path.join('\n'));
      if (heading !== undefined) return heading;
    }
    return null;
  };
}

/** `5.2.1` stands in `5.2`, `§ 3 (1)` in `§ 3`, and what is named by the words of its heading in nothing. */
function above(path: ClauseSide['path']): ClauseSide['path'] {
  const last = path.at(-1) ?? '';
  const outer = path.slice(0, -1);
  const shorter = /^(\d.*)\.\d+[a-z]*\.?$/u.exec(last)?.[1];
  return shorter === undefined ? outer : [...outer, shorter];
}
