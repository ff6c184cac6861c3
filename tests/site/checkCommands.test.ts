import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/publication/sha256.ts';
import { checkCommands, signatureCommand } from '../../src/site/checkCommands.ts';
import { history, keyEvent, ledger, noteOver, TEXT, testKey } from '../copy/checkLedger.ts';
import { freshFolder } from '../support/smallContent.ts';

/** Runs a command of the page as a reader would. */
const run = (command: string, cwd: string) => {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  return { out: stdout, told: stderr, ok: status === 0 };
};

/** A folder as a reader has it after downloading. */
function downloaded(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const commands = checkCommands('avv-1.0.txt');

describe('the commands of the page for checking', () => {
  it('print the fingerprint and the head', async () => {
    const { heads } = await ledger();
    const folder = downloaded({ 'ledger.jsonl': history(), 'avv-1.0.txt': TEXT });
    expect(run(commands.linux, folder).out).toBe(`${sha256(TEXT)}  avv-1.0.txt\n`);
    expect(run(commands.head, folder).out).toBe(`${heads.at(-1)}  -\n`);
    expect(run(commands.chain, folder).out).toBe(`${heads.at(-1)}\n`);
  });

  it('do not print the head of a chain that is broken', () => {
    const folder = downloaded({ 'ledger.jsonl': history().replace('"1.0"', '"1.9"') });
    expect(run(commands.chain, folder).out).toBe('broken\n');
  });

  it('find the file of a folder that is not the published one', () => {
    const folder = downloaded({ 'ledger.jsonl': history(), 'avv-1.0.txt': TEXT, 'avv-1.0.pdf': 'PDF' });
    expect(run(commands.allFiles, folder)).toMatchObject({ ok: true, out: 'avv-1.0.pdf: OK\navv-1.0.txt: OK\n' });
    writeFileSync(join(folder, 'avv-1.0.pdf'), 'PDG');
    expect(run(commands.allFiles, folder)).toMatchObject({ ok: false, out: 'avv-1.0.pdf: FAILED\navv-1.0.txt: OK\n' });
  });

  const openssl = /^OpenSSL [3-9]/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
  if (!openssl) console.warn('Skipped: the signature by OpenSSL 3 (Debian package openssl).');

  it.skipIf(!openssl)('check the signature of the head, whatever the key', async () => {
    for (const key of [testKey(), testKey('a-b.example'), testKey()]) {
      const checked = await ledger(keyEvent(key));
      const folder = downloaded({ 'ledger.note': noteOver(checked, [testKey('x.example'), key]) });
      const { ok, out } = run(signatureCommand(key.text), folder);
      expect(ok).toBe(true);
      expect(out).toContain('Signature Verified Successfully');
      expect(out.endsWith(`${checked.heads.length}\n${checked.heads.at(-1)}\n`)).toBe(true);
      const note = readFileSync(join(folder, 'ledger.note'), 'utf8');
      writeFileSync(join(folder, 'ledger.note'), note.replace('\n4\n', '\n5\n'));
      expect(run(signatureCommand(key.text), folder).out).not.toContain('Verified Successfully');
    }
  });
});
