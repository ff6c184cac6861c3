import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersOf, isHidden, neverChanges } from '../../src/hosting/headerRules.ts';
import { ROOT, type ScriptEnd } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { type Bucket, openBucket } from './bucket.ts';
import { dropReceipt, FIRST, SECOND, type SmallSite, writtenSite } from './smallSite.ts';

const hasRclone = spawnSync('rclone', ['version']).error === undefined;

if (!hasRclone) console.warn('Tests of the upload are skipped: install the Debian package rclone.');

/** `npm run upload`, while this process is the store. */
function upload(dist: string, to: string, env: Readonly<Record<string, string>>): Promise<ScriptEnd> {
  const command = spawn(process.execPath, [join(ROOT, 'scripts', 'upload.ts'), '--dist', dist, '--to', to], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  command.stdout.on('data', (text) => (stdout += text));
  command.stderr.on('data', (text) => (stderr += text));
  return new Promise((done) => command.on('close', (code) => done({ code, stdout, stderr })));
}

const names = (site: SmallSite): readonly string[] =>
  [...Object.keys(site), 'assets.txt'].filter((name) => site[name] !== '' && !isHidden(name)).toSorted();

/** Place of the first file that may be replaced. */
const firstPage = (sent: readonly string[]): number => sent.findIndex((name) => !neverChanges(name));

describe.skipIf(!hasRclone)('npm run upload into a bucket', () => {
  let bucket: Bucket;
  const send = (dist: string): Promise<ScriptEnd> => upload(dist, 'site:site', bucket.environment);
  const text = (name: string): string => bucket.files.get(name)?.bytes.toString() ?? '';
  beforeEach(async () => {
    bucket = await openBucket();
  });
  afterEach(() => bucket.end());

  it('sends every file with its type and caching, the ledger after what it names', async () => {
    expect(await send(writtenSite(FIRST))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Uploaded 12 files'),
    });
    expect([...bucket.files.keys()].toSorted()).toEqual(names(FIRST));
    for (const [name, { type, caching }] of bucket.files) {
      expect({ 'Content-Type': type, 'Cache-Control': caching }, name).toEqual({
        'Content-Type': headersOf(name)['Content-Type'],
        'Cache-Control': headersOf(name)['Cache-Control'],
      });
    }
    expect(bucket.sent.slice(-2)).toEqual(['ledger.jsonl', 'ledger.note']);
    expect(bucket.sent.slice(0, 4).toSorted()).toEqual(names(FIRST).filter((name) => /^_astro|-1\.0/.test(name)));
  });

  it('deletes nothing, sends nothing twice, and ends where a whole upload ends', async () => {
    await send(writtenSite(FIRST));
    const second = writtenSite(SECOND);
    expect((await send(second)).code).toBe(0);
    expect(text('_astro/Page.aaaa1111.css')).toBe('first style');
    expect(text('ledger.jsonl')).toBe('line 1\nline 2\n');
    const before = bucket.sent.length;
    expect((await send(second)).code).toBe(0);
    expect(bucket.sent.length).toBe(before);
  });

  it('leaves the ledger and every version as they were, whichever stage fails, and converges afterwards', async () => {
    await send(writtenSite(FIRST));
    const [before, second] = [new Map(bucket.files), writtenSite(SECOND)];
    bucket.sent.length = 0;
    await send(second);
    const [whole, sent] = [new Map(bucket.files), [...bucket.sent]];
    expect(sent.length).toBeGreaterThan(10);
    for (const failing of [0, firstPage(sent), sent.indexOf('ledger.jsonl'), sent.length - 1]) {
      bucket.files.clear();
      for (const [name, file] of before) bucket.files.set(name, file);
      bucket.sent.length = 0;
      bucket.refuses = (n) => n >= failing;
      const { code, stderr } = await send(second);
      expect(code, sent[failing]).toBe(1);
      expect(stderr).toContain('What was published before is still there');
      const isLedgerThere = sent.slice(0, failing).includes('ledger.jsonl');
      expect(text('ledger.jsonl')).toBe(isLedgerThere ? SECOND['ledger.jsonl'] : FIRST['ledger.jsonl']);
      for (const name of before.keys()) expect(bucket.files.has(name), name).toBe(true);
      for (const name of ['avv/1.0/avv-1.0.txt', 'avv/1.0/avv-1.0.pdf']) expect(text(name)).toBe(FIRST[name]);
      bucket.refuses = () => false;
      expect((await send(second)).code).toBe(0);
      expect([...bucket.files].toSorted()).toEqual([...whole].toSorted());
    }
  });

  it('never replaces a file that was signed', async () => {
    await send(writtenSite(FIRST));
    const { code, stderr } = await send(writtenSite({ ...SECOND, 'avv/1.0/avv-1.0.txt': 'other text of 1.0' }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/avv\/1\.0\/avv-1\.0\.txt.*immutable/);
    expect([text('avv/1.0/avv-1.0.txt'), text('ledger.jsonl')]).toEqual(['text of 1.0', 'line 1\n']);
  });

  it('refuses a site without its receipt, or changed since', async () => {
    const [without, changed] = [writtenSite(FIRST), writtenSite(FIRST)];
    dropReceipt(without);
    writeFileSync(join(changed, 'avv/1.0/index.html'), 'version 1.0, changed');
    for (const [dist, complaint] of [
      [without, /receipt is missing/],
      [changed, /not the receipt of .*avv\/1\.0\/index\.html/],
    ] as const) {
      const { code, stderr } = await send(dist);
      expect(code).toBe(1);
      expect(stderr).toMatch(complaint);
      expect(stderr).toContain('Nothing was uploaded.');
    }
    expect(bucket.sent).toEqual([]);
  });
});

describe('npm run upload', () => {
  it.skipIf(!hasRclone)('writes into a folder as well', async () => {
    const [dist, folder] = [writtenSite(SECOND), join(freshFolder(), 'site')];
    expect((await upload(dist, folder, { RCLONE_CONFIG: '/notfound' })).code).toBe(0);
    const { '.built-by-fassung': _, _headers, ...expected } = treeOf(dist);
    expect(treeOf(folder)).toEqual(expected);
  });

  it('says what is missing: rclone, or where to', async () => {
    const dist = writtenSite(FIRST);
    const none = await upload(dist, 'site:site', { PATH: freshFolder() });
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('the Debian package is rclone')]);
    const nowhere = await upload(dist, '', {});
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('Name --dist and --to.')]);
  });
});
