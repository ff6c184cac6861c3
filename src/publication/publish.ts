import { appendToLedger } from './appendToLedger.ts';
import { versionFolder } from './contentPaths.ts';
import type { ReleasePlan } from './releasePlan.ts';
import { withLock } from './withLock.ts';

/**
 * Publishes a prepared release of a history without keys: see {@link appendToLedger}.
 *
 * @param content the content folder
 * @param plan the release
 * @param seen text of the ledger the plan was made from
 * @throws AuthorError where the history does not let the release follow, or another command changes it
 */
export function publish(content: string, plan: ReleasePlan, seen: string): void {
  withLock(content, (held) => appendToLedger(held, { ...releaseChange(content, plan, seen), signers: [] }));
}

/** What a release changes: its files and its line, and the opening line where it is the first. */
export const releaseChange = (content: string, { event, events, files }: ReleasePlan, seen: string) => ({
  seen,
  events,
  folder: { path: versionFolder(content, event.agreement, event.version), files },
});
