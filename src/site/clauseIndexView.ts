import { type ClauseGroup, clauseGroups } from './clauseGroups.ts';
import { clauseHistories, lastStep } from './clauseHistories.ts';
import { type ClauseRow, clauseRow } from './clauseHistoryView.ts';
import { type DayBound, dayBound, stillMatters } from './dayBound.ts';
import type { Library, PublishedAgreement } from './library.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** The page of all clauses of an agreement. */
export interface ClauseIndexView {
  /** The version in force, on the days on which it is. */
  readonly versions: readonly {
    readonly version: string;
    readonly bound: DayBound;
    readonly groups: readonly ClauseGroup[];
  }[];
  /** Clauses that the latest version does not have any more. */
  readonly gone: readonly ClauseRow[];
}

/**
 * The view of all clauses: those of the version in force by their last change, and those that are gone.
 */
export function clauseIndexView(
  library: Library,
  agreement: PublishedAgreement,
  words: InterfaceWords,
): ClauseIndexView {
  const { today } = library;
  const shown = agreement.versions.filter(
    ({ period: { from, until } }) => from !== until && stillMatters(until, today),
  );
  return {
    versions: shown.map((version, i) => ({
      version: version.version,
      bound: dayBound(i === 0 ? null : version.period.from, version.period.until, today),
      groups: clauseGroups(library, agreement, version, words),
    })),
    gone: clauseHistories(agreement)
      .threads.filter(({ steps }) => steps.at(-1)?.clause === null)
      .map((thread) => clauseRow(library, agreement, thread, lastStep(thread).version, words)),
  };
}
