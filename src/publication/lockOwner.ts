import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';

/** The process that holds a lock. */
export interface LockOwner {
  /** Name of its machine. */
  readonly host: string;
  readonly pid: number;
  /** When it took the lock, ISO 8601 in UTC. */
  readonly since: string;
  /** What was called, for people: `release avv --commit`. */
  readonly command: string;
  /** Its start as the system counts it, so that another process of the same number is not taken for it; "" if unknown. */
  readonly start: string;
  /** Where its number counts: on Linux the process namespace, so that one container does not judge another; "" if unknown. */
  readonly space: string;
}

/**
 * This process as the owner of a lock.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export const thisProcess = (now: number): LockOwner => ({
  host: hostname(),
  pid: process.pid,
  since: new Date(now).toISOString(),
  command: [basename(process.argv[1] ?? 'node').replace(/\.[a-z]+$/, ''), ...process.argv.slice(2)].join(' '),
  start: startOf(process.pid),
  space: processSpace(),
});

/** An owner from its JSON text, or null where it is none. */
export function readLockOwner(text: string): LockOwner | null {
  try {
    const owner = JSON.parse(text) as LockOwner;
    const texts = [owner.host, owner.since, owner.command, owner.start, owner.space];
    return texts.every((value) => typeof value === 'string') && Number.isSafeInteger(owner.pid) ? owner : null;
  } catch {
    return null;
  }
}

/**
 * Whether the owner is a process of this machine that has ended. Of another machine nothing is known, so that the answer
 * is no.
 */
export function isGone({ host, pid, start, space }: LockOwner): boolean {
  if (host !== hostname() || space !== processSpace() || pid <= 0) return false;
  if (start !== '' && startOf(pid) !== start) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Whether the owner lives, or lived, where this process can see it. */
export const isNeighbour = ({ host, space }: LockOwner): boolean => host === hostname() && space === processSpace();

/**
 * On Linux, the boot of the machine and the tick at which a process started (proc(5): field 22 of `stat`; the name of the
 * program before it may hold blanks and parentheses). "" where there is no such process or no such file.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`).toString('utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that ended and was not fetched by its parent changes nothing any more.
    if (fields[0] === 'Z' || fields[0] === 'X') return '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id').toString('utf8').trim()} ${fields[19]}`;
  } catch {
    return '';
  }
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
