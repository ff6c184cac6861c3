import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleSite } from '../support/exampleSite.ts';
import { killedBuild } from '../support/killedBuild.ts';
import { ANOTHER_WORLD } from '../support/machines.ts';
import { builtOn } from '../support/projectCopy.ts';
import { ROOT, runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

describe('npm run build [R12] [D3]', () => {
  it('gives the same bytes in another folder, time zone, locale, home, order of files, a year later', {
    timeout: 240_000,
  }, async () => {
    // The site of the other tests comes from this folder, a day to the west.
    const [one, other] = [treeOf(await builtOn(ANOTHER_WORLD)), treeOf(await exampleSite())];
    expect(Object.keys(one).length).toBeGreaterThan(100);
    expect(one).toEqual(other);
  });

  it.each<[string, (content: string) => void, string]>([
    [
      'changed by one byte',
      (content) => {
        const path = join(content, 'test', '1.0', 'test-1.0.html');
        chmodSync(path, 0o644);
        writeFileSync(path, readFileSync(path, 'utf8').replace('72', '73'));
      },
      'test-1.0.html is not the file that was published',
    ],
    [
      'renamed',
      (c) => renameSync(join(c, 'test/1.1/test-1.1.txt'), join(c, 'test/1.1/test-1.1.text')),
      'test-1.1.txt is missing',
    ],
    ['deleted', (c) => rmSync(join(c, 'test/1.1/test-1.1.pdf')), 'test-1.1.pdf is missing'],
    ['added', (c) => writeFileSync(join(c, 'test/1.0/test-1.0.doc'), ''), 'test-1.0.doc is not in the ledger'],
  ])(
    'refuses a published file that was %s, names version and file, and leaves the site as it was',
    (_how, damage, message) => {
      const content = publishedContent(TWO_VERSIONS);
      const dist = join(freshFolder(), 'dist');
      mkdirSync(dist);
      writeFileSync(join(dist, 'index.html'), 'the site before');
      damage(content);
      const { code, stderr } = runScript('build', content, { env: { FASSUNG_DIST: dist } });
      expect(code).toBe(1);
      expect(stderr).toMatch(/Version 1\.[01] of test/);
      expect(stderr).toContain(message);
      expect(readdirSync(dist)).toEqual(['index.html']);
    },
  );

  it.each<[string, (content: string, dist: string) => string, string]>([
    [
      'a folder with files of somebody else',
      (_c, dist) => {
        mkdirSync(dist);
        writeFileSync(join(dist, 'firmenseite.html'), 'x');
        return dist;
      },
      'not built by this program',
    ],
    ['the content folder', (content) => content, 'overlaps with the content'],
    ['a folder inside the content', (content) => join(content, 'test'), 'overlaps with the content'],
    ['the project', () => ROOT, 'overlaps with the content or the project'],
  ])('never replaces %s', (_what, place, message) => {
    const content = publishedContent(TWO_VERSIONS);
    const before = treeOf(content);
    const dist = place(content, join(freshFolder(), 'dist'));
    const { code, stderr } = runScript('build', content, { env: { FASSUNG_DIST: dist } });
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(existsSync(dist)).toBe(true);
    expect(treeOf(content)).toEqual(before);
  });

  it('never replaces a site by one whose history is shorter', () => {
    const content = publishedContent(TWO_VERSIONS);
    const dist = join(freshFolder(), 'dist');
    expect(runScript('build', content, { env: { FASSUNG_DIST: dist } }).code).toBe(0);
    const before = treeOf(dist);
    const ledger = readFileSync(join(content, 'ledger.jsonl'), 'utf8');
    writeFileSync(join(content, 'ledger.jsonl'), `${ledger.split('\n').slice(0, 2).join('\n')}\n`);
    rmSync(join(content, 'test', '1.1'), { recursive: true });
    const { code, stderr } = runScript('build', content, { env: { FASSUNG_DIST: dist } });
    expect([code, stderr]).toEqual([1, expect.stringContaining('does not continue')]);
    expect(treeOf(dist)).toEqual(before);
  });

  it('says what to do where nothing has been published yet', () => {
    const { code, stderr } = runScript('build', emptyContent(), { env: { FASSUNG_DIST: join(freshFolder(), 'dist') } });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing has been published yet')]);
  });

  it('refuses in development and in the site generator itself as well', () => {
    const content = publishedContent(TWO_VERSIONS);
    rmSync(join(content, 'test/1.1/test-1.1.pdf'));
    const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const out = join(freshFolder(), 'dist');
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: ROOT,
      env: { ...process.env, FASSUNG_CONTENT: content, FASSUNG_DIST: out, NODE_OPTIONS: '' },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    return new Promise<void>((done) =>
      child.on('close', (code) => {
        expect(code).not.toBe(0);
        expect(output).toContain('test-1.1.pdf is missing');
        done();
      }),
    );
  });

  it('leaves the site before in place when it is killed, and the next build succeeds', {
    timeout: 240_000,
  }, async () => {
    const content = publishedContent(TWO_VERSIONS);
    const dist = join(freshFolder(), 'dist');
    expect(runScript('build', content, { env: { FASSUNG_DIST: dist } }).code).toBe(0);
    const before = treeOf(dist);
    for (const milliseconds of [300, 900, 1500, 2100]) {
      await killedBuild(content, dist, milliseconds);
      expect(existsSync(dist) ? treeOf(dist) : {}, `${milliseconds} ms`).toEqual(before);
    }
    expect(runScript('build', content, { env: { FASSUNG_DIST: dist } }).code).toBe(0);
    expect(treeOf(dist)).toEqual(before);
  });
});
