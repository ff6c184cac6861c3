import { clauseOf, type DraftClause, type Level, type Sentence, setBelow } from '../draft.ts';
import { movable, moveOne } from './move.ts';
import { takeAway } from './remove.ts';
import { isLeftIn, isRewordable, reworded } from './reword.ts';
import { isLeaf, note, type Operation, replace, siblings, textOf, untouched, type Workbench } from './workbench.ts';

/** A part with less text is not recognised by anybody. */
const PART_LENGTH = 40;

/** One clause becomes two or three, beside each other or as introduction and litera. */
export const split: Operation = (bench) => {
  const clause = untouched(bench, (one) => isSplittable(bench, one));
  return clause !== null && splitOne(bench, clause);
};

/** A clause moves and is split at its new place. */
export const moveAndSplit: Operation = (bench) => {
  const moved = moveOne(
    bench,
    movable(bench, (clause) => isSplittable(bench, clause)),
  );
  return moved !== null && splitOne(bench, moved);
};

/** A clause is split, and its parts get other words. */
export const rewordAndSplit: Operation = (bench) => {
  const clause = untouched(bench, (one) => isSplittable(bench, one));
  if (clause === null || !splitOne(bench, clause)) return false;
  replace(bench, reworded(bench, clauseOf(bench.draft, clause.id)));
  note(bench, clause.id, 'reword');
  return true;
};

/** Two or three neighbours become one clause. */
export const merge: Operation = (bench) => mergeSome(bench) !== null;

/** The same, and the result gets other words. */
export const mergeAndReword: Operation = (bench) => {
  const merged = mergeSome(bench);
  if (merged === null) return false;
  const edited = reworded(bench, merged);
  const origins = bench.origins.get(merged.id) ?? [];
  const oldSentences = (id: number): readonly Sentence[] => clauseOf(bench.before.draft, id).sentences;
  // Each of the clauses has to be left in the result, or it was deleted.
  if (!origins.every((id) => isLeftIn(edited.sentences, oldSentences(id)))) return true;
  replace(bench, edited);
  note(bench, merged.id, 'reword');
  return true;
};

function isSplittable(bench: Workbench, clause: DraftClause): boolean {
  return (
    isLeaf(bench, clause) &&
    clause.table === null &&
    (clause.level === 'clause' || clause.level === 'letter') &&
    clause.sentences.length > 1 &&
    clause.sentences.every((sentence) => textOf({ ...clause, sentences: [sentence] }).length >= PART_LENGTH)
  );
}

function splitOne(bench: Workbench, clause: DraftClause): boolean {
  const { random } = bench;
  const { sentences } = clause;
  const intoLetters = clause.level === 'clause' && sentences.length > 2 && random.chance(0.3);
  const [first = [], ...rest] = intoLetters ? sentences.map((one) => [one]) : cut(random, sentences);
  const { parent, list } = siblings(bench, clause.id);
  const origins = bench.origins.get(clause.id) ?? [clause.id];
  replace(bench, { ...clause, sentences: first });
  bench.origins.set(clause.id, origins);
  note(bench, clause.id, 'split');
  const level: Level = intoLetters ? 'letter' : clause.level;
  const ids = rest.map((part) => {
    const id = bench.nextId();
    bench.draft.clauses.set(id, { id, level, heading: null, sentences: part, table: null, number: null });
    bench.origins.set(id, origins);
    note(bench, id, 'split');
    return id;
  });
  if (intoLetters) setBelow(bench.draft, clause.id, ids);
  else setBelow(bench.draft, parent, list.toSpliced(list.indexOf(clause.id) + 1, 0, ...ids));
  return true;
}

/** Sentences in two or three parts. */
function cut(random: Workbench['random'], sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const first = 1 + random.below(sentences.length - 1);
  const [head, tail] = [sentences.slice(0, first), sentences.slice(first)];
  if (tail.length < 2 || random.chance(0.7)) return [head, tail];
  const second = 1 + random.below(tail.length - 1);
  return [head, tail.slice(0, second), tail.slice(second)];
}

function mergeSome(bench: Workbench): DraftClause | null {
  const fits = (id: number | undefined): id is number => {
    const clause = id === undefined ? undefined : bench.draft.clauses.get(id);
    if (id === undefined || clause === undefined || bench.done.has(id) || !bench.before.places.has(id)) return false;
    return isLeaf(bench, clause) && clause.table === null && clause.heading === null && isRewordable(clause);
  };
  const next = (id: number, steps: number): number | undefined => {
    const { list } = siblings(bench, id);
    return list[list.indexOf(id) + steps];
  };
  const clause = untouched(bench, ({ id }) => fits(id) && fits(next(id, 1)));
  if (clause === null) return null;
  const second = next(clause.id, 1);
  const third = bench.random.chance(0.2) ? next(clause.id, 2) : undefined;
  const others = [second, third].filter(fits);
  const merged = {
    ...clause,
    sentences: [clause.id, ...others].flatMap((id) => clauseOf(bench.draft, id).sentences),
  };
  replace(bench, merged);
  bench.origins.set(clause.id, [clause.id, ...others]);
  note(bench, clause.id, 'merge');
  for (const id of others) {
    takeAway(bench, id);
    bench.draft.heirs.set(id, clause.id);
  }
  return merged;
}
