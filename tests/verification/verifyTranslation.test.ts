import { chmodSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { builtSite } from '../support/builtSite.ts';
import { runScript } from '../support/runScript.ts';
import { freshFolder, publishedContent, TRANSLATED, TWO_VERSIONS } from '../support/smallContent.ts';

const published = publishedContent([TRANSLATED, TWO_VERSIONS[1] ?? '']);

const copyOf = (original: string): string => {
  const folder = freshFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
};

const FILES = ['html', 'json', 'mdx', 'txt'].map((kind) => join('test', '1.0', `test-1.0.en.${kind}`));

describe('npm run verify on a translation', () => {
  it('finds nothing in what was published, and counts its files', () => {
    const { code, stdout } = runScript('verify', published);
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 ledger lines, 2 versions, 14 files')]);
  });

  it('detects one changed byte anywhere in any of its files and names version and file', () => {
    const content = copyOf(published);
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, at, by) => {
        const path = join(content, name);
        const original = readFileSync(path);
        const forged = Buffer.from(original);
        const offset = at % forged.length;
        forged[offset] = ((forged[offset] ?? 0) + by) % 256;
        chmodSync(path, 0o644);
        writeFileSync(path, forged);
        const { complaints } = verifyContent(content);
        writeFileSync(path, original);
        expect(complaints).toEqual([`Version 1.0 of test: ${path} is not the file that was published.`]);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, (content: string) => void, string]>([
    ['a deleted file', (c) => rmSync(join(c, FILES[0] ?? '')), 'test-1.0.en.html is missing'],
    [
      'a renamed file',
      (c) => renameSync(join(c, FILES[3] ?? ''), join(c, 'test/1.0/test-1.0.fr.txt')),
      'test-1.0.en.txt is missing',
    ],
    [
      'a translation that was added later',
      (c) => cpSync(join(c, FILES[0] ?? ''), join(c, 'test/1.1/test-1.1.en.html')),
      'test-1.1.en.html is not in the ledger',
    ],
  ])('detects %s by exit code', (_what, damage, message) => {
    const content = copyOf(published);
    damage(content);
    const { code, stderr } = runScript('verify', content);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('takes no other name for that of a frozen file', () => {
    const content = copyOf(published);
    const path = join(content, 'ledger.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('test-1.0.en.txt', 'test-1.0.fr.txt'));
    expect(verifyContent(content).complaints[0]).toContain('is not a well-formed event');
  });
});

describe('npm run verify -- --dist on the page of a translation', () => {
  let built = '';

  beforeAll(() => {
    built = builtSite(published);
  });

  const page = 'test/1.0/uebersetzung/index.html';
  const replaceIn = (path: string, from: string, to: string): void => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const verifyDamaged = (damage: (dist: string) => void) => {
    const dist = copyOf(built);
    damage(dist);
    return runScript('verify', published, { args: ['--dist', dist] });
  };

  it('finds nothing in a site as it was built, and counts both pages', () => {
    const { code, stdout } = runScript('verify', published, { args: ['--dist', built] });
    expect([code, stdout]).toEqual([0, expect.stringContaining('15 site files, 16 site addresses')]);
  });

  it.each<[string, (dist: string) => void, string]>([
    [
      'a changed word of the binding text',
      (d) => replaceIn(join(d, page), '72 Stunden', '24 Stunden'),
      'the published text',
    ],
    [
      'a changed word of the translation',
      (d) => replaceIn(join(d, page), '72 hours', '24 hours'),
      'published translation',
    ],
    [
      'a changed word of the page with the English interface',
      (d) => replaceIn(join(d, 'en', page), '72 hours', '24 hours'),
      'published translation',
    ],
    [
      'a lost row',
      (d) =>
        replaceIn(
          join(d, page),
          /<div class="side" lang="de">[\s\S]*?<\/div>/.exec(readFileSync(join(d, page), 'utf8'))?.[0] ?? '-',
          '',
        ),
      'does not show the published text',
    ],
    [
      'a language that is named wrongly',
      (d) => replaceIn(join(d, page), '<div class="side" lang="de">', '<div class="side" lang="en">'),
      'does not show the published text',
    ],
    ['a lost address', (d) => replaceIn(join(d, page), ' id="1.1"', ''), 'does not have the address #1.1 exactly once'],
    [
      'an address that the page gives twice',
      (d) => replaceIn(join(d, page), '<footer', '<p id="1.1"></p><footer'),
      'does not have the address #1.1 exactly once',
    ],
    ['a missing page', (d) => rmSync(join(d, page)), 'index.html is missing'],
    [
      'a changed download',
      (d) => replaceIn(join(d, 'test/1.0/test-1.0.en.txt'), '72', '73'),
      'test-1.0.en.txt differs',
    ],
    ['a missing download', (d) => rmSync(join(d, 'test/1.0/test-1.0.en.mdx')), 'test-1.0.en.mdx is missing'],
  ])('detects %s by exit code', (_what, damage, message) => {
    const { code, stderr } = verifyDamaged(damage);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr).toContain('Version 1.0 of test');
  });

  it('raises no alarm for a changed frame around the texts', () => {
    const { code } = verifyDamaged((dist) => replaceIn(join(dist, page), '<footer', '<p>Neuer Hinweis</p><footer'));
    expect(code).toBe(0);
  });
});
