import type { ClauseChange, LineChange, Redline, Step } from '../redline/redlineModel.ts';

/** A line of a redline at one of its places, as it stands in the Word file. */
export interface PlacedLine {
  readonly change: ClauseChange;
  readonly line: LineChange;
  /** The versions that have the line at this place. A line that moved is at two places, with one version at each. */
  readonly at: 'both' | 'old' | 'new';
  /** The same at both places of a moved line; null for any other line. */
  readonly move: string | null;
  /** True for the first line of its clause at this place. */
  readonly opens: boolean;
  /** True for the first line of a clause that moved, not of those that moved along with it. */
  readonly opensMove: boolean;
}

/**
 * All lines of both versions in one reading order: read without those of the new version alone, they are the old
 * canonical text, without those of the old version alone the new one. Moved clauses and lines are there twice.
 *
 * @param redline what changed
 */
export function placedLines(redline: Redline): readonly PlacedLine[] {
  const moves = new Map<number, readonly Step[]>();
  collectMoves(redline.steps, moves);
  return stepLines(redline.steps, { at: 'both', moves, path: '' });
}

function collectMoves(steps: readonly Step[], moves: Map<number, readonly Step[]>): void {
  for (const step of steps) {
    if (step.type !== 'move') continue;
    const number = rootOf(step.steps)?.number ?? null;
    if (number !== null) moves.set(number, step.steps);
    collectMoves(step.steps, moves);
  }
}

function rootOf(steps: readonly Step[]): ClauseChange | null {
  const [root] = steps;
  return root?.type === 'clause' ? root.change : null;
}

/** What is known on the way through the steps. */
interface Walk {
  readonly at: PlacedLine['at'];
  readonly moves: ReadonlyMap<number, readonly Step[]>;
  /** Names the place in the tree of steps, equal at both places of a moved clause. */
  readonly path: string;
}

function stepLines(steps: readonly Step[], walk: Walk): readonly PlacedLine[] {
  return steps.flatMap((step, index): readonly PlacedLine[] => {
    switch (step.type) {
      case 'clause': {
        const isRoot = walk.at !== 'both' && index === 0;
        return clauseLines(step.change, { ...walk, path: `${walk.path}/${index}` }, isRoot);
      }
      case 'move':
        return walk.at === 'old' ? [] : moved(step.steps, 'new', walk);
      case 'departure':
        return walk.at === 'new' ? [] : moved(walk.moves.get(step.number) ?? [], 'old', walk);
    }
  });
}

function moved(steps: readonly Step[], at: 'old' | 'new', { moves }: Walk): readonly PlacedLine[] {
  return stepLines(steps, { at, moves, path: `${rootOf(steps)?.number ?? ''}` });
}

function clauseLines(change: ClauseChange, walk: Walk, isRoot: boolean): readonly PlacedLine[] {
  const arrivals = new Map(
    change.lines.flatMap((line) => (line.change === 'moved' ? [[line.move, line] as const] : [])),
  );
  const placed = change.lines.flatMap((line, index): readonly PlacedLine[] => {
    const at = placeOf(line, walk.at);
    if (at === null) return [];
    const movesInside = line.change === 'moved' || line.change === 'departed';
    const whole = line.change === 'departed' ? (arrivals.get(line.move) ?? line) : line;
    const both = whole.old !== null && whole.new !== null;
    const move = movesInside ? `${walk.path}/m${line.move}` : `${walk.path}/${index}`;
    const isMoved = both && at !== 'both';
    return [{ change, line: whole, at, move: isMoved ? move : null, opens: false, opensMove: false }];
  });
  return placed.map((line, index) => (index === 0 ? { ...line, opens: true, opensMove: isRoot } : line));
}

/** The versions that have a line where it stands, of those that are looked for; null for none. */
function placeOf(line: LineChange, wanted: PlacedLine['at']): PlacedLine['at'] | null {
  const own = line.change === 'moved' ? 'new' : line.old === null ? 'new' : line.new === null ? 'old' : 'both';
  if (own === 'both') return wanted;
  return wanted === 'both' || wanted === own ? own : null;
}
