import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWording } from '../../src/agreement/parseWording.ts';
import { wordingJson } from '../../src/agreement/wordingJson.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript, type ScriptEnd } from '../support/runScript.ts';
import { freshFolder, TWO_VERSIONS } from '../support/smallContent.ts';

const [OLD = '', NEW = ''] = TWO_VERSIONS;

/** A folder with files of these names and texts. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Runs the command as npm does for somebody in that folder. */
const compare = (folder: string, ...args: readonly string[]): ScriptEnd =>
  runScript('redline', EXAMPLE_CONTENT, { args, env: { npm_lifecycle_event: 'redline', INIT_CWD: folder } });

const wordingOf = (source: string) => {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error('The sample is no contract.');
  return parsed.value.wording;
};

describe('npm run redline', () => {
  const folder = folderWith({
    'old.mdx': OLD,
    'new.mdx': NEW,
    'new.json': wordingJson(wordingOf(NEW)),
    'agb-1.0.md': '# AGB\n\n## § 1 Frist\n\n(1) Die Frist beträgt 72 Stunden.\n',
    'agb-1.1.md': '# AGB\n\n## § 1 Frist\n\n(1) Die Frist beträgt 24 Stunden.\n',
    'agb.txt': '## § 1 Frist\n',
  });

  it('shows two contract files as text', () => {
    const { code, stdout, stderr } = compare(folder, 'old.mdx', 'new.mdx');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Testvertrag, Fassung 1\.0 → 1\.1\n=+\n/);
    expect(stdout).toMatch(/\n {2}1\.1 Die Frist beträgt \[-72(?: Stunden)?-\]\{\+24(?: Stunden)?\+\}/);
  });

  it('gives the bytes of the JSON, from a contract file and a frozen version alike', () => {
    const expected = redlineJson(redline(wordingOf(OLD), wordingOf(NEW)));
    expect(compare(folder, 'old.mdx', 'new.mdx', '--format', 'json').stdout).toBe(expected);
    expect(compare(folder, 'old.mdx', 'new.json', '--format', 'json').stdout).toBe(expected);
  });

  it('reads Markdown by its name, and names versions by the names of the files', () => {
    const { code, stdout } = compare(folder, 'agb-1.0.md', 'agb-1.1.md', '--summary', '--language', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^AGB, Version 1\.0 → 1\.1\n/);
    expect(stdout).toMatch(/§ 1 \(1\): changed/);
    expect(stdout).not.toContain('72-]');
    expect(compare(folder, 'agb-1.0.md', 'agb.txt', '--from', 'markdown').stdout).toContain('Fassung alt');
  });

  it('writes html, docx and pdf, says so, and never replaces a file', () => {
    expect(compare(folder, 'old.mdx', 'new.mdx', '--out', 'a.html').stderr).toBe('Written: a.html\n');
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="de">/);
    for (const [format, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      expect(compare(folder, 'old.mdx', 'new.mdx', '--format', format)).toMatchObject({
        code: 0,
        stdout: '',
        stderr: `Written: old-new.${format}\n`,
      });
      const bytes = readFileSync(join(folder, `old-new.${format}`));
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      const again = compare(folder, 'new.mdx', 'old.mdx', '--format', format, '--out', `old-new.${format}`);
      expect(again.code).toBe(1);
      expect(again.stderr).toContain('nothing is ever replaced. Choose another name with --out.');
      expect(readFileSync(join(folder, `old-new.${format}`)).equals(bytes)).toBe(true);
    }
    expect(compare(folder, 'old.mdx', 'new.mdx', '--out', 'nowhere/a.txt')).toMatchObject({ code: 1 });
  });

  it('names every problem of both files with its place', () => {
    const broken = folderWith({
      'old.mdx': OLD.replace('1.1 Die', '1.1 {Die}'),
      'new.mdx': NEW.replace('language: de', 'language: fr'),
      'half.json': '{"format": 1',
      'other.json': '{"name": "x"}',
      'twice.json': wordingJson(wordingOf(NEW)).replace('"id": "1.1"', '"id": "1"'),
      'latin.mdx': new Uint8Array([0x47, 0xfc, 0x6c]),
      'x.odt': '',
    });
    const both = compare(broken, 'old.mdx', 'new.mdx');
    expect(both.code).toBe(1);
    expect(both.stderr).toMatch(/^old\.mdx:\d+:\d+: expression: /m);
    expect(both.stderr).toMatch(/^new\.mdx:5:1: front-matter-value: The language/m);
    expect(both.stderr).toContain('Nothing was compared.');
    expect(compare(broken, 'none.md', 'x.odt').stderr).toBe(
      [
        'none.md: there is no such file.',
        'x.odt: the name does not say how to read it. Call it .mdx, .md or .json, or say --from.',
        'Nothing was compared.',
        '',
      ].join('\n'),
    );
    expect(compare(broken, 'half.json', 'other.json').stderr).toBe(
      [
        'half.json: the file is not JSON, or it is cut off.',
        'other.json: this is no clause tree as a version is frozen in.',
        'Nothing was compared.',
        '',
      ].join('\n'),
    );
    expect(compare(broken, 'twice.json', 'latin.mdx').stderr).toBe(
      [
        'twice.json: two clauses have the id "1".',
        'latin.mdx: the file is not UTF-8. Save it with the encoding UTF-8.',
        'Nothing was compared.',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(broken, 'old-new.docx'))).toBe(false);
  });

  it('ends with 2 where it is called wrongly, and names all that is wrong', () => {
    const { code, stderr } = compare(folder, 'old.mdx', '--format', 'odt', '--from', 'x', '--language', 'fr');
    expect(code).toBe(2);
    expect(stderr).toContain('Name two files, the old one and the new one, not 1.\n--format odt: write one of text,');
    expect(stderr).toContain(
      '--from x: write one of mdx, markdown.\n--language fr: write one of de, en.\nNothing was done.',
    );
    expect(stderr).toContain('Exit code: 0 compared');
    expect(compare(folder, 'old.mdx', 'new.mdx', '--nonsense').code).toBe(2);
    expect(compare(folder, 'old.mdx', 'new.mdx', '--out', 'x.pdf', '--format', 'html').stderr).toMatch(
      /^--out x\.pdf is a name for pdf, but --format says html\.$/m,
    );
    expect(compare(folder, '--help')).toMatchObject({ code: 0, stderr: '' });
  });
});
