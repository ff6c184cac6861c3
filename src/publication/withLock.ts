import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AuthorError } from './authorError.ts';

/**
 * Runs an action while no other release runs on the same content folder.
 *
 * The lock is a folder, because making one succeeds for exactly one process. A lock whose owner is gone is taken over.
 *
 * @throws AuthorError where another release is under way
 */
export function withLock<T>(content: string, action: () => T): T {
  const lock = join(content, '.release-lock');
  take(lock);
  try {
    return action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): void {
  for (const attempt of [1, 2]) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'owner'), `${hostname()} ${process.pid}`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (attempt === 2 || !isAbandoned(lock)) {
        throw new AuthorError([`Another release is under way (${lock}). Nothing was published. Wait for it to end.`]);
      }
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const [host, pid] = readFileSync(join(lock, 'owner'), 'utf8').split(' ');
    if (host !== hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
