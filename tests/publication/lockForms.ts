import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { exclusively } from '../../src/publication/exclusively.ts';
import { type LockOwner, thisProcess } from '../../src/publication/lockOwner.ts';
import type { withLock } from '../../src/publication/withLock.ts';
import { NOW } from '../support/watchedDisk.ts';
import { type DiskForm, once, putFile, refuses } from './diskForm.ts';

/** What keeps processes apart. */
export interface Locks {
  readonly exclusively: typeof exclusively;
  readonly withLock: typeof withLock;
}

type LockForm = DiskForm<Locks>;

/** Number of a process that has ended. */
const ENDED = spawnSync('true').pid;
const owner = (more: Partial<LockOwner> = {}): string =>
  JSON.stringify({ ...thisProcess(0), since: '2025-06-01T08:09:10.999Z', command: 'release avv --commit', ...more });
const GONE = owner({ pid: ENDED, start: '' });

const held =
  (text: string, lock = 'lock') =>
  (folder: string): void => {
    mkdirSync(join(folder, lock), { recursive: true });
    putFile(join(folder, lock, 'owner'), text);
  };
const locked = (text: string, lock = 'lock') => ({ [`${lock}/`]: '', [`${lock}/owner`]: `640 ${text}` });
const empty = (folder: string): void => void mkdirSync(join(folder, 'lock'));

const busy = (what: string, lock = 'lock', outcome = 'Nothing was done.', more: Partial<LockOwner> = {}) => {
  const who = `"release avv --commit" (process ${more.pid ?? process.pid} on ${more.host ?? hostname()}, since 2025-06-01 08:09:10 UTC)`;
  const isSeen = more.host === undefined && more.space === undefined;
  const next = isSeen
    ? 'Wait for it to end and start again.'
    : `Whether it still runs cannot be seen from here. Wait for it to end and start again; if you know that it has ended, delete content/${lock}.`;
  return { refused: [`${what}: ${who}. ${outcome} ${next}`] };
};
const BUSY = busy('Somebody is at work');
const far = (more: Partial<LockOwner>) => ({
  prepare: held(owner(more)),
  expected: {
    outcome: busy('Somebody is at work', 'lock', 'Nothing was done.', more),
    calls: REFUSED,
    files: locked(owner(more)),
  },
});
const NOBODY = {
  refused: [
    'Somebody is at work, or was interrupted: content/lock is taken and does not say by whom. Nothing was done. Start again; if it stays so and no command runs, delete that folder.',
  ],
};

const PREPARED = ['mkdir lock.TOKEN', 'create lock.TOKEN/TOKEN {"flag":"wx"}'];
const TRY = 'rename lock.TOKEN → lock';
const CLEARED = ['unlink lock.TOKEN/TOKEN', 'rmdir lock.TOKEN'];
const LEFT = ['unlink lock/TOKEN', 'rmdir lock'];
const PAUSE = 'wait 20 1 0 0';
const takenAfter = (...tries: readonly string[]) => [...PREPARED, ...tries, TRY, ...CLEARED, 'mkdir done', ...LEFT];
const refusedAfter = (...tries: readonly string[]) => [...PREPARED, ...tries, ...CLEARED];
const REFUSED = refusedAfter(TRY);
const taken = (...tries: readonly string[]) => ({
  outcome: 'value',
  calls: takenAfter(...tries),
  files: { 'done/': '' },
});

const failed = (code: string, calls: readonly string[], files: Readonly<Record<string, string>> = {}) => ({
  outcome: { failed: code },
  calls,
  files,
});

interface LockRequest extends Partial<LockForm> {
  readonly expected: LockForm['expected'];
  readonly patience?: number;
}

const placeIn = (folder: string) => ({
  lock: join(folder, 'lock'),
  busy: 'Somebody is at work',
  outcome: 'Nothing was done.',
});

/** The action leaves a folder, so that it is seen whether and when it was done. */
const lock = (name: string, { patience = 0, ...more }: LockRequest): LockForm => ({
  name: `a lock ${name}`,
  of: 'exclusively',
  call: ({ exclusively: alone }, folder) =>
    alone(
      placeIn(folder),
      () => {
        mkdirSync(join(folder, 'done'));
        return 'value';
      },
      patience,
    ),
  ...more,
});

