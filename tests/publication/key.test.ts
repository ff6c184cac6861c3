import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validKeysOf } from '../../src/ledger/event.ts';
import { parseSignedNote } from '../../src/ledger/signedNote.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { plannedKeyFile, writeKeyFile } from '../../src/signature/keyFile.ts';
import { newPrivateKeyPem } from '../../src/signature/signingKey.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { inGit } from '../repository/repositoryContent.ts';
import { runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

const key = (content: string, args: readonly string[], env: Record<string, string> = {}) =>
  runScript('key', content, { args, env: { FASSUNG_KEY: '', ...env } });

const ERRATUM = ['test', '1.0', '--note', 'Ein Fehler.', '--yes'];
const erratum = (content: string, env: Record<string, string> = {}) =>
  runScript('erratum', content, { args: ERRATUM, env: { FASSUNG_KEY: '', ...env } });

/** A published history with a key, and the file of its private part. */
function signedContent(): { readonly content: string; readonly file: string } {
  const content = publishedContent(TWO_VERSIONS);
  const file = join(freshFolder(), 'key.pem');
  const { code, stderr } = key(content, ['new', '--name', 'muster-cloud', '--out', file, '--yes']);
  if (code !== 0) throw new Error(stderr);
  return { content, file };
}

const noteOf = (content: string): string => readFileSync(join(content, 'ledger.note'), 'utf8');
const idOf = (content: string): string => validKeysOf(readLedgerFile(content).events)[0]?.split('+')[1] ?? '';

describe('npm run key -- new', () => {
  it('writes the private part for its owner alone, introduces the key and signs the head', () => {
    const { content, file } = signedContent();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(readdirSync(join(file, '..'))).toEqual(['key.pem']);
    expect(validKeysOf(readLedgerFile(content).events)).toEqual([
      expect.stringMatching(/^muster-cloud\+[0-9a-f]{8}\+A/),
    ]);
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('converges where it was interrupted: with the file alone, with the line, and with the signature', () => {
    const { content, file } = signedContent();
    const done = treeOf(content);
    const again = () => key(content, ['new', '--name', 'muster-cloud', '--out', file, '--yes']);
    expect(again()).toMatchObject({ code: 0, stdout: expect.stringContaining('is valid already') });
    rmSync(join(content, 'ledger.note'));
    expect(again()).toMatchObject({ code: 0, stdout: expect.stringContaining('Signed in ledger.note') });
    expect(treeOf(content)).toEqual(done);
    const ledger = readFileSync(join(content, 'ledger.jsonl'), 'utf8').split('\n');
    writeFileSync(join(content, 'ledger.jsonl'), `${ledger.slice(0, -2).join('\n')}\n`);
    rmSync(join(content, 'ledger.note'));
    expect(again().code).toBe(0);
    expect(treeOf(content)).toEqual(done);
  });

  it('lets a key that is valid vouch for the next one', () => {
    const { content, file } = signedContent();
    const second = join(file, '..', 'second.pem');
    const args = ['new', '--name', 'zweiter', '--out', second, '--yes'];
    expect(key(content, args)).toMatchObject({ code: 1, stderr: expect.stringContaining('FASSUNG_KEY=') });
    expect(existsSync(second)).toBe(false);
    expect(key(content, args, { FASSUNG_KEY: file }).code).toBe(0);
    expect(parseSignedNote(noteOf(content))?.signatures.map(({ name }) => name)).toEqual(['muster-cloud', 'zweiter']);
    const done = treeOf(content);
    rmSync(join(content, 'ledger.note'));
    expect(key(content, args, { FASSUNG_KEY: file }).code).toBe(0);
    expect(treeOf(content)).toEqual(done);
    expect(erratum(content, { FASSUNG_KEY: second }).code, 'either of them signs').toBe(0);
  });

  it('never writes over a file, and never where it would be published or committed', () => {
    const content = publishedContent(TWO_VERSIONS.slice(0, 1));
    const folder = freshFolder();
    const other = join(folder, 'other.pem');
    writeFileSync(other, 'precious');
    const refused: readonly (readonly [string, string, string])[] = [
      ['muster', other, 'is no private Ed25519 key'],
      ['muster', join(content, 'key.pem'), 'lies in the content folder'],
      ['muster', join(content, 'pages', 'key.pem'), 'lies in the content folder'],
      ['muster', join(folder, 'missing', 'key.pem'), 'there is no such folder'],
      ['zwei Wörter', join(folder, 'key.pem'), '--name zwei Wörter'],
      ['a+b', join(folder, 'key.pem'), '--name a+b'],
    ];
    for (const [name, file, message] of refused) {
      expect(() => plannedKeyFile(content, name, file)).toThrow(message);
    }
    inGit(folder, 'init', '--quiet');
    expect(() => plannedKeyFile(content, 'muster', join(folder, 'key.pem'))).toThrow('lies in a git work tree');
    writeFileSync(join(folder, '.gitignore'), '*.pem\n');
    const planned = plannedKeyFile(content, 'muster', join(folder, 'key.pem'));
    writeFileSync(planned.path, 'precious');
    expect(() => writeKeyFile(planned), 'somebody was faster').toThrow('EEXIST');
    expect([readFileSync(other, 'utf8'), readFileSync(planned.path, 'utf8')]).toEqual(['precious', 'precious']);
    expect(readdirSync(folder).filter((name) => name.includes('fassung-next'))).toEqual([]);
  });

  it('takes permissions of others from a key that is brought along', () => {
    const file = join(freshFolder(), 'own.pem');
    writeFileSync(file, newPrivateKeyPem());
    chmodSync(file, 0o644);
    writeKeyFile(plannedKeyFile(freshFolder(), 'muster', file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('a history with a key [S8]', () => {
  it('is continued with the key alone; each change signs the new head', () => {
    const { content, file } = signedContent();
    const before = treeOf(content);
    const strange = join(file, '..', 'strange.pem');
    writeFileSync(strange, newPrivateKeyPem());
    for (const [path, message] of [
      ['', 'so each change needs the private key'],
      [strange, 'is none of those that are valid in this history: muster-cloud+'],
      [join(file, '..', 'none.pem'), 'the file of the private key does not exist'],
      [join(content, 'site.yaml'), 'is no private Ed25519 key'],
    ] as const) {
      expect(erratum(content, { FASSUNG_KEY: path })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(message),
      });
    }
    expect(treeOf(content)).toEqual(before);
    const { code, stdout } = erratum(content, { FASSUNG_KEY: file });
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(`Signed in ledger.note by muster-cloud+${idOf(content)}.`),
    ]);
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('is completed by the same command, or by "sign", where the signature is missing', () => {
    const { content, file } = signedContent();
    const stale = noteOf(content);
    erratum(content, { FASSUNG_KEY: file });
    const done = treeOf(content);
    for (const complete of [
      () => erratum(content, { FASSUNG_KEY: file }),
      () => key(content, ['sign'], { FASSUNG_KEY: file }),
    ]) {
      writeFileSync(join(content, 'ledger.note'), stale);
      expect(verifyContent(content).complaints).toHaveLength(1);
      expect(complete()).toMatchObject({ code: 0, stdout: expect.stringContaining('Signed in ledger.note') });
      expect(treeOf(content)).toEqual(done);
    }
    writeFileSync(join(content, 'ledger.note'), stale);
    expect(key(content, ['sign']).stderr).toContain('FASSUNG_KEY=');
  });

  it('is signed no more after the last key is revoked, which needs no key, because it may be lost', () => {
    const { content } = signedContent();
    const id = idOf(content);
    const unknown = key(content, ['revoke', 'deadbeef', '--yes']);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('There are: muster-cloud+')]);
    const { code, stdout } = key(content, ['revoke', id, '--yes']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('No key is left then')]);
    expect(existsSync(join(content, 'ledger.note'))).toBe(false);
    expect(key(content, ['revoke', id, '--yes']).stdout).toContain('is revoked already');
    expect(key(content, ['list']).stdout).toMatch(/valid since \d{4}-\d\d-\d\d, revoked on/);
    expect(erratum(content).code).toBe(0);
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('never takes a revoked key again', () => {
    const { content, file } = signedContent();
    key(content, ['revoke', idOf(content), '--yes']);
    const { code, stderr } = key(content, ['new', '--name', 'muster-cloud', '--out', file, '--yes']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('a revoked key never comes back')]);
  });
});

it('the other calls of npm run key write nothing', () => {
  const content = publishedContent(TWO_VERSIONS.slice(0, 1));
  const before = treeOf(content);
  const folder = freshFolder();
  mkdirSync(join(folder, 'keys'));
  const file = join(folder, 'keys', 'key.pem');
  expect(key(content, ['new', '--name', 'muster', '--out', file, '--dry-run']).stdout).toContain('Dry run');
  expect(existsSync(file)).toBe(false);
  for (const args of [[], ['new'], ['new', '--name', 'x'], ['revoke'], ['sign', 'x'], ['other']]) {
    expect(key(content, args)).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run key -- new') });
  }
  expect(key(content, ['list']).stdout).toContain('This history has no key.');
  expect(key(content, ['sign']).stdout).toContain('No key is valid');
  expect(key(emptyContent(), ['sign']).stderr).toContain('Nothing has been published yet');
  expect(treeOf(content)).toEqual(before);
});
