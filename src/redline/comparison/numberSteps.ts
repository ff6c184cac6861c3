import type { ClauseChange, Step } from '../redlineModel.ts';

/**
 * Numbers the changes of a redline in reading order and lets departures point at the new numbers.
 *
 * @param steps steps in final order; their numbers are only names so far, that of each moved clause a different one
 */
export function numberSteps(steps: readonly Step[]): readonly Step[] {
  const numbers = new Map<ClauseChange, number>();
  const renamed = new Map<number, number>();
  const collect = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.type === 'move') collect(step.steps);
      if (step.type !== 'clause' || !isNumbered(step.change)) continue;
      const number = numbers.size + 1;
      numbers.set(step.change, number);
      if (isMoved(step.change) && step.change.number !== null) renamed.set(step.change.number, number);
    }
  };
  const renumber = (list: readonly Step[]): readonly Step[] =>
    list.map((step): Step => {
      switch (step.type) {
        case 'move':
          return { type: 'move', steps: renumber(step.steps) };
        case 'departure':
          return { type: 'departure', number: renamed.get(step.number) ?? step.number };
        case 'clause': {
          const number = numbers.get(step.change) ?? null;
          return step.change.number === number ? step : { type: 'clause', change: { ...step.change, number } };
        }
      }
    });
  collect(steps);
  return renumber(steps);
}

const isMoved = (change: ClauseChange): boolean => change.kind === 'moved' || change.kind === 'movedAndChanged';

/** Version and dates differ in every pair and stand in the citation; alone they are no change to look at. */
function isNumbered(change: ClauseChange): boolean {
  if (change.split || change.merged || change.attention.includes('reference')) return true;
  if (change.kind === 'same' && !change.renumbered) return false;
  const isOpening = change.old?.clause === null && change.new?.clause === null;
  return (
    !isOpening ||
    change.renumbered ||
    change.lines.some((line) => line.change !== 'same' && line.new?.kind !== 'edition')
  );
}