const on = (platform: NodeJS.Platform, make: ReturnType<typeof once>) => () => ({ ...make(), platform });

const HELD: readonly LockForm[] = [
  lock('that is free is taken and left', { expected: taken() }),
  lock('that is empty is free', { prepare: empty, expected: taken() }),
  lock('says while it is held who holds it since when', {
    call: ({ exclusively: alone }, folder) =>
      alone(
        placeIn(folder),
        () => readdirSync(join(folder, 'lock')).map((n) => JSON.parse(readFileSync(join(folder, 'lock', n), 'utf8'))),
        0,
      ),
    expected: { outcome: [thisProcess(NOW)], files: {} },
  }),
  lock('is left where the action fails', {
    call: ({ exclusively: alone }, folder) => alone(placeIn(folder), refuses('EIO'), 0),
    expected: failed('EIO', [...PREPARED, TRY, ...CLEARED, ...LEFT]),
  }),
  lock('of a living process is left to it', {
    prepare: held(owner()),
    expected: { outcome: BUSY, calls: REFUSED, files: locked(owner()) },
  }),
  lock('of a living process is tried again until patience ends', {
    prepare: held(owner()),
    patience: 40,
    expected: { outcome: BUSY, calls: refusedAfter(TRY, PAUSE, TRY, PAUSE, TRY), files: locked(owner()) },
  }),
  lock('is taken once its process has left it', {
    prepare: held(owner()),
    patience: 40,
    disturbance: once(PAUSE, (folder) => rmSync(join(folder, 'lock'), { recursive: true })),
    expected: taken(TRY, PAUSE),
  }),
  lock('of another machine is left to it', far({ host: 'anderswo', pid: 1 })),
  lock('of another container is left to it', far({ space: 'pid:[1]', pid: ENDED })),
  lock('whose owner is no text that can be read is not taken', {
    prepare: held('{'),
    expected: { outcome: NOBODY, calls: REFUSED, files: locked('{') },
  }),
  lock('with a folder in it is not taken', {
    prepare: (folder) => void mkdirSync(join(folder, 'lock', 'notes'), { recursive: true }),
    expected: { outcome: NOBODY, calls: REFUSED, files: { 'lock/': '', 'lock/notes/': '' } },
  }),
  lock('of a process that has ended is taken over', {
    prepare: held(GONE),
    expected: taken(TRY, 'unlink lock/owner'),
  }),
  lock('of a process whose number another one has by now is taken over', {
    prepare: held(owner({ start: 'an earlier boot 1' })),
    expected: taken(TRY, 'unlink lock/owner'),
  }),
  lock('that several take over at once is not taken from the one that has it', {
    prepare: held(GONE),
    disturbance: once('unlink lock/owner', (folder) => {
      unlinkSync(join(folder, 'lock', 'owner'));
      putFile(join(folder, 'lock', 'faster'), owner());
    }),
    expected: {
      outcome: BUSY,
      calls: refusedAfter(TRY, 'unlink lock/owner', TRY),
      files: { 'lock/': '', 'lock/faster': `640 ${owner()}` },
    },
  }),
  lock('of a process that has ended, with a file of somebody else, is not taken', {
    prepare: (folder) => {
      held(GONE)(folder);
      putFile(join(folder, 'lock', 'precious'), 'x');
    },
    expected: {
      outcome: NOBODY,
      calls: refusedAfter(TRY, 'unlink lock/owner', TRY),
      files: { 'lock/': '', 'lock/precious': '640 x' },
    },
  }),
];

