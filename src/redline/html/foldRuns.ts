import type { ClauseChange, Step } from '../redlineModel.ts';
import { refersElsewhere } from '../references/refersElsewhere.ts';

/** Why a clause is folded away: nothing of it differs, or its label alone. */
export type Fold = 'unchanged' | 'renumbered';

/** Neighbouring clauses that are folded for the same reason, or one step that is not folded. */
export type FoldRun =
  | { readonly fold: Fold; readonly changes: readonly ClauseChange[] }
  | { readonly fold: null; readonly step: Step };

/**
 * Steps with neighbours of the same fold together.
 *
 * @param steps steps of one level, in reading order
 */
export function foldRuns(steps: readonly Step[]): readonly FoldRun[] {
  const runs: FoldRun[] = [];
  let open: ClauseChange[] = [];
  for (const step of steps) {
    const fold = foldOf(step);
    if (fold === null || step.type !== 'clause') runs.push({ fold: null, step });
    else if (runs.at(-1)?.fold === fold) open.push(step.change);
    else {
      open = [step.change];
      runs.push({ fold, changes: open });
    }
  }
  return runs;
}

function foldOf(step: Step): Fold | null {
  if (step.type !== 'clause' || step.change.kind !== 'same') return null;
  const { number, split, merged } = step.change;
  if (number === null) return 'unchanged';
  // The same words can refer to another clause than before: that must be seen.
  return split || merged || refersElsewhere(step.change) ? null : 'renumbered';
}
