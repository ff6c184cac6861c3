import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AuthorError } from './authorError.ts';
import { isGone, isNeighbour, type LockOwner, readLockOwner, thisProcess } from './lockOwner.ts';

/** What is locked, and how that is told. */
export interface LockedPlace {
  /** The folder that is the lock. */
  readonly lock: string;
  /** What somebody else does who holds it: "Another command is changing this history". */
  readonly busy: string;
  /** What became of the own command: "Nothing was written." */
  readonly outcome: string;
}

/**
 * Runs an action while no other process runs one under the same lock.
 *
 * The lock is a folder that holds one file, which names the owner. It is prepared under a name of its own and renamed into
 * place: a rename onto a folder that holds something fails (POSIX, rename), so the lock appears at once and with its owner,
 * and of several processes one has it. An empty folder is a free lock. The file has a name that is never used again; who
 * finds that its process has ended removes the file by that name, which cannot hit the lock of anybody else, and then
 * competes like all others.
 *
 * @param place what is locked
 * @param action what is done meanwhile
 * @param patience milliseconds to wait for another process
 * @throws AuthorError where another process holds the lock
 */
export function exclusively<T>(place: LockedPlace, action: () => T, patience: number): T {
  const name = take(place, patience);
  try {
    return action();
  } finally {
    leave(place.lock, name);
  }
}

/** @returns name of the file that makes the lock ours */
function take(place: LockedPlace, patience: number): string {
  const { lock } = place;
  const token = `${process.pid}-${randomUUID()}`;
  const own = `${lock}.${token}`;
  mkdirSync(own);
  try {
    writeFileSync(join(own, token), JSON.stringify(thisProcess(Date.now())), { flag: 'wx' });
    const end = Date.now() + patience;
    for (;;) {
      if (moved(own, lock)) {
        removeLeftovers(lock);
        return token;
      }
      const owner = ownerOf(lock);
      if (owner !== null && isGone(owner.owner)) removeIfThere(owner.path, unlinkSync);
      else if (Date.now() >= end) throw refusal(place, owner?.owner ?? null);
      else pause(20);
    }
  } finally {
    // Where the lock was taken, this folder has become the lock and is not there any more.
    removeFolder(own, token);
  }
}

/** @returns false where the lock is held */
function moved(own: string, lock: string): boolean {
  try {
    renameSync(own, lock);
    return true;
  } catch (error) {
    // Windows renames onto no folder at all, not even onto an empty one.
    if (process.platform === 'win32' && codeOf(error) === 'EPERM') removeIfThere(lock, rmdirSync);
    else if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
    return false;
  }
}

/** The owner of a lock; null where it was left meanwhile or says nothing that can be read. */
function ownerOf(lock: string): { readonly owner: LockOwner; readonly path: string } | null {
  try {
    const [name] = readdirSync(lock);
    if (name === undefined) return null;
    const path = join(lock, name);
    const owner = readLockOwner(readFileSync(path).toString('utf8'));
    return owner === null ? null : { owner, path };
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}

/**
 * What was done is done: a lock that cannot be removed is taken over by the next command, once this process has ended.
 */
function leave(lock: string, name: string): void {
  try {
    removeFolder(lock, name);
  } catch {}
}

/** Removes a folder and the one file in it, and nothing else that it may hold. */
function removeFolder(folder: string, name: string): void {
  removeIfThere(join(folder, name), unlinkSync);
  removeIfThere(folder, rmdirSync);
}

function removeIfThere(path: string, remove: (path: string) => void): void {
  try {
    remove(path);
  } catch (error) {
    // Not empty: somebody else has taken the lock since.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  }
}

/** Locks in preparation whose processes were killed; the number of the process is in the name. They are in nobody's way. */
function removeLeftovers(lock: string): void {
  try {
    removeAbandoned(lock);
  } catch {}
}

function removeAbandoned(lock: string): void {
  const here = thisProcess(Date.now());
  for (const name of readdirSync(dirname(lock))) {
    const [, token, pid] = name.startsWith(`${basename(lock)}.`) ? (/\.((\d+)-[0-9a-f-]{36})$/.exec(name) ?? []) : [];
    if (token === undefined) continue;
    const folder = join(dirname(lock), name);
    const owner = ownerOf(folder)?.owner ?? { ...here, pid: Number(pid), start: '' };
    if (isGone(owner)) removeFolder(folder, token);
  }
}

function refusal({ lock, busy, outcome }: LockedPlace, owner: LockOwner | null): AuthorError {
  if (owner === null) {
    return new AuthorError([
      `${busy}, or was interrupted: ${lock} is taken and does not say by whom. ${outcome} Start again; if it stays so and no command runs, delete that folder.`,
    ]);
  }
  const { host, pid, since, command } = owner;
  const who = `"${command}" (process ${pid} on ${host}, since ${since.slice(0, 19).replace('T', ' ')} UTC)`;
  const next = isNeighbour(owner)
    ? 'Wait for it to end and start again.'
    : `Whether it still runs cannot be seen from here. Wait for it to end and start again; if you know that it has ended, delete ${lock}.`;
  return new AuthorError([`${busy}: ${who}. ${outcome} ${next}`]);
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

/** Waits without giving the thread away: everything around it is synchronous. */
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
