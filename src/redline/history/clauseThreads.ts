import { allClauses } from '../../agreement/allClauses.ts';
import type { Wording } from '../../agreement/wording.ts';
import { changesOf } from '../changesOf.ts';
import type { Redliner } from '../redline.ts';
import type { ClauseChange, ClauseSide } from '../redlineModel.ts';
import { type ClauseLink, clauseLinks } from './clauseLinks.ts';
import { isTextChange } from './textChange.ts';

/**
 * One clause through all versions of an agreement, followed by its content across renumbering and moves.
 *
 * Sub-clauses have threads of their own. The opening is no clause and has none. A clause that went away and came back
 * later is a new clause.
 */
export interface ClauseThread {
  /** One step for each version from the first appearance on; where the clause is gone, that is the last one. */
  readonly steps: readonly ThreadStep[];
}

/** What became of a clause in one version. */
export interface ThreadStep {
  /** Index of the version. */
  readonly version: number;
  /** The clause in that version; null where it is gone. */
  readonly clause: ClauseSide | null;
  readonly what: ThreadEvent;
  /** It is named otherwise than in the version before, be it by its own label or by one above it. */
  readonly renamed: boolean;
  /** It stands at another place than in the version before. */
  readonly moved: boolean;
  /** What the redline against the version before says about the text of the clause; empty in the first version. */
  readonly changes: readonly ClauseChange[];
  /** Threads of other clauses that gave text to this one: it was split off from them, or they were merged into it. */
  readonly from: readonly number[];
  /** Threads of other clauses that text of this one went to. */
  readonly into: readonly number[];
  /** Index of the last version up to this one that changed the text of the clause or brought it. */
  readonly lastChanged: number;
  /** The same for the clause with everything below it: text of a sub-clause, or which sub-clauses there are. */
  readonly lastChangedBelow: number;
  /** Index of the last version up to this one that changed nothing of it but number, place, references or typography. */
  readonly lastAdjusted: number | null;
}

/**
 * | event | is |
 * |---|---|
 * | `new` | the first version that has the clause |
 * | `same` | nothing of it changed; a label above it may have |
 * | `adjusted` | other number, place, reference to the same clause, typography or markup: the same words for their reader |
 * | `changed` | its text changed (see `isTextChange`), it gave text away or took some in |
 * | `gone` | the version does not have it any more |
 */
export type ThreadEvent = 'new' | 'same' | 'adjusted' | 'changed' | 'gone';

/** All clauses of an agreement through its versions. */
export interface ClauseThreads {
  /** In the order of their first appearance: by version, then by reading order. */
  readonly threads: readonly ClauseThread[];
  /** For each version, the index of the thread that each clause belongs to, by id, in reading order. */
  readonly byVersion: readonly ReadonlyMap<string, number>[];
}

/**
 * Follows every clause through all versions.
 *
 * @param versions wordings of one agreement, oldest first
 * @param compare compares neighbours; one that remembers saves work
 */
export function clauseThreads(versions: readonly Wording[], compare: Redliner): ClauseThreads {
  const threads: ThreadStep[][] = [];
  const byVersion: ReadonlyMap<string, number>[] = [];
  versions.forEach((wording, version) => {
    // Compared with itself, the first version tells its clauses, all of them unchanged.
    const changes = changesOf(compare(versions[version - 1] ?? wording, wording));
    const before = byVersion[version - 1];
    if (before === undefined) {
      byVersion.push(opened(threads, version, changes, () => []));
      return;
    }
    const known = belowEach(versions[version - 1] as Wording, before);
    byVersion.push(continued(threads, version, changes, before));
    noteBelow(threads, version, known, belowEach(wording, byVersion[version] as ReadonlyMap<string, number>));
  });
  return { threads: threads.map((steps) => ({ steps })), byVersion };
}

/** Opens a thread for every clause of the new side; `changesOfStep` says what belongs to its first step. */
function opened(
  threads: ThreadStep[][],
  version: number,
  changes: readonly ClauseChange[],
  changesOfStep: (clause: string) => readonly ClauseChange[],
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [id, clause] of newClauses(changes)) {
    known.set(id, threads.length);
    threads.push([firstStep(version, clause, changesOfStep(id), [])]);
  }
  return known;
}

function firstStep(
  version: number,
  clause: ClauseSide,
  changes: readonly ClauseChange[],
  from: readonly number[],
): ThreadStep {
  return {
    version,
    clause,
    what: 'new',
    renamed: false,
    moved: false,
    changes,
    from,
    into: [],
    lastChanged: version,
    lastChangedBelow: version,
    lastAdjusted: null,
  };
}

/** The clauses of the new side with their first part, in reading order. */
function newClauses(changes: readonly ClauseChange[]): ReadonlyMap<string, ClauseSide> {
  const clauses = new Map<string, ClauseSide>();
  for (const { new: side } of changes) {
    if (side === null || side.clause === null) continue;
    const known = clauses.get(side.clause);
    if (known === undefined || side.part < known.part) clauses.set(side.clause, side);
  }
  return clauses;
}

