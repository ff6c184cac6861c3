import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/builtSite.ts';
import { runScript } from '../support/runScript.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';

let content = '';
let built = '';

beforeAll(() => {
  content = publishedContent(TWO_VERSIONS);
  built = builtSite(content);
});

/** Verifies a damaged copy of the built site. */
function verifyDamaged(damage: (dist: string) => void): { code: number | null; stderr: string } {
  const dist = freshFolder();
  cpSync(built, dist, { recursive: true });
  damage(dist);
  return runScript('verify', content, { args: ['--dist', dist] });
}

const replaceIn = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
};

describe('npm run verify -- --dist', () => {
  it('finds nothing in a site as it was built, and counts files and pages', () => {
    const { code, stdout } = runScript('verify', content, { args: ['--dist', built] });
    expect(code).toBe(0);
    expect(stdout).toContain('11 site files, 14 site addresses');
  });

  const page = 'test/1.0/index.html';
  it.each<[string, (dist: string) => void, string]>([
    [
      'a changed word of a contract',
      (d) => replaceIn(join(d, page), '72 Stunden', '24 Stunden'),
      'does not show the published text',
    ],
    [
      'a lost label',
      (d) => replaceIn(join(d, page), '<a href="#1.1">1.1</a> ', ''),
      'does not show the published text',
    ],
    [
      'a lost address of a clause',
      (d) => replaceIn(join(d, page), ' id="1.1"', ''),
      'does not show the published text',
    ],
    [
      'a changed word of a contract on its English page',
      (d) => replaceIn(join(d, 'en', page), '72 Stunden', '24 Stunden'),
      'does not show the published text',
    ],
    ['a lost English page', (d) => rmSync(join(d, 'en', page)), 'is missing'],
    [
      'a changed word on the English page of the current version',
      (d) => replaceIn(join(d, 'en/test/index.html'), ' Stunden', ' Tagen'),
      'does not show the published text',
    ],
    ['a missing marker', (d) => replaceIn(join(d, page), '<!--fassung test 1.0-->', ''), 'does not mark the text'],
    [
      'the text of another version',
      (d) => cpSync(join(d, 'test/1.1/index.html'), join(d, page)),
      'does not mark the text',
    ],
    [
      'an address that the page gives twice',
      (d) => replaceIn(join(d, page), '<footer', '<p id="1.1"></p><footer'),
      'has the address #1.1 twice',
    ],
    ['a missing page', (d) => rmSync(join(d, page)), 'index.html is missing'],
    ['a missing current page', (d) => rmSync(join(d, 'test/index.html')), 'index.html is missing'],
    [
      'a changed word of the current page',
      (d) => replaceIn(join(d, 'test/index.html'), '24 Stunden', '48 Stunden'),
      'does not show the published text',
    ],
    ['a changed download', (d) => replaceIn(join(d, 'test/1.0/test-1.0.txt'), '72', '73'), 'test-1.0.txt differs'],
    ['a missing download', (d) => rmSync(join(d, 'test/1.0/test-1.0.pdf')), 'test-1.0.pdf is missing'],
    ['another ledger', (d) => writeFileSync(join(d, 'ledger.jsonl'), ''), 'ledger.jsonl differs'],
    [
      'a version that was never published',
      (d) => cpSync(join(d, 'test/1.0'), join(d, 'test/9.9'), { recursive: true }),
      'test/9.9/index.html was never published',
    ],
    ['a published draft', (d) => mkdirSync(join(d, 'entwurf/test'), { recursive: true }), 'shows drafts'],
  ])('detects %s by exit code', (_name, damage, message) => {
    const { code, stderr } = verifyDamaged(damage);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('raises no alarm for a changed frame around the text', () => {
    const { code } = verifyDamaged((dist) => replaceIn(join(dist, page), '<footer', '<p>Neuer Hinweis</p><footer'));
    expect(code).toBe(0);
  });
});
