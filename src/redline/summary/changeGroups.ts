import { changesIn } from '../changesOf.ts';
import type { ClauseChange, ClauseSide, Redline, Step } from '../redlineModel.ts';

/** A clause and the sub-clauses to which the same was done: they came, went or moved together with it. */
export interface ChangeGroup {
  readonly root: ClauseChange;
  readonly below: readonly ClauseChange[];
}

/**
 * Groups of clauses that need to be named once: a deleted or inserted section, a section that moved.
 *
 * Sub-clauses of a moved section that changed themselves belong to the group, but are changes of their own as well.
 *
 * @returns the group of each change that is in one, its root included; groups without sub-clauses are left out
 */
export function changeGroups(redline: Redline): ReadonlyMap<ClauseChange, ChangeGroup> {
  const groups = [...movedGroups(redline.steps), ...wholeGroups(redline.steps)].filter(({ below }) => below.length > 0);
  return new Map(groups.flatMap((group) => [group.root, ...group.below].map((change) => [change, group] as const)));
}

function movedGroups(steps: readonly Step[]): readonly ChangeGroup[] {
  return steps.flatMap((step): readonly ChangeGroup[] => {
    if (step.type !== 'move') return [];
    const [first, ...rest] = step.steps;
    if (first?.type !== 'clause') return [];
    const below = changesIn(rest.filter(({ type }) => type === 'clause')).filter(
      ({ old, new: after }) => old !== null && after !== null,
    );
    return [{ root: first.change, below }, ...movedGroups(rest)];
  });
}

/** Neighbours that are only in one of the versions, and begin with the clause that all others stand below. */
function wholeGroups(steps: readonly Step[]): readonly ChangeGroup[] {
  const groups: { root: ClauseChange; below: ClauseChange[] }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const step of steps) {
    if (step.type === 'move') groups.push(...(wholeGroups(step.steps) as typeof groups));
    // A sub-clause may have left the section before it was given up.
    if (step.type === 'departure') continue;
    const side = step.type === 'clause' ? onlySide(step.change) : null;
    if (step.type !== 'clause' || side === null) {
      open = undefined;
      continue;
    }
    const root = open === undefined || open.root.kind !== step.change.kind ? null : onlySide(open.root);
    if (open !== undefined && root !== null && isAtOrBelow(side, root)) open.below.push(step.change);
    else {
      open = { root: step.change, below: [] };
      groups.push(open);
    }
  }
  return groups;
}

function onlySide({ kind, old, new: after, split, merged }: ClauseChange): ClauseSide | null {
  if (split || merged) return null;
  if (kind === 'inserted') return after;
  return kind === 'deleted' ? old : null;
}

/** `12.1` stands below `12`, `§ 3 (1)` below `§ 3`, and further text of `12` belongs to it. */
function isAtOrBelow(side: ClauseSide, root: ClauseSide): boolean {
  if (root.clause === null) return false;
  if (side.clause === root.clause) return true;
  const last = root.path.length - 1;
  const [name, top] = [side.path[last], root.path[last]];
  if (name === undefined || top === undefined) return false;
  if (root.path.slice(0, last).some((label, index) => side.path[index] !== label)) return false;
  if (name === top) return side.path.length > root.path.length;
  return root.labelKind === 'decimal' && name.startsWith(`${top}.`);
}

/** How many sub-clauses a group has. */
export function subClauseCount({ root, below }: ChangeGroup): number {
  const idOf = (change: ClauseChange): string | null => (change.new ?? change.old)?.clause ?? null;
  const ids = new Set(below.map(idOf));
  ids.delete(idOf(root));
  return ids.size;
}
