import { clauseOf, type DraftClause, type Level, setBelow, TOP, withBelow } from '../draft.ts';
import { isRewordable, reworded } from './reword.ts';
import { isLeaf, note, type Operation, replace, siblings, textOf, untouched, type Workbench } from './workbench.ts';

/** Less text cannot be told from text that was deleted here and written there. */
const MOVABLE = 40;

/** A clause at another place, with all below it. */
export const move: Operation = (bench) =>
  moveOne(
    bench,
    movable(bench, () => true),
  ) !== null;

/** A clause that moved and got other words. */
export const moveAndReword: Operation = (bench) => {
  const moved = moveOne(bench, movable(bench, isRewordable));
  if (moved === null) return false;
  replace(bench, reworded(bench, clauseOf(bench.draft, moved.id)));
  note(bench, moved.id, 'reword');
  return true;
};

/** A section, or a clause with what is below it: one move. */
export const moveTree: Operation = (bench) =>
  moveOne(
    bench,
    movable(bench, (clause) => !isLeaf(bench, clause)),
  ) !== null;

/** A litera becomes a clause of its own, behind the clause it was part of. */
export const promote: Operation = (bench) => {
  const clause = movable(bench, ({ level, id }) => level === 'letter' && isLeaf(bench, clauseOf(bench.draft, id)));
  if (clause === null) return false;
  const { parent } = siblings(bench, clause.id);
  const target = siblings(bench, parent);
  relocate(bench, clause, target.parent, target.list.indexOf(parent) + 1, 'clause');
  return true;
};

/** A clause that may move, and has company where it stands. */
export function movable(bench: Workbench, fits: (clause: DraftClause) => boolean): DraftClause | null {
  return untouched(bench, (clause) => {
    if (clause.level === 'annex' || clause.level === 'annexSection' || siblings(bench, clause.id).list.length < 2)
      return false;
    const text = withBelow(bench.draft, clause.id).map((id) => textOf(clauseOf(bench.draft, id)));
    return text.join('').length >= MOVABLE && fits(clause);
  });
}

/** Moves a clause to another place that clauses of its level have; returns null where there is none. */
export function moveOne(bench: Workbench, clause: DraftClause | null): DraftClause | null {
  if (clause === null) return null;
  const { random, draft } = bench;
  const own = siblings(bench, clause.id);
  const parents = [...draft.below].filter(
    ([parent, list]) => draft.clauses.get(list[0] ?? TOP)?.level === clause.level && fitsBelow(bench, parent, clause),
  );
  for (let draws = 0; draws < 20; draws += 1) {
    const [parent, list] = random.chance(0.4) ? [own.parent, own.list] : random.pick(parents);
    const rest = list.filter((id) => id !== clause.id && draft.clauses.get(id)?.level === clause.level);
    const at = random.below(rest.length + 1);
    if (parent === own.parent && Math.abs(at - own.list.indexOf(clause.id)) < 2) continue;
    relocate(bench, clause, parent, at, clause.level);
    return clauseOf(draft, clause.id);
  }
  return null;
}

/** A place inside the clause itself is none. */
function fitsBelow(bench: Workbench, parent: number, clause: DraftClause): boolean {
  return parent === TOP || !withBelow(bench.draft, clause.id).includes(parent);
}

function relocate(bench: Workbench, clause: DraftClause, parent: number, at: number, level: Level): void {
  const { draft } = bench;
  const from = draft.above.get(clause.id) ?? TOP;
  setBelow(
    draft,
    from,
    (draft.below.get(from) ?? []).filter((id) => id !== clause.id),
  );
  setBelow(draft, parent, (draft.below.get(parent) ?? []).toSpliced(at, 0, clause.id));
  replace(bench, { ...clause, level, number: null });
  note(bench, clause.id, 'move');
}
