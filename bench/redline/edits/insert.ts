import { type DraftClause, type Level, setBelow } from '../draft.ts';
import { draftHeading, draftSentences } from '../draftContract.ts';
import { note, type Operation, siblings, untouched, type Workbench } from './workbench.ts';

/** A new clause beside another one; sometimes with litera, rarely a whole section. */
export const insert: Operation = (bench) => {
  const { random, draft } = bench;
  const beside = untouched(bench, ({ level }) => level !== 'annex');
  if (beside === null) return false;
  const { parent, list } = siblings(bench, beside.id);
  const at = list.indexOf(beside.id) + 1;
  const id = fresh(bench, beside.level, parent, at);
  if (beside.level === 'clause' && random.chance(0.2)) many(bench, id, 'letter', 2 + random.below(3));
  if (beside.level === 'section') many(bench, id, 'clause', 2 + random.below(3));
  return draft.clauses.has(id);
};

/** Puts a new clause into a list; returns its id. */
function fresh(bench: Workbench, level: Level, parent: number, at: number): number {
  const { random, draft, corpus } = bench;
  const id = bench.nextId();
  const hasHeading = level === 'section' || level === 'annexSection';
  const ids = [...draft.clauses.keys()];
  const clause: DraftClause = {
    id,
    level,
    heading: hasHeading ? draftHeading(random) : null,
    sentences: level === 'section' ? [] : draftSentences(random, level, corpus, ids),
    table: null,
    number: null,
  };
  draft.clauses.set(id, clause);
  setBelow(draft, parent, (draft.below.get(parent) ?? []).toSpliced(at, 0, id));
  note(bench, id, 'insert');
  return id;
}

function many(bench: Workbench, parent: number, level: Level, count: number): void {
  for (let i = 0; i < count; i += 1) fresh(bench, level, parent, i);
}