const MEANWHILE: readonly LockForm[] = [
  lock('that vanishes while it is read is taken at the next try', {
    prepare: held(owner()),
    patience: 20,
    disturbance: once('list lock', (folder) => rmSync(join(folder, 'lock'), { recursive: true })),
    expected: taken(TRY, PAUSE),
  }),
  lock('whose owner vanishes while it is read is taken at the next try', {
    prepare: held(owner()),
    patience: 20,
    disturbance: once('read lock/owner', (folder) => unlinkSync(join(folder, 'lock', 'owner'))),
    expected: taken(TRY, PAUSE),
  }),
  lock('that is emptied while it is read is taken at the next try', {
    prepare: held(owner()),
    patience: 20,
    disturbance: once('list lock', (folder) => unlinkSync(join(folder, 'lock', 'owner'))),
    expected: taken(TRY, PAUSE),
  }),
  lock('that cannot be read fails as the system says', {
    prepare: held(owner()),
    disturbance: once('list lock', refuses('EACCES')),
    expected: failed('EACCES', REFUSED, locked(owner())),
  }),
  lock('that is a file fails as the system says', {
    prepare: (folder) => putFile(join(folder, 'lock'), 'x'),
    expected: failed('ENOTDIR', REFUSED, { lock: '640 x' }),
  }),
  lock('is busy where the system calls it existing', {
    prepare: held(owner()),
    disturbance: once(TRY, refuses('EEXIST')),
    expected: { outcome: BUSY, calls: REFUSED, files: locked(owner()) },
  }),
  lock('that may not be taken fails as the system says', {
    disturbance: once(TRY, refuses('EACCES')),
    expected: failed('EACCES', REFUSED),
  }),
  lock('whose folder may not be written fails as the system says', {
    disturbance: once('mkdir lock.TOKEN', refuses('EACCES')),
    expected: failed('EACCES', PREPARED.slice(0, 1)),
  }),
  lock('that cannot name its owner leaves nothing behind', {
    disturbance: once(PREPARED[1] ?? '', refuses('EIO')),
    expected: failed('EIO', refusedAfter()),
  }),
  lock('of a process that has ended and may not be removed fails as the system says', {
    prepare: held(GONE),
    disturbance: once('unlink lock/owner', refuses('EACCES')),
    expected: failed('EACCES', refusedAfter(TRY, 'unlink lock/owner'), locked(GONE)),
  }),
  lock('that cannot be left is left to the next command', {
    disturbance: once('rmdir lock', refuses('EIO')),
    expected: { outcome: 'value', calls: takenAfter(), files: { 'done/': '', 'lock/': '' } },
  }),
  lock('that somebody has taken since is left to them', {
    disturbance: once('rmdir lock', held(owner())),
    expected: { outcome: 'value', calls: takenAfter(), files: { 'done/': '', ...locked(owner()) } },
  }),
  lock('is refused for its owner, though the own folder stays, which the system calls existing', {
    prepare: held(owner()),
    disturbance: once('rmdir lock.TOKEN', refuses('EEXIST')),
    expected: { outcome: BUSY, calls: REFUSED, files: { ...locked(owner()), 'lock.TOKEN/': '' } },
  }),
  lock('that is empty is taken on Windows, which renames onto no folder', {
    prepare: empty,
    patience: 20,
    disturbance: on('win32', once(TRY, refuses('EPERM'))),
    expected: taken(TRY, 'rmdir lock', PAUSE),
  }),
  lock('that is held is left on Windows as well', {
    prepare: held(owner()),
    disturbance: on('win32', once(TRY, refuses('EPERM'))),
    expected: { outcome: BUSY, calls: refusedAfter(TRY, 'rmdir lock'), files: locked(owner()) },
  }),
  lock('that may not be taken on Windows fails as the system says', {
    disturbance: on('win32', once(TRY, refuses('EACCES'))),
    expected: failed('EACCES', REFUSED),
  }),
  lock('that is not permitted elsewhere fails as the system says', {
    prepare: empty,
    disturbance: on('linux', once(TRY, refuses('EPERM'))),
    expected: failed('EPERM', REFUSED, { 'lock/': '' }),
  }),
];

const tokenOf = (pid: number): string => `${pid}-00000000-0000-0000-0000-000000000000`;
const GONE_TOKEN = tokenOf(ENDED);
const preparedBy = (pid: number, text?: string, name = `lock.${tokenOf(pid)}`) => ({
  make: (folder: string): void => {
    mkdirSync(join(folder, name));
    if (text !== undefined) putFile(join(folder, name, tokenOf(pid)), text);
  },
  files: { [`${name}/`]: '', ...(text === undefined ? {} : { [`${name}/${tokenOf(pid)}`]: `640 ${text}` }) },
});
const LEFTOVER = `lock.${GONE_TOKEN}`;
const AWAY = [`unlink ${LEFTOVER}/${GONE_TOKEN}`, `rmdir ${LEFTOVER}`];

