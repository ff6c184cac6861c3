import type { ClauseChange, Step } from '../redlineModel.ts';

/**
 * The clause that moved, for each numbered change of a clause that moved along with it.
 *
 * @param steps steps of a redline
 * @returns the change of the moved clause by the number of the change below it
 */
export function movedAlong(steps: readonly Step[]): ReadonlyMap<number, ClauseChange> {
  return new Map(pairsIn(steps, null));
}

function pairsIn(steps: readonly Step[], root: ClauseChange | null): readonly (readonly [number, ClauseChange])[] {
  return steps.flatMap((step) => {
    if (step.type === 'move') {
      const [first] = step.steps;
      return pairsIn(step.steps, first?.type === 'clause' ? first.change : null);
    }
    if (step.type === 'departure' || root === null || step.change === root || step.change.number === null) return [];
    return [[step.change.number, root] as const];
  });
}
