import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { AuthorError } from '../../src/publication/authorError.ts';
import { changeHistory, type HistoryPlan } from '../../src/publication/changeHistory.ts';
import { readPlan } from './planFile.ts';

/**
 * One of several processes that change a history at the same moment, round after round. It reads a line
 * `{"content": …, "plan": …}`, prepares, answers "ready", and at the line "go" carries the change out and tells its end.
 */
let prepared: { readonly content: string; readonly plan: HistoryPlan } | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'go') {
    const { content, plan } = JSON.parse(line) as { content: string; plan: string };
    prepared = { content, plan: readPlan(plan, content) };
    writeSync(1, 'ready\n');
  } else if (prepared !== null) {
    writeSync(1, `${JSON.stringify(ended(prepared.content, prepared.plan))}\n`);
  }
}

function ended(content: string, plan: HistoryPlan): { readonly code: number; readonly said: string } {
  try {
    // Long enough for a machine that is busy: who is refused is refused because of the history.
    changeHistory(content, plan, [], false, 60_000);
    return { code: 0, said: 'Published.' };
  } catch (error) {
    return error instanceof AuthorError
      ? { code: 1, said: error.messages.join('\n') }
      : { code: 2, said: String((error as Error).stack) };
  }
}
