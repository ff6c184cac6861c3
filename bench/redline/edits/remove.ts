import { setBelow, withBelow } from '../draft.ts';
import { isUntouchedTree, type Operation, siblings, untouched, type Workbench } from './workbench.ts';

/** Larger sub-trees stay. */
const REMOVABLE = 6;

/** Deletes a clause with everything below it. References to it stay and name nothing, or whatever has its number now. */
export const remove: Operation = (bench) => {
  const clause = untouched(bench, ({ id, level }) => {
    if (level === 'annex' || siblings(bench, id).list.length < 3) return false;
    return withBelow(bench.draft, id).length <= REMOVABLE && isUntouchedTree(bench, id);
  });
  if (clause === null) return false;
  takeAway(bench, clause.id);
  return true;
};

/** Takes a clause and all below it out of the draft. */
export function takeAway(bench: Workbench, id: number): void {
  const { draft } = bench;
  const { parent, list } = siblings(bench, id);
  for (const one of withBelow(draft, id)) {
    draft.clauses.delete(one);
    draft.below.delete(one);
    draft.above.delete(one);
  }
  setBelow(
    draft,
    parent,
    list.filter((one) => one !== id),
  );
}
