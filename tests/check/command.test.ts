import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runScript, type ScriptEnd } from '../support/runScript.ts';
import { AGREEMENT, emptyContent, publishedContent, smallSource } from '../support/smallContent.ts';
import { CLEAN, planted } from './cleanContract.ts';

const check = (content: string, ...args: readonly string[]): ScriptEnd => runScript('check', content, { args });

/** A content folder whose only draft is this one. */
function withDraft(source: string): { readonly content: string; readonly draft: string } {
  const content = emptyContent();
  const draft = join(content, 'test', 'draft.mdx');
  writeFileSync(draft, source);
  return { content, draft };
}

const WRONG = planted('nach Ziff.~3.1 bestätigt', 'nach Ziff.~3.7 bestätigt');

describe('npm run check', () => {
  it('checks all drafts and says that nothing was found', () => {
    const { code, stdout, stderr } = check(withDraft(CLEAN).content);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '1 file checked: nothing found.\n', stderr: '' });
  });

  it('prints findings as editors understand them and fails where there is an error', () => {
    const { content, draft } = withDraft(WRONG);
    const { code, stdout } = check(content, draft);
    const line = WRONG.split('\n').findIndex((one) => one.includes('3.7')) + 1;
    const [first, second, last] = stdout.split('\n');
    expect(first).toBe(
      `${draft}:${line}:30: error: reference-missing: "Ziff.\u00a03.7" leads nowhere: clause 3 (Weisungen) has 3.1 and 3.2.`,
    );
    expect(second).toMatch(/^ {4}\S.+\.$/);
    expect(last).toBe('1 file checked: 1 error.');
    expect(code).toBe(1);
  });

  it('does not fail for warnings and hints', () => {
    const { content } = withDraft(planted('c) die', 'd) die'));
    const { code, stdout } = check(content);
    expect(stdout).toContain('warning: numbering:');
    expect(stdout).toMatch(/\n1 file checked: 1 warning\.\n$/);
    expect(code).toBe(0);
  });

  it('shows breaches of the format as errors', () => {
    const { code, stdout } = check(withDraft(CLEAN.replace('language: de', 'language: fr')).content);
    expect(stdout).toMatch(/draft\.mdx:5:1: error: front-matter-value: /);
    expect(code).toBe(1);
  });

  it('says of each file that is no contract why, in one sentence, and goes on', () => {
    const { content, draft } = withDraft(CLEAN);
    const [windows, latin, pdf] = ['windows.mdx', 'latin.mdx', 'vertrag.pdf'].map((name) => join(content, name));
    writeFileSync(windows ?? '', CLEAN.replaceAll('\n', '\r\n'));
    writeFileSync(latin ?? '', Buffer.from(CLEAN, 'latin1'));
    writeFileSync(pdf ?? '', '%PDF-1.7');
    const files = [join(content, 'nix.mdx'), content, windows ?? '', latin ?? '', pdf ?? '', draft];
    const { code, stdout, stderr } = check(content, ...files);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((one) => one.replaceAll(content, '.'))).toEqual([
      './nix.mdx: there is no such file.',
      '.: this is a folder. Name files, or none to check all drafts.',
      expect.stringMatching(/^\.\/windows\.mdx: .*CRLF/),
      expect.stringMatching(/^\.\/latin\.mdx: .*UTF-8/),
      './vertrag.pdf: this is no contract in the contract format (.mdx). Make one of it with "npm run import -- ./vertrag.pdf".',
      '6 files checked: 5 errors.',
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  it('gives JSON and SARIF, and refuses both at once', () => {
    const { content } = withDraft(WRONG);
    const json = JSON.parse(check(content, '--json').stdout);
    expect(json.summary).toEqual({ files: 1, errors: 1, warnings: 0, hints: 0 });
    expect(json.files[0].findings[0]).toMatchObject({ rule: 'reference-missing', severity: 'error', clause: '3.2' });
    expect(JSON.parse(check(content, '--sarif').stdout).version).toBe('2.1.0');
    expect(check(content, '--sarif', '--json').code).toBe(2);
    expect(check(content, '--sariv').code).toBe(2);
  });

  it('knows the annexes that are agreements of their own, and what is published', () => {
    const source = smallSource('1.0', '2025-02-01', '## 1. Gegenstand\n\n1.1 Es gilt Anlage\u00a02 (Liste).\n');
    const content = publishedContent([source]);
    const published = join(content, 'test', '1.0', 'test-1.0.mdx');
    expect(check(content, published).stdout).toContain('hint: annex-missing:');
    mkdirSync(join(content, 'liste'));
    writeFileSync(join(content, 'liste', 'agreement.yaml'), AGREEMENT.replace('Testvertrag', 'Anlage 2 – Liste'));
    expect(check(content, published).stdout).toBe('1 file checked: nothing found.\n');
  });

  it('checks again after a change and ends when it is asked to', async () => {
    const { content, draft } = withDraft(CLEAN);
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'check.ts'), '--watch'], {
      env: { ...process.env, FASSUNG_CONTENT: content, NODE_OPTIONS: '' },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    await until(() => errors.includes('Watching for changes'));
    expect(output).toBe('1 file checked: nothing found.\n');
    writeFileSync(draft, WRONG);
    await until(() => output.includes('1 error.'));
    writeFileSync(draft, CLEAN);
    await until(() => output.endsWith('1 error.\n1 file checked: nothing found.\n'));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(errors).not.toContain('Error');
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next, 20));
}
