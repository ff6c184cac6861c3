import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, SITE, smallSource, TWO_VERSIONS } from '../support/smallContent.ts';

/** A content folder with this draft. */
function withDraft(source: string, content = emptyContent()): string {
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  return content;
}

const release = (content: string, ...args: readonly string[]) =>
  runScript('release', content, { args: ['test', '--yes', ...args] });

const filesIn = (content: string): readonly string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' }).toSorted();

describe('npm run release', () => {
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

  it('leaves the draft as it is and refuses to publish it again', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    release(content);
    const before = filesIn(content);
    const { code, stderr } = release(content);
    expect(code).toBe(1);
    expect(stderr).toContain('Version 1.0 is not later than version 1.0, the last one released.');
    expect(filesIn(content)).toEqual(before);
  });

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

  it('completes what an interrupted release has left behind', () => {
    const source = smallSource('1.0', '2025-02-01');
    const untouched = publishedContent([source]);
    const content = withDraft(source);
    mkdirSync(join(content, 'test', '.staging-1.0'));
    writeFileSync(join(content, 'test', '.staging-1.0', 'half'), '');
    cpSync(join(untouched, 'test', '1.0'), join(content, 'test', '1.0'), { recursive: true });
    expect(runScript('verify', content, { args: ['--genesis'] }).code).toBe(1);
    expect(release(content, '--date', '2025-01-01')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(content, 'ledger.jsonl'))).toEqual(readFileSync(join(untouched, 'ledger.jsonl')));
    expect(runScript('verify', content).code).toBe(0);
  });

  it('never replaces a folder that holds anything else: a lost line of the ledger, or files of the author', () => {
    const lost = publishedContent(TWO_VERSIONS);
    const ledger = readFileSync(join(lost, 'ledger.jsonl'), 'utf8');
    writeFileSync(join(lost, 'ledger.jsonl'), ledger.split('\n').slice(0, 2).join('\n').concat('\n'));
    const published = readFileSync(join(lost, 'test', '1.1', 'test-1.1.txt'));
    withDraft((TWO_VERSIONS[1] ?? '').replace('24', '48'), lost);
    for (const args of [[], ['--dry-run']]) {
      const { code, stderr } = release(lost, ...args);
      expect([code, stderr]).toEqual([1, expect.stringContaining('has lost its line')]);
    }
    expect(readFileSync(join(lost, 'test', '1.1', 'test-1.1.txt'))).toEqual(published);

    const own = withDraft(smallSource('1.0', '2025-02-01'));
    mkdirSync(join(own, 'test', '1.0'));
    writeFileSync(join(own, 'test', '1.0', 'unterschrieben.pdf'), 'precious');
    expect(release(own).code).toBe(1);
    expect(readFileSync(join(own, 'test', '1.0', 'unterschrieben.pdf'), 'utf8')).toBe('precious');
  });

  it('refuses while another version stands beside the ledger that it does not know', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent(TWO_VERSIONS.slice(0, 1)));
    rmSync(join(content, 'ledger.jsonl'));
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining('1.0 is not in the ledger')]);
    expect(existsSync(join(content, 'ledger.jsonl'))).toBe(false);
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

  it('refuses while another release is under way', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    mkdirSync(join(content, '.release-lock'));
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Another release is under way')]);
  });
});
