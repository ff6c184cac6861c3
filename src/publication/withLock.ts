import { lockPath } from './contentPaths.ts';
import { exclusively } from './exclusively.ts';

/** Proof that the history of a content folder is locked; only {@link withLock} hands it out. */
export interface HeldLock {
  readonly content: string;
}

/** Commands that follow one another within seconds wait instead of failing. */
const PATIENCE = 3_000;

/**
 * Runs an action while no other process changes the history of the same content folder.
 *
 * @param content the content folder
 * @param action what is done meanwhile
 * @param patience milliseconds to wait for another process
 * @throws AuthorError where another process holds the lock
 */
export function withLock<T>(content: string, action: (held: HeldLock) => T, patience = PATIENCE): T {
  const place = {
    lock: lockPath(content),
    busy: 'Another command is changing this history',
    outcome: 'Nothing was written.',
  };
  return exclusively(place, () => action({ content }), patience);
}