/** Beside one that has been left by a process that has ended, and is cleared away, something that stays. */
const staying = (name: string, { make, files }: ReturnType<typeof preparedBy>): LockForm =>
  lock(`that is taken leaves ${name}`, {
    prepare: (folder) => {
      make(folder);
      preparedBy(ENDED, GONE).make(folder);
    },
    expected: {
      outcome: 'value',
      calls: [...PREPARED, TRY, ...AWAY, ...CLEARED, 'mkdir done', ...LEFT],
      files: { 'done/': '', ...files },
    },
  });

const LEFTOVERS: readonly LockForm[] = [
  lock('that is taken clears away what was prepared by a process that has ended before it said who it is', {
    prepare: preparedBy(ENDED).make,
    expected: {
      outcome: 'value',
      calls: [...PREPARED, TRY, ...AWAY, ...CLEARED, 'mkdir done', ...LEFT],
      files: { 'done/': '' },
    },
  }),
  lock('that is taken clears away what an earlier process of the same number has prepared', {
    prepare: preparedBy(process.pid, owner({ start: 'an earlier boot 1' })).make,
    expected: { outcome: 'value', files: { 'done/': '' } },
  }),
  staying('what a living process prepares', preparedBy(process.ppid)),
  staying('what a living process has prepared', preparedBy(process.ppid, owner({ pid: process.ppid, start: '' }))),
  staying('what this process prepares', preparedBy(process.pid)),
  staying('what a process of another machine has prepared', preparedBy(1, owner({ pid: ENDED, host: 'anderswo' }))),
  staying('what was prepared for another lock', preparedBy(ENDED, GONE, `other.${GONE_TOKEN}`)),
  staying('a folder whose name goes on', preparedBy(ENDED, GONE, `${LEFTOVER}.kept`)),
  staying('a folder whose name says something else', preparedBy(ENDED, GONE, 'lock.kept')),
  staying('a folder whose name has no lock in it', preparedBy(ENDED, GONE, `.${GONE_TOKEN}`)),
  staying('files beside it', {
    make: (folder) => putFile(join(folder, 'ledger'), 'x'),
    files: { ledger: '640 x' },
  }),
  staying('files that are named like it', {
    make: (folder) => putFile(join(folder, 'lock.0.txt'), 'x'),
    files: { 'lock.0.txt': '640 x' },
  }),
  lock('that is taken leaves files that somebody has put into what was prepared', {
    prepare: (folder) => {
      preparedBy(ENDED, GONE).make(folder);
      putFile(join(folder, LEFTOVER, 'precious'), 'x');
    },
    expected: { outcome: 'value', files: { 'done/': '', [`${LEFTOVER}/`]: '', [`${LEFTOVER}/precious`]: '640 x' } },
  }),
  lock('is taken though nothing can be cleared away', {
    disturbance: once('list .', refuses('EACCES')),
    expected: taken(),
  }),
];

const history = (name: string, more: Partial<LockForm> & Pick<LockForm, 'expected'>): LockForm => ({
  name: `the lock of a history ${name}`,
  of: 'withLock',
  call: ({ withLock: withHistory }, folder) => withHistory(folder, ({ content }) => content === folder),
  ...more,
});

const HISTORY = '.ledger-lock';
const inHistory = (lines: readonly string[]) => lines.map((line) => line.replaceAll('lock', HISTORY));

const HISTORIES: readonly LockForm[] = [
  history('is handed to the action', {
    expected: { outcome: true, calls: inHistory([...PREPARED, TRY, ...CLEARED, ...LEFT]), files: {} },
  }),
  history('is waited for three seconds', {
    prepare: held(owner(), HISTORY),
    expected: {
      outcome: busy('Another command is changing this history', HISTORY, 'Nothing was written.'),
      calls: inHistory(refusedAfter(...Array.from({ length: 150 }, () => [TRY, PAUSE]).flat(), TRY)),
      files: locked(owner(), HISTORY),
    },
  }),
  history('is waited for as long as the caller says', {
    call: ({ withLock: withHistory }, folder) => withHistory(folder, () => 'value', 0),
    prepare: held(owner(), HISTORY),
    expected: {
      outcome: busy('Another command is changing this history', HISTORY, 'Nothing was written.'),
      calls: inHistory(REFUSED),
      files: locked(owner(), HISTORY),
    },
  }),
];

/** Every form. */
export const LOCK_FORMS: readonly LockForm[] = [...HELD, ...MEANWHILE, ...LEFTOVERS, ...HISTORIES];
