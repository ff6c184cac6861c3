import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/builtSite.ts';
import { runScript, type ScriptEnd } from '../support/runScript.ts';
import { emptyContent, freshFolder, publishedContent, smallSource, TRANSLATED } from '../support/smallContent.ts';

const BODY = `## 1. Gegenstand

1.1 Der Auftragsverarbeiter verarbeitet personenbezogene Daten für den Verantwortlichen.

1.2 Die Meldung erfolgt binnen 72 Stunden.
`;
const SOURCE = smallSource('1.0', '2025-02-01', BODY);

let original: Buffer;

beforeAll(() => {
  const content = publishedContent([SOURCE]);
  original = readFileSync(join(content, 'test', '1.0', 'test-1.0.pdf'));
});

/** A content folder with a draft and a file beside it. */
function withOriginal(bytes: Uint8Array, source = SOURCE, name = 'original-1.0.pdf'): string {
  const content = emptyContent();
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  writeFileSync(join(content, 'test', name), bytes);
  return content;
}

const release = (content: string, ...args: readonly string[]): ScriptEnd =>
  runScript('release', content, { args: ['test', '--yes', '--date', '2025-01-01', ...args] });
const frozen = (content: string): Buffer => readFileSync(join(content, 'test', '1.0', 'test-1.0.original.pdf'));
const filesOf = (content: string): readonly string[] => {
  const line = readFileSync(join(content, 'ledger.jsonl'), 'utf8').split('\n')[1] ?? '';
  return Object.keys((JSON.parse(line) as { files: object }).files);
};

function refused(content: string, ...messages: readonly RegExp[]): void {
  const { code, stderr } = release(content);
  expect(code).toBe(1);
  for (const message of messages) expect(stderr).toMatch(message);
  expect(stderr).toContain('Nothing was written.');
  expect(runScript('verify', content, { args: ['--genesis'] }).stdout).toContain('0 versions');
}

describe('npm run release with the original beside the draft', () => {
  it('freezes it with the version, in the same line of the ledger, and says that its words are those of the text', () => {
    const content = withOriginal(original);
    const { code, stdout } = release(content);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Original .*original-1\.0\.pdf, frozen with the text; its words are those of the text/);
    expect(filesOf(content)).toEqual([
      'test-1.0.html',
      'test-1.0.json',
      'test-1.0.mdx',
      'test-1.0.original.pdf',
      'test-1.0.pdf',
      'test-1.0.txt',
    ]);
    expect(frozen(content).equals(original)).toBe(true);
    expect(runScript('verify', content).stdout).toContain('1 versions, 6 files');
  });

  it('has the same fingerprint with it and without it', () => {
    const fingerprint = (content: string): string =>
      /Fingerprint {2}([0-9a-f]{64})/.exec(release(content, '--dry-run').stdout)?.[1] ?? '';
    const both = [withOriginal(original), withOriginal(original, SOURCE, 'original-1.1.pdf')].map(fingerprint);
    expect(both[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(both[1]).toBe(both[0]);
  });

  it('leaves the original of another version alone', () => {
    const content = withOriginal(original, SOURCE, 'original-0.9.pdf');
    expect(release(content).stdout).not.toContain('Original ');
    expect(filesOf(content)).toHaveLength(5);
  });

  it('is history when it is run again, also after the original was moved away', () => {
    const content = withOriginal(original);
    release(content);
    expect(release(content).stdout).toContain('is published already');
    rmSync(join(content, 'test', 'original-1.0.pdf'));
    expect(release(content).stdout).toContain('is published already');
  });

  it('refuses another original for a version that is published', () => {
    const content = withOriginal(original);
    release(content);
    writeFileSync(join(content, 'test', 'original-1.0.pdf'), Buffer.concat([original, Buffer.from('\n')]));
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Version 1.0 of test was published on 2025-01-01')]);
    expect(frozen(content).equals(original)).toBe(true);
  });

  it('names every word in which the two differ, and freezes neither', () => {
    const content = withOriginal(original, SOURCE.replace('72 Stunden', '48 Stunden').replace(' personenbezogene', ''));
    refused(
      content,
      /original-1\.0\.pdf, page 1: after "[^"]*verarbeitet" it has "personenbezogene", and the text has nothing\./,
      /after "[^"]*Meldung erfolgt binnen" it has "72", and the text has "48"\./,
      /Only a file with the words of the text is frozen with it/,
    );
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['no PDF', () => Buffer.from('PK\u0003\u0004'), /original-1\.0\.pdf: the file is no PDF/],
    ['a PDF that is cut off', () => original.subarray(0, 900), /original-1\.0\.pdf: .*\nOnly a file with the words/],
    ['larger than anybody keeps for ever', () => Buffer.alloc(20_000_001), /at most 20 MB/],
  ])('refuses what is %s', (_what, bytes, message) => refused(withOriginal(bytes()), message));
});

describe('npm run release --from', () => {
  it('releases the draft that is named, with the translation and the original beside it', () => {
    const content = emptyContent();
    const folder = freshFolder();
    const [german, english] = TRANSLATED;
    const made = publishedContent([german]);
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', '1.0.mdx'), german);
    writeFileSync(join(folder, 'old', '1.0.en.mdx'), english);
    writeFileSync(join(folder, 'old', 'original-1.0.pdf'), readFileSync(join(made, 'test', '1.0', 'test-1.0.pdf')));
    const { code, stdout } = runScript('release', content, {
      args: ['test', '--yes', '--date', '2025-01-01', '--from', 'old/1.0.mdx'],
      env: { npm_lifecycle_event: 'release', INIT_CWD: folder },
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('Published version 1.0 of test: 10 files')]);
  });

  it('says where there is no such draft', () => {
    const { code, stderr } = release(emptyContent(), '--from', '/nowhere/1.0.mdx');
    expect([code, stderr]).toEqual([1, expect.stringContaining('/nowhere/1.0.mdx: there is no draft to release.')]);
  });
});

describe('the site of a version with an original', () => {
  it('offers it for download, byte for byte, in both languages', () => {
    const content = withOriginal(original);
    release(content);
    const dist = builtSite(content);
    expect(readFileSync(join(dist, 'test', '1.0', 'test-1.0.original.pdf')).equals(original)).toBe(true);
    for (const page of ['test/1.0', 'en/test/1.0'])
      expect(readFileSync(join(dist, page, 'index.html'), 'utf8')).toContain('href="/test/1.0/test-1.0.original.pdf"');
    const { code, stdout } = runScript('verify', content, { args: ['--dist', dist] });
    expect([code, stdout]).toEqual([0, expect.stringContaining('6 files')]);
    writeFileSync(join(dist, 'test', '1.0', 'test-1.0.original.pdf'), 'forged');
    expect(runScript('verify', content, { args: ['--dist', dist] }).stderr).toContain('test-1.0.original.pdf');
  });
});
