import type { ClauseChange, Redline, Step } from './redlineModel.ts';

/**
 * All clauses of a redline in reading order, moved ones at their new place; unchanged ones among them.
 *
 * @param redline what changed between two versions
 */
export function changesOf(redline: Redline): readonly ClauseChange[] {
  return changesIn(redline.steps);
}

/**
 * The same for a part of a redline.
 */
export function changesIn(steps: readonly Step[]): readonly ClauseChange[] {
  return steps.flatMap((step) => {
    if (step.type === 'clause') return [step.change];
    return step.type === 'move' ? changesIn(step.steps) : [];
  });
}
