import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LockOwner, thisProcess } from '../../src/publication/lockOwner.ts';
import { withLock } from '../../src/publication/withLock.ts';
import { ROOT } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';

const NO_PATIENCE = 0;

/** A process that holds the lock for a moment. */
const HOLDER = `
import { withLock } from ${JSON.stringify(pathToFileURL(join(ROOT, 'src', 'publication', 'withLock.ts')).href)};
import { writeSync } from 'node:fs';
withLock(process.argv[1], () => {
  writeSync(1, 'held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
});
`;

/** Number of a process that has ended. */
const endedProcess = (): number => spawnSync('true').pid;

/** A content folder whose lock somebody holds. */
function lockedBy(owner: Partial<LockOwner> | string): { readonly content: string; readonly file: string } {
  const content = freshFolder();
  const file = join(content, '.ledger-lock', 'token');
  mkdirSync(join(content, '.ledger-lock'));
  const text = typeof owner === 'string' ? owner : JSON.stringify({ ...thisProcess(0), ...owner });
  writeFileSync(file, text);
  return { content, file };
}

const run = (content: string): string => withLock(content, () => 'done', NO_PATIENCE);

describe('the lock of a history', () => {
  it('names its owner while the action runs, and leaves nothing behind', () => {
    const content = freshFolder();
    const owner = withLock(content, () => {
      const [name = ''] = readdirSync(join(content, '.ledger-lock'));
      return JSON.parse(readFileSync(join(content, '.ledger-lock', name), 'utf8'));
    });
    expect(owner).toMatchObject({ host: hostname(), pid: process.pid });
    expect(Date.parse(owner.since)).toBeGreaterThan(0);
    expect(readdirSync(content)).toEqual([]);
  });

  it('is free again where the action throws', () => {
    const content = freshFolder();
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => withLock(content, fail)).toThrow('no');
    expect(run(content)).toBe('done');
  });

  it('is refused inside itself, with command, process, machine and time of the owner', () => {
    const content = freshFolder();
    expect(() => withLock(content, () => run(content))).toThrow(
      new RegExp(`Another command is changing this history: ".+" \\(process ${process.pid} on ${hostname()}, since 20`),
    );
    expect(run(content)).toBe('done');
  });

  it.each<[string, () => Partial<LockOwner>]>([
    ['has ended', () => ({ pid: endedProcess(), start: '' })],
    ['has ended, and whose number another process has by now', () => ({ pid: process.pid, start: 'another start' })],
  ])('is taken over where its process %s', (_what, owner) => {
    const { content } = lockedBy(owner());
    expect(run(content)).toBe('done');
    expect(readdirSync(content)).toEqual([]);
  });

  it.each<[string, Partial<LockOwner> | string, string]>([
    ['a living process', {}, 'Wait for it to end and start again.'],
    ['a process of another machine', { host: 'elsewhere', pid: 1 }, 'if you know that it has ended, delete'],
    ['a process of another container', { space: 'pid:[1]', pid: endedProcess() }, 'cannot be seen from here'],
    ['somebody who does not say who', '', 'does not say by whom'],
    ['somebody whose name cannot be read', '{"host":1}', 'does not say by whom'],
  ])('is left to %s, and nothing is written', (_who, owner, message) => {
    const { content, file } = lockedBy(owner);
    expect(() => run(content)).toThrow(message);
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(content)).toEqual(['.ledger-lock']);
  });

  it('is free where it is empty: a process was killed while it left', () => {
    const content = freshFolder();
    mkdirSync(join(content, '.ledger-lock'));
    expect(run(content)).toBe('done');
    expect(readdirSync(content)).toEqual([]);
  });

  it('clears away what processes have left that were killed before they had it, and nothing else', () => {
    const content = freshFolder();
    const token = (pid: number): string => `${pid}-00000000-0000-4000-8000-000000000000`;
    const [gone, living] = [token(endedProcess()), token(process.ppid)];
    for (const name of [gone, living]) mkdirSync(join(content, `.ledger-lock.${name}`));
    mkdirSync(join(content, '.ledger-lock.precious'));
    expect(run(content)).toBe('done');
    expect(readdirSync(content).toSorted()).toEqual([`.ledger-lock.${living}`, '.ledger-lock.precious'].toSorted());
  });

  it('is waited for where another process is about to leave it', async () => {
    const content = freshFolder();
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, content], {
      stdio: ['ignore', 'pipe', 2],
    });
    const ended = new Promise((end) => holder.on('close', end));
    await new Promise((held) => holder.stdout?.once('data', held));
    expect(() => run(content)).toThrow('Wait for it to end');
    expect(withLock(content, () => readdirSync(content), 30_000)).toEqual(['.ledger-lock']);
    expect(await ended).toBe(0);
    expect(readdirSync(content)).toEqual([]);
  });
});
