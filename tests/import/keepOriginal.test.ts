import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder } from '../support/smallContent.ts';

const pdf = (version: string): string => join(EXAMPLE_CONTENT, 'tom', version, `tom-${version}.pdf`);
const run = (args: readonly string[], content = '') =>
  runScript('import', content, { args: [...args, '--keep-original'] });

describe('npm run import --keep-original', () => {
  it('puts the PDF beside the draft, and the release freezes both', () => {
    const content = emptyContent();
    const { code, stdout } = run([pdf('1.0'), '--agreement', 'test'], content);
    expect([code, stdout]).toEqual([0, expect.stringContaining('original-1.0.pdf')]);
    const kept = readFileSync(join(content, 'test', 'original-1.0.pdf'));
    expect(kept.equals(readFileSync(pdf('1.0')))).toBe(true);
    const release = runScript('release', content, { args: ['test', '--yes'] });
    expect(release.stderr).toBe('');
    expect(release.stdout).toContain('its words are those of the text');
    expect(readFileSync(join(content, 'test', '1.0', 'test-1.0.original.pdf')).equals(kept)).toBe(true);
  });

  it('keeps each of several files beside its draft', () => {
    const folder = freshFolder();
    expect(run([pdf('1.1'), pdf('1.0'), '--out', folder]).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['1.0.mdx', '1.1.mdx', 'original-1.0.pdf', 'original-1.1.pdf']);
  });

  it('replaces no file', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'original-1.0.pdf'), 'another one');
    const { code, stderr } = run([pdf('1.0'), '--out', folder]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('original-1.0.pdf stands there already')]);
    expect(readdirSync(folder)).toEqual(['original-1.0.pdf']);
    expect(readFileSync(join(folder, 'original-1.0.pdf'), 'utf8')).toBe('another one');
  });

  it('is for PDF, and says so before anything is written', () => {
    const folder = freshFolder();
    cpSync(join(EXAMPLE_CONTENT, 'tom', '1.0', 'tom-1.0.txt'), join(folder, 'tom.txt'));
    const { code, stderr } = run([join(folder, 'tom.txt'), '--out', join(folder, 'd.mdx')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('--keep-original is for PDF')]);
    expect(existsSync(join(folder, 'd.mdx'))).toBe(false);
  });
});