function continued(
  threads: ThreadStep[][],
  version: number,
  changes: readonly ClauseChange[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const links = clauseLinks(changes);
  const oldOf = new Map(links.flatMap(({ old, new: now, goesOn }) => (goesOn ? [[now, old] as const] : [])));
  const newOf = new Map([...oldOf].map(([now, old]) => [old, now] as const));
  const clauses = newClauses(changes);
  const known = new Map<string, number>();
  let opened = threads.length;
  for (const id of clauses.keys()) {
    const old = oldOf.get(id);
    known.set(id, (old === undefined ? undefined : before.get(old)) ?? opened++);
  }
  const others = (side: 'old' | 'new', id: string): readonly ClauseLink[] =>
    links.filter((link) => !link.goesOn && link[side] === id);
  const from = (id: string): readonly number[] => others('new', id).flatMap(({ old }) => before.get(old) ?? []);
  const into = (id: string): readonly number[] => others('old', id).flatMap(({ new: now }) => known.get(now) ?? []);
  const own = changesByClause(changes);

  for (const [id, clause] of clauses) {
    const thread = known.get(id) ?? 0;
    const steps = threads[thread];
    const last = steps?.at(-1);
    if (steps === undefined || last === undefined) {
      threads[thread] = [firstStep(version, clause, own(null, id), from(id))];
      continue;
    }
    const old = oldOf.get(id) ?? null;
    steps.push(nextStep(last, version, clause, own(old, id), from(id), old === null ? [] : into(old)));
  }
  for (const [id, thread] of before) {
    const last = threads[thread]?.at(-1);
    if (newOf.has(id) || last === undefined) continue;
    threads[thread]?.push({
      ...last,
      version,
      clause: null,
      what: 'gone',
      renamed: false,
      moved: false,
      changes: own(id, null),
      from: [],
      into: into(id),
      lastChanged: version,
      lastChangedBelow: version,
    });
  }
  return known;
}

/** The changes of the text that a clause has now, and those that tell what went away from it. */
function changesByClause(
  changes: readonly ClauseChange[],
): (old: string | null, now: string | null) => readonly ClauseChange[] {
  const byClause = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const indices = byClause.get(key);
    if (indices === undefined) byClause.set(key, [index]);
    else indices.push(index);
  };
  changes.forEach(({ old, new: now }, index) => {
    if (now?.clause) add(`new ${now.clause}`, index);
    else if (now === null && old?.clause) add(`old ${old.clause}`, index);
  });
  return (old, now) =>
    [...(byClause.get(`new ${now}`) ?? []), ...(byClause.get(`old ${old}`) ?? [])]
      .toSorted((a, b) => a - b)
      .flatMap((index) => changes[index] ?? []);
}

function nextStep(
  last: ThreadStep,
  version: number,
  clause: ClauseSide,
  changes: readonly ClauseChange[],
  from: readonly number[],
  into: readonly number[],
): ThreadStep {
  const moved = changes.some(({ kind }) => kind === 'moved' || kind === 'movedAndChanged');
  const isChanged = from.length > 0 || into.length > 0 || changes.some(isTextChange);
  const isAdjusted =
    moved || changes.some(({ kind, renumbered, layers }) => kind !== 'same' || renumbered || layers.length > 0);
  return {
    version,
    clause,
    what: isChanged ? 'changed' : isAdjusted ? 'adjusted' : 'same',
    renamed: JSON.stringify(last.clause?.path) !== JSON.stringify(clause.path),
    moved,
    changes,
    from,
    into,
    lastChanged: isChanged ? version : last.lastChanged,
    lastChangedBelow: isChanged ? version : last.lastChangedBelow,
    lastAdjusted: isAdjusted && !isChanged ? version : last.lastAdjusted,
  };
}

/** For each thread of a version, the threads of everything below it. */
type ThreadsBelow = ReadonlyMap<number, readonly number[]>;

function belowEach(wording: Wording, known: ReadonlyMap<string, number>): ThreadsBelow {
  return new Map(
    allClauses(wording).map(({ id, blocks, clauses }) => [
      known.get(id) ?? -1,
      allClauses({ opening: blocks, clauses }).map((below) => known.get(below.id) ?? -1),
    ]),
  );
}

/** Carries changes of sub-clauses up to the clauses above them. */
function noteBelow(threads: ThreadStep[][], version: number, before: ThreadsBelow, after: ThreadsBelow): void {
  for (const [thread, below] of after) {
    const steps = threads[thread];
    const step = steps?.at(-1);
    if (steps === undefined || step === undefined || step.lastChangedBelow === version) continue;
    const former = new Set(before.get(thread));
    const isSameSet = below.length === former.size && below.every((one) => former.has(one));
    const isTextSame = below.every((one) => threads[one]?.at(-1)?.what !== 'changed');
    if (!isSameSet || !isTextSame) steps[steps.length - 1] = { ...step, lastChangedBelow: version };
  }
}
