import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportAgreements } from '../../src/export/exportAgreements.ts';
import { AuthorError } from '../../src/publication/authorError.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { ROOT, runScript, type ScriptEnd } from '../support/runScript.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { exportedFolder, runIn, VERIFIERS } from './exportedFolder.ts';
import { hasPython, hasUnzip } from './zipPrograms.ts';

const CONTENT = publishedContent(TWO_VERSIONS);

/** Runs the command as npm does for somebody in that folder. */
const exportIn = (folder: string, args: readonly string[], content = CONTENT): ScriptEnd =>
  runScript('export', content, { args, env: { npm_lifecycle_event: 'export', INIT_CWD: folder } });

const headOf = (content: string): string =>
  sha256(`${readFileSync(join(content, 'ledger.jsonl'), 'utf8').trimEnd().split('\n').at(-1)}\n`);

describe('npm run export [D7]', () => {
  it('writes a ZIP file into the current folder, named after agreement and head, and says what it wrote', () => {
    const folder = freshFolder();
    const { code, stdout, stderr } = exportIn(folder, ['test']);
    expect([code, stderr]).toEqual([0, '']);
    const name = `test-${headOf(CONTENT).slice(0, 12)}.zip`;
    expect(readdirSync(folder)).toEqual([name]);
    const zip = readFileSync(join(folder, name));
    expect(stdout).toMatch(/^Exported test: 2 version\(s\), 10 published files, \d+ files in all, \d+ bytes\.\n/);
    expect(stdout).toContain(`Written: ${join(folder, name)} (${zip.length} bytes)\n`);
    expect(stdout).toContain(`SHA-256 of the ZIP file: ${sha256(zip)}\n`);
    expect(stdout).toContain(`Head of the ledger: ${headOf(CONTENT)}\n`);
  });

  it('writes the same files into a folder, with fixed permissions whatever the umask', () => {
    const folder = freshFolder();
    const command = `umask 077; exec "${process.execPath}" scripts/export.ts test --out "${join(folder, 'out')}"`;
    const env = { ...process.env, FASSUNG_CONTENT: CONTENT };
    expect(spawnSync('sh', ['-c', command], { cwd: ROOT, env, encoding: 'utf8' }).stderr).toBe('');
    expect(treeOf(join(folder, 'out'))).toEqual(treeOf(exportedFolder(CONTENT, 'test')));
    const modes = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).map((name) => {
      const found = statSync(join(folder, 'out', name));
      return [found.isDirectory() ? 'folder' : 'file', (found.mode & 0o777).toString(8)].join(' ');
    });
    expect([...new Set(modes)].toSorted()).toEqual(['file 644', 'folder 755']);
  });

  it('takes an empty folder that stands there already', () => {
    const folder = freshFolder();
    expect(exportIn(folder, ['test', '--out', '.']).code).toBe(0);
    expect(readdirSync(folder)).toContain('index.html');
  });

  it('writes all agreements with --all', () => {
    const folder = freshFolder();
    expect(exportIn(folder, ['--all', '--out', 'all'], EXAMPLE_CONTENT).stdout).toMatch(
      /^Exported all agreements: 10 version/,
    );
    const { code, stdout } = runIn(join(folder, 'all'), [process.execPath, 'pruefen/scripts/verify.mjs', '.']);
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/10 versions, 58 files in /)]);
    expect(runIn(join(folder, 'all'), ['sh', 'verify.sh', '.'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a ZIP file of an export', () => {
  const folder = freshFolder();
  exportIn(folder, ['avv', '--out', 'avv.zip'], EXAMPLE_CONTENT);
  const name = `avv-${headOf(EXAMPLE_CONTENT).slice(0, 12)}`;

  it('holds the files of the folder below one folder', () => {
    const files = Object.entries(unzipSync(readFileSync(join(folder, 'avv.zip'))));
    const expected = Object.entries(treeOf(exportedFolder(EXAMPLE_CONTENT, 'avv')));
    expect(Object.fromEntries(files.map(([file, bytes]) => [file, sha256(bytes)]))).toEqual(
      Object.fromEntries(expected.map(([file, hash]) => [`${name}/${file}`, hash])),
    );
  });

  it.skipIf(!hasUnzip)('opens with unzip and verifies', () => {
    expect(runIn(folder, ['unzip', '-q', 'avv.zip', '-d', 'unzipped'])).toMatchObject({ code: 0, stderr: '' });
    const unpacked = join(folder, 'unzipped', name);
    for (const command of Object.values(VERIFIERS)) expect(runIn(unpacked, command('avv')).code).toBe(0);
    expect((statSync(join(unpacked, 'index.html')).mode & 0o777).toString(8)).toMatch(/^6/);
  });

  it.skipIf(!hasPython)('opens with Python', () => {
    const program = "import zipfile,sys; z=zipfile.ZipFile('avv.zip'); print(z.testzip(), len(z.namelist()))";
    const { stdout } = runIn(folder, ['python3', '-c', program]);
    expect(stdout.trim()).toMatch(/^None \d\d$/);
  });
});

describe('npm run export refuses', () => {
  /** What it says instead of writing anything. */
  const refusal = (agreement: string | null, out: string, content = CONTENT): string => {
    try {
      exportAgreements({ root: ROOT, content, agreement, out: () => out });
    } catch (error) {
      if (error instanceof AuthorError) return error.message;
      throw error;
    }
    throw new Error('It was written.');
  };
  const refusedIn = (folder: string, agreement: string | null, name: string, content = CONTENT): string => {
    const before = treeOf(folder);
    const told = refusal(agreement, join(folder, name), content);
    expect([treeOf(folder), readdirSync(folder).filter((entry) => entry.includes('.part-'))]).toEqual([before, []]);
    return told;
  };

  it('an agreement that does not exist, naming those there are, with an exit code and no stack trace', () => {
    const { code, stdout, stderr } = exportIn(freshFolder(), ['agb'], EXAMPLE_CONTENT);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'There is no agreement "agb" with a published version. There are: avv, tom, unterauftragnehmer. Nothing was exported.\n',
    );
  });

  it.each([[[]], [['test', '--all']]])('a call with %j, saying how it is meant', (args) => {
    const { code, stderr } = exportIn(freshFolder(), args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Name one agreement, or say --all\. Nothing was exported\.\n\nnpm run export --/);
  });

  it('damaged files, naming each, also of another agreement', () => {
    const content = freshFolder();
    cpSync(EXAMPLE_CONTENT, content, { recursive: true });
    const path = join(content, 'avv/1.0/avv-1.0.txt');
    chmodSync(path, 0o644);
    writeFileSync(path, `${readFileSync(path, 'utf8')} `);
    for (const agreement of ['avv', 'tom', null]) {
      const told = refusedIn(freshFolder(), agreement, 'x.zip', content);
      expect(told).toMatch(/^Version 1\.0 of avv: .*avv-1\.0\.txt is not the file.*\n.* Nothing was exported\.$/);
    }
  });

  it('a place where anything is already: a folder, a file, a link', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'mine'), 'mine');
    writeFileSync(join(folder, 'mine.zip'), 'mine');
    symlinkSync('mine.zip', join(folder, 'link.zip'));
    for (const out of ['full', 'mine.zip', 'link.zip']) {
      expect(refusedIn(folder, 'test', out)).toBe(
        `${join(folder, out)} is there already, and nothing is ever replaced. Choose another place with --out. Nothing was exported.`,
      );
    }
  });

  it('a place inside the content folder, by whatever name, and one whose folder does not exist', () => {
    const link = join(freshFolder(), 'link');
    symlinkSync(CONTENT, link);
    expect(refusal('test', join(CONTENT, 'test', 'x'))).toContain('is in the content folder');
    expect(refusal('test', join(link, 'x.zip'))).toContain('is in the content folder');
    expect(refusal('test', CONTENT)).toContain('is in the content folder');
    expect(refusedIn(freshFolder(), 'test', 'no/such/x.zip')).toContain(
      'there is no such folder. Nothing was exported.',
    );
  });
});
