import type { ClauseThread } from '../redline/history/clauseThreads.ts';
import { reworded } from '../redline/history/reworded.ts';
import { clauseHistories, firstStep } from './clauseHistories.ts';
import { type Library, library, type PublishedAgreement } from './library.ts';

/** A page at an address below `verlauf`. */
export interface ClauseHistoryPage {
  readonly agreement: PublishedAgreement;
  readonly thread: ClauseThread;
  /** Index of the version, and id of the clause in it, that the address names. */
  readonly version: number;
  readonly clause: string;
  /** Whether the history stands here; else the page leads to it. */
  readonly isHome: boolean;
}

/**
 * Every address of a history of a clause.
 *
 * A history has the address of its first clause. Whether a clause with other words is a new one or goes on an old one is
 * judged by the comparison of versions, which may become better. So that no address ever goes away with it, each clause
 * that reads otherwise than all clauses of the version before has one, which leads to its history if it is not its home.
 */
export function clauseHistoryPages({ agreements }: Library): readonly ClauseHistoryPage[] {
  return agreements.flatMap((agreement) => {
    const { threads, byVersion } = clauseHistories(agreement);
    const homes = threads.map((thread): ClauseHistoryPage => {
      const { version, clause } = firstStep(thread);
      return { agreement, thread, version, clause: clause.clause ?? '', isHome: true };
    });
    const others = agreement.versions.flatMap(({ wording }, version) =>
      reworded(agreement.versions[version - 1]?.wording ?? null, wording).flatMap((clause): ClauseHistoryPage[] => {
        const thread = threads[byVersion[version]?.get(clause) ?? -1];
        if (thread === undefined || firstStep(thread).version === version) return [];
        return [{ agreement, thread, version, clause, isHome: false }];
      }),
    );
    return [...homes, ...others];
  });
}

/**
 * One page for each address: the paths that Astro asks a page for.
 */
export function clauseHistoryPaths(): {
  params: { agreement: string; version: string; clause: string };
  props: ClauseHistoryPage;
}[] {
  return clauseHistoryPages(library()).map((page) => ({
    params: {
      agreement: page.agreement.name,
      version: page.agreement.versions[page.version]?.version ?? '',
      clause: page.clause,
    },
    props: page,
  }));
}
