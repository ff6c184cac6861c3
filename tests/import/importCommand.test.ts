import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder } from '../support/smallContent.ts';

const CONTRACT = `Vertrag zur Auftragsverarbeitung
Version 2.1, Stand: 1. Mai 2026

§ 1 Gegenstand
(1) Der Anbieter verarbeitet Daten im Auf-
trag des Kunden.
(2) Weisungen erteilt der Kunde in Textform.

§ 2 Dauer
Der Vertrag läuft so lange wie der Hauptvertrag.
`;

/** Runs the command on files of a fresh folder. */
function imported(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  content = '',
): {
  readonly folder: string;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const folder = freshFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const within = args.map((word) => (word.startsWith('./') ? join(folder, word) : word));
  return { folder, ...runScript('import', content, { args: within }) };
}

describe('npm run import', () => {
  it('writes a draft, says what it read and what comes next', () => {
    const { folder, code, stdout } = imported({ 'a.txt': CONTRACT }, ['./a.txt', '--out', './draft.mdx']);
    expect(code).toBe(0);
    const draft = readFileSync(join(folder, 'draft.mdx'), 'utf8');
    expect(draft).toContain('title: "Vertrag zur Auftragsverarbeitung"\nversion: "2.1"\nstated: 2026-05-01\n');
    expect(draft).toContain('## § 1 Gegenstand\n\n(1) Der Anbieter verarbeitet Daten im Auftrag des Kunden.');
    expect(stdout).toContain('a.txt: plain text, ');
    expect(stdout).toMatch(/Words: all \d+ stand in the draft, in their order/);
    expect(stdout).toContain('Next: npm run check -- ');
  });

  it('writes the draft of an agreement, and never replaces one', () => {
    const content = emptyContent();
    const first = imported({ 'a.txt': CONTRACT }, ['./a.txt', '--agreement', 'test'], content);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('npm run release -- test');
    const path = join(content, 'test', 'draft.mdx');
    const before = readFileSync(path, 'utf8');
    const second = imported({ 'b.txt': 'Anderer Vertrag' }, ['./b.txt', '--agreement', 'test'], content);
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('stands there already')]);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const none = imported({ 'a.txt': CONTRACT }, ['./a.txt', '--agreement', 'avv'], content);
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no agreement avv')]);
  });

  it('makes several versions of several files, in order', () => {
    const newer = CONTRACT.replace('2.1', '10.0').replace('2026', '2027');
    const { folder, code, stdout } = imported({ 'a.txt': newer, 'b.txt': CONTRACT }, [
      './a.txt',
      './b.txt',
      '--out',
      './v',
    ]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'v', '2.1.mdx')) && existsSync(join(folder, 'v', '10.0.mdx'))).toBe(true);
    expect(stdout.indexOf('2.1.mdx')).toBeLessThan(stdout.indexOf('10.0.mdx'));
    const same = imported({ 'a.txt': CONTRACT, 'b.txt': CONTRACT }, ['./a.txt', './b.txt', '--out', './v']);
    expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('Two files are of the version 2.1')]);
    expect(existsSync(join(same.folder, 'v'))).toBe(false);
  });

  it('believes what a person says before what a file says', () => {
    const { folder } = imported({ 'a.txt': CONTRACT }, [
      './a.txt',
      '--out',
      './d.mdx',
      ...['--version', '3', '--title', 'AVV', '--stated', '2026-06-01', '--valid-from', '2026-07-01'],
    ]);
    expect(readFileSync(join(folder, 'd.mdx'), 'utf8')).toContain(
      'title: "AVV"\nversion: "3"\nstated: 2026-06-01\nvalidFrom: 2026-07-01\n',
    );
  });

  it('shows file and draft side by side, in the terminal and as a page', () => {
    const args = ['./a.txt', '--out', './d.mdx', '--preview', '--preview-page', './p.html'];
    const { folder, code, stdout } = imported({ 'a.txt': CONTRACT }, args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/trag des Kunden\. +\|/);
    const page = readFileSync(join(folder, 'p.html'), 'utf8');
    expect(page).toContain('trag des Kunden.</div></td><td class="paragraph">(1) Der Anbieter verarbeitet');
    expect(page).toContain('<span class="why">front-matter</span>');
  });

  it('tells a draft that lacks a date, and where', () => {
    const { folder, code, stderr } = imported({ 'a.txt': CONTRACT.replace(/, Stand.*/, '') }, [
      './a.txt',
      '--out',
      './d.mdx',
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('d.mdx:2:1: date-missing')]);
    expect(existsSync(join(folder, 'd.mdx'))).toBe(true);
  });

  const pdf = readFileSync(join(EXAMPLE_CONTENT, 'tom', '1.0', 'tom-1.0.pdf'));
  const zip = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document>') });
  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', 'The file is empty.'],
    ['no words', 'a.txt', ' \n\n', 'holds no text'],
    ['a damaged PDF', 'a.pdf', pdf.subarray(0, pdf.length / 2), 'PDF'],
    ['words called PDF', 'a.pdf', CONTRACT, 'is called .pdf, but it is not a PDF'],
    ['a PDF called Word', 'a.docx', pdf, 'is called .docx, but it is a PDF'],
    ['a damaged Word file', 'a.docx', zip, 'Word'],
    ['an archive', 'a.docx', zipSync({ 'a.txt': new Uint8Array(9) }), 'is an archive and no Word document'],
    [
      'an old or encrypted Word file',
      'a.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old or encrypted Word document',
    ],
    ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old format of Word'],
    ['a text of LibreOffice', 'a.odt', zipSync({ 'content.xml': new Uint8Array(9) }), 'OpenDocument'],
    ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'neither text nor PDF'],
    ['Markdown that nobody wrote', 'a.md', `${'> '.repeat(90)}Text`, 'nested more deeply than a contract is'],
    ['a draft', 'a.mdx', CONTRACT, 'in the contract format already'],
  ])('refuses %s in one sentence and writes nothing', (_what, name, bytes, message) => {
    const { folder, code, stdout, stderr } = imported({ [name]: bytes }, [`./${name}`, '--out', './d.mdx']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(message)]);
    expect(stderr).toContain('Nothing was written.');
    expect(existsSync(join(folder, 'd.mdx'))).toBe(false);
  });

  it('refuses a file that is not there, a folder, and a wrong call', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'x.pdf'));
    const said = (...args: readonly string[]) => runScript('import', '', { args });
    expect(said(join(folder, 'a.pdf')).stderr).toContain('there is no such file. Nothing was written.');
    expect(said(join(folder, 'x.pdf')).stderr).toContain('is no file. Nothing was written.');
    for (const args of [
      [],
      ['a.txt', 'b.txt'],
      ['a.txt', '--version', 'x'],
      ['a.txt', '--stated', '1.1.2026'],
      ['a.txt', '--language', 'fr'],
    ])
      expect(said(...args).code).toBe(2);
  });
});
