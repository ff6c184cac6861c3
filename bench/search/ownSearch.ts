import { type SearchAnswer, type SearchSource, searchAnswer } from '../../src/search/searchAnswer.ts';
import { currentAndOlder } from '../../src/search/searchFiles.ts';
import { searchRecords } from '../../src/search/searchRecords.ts';
import { readRequest } from '../../src/search/searchScope.ts';
import { EXAMPLE_AGREEMENTS, EXAMPLE_VERSIONS } from '../../tests/search/exampleVersions.ts';
import type { Answer, Entry } from './contestant.ts';

/** What one query got, and whether it was led straight to a clause that it names. */
export interface OwnAnswer extends Answer {
  readonly isJump: boolean;
}

/**
 * Asks the search of this project, in this process.
 *
 * @param word what is asked first, before the time is taken
 * @param queries what is asked then, all of it twice
 * @param today `YYYY-MM-DD`
 */
export async function ownAnswers(
  word: string,
  queries: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, OwnAnswer>> {
  const records = searchRecords(EXAMPLE_VERSIONS);
  const { current } = currentAndOlder(records, EXAMPLE_AGREEMENTS, today);
  const source: SearchSource = {
    directory: { agreements: EXAMPLE_AGREEMENTS, current: '', older: '' },
    records: (which) => Promise.resolve(which === 'current' ? current : records),
  };
  const ask = (q: string): Promise<SearchAnswer> =>
    searchAnswer(readRequest(new URLSearchParams({ q })), source, today);
  await ask(word);
  const firstTimes = new Map<string, number>();
  for (const query of queries) firstTimes.set(query, (await timed(() => ask(query))).milliseconds);
  const answers = new Map<string, OwnAnswer>();
  for (const query of queries) {
    const { value, milliseconds: again } = await timed(() => ask(query));
    const milliseconds = firstTimes.get(query) ?? Number.NaN;
    answers.set(query, { entries: entriesOf(value), milliseconds, again, isJump: value.jumps.length > 0 });
  }
  return answers;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - start };
}

/** The entries in the order in which the dialog shows them. */
function entriesOf({ jumps, hits, laterJumps }: SearchAnswer): readonly Entry[] {
  const found = hits.map(({ found, version, place }) => ({
    agreement: found.record.agreement,
    version,
    clause: place.clause,
  }));
  return [...jumps, ...found, ...laterJumps].map(({ agreement, version, clause }): Entry => {
    return { agreement, version, clause, isSection: false };
  });
}
