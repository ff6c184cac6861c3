import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/publication/withLock.ts';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, smallSource, TWO_VERSIONS } from '../support/smallContent.ts';

/** A content folder with this draft. */
function withDraft(source: string, content = emptyContent()): string {
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  return content;
}

const release = (content: string, ...args: readonly string[]) =>
  runScript('release', content, { args: ['test', '--yes', ...args] });

describe('npm run release beside what others have left', () => {
  it('says what is missing where there is no draft, no agreement, or two translations', () => {
    const content = emptyContent();
    const draft = join(content, 'test', 'draft.mdx');
    expect(release(content)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${draft}: there is no draft to release. Nothing was written.\n`,
    });
    const { code, stderr } = runScript('release', content, { args: ['avv', '--yes'] });
    expect([code, stderr]).toEqual([
      1,
      `There is no agreement "avv" in ${content}. There are: test. An agreement is a folder with agreement.yaml and draft.mdx. Nothing was written.\n`,
    ]);
    withDraft(smallSource('1.0', '2025-02-01'), content);
    for (const language of ['de', 'en']) writeFileSync(join(content, 'test', `draft.${language}.mdx`), '');
    expect(release(content).stderr).toMatch(/draft\.de\.mdx and .*draft\.en\.mdx: a draft has one translation at most/);
  });

  it('completes what an interrupted release has left behind', () => {
    const source = smallSource('1.0', '2025-02-01');
    const untouched = publishedContent([source]);
    const content = withDraft(source);
    mkdirSync(join(content, 'test', '.staging-1.0'));
    writeFileSync(join(content, 'test', '.staging-1.0', 'test-1.0.html'), '<p>');
    writeFileSync(join(content, 'ledger.jsonl.next'), '{"pr');
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

  it('keeps what no release has written in a folder of an interrupted one', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    mkdirSync(join(content, 'test', '.staging-1.0'));
    writeFileSync(join(content, 'test', '.staging-1.0', 'notes.txt'), 'precious');
    const { code, stderr } = release(content);
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds notes.txt, which no release has written')]);
    expect(readFileSync(join(content, 'test', '.staging-1.0', 'notes.txt'), 'utf8')).toBe('precious');
  });

  it('takes a ledger that cannot be read for what it is, and not for a history that has not begun', () => {
    const content = withDraft(TWO_VERSIONS[1] ?? '', publishedContent(TWO_VERSIONS.slice(0, 1)));
    const ledger = join(content, 'ledger.jsonl');
    const bytes = Buffer.from(readFileSync(ledger, 'latin1').replace('Testverlag', 'Testverl\u00E4g'), 'latin1');
    writeFileSync(ledger, bytes);
    expect(release(content)).toMatchObject({ code: 1, stderr: expect.stringContaining('not UTF-8') });
    expect(readFileSync(ledger)).toEqual(bytes);
    rmSync(ledger);
    mkdirSync(ledger);
    expect(release(content)).toMatchObject({ code: 1, stderr: expect.stringContaining('a folder stands') });
  });

  it('refuses while another command changes the history, and says which', () => {
    const content = withDraft(smallSource('1.0', '2025-02-01'));
    const { code, stderr } = withLock(content, () => release(content));
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/Another command is changing this history: ".+process \d+/),
    ]);
    expect(existsSync(join(content, 'ledger.jsonl'))).toBe(false);
    expect(release(content).code).toBe(0);
  });
});
