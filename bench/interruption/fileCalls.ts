import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether strace is there; without it the tests that need it are skipped. */
export const hasStrace =
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

/** A path that is asked for where what is looked at begins. It never exists. */
export const MARKER = '/fassung-begins-here';

/** Calls of the system that touch files. The question mark is for those that a processor does not have. */
const FILE_CALLS =
  '?open,?openat,?creat,?read,?pread64,?readv,?write,?pwrite64,?writev,?close,?fsync,?fdatasync,?rename,?renameat,?renameat2,?mkdir,?mkdirat,?rmdir,?unlink,?unlinkat,?link,?linkat,?chmod,?fchmod,?fchmodat,?fchmodat2,?ftruncate,?truncate,?getdents64,?access,?faccessat,?faccessat2,?stat,?lstat,?fstat,?newfstatat,?statx';

/** One call of a process. */
export interface FileCall {
  /** Its name: `openat`. */
  readonly name: string;
  /** Which of the calls of this name it is in the life of the process, from 1. */
  readonly nth: number;
  /** How many of them came before the marker, while the process started. */
  readonly before: number;
  /** What it was called with and what it gave, as strace shows it. */
  readonly shown: string;
}

/** How a traced process ended. */
export interface TracedEnd {
  readonly code: number | null;
  readonly stderr: string;
  /** The file calls of its main thread, on which the changes are made; those after the marker. */
  readonly calls: readonly FileCall[];
  /** Calls before the marker by name; null where the marker was not reached. */
  readonly before: ReadonlyMap<string, number> | null;
  /** Whether the fault was brought about. */
  readonly isInjected: boolean;
}

/** What is to happen at one call: the process is killed, or the call fails. */
export interface Fault {
  readonly call: Pick<FileCall, 'name' | 'nth' | 'before'>;
  /** `signal=KILL`, `error=ENOSPC` */
  readonly effect: string;
}

/**
 * Runs a script of the project under strace.
 *
 * @param place a folder for the log
 * @param script path of the script and its arguments
 * @param fault what goes wrong, if anything
 * @param env further environment
 */
export function traced(
  place: string,
  script: readonly string[],
  fault: Fault | null,
  env: Readonly<Record<string, string>> = {},
): TracedEnd {
  const log = join(place, 'strace.log');
  const inject = fault === null ? [] : ['-e', `inject=${fault.call.name}:${fault.effect}:when=${fault.call.nth}`];
  const { status, stderr } = spawnSync(
    'strace',
    ['-qq', '-y', '-s', '400', '-o', log, '-e', `trace=${FILE_CALLS}`, ...inject, process.execPath, ...script],
    { env: { ...process.env, NODE_OPTIONS: '', ...env }, encoding: 'utf8' },
  );
  const text = readFileSync(log, 'latin1');
  return {
    code: status,
    stderr,
    ...readLog(text),
    isInjected: isKilled(text) || text.includes('(INJECTED)'),
  };
}

const isKilled = (log: string): boolean => log.includes('killed by SIGKILL');

function readLog(log: string): Pick<TracedEnd, 'calls' | 'before'> {
  const counts = new Map<string, number>();
  let before: ReadonlyMap<string, number> | null = null;
  const calls: FileCall[] = [];
  for (const line of log.split('\n')) {
    const [, name] = /^(\w+)\(/.exec(line) ?? [];
    if (name === undefined) continue;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    if (before !== null) calls.push({ name, nth, before: before.get(name) ?? 0, shown: line });
    else if (line.includes(MARKER)) before = new Map(counts);
  }
  return { calls, before };
}
