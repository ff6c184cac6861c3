import { allClauses } from '../agreement/allClauses.ts';
import type { Clause, Wording } from '../agreement/wording.ts';
import { changesOf } from '../redline/changesOf.ts';
import {
  type ClauseThread,
  type ClauseThreads,
  clauseThreads,
  type ThreadStep,
} from '../redline/history/clauseThreads.ts';
import { createRedliner } from '../redline/redline.ts';
import type { ClauseSide, LineChange } from '../redline/redlineModel.ts';
import { remembered } from '../redline/remembered.ts';
import { citedPath } from '../redline/summary/clauseName.ts';
import type { PublishedAgreement } from './library.ts';
import type { Paths } from './paths.ts';

/** One memory for all neighbours of a build: a clause that stays the same is looked at once. */
const compare = createRedliner();
const followed = new WeakMap<PublishedAgreement, ClauseThreads>();

/** Every clause of an agreement through its versions, followed once for all pages of a build. */
export function clauseHistories(agreement: PublishedAgreement): ClauseThreads {
  return remembered(followed, agreement, () =>
    clauseThreads(
      agreement.versions.map(({ wording }) => wording),
      compare,
    ),
  );
}

/** A step in which the clause is there. */
export interface PresentStep extends ThreadStep {
  readonly clause: ClauseSide;
}

/** The first step of a thread: it names its page. */
export const firstStep = ({ steps }: ClauseThread): PresentStep => presentSteps(steps)[0] as PresentStep;

/** The last step in which the clause is there. */
export const lastStep = ({ steps }: ClauseThread): PresentStep => presentSteps(steps).at(-1) as PresentStep;

const presentSteps = (steps: readonly ThreadStep[]): readonly PresentStep[] =>
  steps.filter((step): step is PresentStep => step.clause !== null);

/** A clause of a version by its id, as a redline names it. */
export function clauseSideOf(agreement: PublishedAgreement, version: number, clause: string): ClauseSide | null {
  const { threads, byVersion } = clauseHistories(agreement);
  const steps = threads[byVersion[version]?.get(clause) ?? -1]?.steps ?? [];
  return steps[version - (steps[0]?.version ?? 0)]?.clause ?? null;
}

/** Address of the history of a clause. */
export function clauseHistoryPath(paths: Paths, { name, versions }: PublishedAgreement, thread: ClauseThread): string {
  const { version, clause } = firstStep(thread);
  return paths.clauseHistory(name, versions[version]?.version ?? '', clause.clause ?? '');
}

/** How a clause is called: "5.2", "§ 3 Abs. 2 lit. a", "Präambel". */
export const clauseNameOf = (clause: ClauseSide, language: 'de' | 'en'): string => citedPath(clause, language);

/** The same with the heading, where the heading is not the name. */
export function clauseTitleOf(clause: ClauseSide, language: 'de' | 'en'): string {
  const name = clauseNameOf(clause, language);
  return clause.heading === null || clause.heading === name ? name : `${name} ${clause.heading}`;
}

const clauses = new WeakMap<Wording, ReadonlyMap<string, Clause>>();

/** A clause of a wording by its id. */
export function clauseOf(wording: Wording, id: string | null): Clause | undefined {
  const known = remembered(clauses, wording, () => new Map(allClauses(wording).map((clause) => [clause.id, clause])));
  return known.get(id ?? '');
}

const lines = new WeakMap<Wording, ReadonlyMap<string, readonly LineChange[]>>();

/** The lines of a clause without its sub-clauses, as a comparison that finds nothing. */
export function ownLines(wording: Wording, id: string | null): readonly LineChange[] {
  const known = remembered(lines, wording, () => {
    const byClause = new Map<string, LineChange[]>();
    // Compared with itself, a wording tells its lines.
    for (const { new: side, lines } of changesOf(compare(wording, wording))) {
      if (side === null || side.clause === null) continue;
      byClause.set(side.clause, [...(byClause.get(side.clause) ?? []), ...lines]);
    }
    return byClause;
  });
  return known.get(id ?? '') ?? [];
}
