import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/publication/sha256.ts';
import { runScript } from '../support/runScript.ts';
import { freshFolder, publishedContent, TRANSLATED, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { exportedFolder, runIn, VERIFIERS } from './exportedFolder.ts';
import { storiedContent } from './storiedContent.ts';

const CONTENT = publishedContent([TRANSLATED, ...TWO_VERSIONS.slice(1)]);
const EXPORT = exportedFolder(CONTENT, 'test');
const FROZEN = Object.keys(treeOf(EXPORT)).filter((name) => /^test\/|^ledger\.jsonl$/.test(name));

/** A copy of the export that somebody has changed. */
function copyWith(change: (folder: string) => void, original = EXPORT): string {
  const folder = join(freshFolder(), 'copy');
  cpSync(original, folder, { recursive: true });
  change(folder);
  return folder;
}

/** Changes one bit in the middle of a file. */
function flip(folder: string, name: string): void {
  const bytes = readFileSync(join(folder, name));
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(join(folder, name), bytes);
}

/** The history of a liar: another text, with every hash made to fit. */
function forge(folder: string): void {
  const ledger = join(folder, 'ledger.jsonl');
  const path = join(folder, 'test/1.1/test-1.1.txt');
  const before = sha256(readFileSync(path));
  writeFileSync(path, readFileSync(path, 'utf8').replace('24', '99'));
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replaceAll(before, sha256(readFileSync(path))));
}

describe.each(Object.entries(VERIFIERS))('%s in an export', (name, command) => {
  it('finds everything as published, and says how much that is', () => {
    const { code, stdout, stderr } = runIn(EXPORT, command('test'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Compared 3 ledger lines.* 14 files in /);
    expect(stdout).toContain('Everything is as published.');
  });

  it('names each single file of which one bit is another, and fails', () => {
    expect(FROZEN).toHaveLength(15);
    for (const file of FROZEN) {
      const { code, stderr } = runIn(
        copyWith((folder) => flip(folder, file)),
        command('test'),
      );
      expect(code, file).toBe(1);
      expect(stderr, file).toContain(file);
    }
  });

  it.each([
    ['a file that is missing', (folder: string) => rmSync(join(folder, 'test/1.0/test-1.0.pdf')), 'test-1.0.pdf'],
    [
      'a version that is missing',
      (folder: string) => rmSync(join(folder, 'test/1.1'), { recursive: true }),
      'test/1.1',
    ],
    ['a file too many', (folder: string) => writeFileSync(join(folder, 'test/1.1/more.txt'), 'x'), 'more.txt'],
    [
      'a line of the ledger that is cut off',
      (folder: string) => appendFileSync(join(folder, 'ledger.jsonl'), '{'),
      'cut off',
    ],
    ['no ledger', (folder: string) => rmSync(join(folder, 'ledger.jsonl')), 'not'],
  ])('finds %s', (_, change, named) => {
    const { code, stderr } = runIn(copyWith(change), command('test'));
    expect(code).toBe(1);
    expect(stderr).toContain(named);
  });

  it('takes no agreement that is not there for one that is in order', () => {
    expect(runIn(EXPORT, command('other')).code).toBe(1);
  });

  it('accepts a history with withdrawals, errata, moves and keys', () => {
    expect(runIn(exportedFolder(storiedContent(), 'test'), command('test'))).toMatchObject({ code: 0, stderr: '' });
  });

  it('is the program of the project', () => {
    const path = name === 'verify.sh' ? 'verify.sh' : 'pruefen/scripts/verify.mjs';
    const original = new URL(`../../scripts/${name}`, import.meta.url);
    expect(readFileSync(join(EXPORT, path))).toEqual(readFileSync(original));
  });
});

describe('an export as a witness', () => {
  const against = (where: string, content = CONTENT) =>
    runScript('verify', content, { args: ['--against', where, '--only', 'test'] });

  it('is accepted by the history that it was made from', () => {
    const { code, stdout } = against(EXPORT);
    expect(code).toBe(0);
    expect(stdout).toContain(`14 files and pages of ${EXPORT}`);
  });

  it('made from a forged history, consistent in itself, is refused and refuses', () => {
    const forged = copyWith(forge);
    for (const command of Object.values(VERIFIERS)) expect(runIn(forged, command('test')).code).toBe(0);
    expect(against(forged)).toMatchObject({ code: 1 });
    expect(against(forged).stderr).toContain('they differ from line 3 on');
    const other = runIn(forged, ['node', 'pruefen/scripts/verify.mjs', '.', '--only', 'test', '--against', EXPORT]);
    expect(other.code).toBe(1);
  });

  it('knows a head that somebody noted, and no other one', () => {
    const head = sha256(`${readFileSync(join(EXPORT, 'ledger.jsonl'), 'utf8').trimEnd().split('\n')[1]}\n`);
    const check = (of: string) =>
      runIn(EXPORT, [process.execPath, 'pruefen/scripts/verify.mjs', '.', '--only', 'test', '--against', of]).code;
    expect([check(head), check(sha256('another'))]).toEqual([0, 1]);
  });
});
