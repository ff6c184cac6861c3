import type { LineChange, Segment, Step } from '../redlineModel.ts';

/**
 * Numbers moved passages in the order in which they stand in the new version.
 *
 * @param steps steps in final order; the numbers of their passages are only names so far
 */
export function numberPassages(steps: readonly Step[]): readonly Step[] {
  const numbers = new Map<number, number>();
  const passageOf = (segment: Segment): number | undefined =>
    segment.change === 'insert' || segment.change === 'delete' ? segment.passage : undefined;
  const collect = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.type === 'move') collect(step.steps);
      if (step.type !== 'clause') continue;
      for (const { cells } of step.change.lines)
        for (const { segments } of cells)
          for (const segment of segments) {
            const name = passageOf(segment);
            if (name !== undefined && segment.change === 'insert' && !numbers.has(name))
              numbers.set(name, numbers.size + 1);
          }
    }
  };
  collect(steps);
  if (numbers.size === 0) return steps;
  const renumbered = (segment: Segment): Segment => {
    const name = passageOf(segment);
    return name === undefined ? segment : ({ ...segment, passage: numbers.get(name) ?? name } as Segment);
  };
  const renumberedLine = (line: LineChange): LineChange =>
    line.cells.some(({ segments }) => segments.some((segment) => passageOf(segment) !== undefined))
      ? { ...line, cells: line.cells.map((cell) => ({ ...cell, segments: cell.segments.map(renumbered) })) }
      : line;
  const visit = (step: Step): Step => {
    if (step.type === 'departure') return step;
    if (step.type === 'move') return { ...step, steps: step.steps.map(visit) };
    return { ...step, change: { ...step.change, lines: step.change.lines.map(renumberedLine) } };
  };
  return steps.map(visit);
}
