import type { ClauseMatches } from './clauseMatches.ts';
import { MAIN, type Moves } from './moves.ts';

/** A step of a redline by its places: the plan that `redline` fills with content. */
export type PlannedStep =
  | { readonly type: 'clause'; readonly old: number; readonly new: number; readonly moved: boolean }
  | { readonly type: 'move'; readonly root: number; readonly steps: readonly PlannedStep[] }
  | { readonly type: 'departure'; readonly root: number };

/**
 * Brings both versions into one reading order: stays where they are, deletions where they stood, moves at their new
 * place with a departure at the old one. Between two clauses that stayed, the old side comes first.
 *
 * @param matches which clause is which
 * @param moves who moved
 */
export function arrange(matches: ClauseMatches, moves: Moves): readonly PlannedStep[] {
  const sides = new Map<number, { old: PlannedStep[]; new: PlannedStep[] }>();
  const sidesOf = (block: number): { old: PlannedStep[]; new: PlannedStep[] } => {
    const known = sides.get(block);
    if (known !== undefined) return known;
    const made = { old: [], new: [] };
    sides.set(block, made);
    return made;
  };
  matches.old.forEach((_, old) => {
    const partner = matches.newOf[old] ?? -1;
    const left = moves.departures.get(old);
    if (left !== undefined) sidesOf(left).old.push({ type: 'departure', root: old });
    const block = moves.oldBlock[old] ?? MAIN;
    sidesOf(block).old.push({ type: 'clause', old, new: partner, moved: block === old });
  });
  matches.new.forEach((_, index) => {
    const partner = matches.oldOf[index] ?? -1;
    const block = moves.newBlock[index] ?? MAIN;
    const arrived = moves.arrivals.get(partner);
    if (arrived !== undefined) sidesOf(arrived).new.push({ type: 'move', root: partner, steps: [] });
    sidesOf(block).new.push({ type: 'clause', old: partner, new: index, moved: partner !== -1 && block === partner });
  });
  const merged = (block: number): readonly PlannedStep[] => {
    const { old: oldSteps, new: newSteps } = sidesOf(block);
    const steps: PlannedStep[] = [];
    let place = 0;
    const arrive = (until: number): void => {
      for (; place < newSteps.length; place++) {
        const step = newSteps[place];
        if (step === undefined || (step.type === 'clause' && step.old === until)) return;
        steps.push(step.type === 'move' ? { ...step, steps: merged(step.root) } : step);
      }
    };
    for (const step of oldSteps) {
      const stays = step.type === 'clause' && step.new !== -1;
      if (stays) arrive(step.old);
      steps.push(step);
      if (stays) place += 1;
    }
    arrive(Number.NaN);
    return steps;
  };
  return merged(MAIN);
}
