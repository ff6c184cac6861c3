import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { strayAnswers } from './forgery/strayForms.ts';

const published = publishedContent(TWO_VERSIONS);

/** A copy of the published content that may be damaged. */
function copy(): string {
  const folder = freshFolder();
  cpSync(published, folder, { recursive: true });
  return folder;
}

const FILES = ['html', 'json', 'mdx', 'pdf', 'txt'].flatMap((kind) =>
  ['1.0', '1.1'].map((version) => join('test', version, `test-${version}.${kind}`)),
);

describe('npm run verify', () => {
  it.each(strayAnswers(verifyContent))('names every folder that looks published and is not: %#', (said, expected) => {
    expect(said).toEqual(expected);
  });

  it('finds nothing in what was published, and says how much it compared', () => {
    const { code, stdout } = runScript('verify', published);
    expect(code).toBe(0);
    expect(stdout).toContain('Compared 3 ledger lines, 2 versions, 10 files');
  });

  it('detects one changed byte anywhere in any published file and names version and file [E1] [P8]', () => {
    const content = copy();
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
        expect(complaints).toEqual([
          `Version ${name.slice(5, 8)} of test: ${path} is not the file that was published.`,
        ]);
      }),
      { numRuns: 200 },
    );
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it.each<[string, (content: string) => void, string]>([
    ['a deleted file', (c) => rmSync(join(c, 'test/1.0/test-1.0.pdf')), 'test-1.0.pdf is missing'],
    [
      'an added file',
      (c) => writeFileSync(join(c, 'test/1.0/test-1.0.docx'), ''),
      'test-1.0.docx is not in the ledger',
    ],
    [
      'a renamed file',
      (c) => renameSync(join(c, 'test/1.0/test-1.0.txt'), join(c, 'test/1.0/TEST-1.0.txt')),
      'test-1.0.txt is missing',
    ],
    ['a deleted version', (c) => rmSync(join(c, 'test/1.0'), { recursive: true }), 'Version 1.0 of test: the folder'],
    [
      'a renamed version',
      (c) => renameSync(join(c, 'test/1.0'), join(c, 'test/1.0.1')),
      'Version 1.0 of test: the folder',
    ],
    ['an added version', (c) => mkdirSync(join(c, 'test/2.0')), 'is not in the ledger'],
    [
      'a file replaced by a link to an equal one',
      (c) => {
        renameSync(join(c, 'test/1.0/test-1.0.txt'), join(c, 'elsewhere.txt'));
        symlinkSync(join(c, 'elsewhere.txt'), join(c, 'test/1.0/test-1.0.txt'));
      },
      'is not a file of its own',
    ],
    [
      'a shortened ledger',
      (c) =>
        writeFileSync(
          join(c, 'ledger.jsonl'),
          `${readFileSync(join(c, 'ledger.jsonl'), 'utf8').split('\n').slice(0, 2).join('\n')}\n`,
        ),
      'test/1.1 is not in the ledger',
    ],
    ['a missing ledger', (c) => rmSync(join(c, 'ledger.jsonl')), 'nothing to compare'],
    [
      'line ends of another system',
      (c) => {
        const path = join(c, 'test/1.1/test-1.1.txt');
        const text = readFileSync(path, 'utf8');
        chmodSync(path, 0o644);
        writeFileSync(path, text.replaceAll('\n', '\r\n'));
      },
      'test-1.1.txt is not the file that was published',
    ],
  ])('detects %s by exit code', (_name, damage, message) => {
    const content = copy();
    damage(content);
    const { code, stderr } = runScript('verify', content);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('takes an empty history for a failure unless told that nothing has been published yet', () => {
    const content = emptyContent();
    expect(runScript('verify', content).code).toBe(1);
    expect(runScript('verify', content, { args: ['--genesis'] }).code).toBe(0);
    expect(runScript('verify', published, { args: ['--genesis'] }).code).toBe(0);
  });
});
