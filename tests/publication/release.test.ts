import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, SITE, smallSource, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

/** A content folder with this draft. */
function withDraft(source: string, content = emptyContent()): string {
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  return content;
}

const release = (content: string, ...args: readonly string[]) =>
  runScript('release', content, { args: ['test', '--yes', ...args] });

const filesIn = (content: string): readonly string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' }).toSorted();

describe('npm run release [P4]', () => {
  it('publishes the draft: five frozen files and two lines of the ledger, and says what it wrote', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    const { code, stdout } = release(content);
    expect(code).toBe(0);
    expect(readdirSync(join(content, 'test', '1.0'))).toEqual([
      'test-1.0.html',
      'test-1.0.json',
      'test-1.0.mdx',
      'test-1.0.pdf',
      'test-1.0.txt',
    ]);
    expect(readFileSync(join(content, 'ledger.jsonl'), 'utf8').split('\n')).toHaveLength(3);
    expect(readFileSync(join(content, 'test', '1.0', 'test-1.0.txt'), 'utf8')).toBe(
      'Testvertrag\nFassung 1.0, gültig ab 1. Februar 2025\n1. Gegenstand\n1.1 Ein Satz.\n',
    );
    expect(stdout).toContain('Permalink    https://test.example/test/1.0/');
    expect(stdout).toContain('Published version 1.0 of test: 5 files');
    expect(runScript('verify', content).code).toBe(0);
  });

  it('shows the exact change of the text and the fingerprint that the text file has', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent([TWO_VERSIONS[0] ?? '']));
    const { stdout } = release(content);
    expect(stdout).toContain('- 1.1 Die Frist beträgt 72 Stunden.');
    expect(stdout).toContain('+ 1.1 Die Frist beträgt 24 Stunden.');
    const [, fingerprint = ''] = /Fingerprint {2}([0-9a-f]{64})/.exec(stdout) ?? [];
    expect(readFileSync(join(content, 'ledger.jsonl'), 'utf8')).toContain(`"fingerprint":"${fingerprint}"`);
  });

  it('leaves the draft as it is; the same draft again is published already, which is no error', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    release(content);
    const before = treeOf(content);
    for (const args of [[], ['--dry-run']]) {
      const { code, stdout } = release(content, ...args);
      expect([code, stdout]).toEqual([0, expect.stringContaining('Version 1.0 of test is published already')]);
      expect(stdout).toMatch(/[Nn]othing was written/);
    }
    expect(treeOf(content)).toEqual(before);
  });

  it.each(['1.0', '1', '1.0.0'])(
    'refuses another text for a published number, as %s, and says what to do',
    (version) => {
      const content = withDraft(
        smallSource(version, '2025-02-01', '## 1. Anders\n'),
        publishedContent([TWO_VERSIONS[0] ?? '']),
      );
      const before = treeOf(content);
      const { code, stderr } = release(content);
      expect(code).toBe(1);
      expect(stderr).toContain('Version 1.0 of test was published on 2025-01-01 with another text');
      expect(stderr).toContain('npm run erratum -- test 1.0');
      expect(stderr).toContain('as a later version');
      expect(treeOf(content)).toEqual(before);
    },
  );

  it('writes nothing in a dry run', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    const before = filesIn(content);
    const { code, stdout } = release(content, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('Dry run: nothing was written.');
    expect(filesIn(content)).toEqual(before);
  });

  it('asks for the version to be typed, and away from a terminal refuses to go on without --yes', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    const { code, stderr } = runScript('release', content, { args: ['test'] });
    expect(code).toBe(1);
    expect(stderr).toContain('pass --yes');
    expect(existsSync(join(content, 'ledger.jsonl'))).toBe(false);
  });

  it.each([
    ['an import', 'import x from "y"\n\n## 1. A\n', 'import-export', 8],
    ['an expression', '## 1. A\n\n1.1 {1 + 1}\n', 'expression', 10],
    ['a script', '## 1. A\n\n<script>alert(1)</script>\n', 'unknown-element', 10],
    ['an unknown element', '## 1. A\n\n<Tabs label="x" />\n', 'unknown-element', 10],
    ['a duplicate label', '## 1. A\n\n1.1 a\n\n1.1 b\n', 'duplicate-label', 12],
    ['a label out of place', '## 1. A\n\n7.2 a\n', 'label-out-of-place', 10],
    ['a zero-width character', '## 1. A\n\n1.1 a\u200Bb\n', 'hidden-character', 10],
    ['a Cyrillic а in a German word', '## 1. A\n\n1.1 Vertr\u0430g\n', 'mixed-script', 10],
    ['decomposed letters', '## 1. A\n\n1.1 Lo\u0308schung\n', 'not-nfc', 10],
  ])('refuses %s with its place, a hint and exit code 1, and writes nothing', (_name, body, rule, line) => {
    const content = withDraft(smallSource('1.0', '2025-02-01', body));
    const before = filesIn(content);
    const { code, stderr } = release(content);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`draft\\.mdx:${line}:\\d+: ${rule}: .+\\n {4}\\S`));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(filesIn(content)).toEqual(before);
  });

  it.each([
    ['a missing date', smallSource('1.0', '2025-02-01').replace(/validFrom.*\n/, ''), 'date-missing'],
    ['an impossible date', smallSource('1.0', '2025-02-30'), 'date-form'],
  ])('refuses %s', (_name, source, rule) => {
    const { code, stderr } = release(withDraft(source));
    expect([code, stderr]).toEqual([1, expect.stringContaining(rule)]);
  });

  it.each([
    ['a name that the site needs', 'suche'],
    ['a way out of the folder', '../test'],
  ])('refuses %s as an agreement', (_name, agreement) => {
    const { code, stderr } = runScript('release', emptyContent(), { args: [agreement, '--yes'] });
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be the name of an agreement')]);
  });

  it('refuses to publish beside a damaged version', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent([TWO_VERSIONS[0] ?? '']));
    const damaged = join(content, 'test', '1.0', 'test-1.0.html');
    chmodSync(damaged, 0o644);
    writeFileSync(damaged, '<p>etwas anderes</p>');
    const { code, stderr } = release(content);
    expect(code).toBe(1);
    expect(stderr).toContain('Version 1.0 of test');
    expect(existsSync(join(content, 'test', '1.1'))).toBe(false);
  });

  it('refuses a day in the future and an impossible one', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    expect(release(content, '--date', '2999-01-01').stderr).toContain('in the future');
    expect(release(content, '--date', '2025-02-30').stderr).toContain('write a day of the calendar');
  });

  it.each<[string, (content: string) => void, string]>([
    [
      'a draft in another encoding',
      (c) =>
        writeFileSync(
          join(c, 'test/draft.mdx'),
          Buffer.from(smallSource('1.0', '2025-02-01', '## 1. L\u00F6schung\n'), 'latin1'),
        ),
      'not UTF-8',
    ],
    [
      'a draft with the line ends of Windows',
      (c) => writeFileSync(join(c, 'test/draft.mdx'), smallSource('1.0', '2025-02-01').replaceAll('\n', '\r\n')),
      'line ends of Windows',
    ],
    [
      'a site.yaml in another encoding',
      (c) => writeFileSync(join(c, 'site.yaml'), Buffer.from(SITE.replace('Testverlag', 'M\u00FCller'), 'latin1')),
      'not UTF-8',
    ],
    [
      'a hidden character in site.yaml',
      (c) => writeFileSync(join(c, 'site.yaml'), SITE.replace('Testverlag', 'Test\u200Bverlag')),
      'must not be published',
    ],
    [
      'an agreement without agreement.yaml',
      (c) => rmSync(join(c, 'test/agreement.yaml')),
      'agreement.yaml: the file does not exist',
    ],
    [
      'a draft that is a folder',
      (c) => {
        rmSync(join(c, 'test/draft.mdx'));
        mkdirSync(join(c, 'test/draft.mdx'));
      },
      'a folder stands where a file is expected',
    ],
  ])('refuses %s in one plain sentence and writes nothing', (_name, spoil, message) => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    spoil(content);
    const before = filesIn(content);
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr.trim().split('\n').length).toBeLessThan(4);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(filesIn(content)).toEqual(before);
  });

  it('keeps the address with which the history began', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent(TWO_VERSIONS.slice(0, 1)));
    writeFileSync(join(content, 'site.yaml'), SITE.replace('test.example', 'neu.example'));
    expect(release(content).stderr).toContain('the address with which the history began');
  });

  it('names the agreements there are, the options there are, and options that npm has kept', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    expect(runScript('release', content, { args: ['dpa', '--yes'] }).stderr).toContain('There are: test.');
    expect(release(content, '--dryrun').stderr).toMatch(/Unknown option '--dryrun'.*Nothing was done/);
    const swallowed = runScript('release', content, { args: ['test'], env: { npm_config_dry_run: 'true' } });
    expect(swallowed.stderr).toContain('npm took --dry-run for itself');
    expect(existsSync(join(content, 'ledger.jsonl'))).toBe(false);
  });

  it('points out dates that deserve a second look', () => {
    const { stdout } = release(withDraft(smallSource('1.0', '2025-02-01')), '--dry-run', '--date', '2025-01-20');
    expect(stdout).toContain('Note: the version is valid in 12 days; agreement.yaml announces 30.');
  });

  it('says which date stands for one that the draft does not give', () => {
    const source = smallSource('1.0', '2025-02-01');
    expect(release(withDraft(source), '--dry-run').stdout).toContain(
      'Note: the draft does not say of which day it is. Its first day of validity, 2025-02-01, stands for "stated".',
    );
    expect(release(withDraft(source.replace('validFrom:', 'stated:')), '--dry-run').stdout).toContain(
      'Note: the draft names no first day of validity. Its date, 2025-02-01, stands for it.',
    );
    const both = source.replace('validFrom:', 'stated: 2025-01-01\nvalidFrom:');
    expect(release(withDraft(both), '--dry-run').stdout).not.toMatch(/stands for/);
  });

  it('says until when readers will be told that they may object', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent(TWO_VERSIONS.slice(0, 1)));
    expect(release(content, '--dry-run', '--date', '2025-01-02').stdout).toContain(
      'Objection    until 2025-01-16, as the site will say (agreement.yaml grants 14 days)',
    );
    expect(release(content, '--dry-run', '--date', '2025-03-01').stdout).not.toContain('Objection');
  });

  it('says that an earlier day is a claim', () => {
    const { stdout } = release(withDraft(smallSource('1.0', '2025-02-01')), '--dry-run', '--date', '2025-01-20');
    expect(stdout).toMatch(
      /Note: the ledger will give 2025-01-20 as the day of the release, and today is .+ your claim/,
    );
  });
});
