import { gapOrder, type Sides } from './comparison/gapOrder.ts';
import { numberLineMoves } from './comparison/numberLineMoves.ts';
import { numberPassages } from './comparison/numberPassages.ts';
import { numberSteps } from './comparison/numberSteps.ts';
import type { CellChange, ClauseChange, LineChange, Redline, ReferenceChange, Segment, Step } from './redlineModel.ts';

/**
 * The same redline read in the other direction: what was inserted is deleted, what moved moved back.
 *
 * @returns deep-equal to the redline of the swapped versions
 */
export function mirror(redline: Redline): Redline {
  const moves = new Map<number, readonly Step[]>();
  collectMoves(redline.steps, moves);
  return {
    format: redline.format,
    old: redline.new,
    new: redline.old,
    steps: numberPassages(numberSteps(mirrorSteps(redline.steps, moves))),
    budgetHit: redline.budgetHit,
  };
}

type MovesByNumber = Map<number, readonly Step[]>;

function collectMoves(steps: readonly Step[], moves: MovesByNumber): void {
  for (const step of steps) {
    if (step.type !== 'move') continue;
    const number = movedNumber(step.steps);
    moves.set(number, step.steps);
    collectMoves(step.steps, moves);
  }
}

function movedNumber(steps: readonly Step[]): number {
  const root = steps[0];
  return root?.type === 'clause' ? (root.change.number ?? 0) : 0;
}

function mirrorSteps(steps: readonly Step[], moves: MovesByNumber): readonly Step[] {
  const mirrored = steps.map((step): Step => {
    switch (step.type) {
      case 'clause':
        return { type: 'clause', change: mirrorChange(step.change) };
      case 'move':
        return { type: 'departure', number: movedNumber(step.steps) };
      case 'departure':
        return { type: 'move', steps: mirrorSteps(moves.get(step.number) ?? [], moves) };
    }
  });
  return gapOrder(mirrored, stepSides);
}

function stepSides(step: Step): Sides {
  if (step.type !== 'clause') return step.type === 'departure' ? 'old' : 'new';
  if (step.change.old === null) return 'new';
  return step.change.new === null ? 'old' : 'both';
}

function mirrorChange(change: ClauseChange): ClauseChange {
  return {
    number: change.number,
    kind: change.kind === 'inserted' ? 'deleted' : change.kind === 'deleted' ? 'inserted' : change.kind,
    renumbered: change.renumbered,
    split: change.merged,
    merged: change.split,
    layers: change.layers,
    attention: change.attention,
    old: change.new,
    new: change.old,
    lines: mirrorLines(change.lines),
    budgetHit: change.budgetHit,
  };
}

/** A moved line and the place it left change places; they are named in the order of the new places. */
function mirrorLines(lines: readonly LineChange[]): readonly LineChange[] {
  const moved = new Map(lines.flatMap((line) => (line.change === 'moved' ? [[line.move, line] as const] : [])));
  const mirrored = lines.map((line): LineChange => {
    if (line.change === 'moved')
      return { ...line, change: 'departed', old: line.new, new: null, cells: [], budgetHit: false };
    return mirrorLine(line.change === 'departed' ? (moved.get(line.move) ?? line) : line);
  });
  return numberLineMoves(gapOrder(mirrored, lineSides));
}

function lineSides({ change }: LineChange): Sides {
  if (change === 'inserted' || change === 'moved') return 'new';
  return change === 'deleted' || change === 'departed' ? 'old' : 'both';
}

function mirrorLine(line: LineChange): LineChange {
  return {
    change: line.change === 'inserted' ? 'deleted' : line.change === 'deleted' ? 'inserted' : line.change,
    old: line.new,
    new: line.old,
    move: line.move,
    cells: gapOrder(line.cells.map(mirrorCell), (cell) =>
      cell.change === 'inserted' ? 'new' : cell.change === 'deleted' ? 'old' : 'both',
    ),
    budgetHit: line.budgetHit,
  };
}

function mirrorCell(cell: CellChange): CellChange {
  return {
    change: cell.change === 'inserted' ? 'deleted' : cell.change === 'deleted' ? 'inserted' : cell.change,
    segments: gapOrder(cell.segments.map(mirrorSegment), (segment) =>
      segment.change === 'insert' ? 'new' : segment.change === 'delete' ? 'old' : 'both',
    ),
  };
}

function mirrorSegment(segment: Segment): Segment {
  switch (segment.change) {
    case 'keep':
      return mirrorReferenceOf(segment);
    case 'insert':
      return mirrorReferenceOf({ ...segment, change: 'delete' });
    case 'delete':
      return mirrorReferenceOf({ ...segment, change: 'insert' });
    case 'markup':
      return mirrorReferenceOf({ ...segment, oldMarks: segment.newMarks, newMarks: segment.oldMarks });
  }
}

function mirrorReferenceOf<S extends Segment>(segment: S): S {
  return segment.reference === undefined ? segment : { ...segment, reference: mirrorReference(segment.reference) };
}

function mirrorReference({ status, old, new: after }: ReferenceChange): ReferenceChange {
  const mirrored = status === 'dangling' ? 'mended' : status === 'mended' ? 'dangling' : status;
  return { status: mirrored, old: after, new: old };
}
