import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, smallSource, TRANSLATED } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

const [BINDING, TRANSLATION] = TRANSLATED;

/** A content folder with a draft and drafts of translations by language. */
function withDrafts(source: string, translations: Readonly<Record<string, string>>): string {
  const content = emptyContent();
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  for (const [language, text] of Object.entries(translations)) {
    writeFileSync(join(content, 'test', `draft.${language}.mdx`), text);
  }
  return content;
}

const release = (content: string, ...args: readonly string[]) =>
  runScript('release', content, { args: ['test', '--yes', '--date', '2025-01-01', ...args] });

const published = (content: string, name: string): string =>
  readFileSync(join(content, 'test', '1.0', `test-1.0.${name}`), 'utf8');

describe('npm run release with draft.en.mdx', () => {
  it('freezes the translation with the version: four files more in the same line of the ledger', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION });
    const { code, stdout } = release(content);
    expect(code).toBe(0);
    expect(stdout).toContain('Translation  "Test agreement" (en), not binding');
    expect(stdout).toContain('Published version 1.0 of test: 9 files');
    expect(stdout).toContain('The draft and its translation were left as they are.');
    expect(readdirSync(join(content, 'test')).toSorted()).toEqual([
      '1.0',
      'agreement.yaml',
      'draft.en.mdx',
      'draft.mdx',
    ]);
    const line = readFileSync(join(content, 'ledger.jsonl'), 'utf8').split('\n')[1] ?? '';
    expect(Object.keys((JSON.parse(line) as { files: object }).files)).toEqual([
      'test-1.0.en.html',
      'test-1.0.en.json',
      'test-1.0.en.mdx',
      'test-1.0.en.txt',
      'test-1.0.html',
      'test-1.0.json',
      'test-1.0.mdx',
      'test-1.0.pdf',
      'test-1.0.txt',
    ]);
    const { stdout: compared, code: verified } = runScript('verify', content);
    expect([verified, compared]).toEqual([0, expect.stringContaining('1 versions, 9 files')]);
  });

  it('gives the fingerprint and every binding file as they are without a translation', () => {
    const [alone, both] = [withDrafts(BINDING, {}), withDrafts(BINDING, { en: TRANSLATION })];
    release(alone);
    release(both);
    for (const kind of ['html', 'txt', 'json', 'mdx', 'pdf']) {
      expect(published(both, kind), kind).toBe(published(alone, kind));
    }
    const fingerprint = /"fingerprint":"[0-9a-f]{64}"/;
    const ledgers = [alone, both].map((content) => readFileSync(join(content, 'ledger.jsonl'), 'utf8'));
    expect(fingerprint.exec(ledgers[0] ?? '')?.[0]).toBe(fingerprint.exec(ledgers[1] ?? '')?.[0]);
  });

  it('writes the same bytes as a release from sources, which the example is made with', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION });
    release(content);
    const files = (folder: string) => treeOf(join(folder, 'test', '1.0'));
    expect(files(publishedContent([TRANSLATED]))).toEqual(files(content));
  });

  it('says in the frozen files that the German text alone binds, and of which text they are a translation', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION });
    release(content);
    const notice = 'The German text alone is legally binding:';
    expect(published(content, 'en.txt').split('\n')[2]).toBe(
      `Convenience translation for information only. ${notice} https://test.example/test/1.0/`,
    );
    expect(published(content, 'en.html')).toContain(`${notice} <a href="https://test.example/test/1.0/">`);
    const json = published(content, 'en.json');
    const [, fingerprint] =
      /"fingerprint":"([0-9a-f]{64})"/.exec(readFileSync(join(content, 'ledger.jsonl'), 'utf8')) ?? [];
    expect(JSON.parse(json)).toMatchObject({ language: 'en', translationOf: { language: 'de', fingerprint } });
    expect(published(content, 'en.txt')).toContain(
      canonicalText(readWordingJson(json)).split('\n').slice(2).join('\n'),
    );
    expect(published(content, 'en.mdx')).toBe(TRANSLATION);
  });

  it('gives the translated clauses the addresses of the binding text', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION });
    release(content);
    expect(published(content, 'en.html')).toContain('<section id="praeambel">');
    expect(published(content, 'en.html')).toContain('<a href="#praeambel">Preamble</a>');
  });

  it('takes a German translation of an English contract', () => {
    const content = withDrafts(TRANSLATION, { de: BINDING });
    expect(release(content)).toMatchObject({ code: 0, stderr: '' });
    expect(published(content, 'de.txt')).toContain('Rechtlich verbindlich ist allein der englische Wortlaut:');
    expect(published(content, 'txt')).toContain('Version 1.0, valid from 1 February 2025');
  });

  it('shows doubtful places with file, line and column, and releases all the same', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION.replace('72 hours', '72 hours (3 days)') });
    const { code, stdout } = release(content, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('One place of it is doubtful:');
    expect(stdout).toMatch(/draft\.en\.mdx:14:\d+: translation-number-doubtful: Line 14 .+\n {4}Check by reading/);
  });

  it.each<[string, string, string, string]>([
    ['another version', '"1.0"', '"1.1"', 'draft.en.mdx:3:1: translation-version'],
    ['another day', '2025-02-01', '2025-02-02', 'draft.en.mdx:4:1: translation-date'],
    ['a missing clause', '1.1 The time limit is 72 hours.\n', '', 'draft.en.mdx:12:1: translation-clause-missing'],
    ['another number', '72', '24', 'draft.en.mdx:14:23: translation-number'],
    ['another language', 'language: en', 'language: de', 'draft.en.mdx:5:1: translation-language'],
    ['code', '## 1.', '{1}\n\n## 1.', 'draft.en.mdx:12:1: expression'],
  ])('refuses a translation with %s, and writes nothing', (_what, from, to, message) => {
    const content = withDrafts(BINDING, { en: TRANSLATION.replace(from, to) });
    const before = treeOf(content);
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr).toMatch(/problems?\. Nothing was written\./);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(treeOf(content)).toEqual(before);
  });

  it('names the problems of both drafts at once', () => {
    const content = withDrafts(BINDING.replace('1.1 Die', '1.1 {x} Die'), {
      en: TRANSLATION.replace('1.1 The', '1.1 <b>x</b> The'),
    });
    const { stderr } = release(content);
    expect(stderr).toMatch(/draft\.mdx:14:\d+: expression/);
    expect(stderr).toMatch(/draft\.en\.mdx:14:\d+: unknown-element/);
    expect(stderr).toMatch(/\d problems\. Nothing was written\./);
  });

  it('refuses a translation into the language of the contract, and two translations', () => {
    expect(release(withDrafts(BINDING, { de: BINDING })).stderr).toContain('draft.de.mdx:1:1: translation-language');
    expect(release(withDrafts(BINDING, { de: BINDING, en: TRANSLATION })).stderr).toContain('one translation at most');
  });

  it('refuses to release a stale translation with the next version', () => {
    const content = withDrafts(BINDING, { en: TRANSLATION });
    release(content);
    writeFileSync(join(content, 'test', 'draft.mdx'), BINDING.replace('"1.0"', '"1.1"'));
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining('The translation is of version 1.0')]);
  });

  it('one plain sentence where the file is no UTF-8, or a folder', () => {
    const content = withDrafts(BINDING, {});
    writeFileSync(join(content, 'test', 'draft.en.mdx'), Buffer.from('L\u00F6schung', 'latin1'));
    expect(release(content).stderr).toContain('draft.en.mdx: the file is not UTF-8');
    const folder = withDrafts(BINDING, {});
    mkdirSync(join(folder, 'test', 'draft.en.mdx'));
    expect(release(folder)).toMatchObject({ code: 1, stderr: expect.not.stringMatching(/^\s+at /m) });
  });

  it('changes nothing where there is no such file', () => {
    const content = withDrafts(smallSource('1.0', '2025-02-01'), {});
    expect(release(content).stdout).not.toContain('Translation');
    expect(readdirSync(join(content, 'test', '1.0'))).toHaveLength(5);
  });
});
