import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportAgreements } from '../../src/export/exportAgreements.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { ROOT, runScript } from '../support/runScript.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { exportedFolder } from './exportedFolder.ts';

/** A program that runs first, as an option of Node.js. */
const preloaded = (program: string): Record<string, string> => ({
  NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(program)}"`,
});

/** Lists every folder backwards, and moves the clock by so many days. */
const elsewhere = (days: number): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const list = fs.readdirSync;
  fs.readdirSync = (...args) => list(...args).reverse();
  syncBuiltinESMExports();
  const Then = Date;
  const now = () => Then.now() + ${days} * 86400000;
  globalThis.Date = class extends Then {
    constructor(...args) { super(...(args.length > 0 ? args : [now()])); }
    static now() { return now(); }
  };`;

describe('the bytes of an export', () => {
  const zipWith = (content: string, env: Record<string, string>, name = 'a.zip'): string => {
    const out = join(freshFolder(), name);
    const { code, stderr } = runScript('export', content, { args: ['avv', '--out', out], env });
    expect([code, stderr]).toEqual([0, '']);
    return sha256(readFileSync(out));
  };
  const expected = zipWith(EXAMPLE_CONTENT, {});

  it.each([
    [
      'time zone and locale in the far east, home folder, day of the site',
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', HOME: '/none', FASSUNG_TODAY: '2031-02-28' },
    ],
    [
      'a Turkish locale in the far west, a clock that is late, the order in which the disk lists files',
      { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr', ...preloaded(elsewhere(400)) },
    ],
    [
      'a clock that is early, threads, terminal',
      { ...preloaded(elsewhere(-400)), UV_THREADPOOL_SIZE: '1', COLUMNS: '20', TERM: 'dumb' },
    ],
  ])('do not depend on %s', (_, env) => {
    expect(zipWith(EXAMPLE_CONTENT, env)).toBe(expected);
  });

  it('do not depend on the folder of the content, the times of its files or the name of the ZIP file', () => {
    const content = join(freshFolder(), 'Ünother content');
    mkdirSync(content);
    for (const name of readdirSync(EXAMPLE_CONTENT).toReversed()) {
      cpSync(join(EXAMPLE_CONTENT, name), join(content, name), { recursive: true });
    }
    utimesSync(join(content, 'ledger.jsonl'), 1, 1);
    expect(zipWith(content, {}, 'another name.zip')).toBe(expected);
  });
});

describe('an export that is killed', () => {
  const content = publishedContent(TWO_VERSIONS);
  const whole = treeOf(exportedFolder(content, 'test'));
  /** Kills the process at the call of that number of a function of the file system. */
  const killAt = (call: string, number: number): Record<string, string> =>
    preloaded(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const original = fs.${call};
      let count = 0;
      fs.${call} = (...args) => {
        if (++count === ${number}) process.kill(process.pid, 'SIGKILL');
        return original(...args);
      };
      syncBuiltinESMExports();`);

  it.each([
    ['out', 'writeSync', 5],
    ['out', 'renameSync', 1],
    ['out.zip', 'writeSync', 30],
    ['out.zip', 'linkSync', 1],
  ])('leaves no %s when killed at %s number %i, and the next one is whole', (name, call, number) => {
    const out = join(freshFolder(), name);
    const env = killAt(call, number);
    expect(runScript('export', content, { args: ['test', '--out', out], env }).code).toBeNull();
    expect(existsSync(out)).toBe(false);
    exportAgreements({ root: ROOT, content, agreement: 'test', out: () => out });
    expect(existsSync(out)).toBe(true);
    if (name === 'out') expect(treeOf(out)).toEqual(whole);
  });
});
