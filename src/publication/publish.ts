import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AuthorError } from './authorError.ts';
import { ledgerPath, versionFolder } from './contentPaths.ts';
import { readLedgerText } from './ledgerFile.ts';
import type { ReleasePlan } from './releasePlan.ts';
import { standsAlready } from './standsAlready.ts';
import { withLock } from './withLock.ts';

/**
 * Publishes a prepared release so that a crash at any moment leaves either the old history or the new one.
 *
 * The files are written into a staging folder, made durable and moved to their place; then the new ledger replaces the
 * old one by a rename, which is the commit point: what is not in the ledger is not published. Afterwards everything is
 * read back from disk. (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014, on why each step is synced.)
 *
 * @param content the content folder
 * @param plan the release; its lines must continue `ledgerBefore`
 * @param ledgerBefore text of the ledger the plan was made from
 * @throws Error where the ledger has changed meanwhile, or what was read back differs from the plan
 */
export function publish(content: string, plan: ReleasePlan, ledgerBefore: string): void {
  withLock(content, () => {
    if (readLedgerText(content) !== ledgerBefore) {
      throw new AuthorError([
        'The ledger has changed since the release was prepared. Nothing was published; start again.',
      ]);
    }
    const { agreement, version } = plan.event;
    const folder = versionFolder(content, agreement, version);
    placeFolder(folder, plan.files);
    replaceFile(ledgerPath(content), new TextEncoder().encode(ledgerBefore + plan.lines));
    readBack(content, folder, plan, ledgerBefore);
  });
}

/**
 * Writes a folder whole or not at all. A folder of that name which is not in the ledger is what an interrupted run of
 * the same release has left, or something that must not be lost.
 */
function placeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const staging = join(dirname(folder), `.staging-${folder.slice(dirname(folder).length + 1)}`);
  rmSync(staging, { recursive: true, force: true });
  if (standsAlready(folder, files)) return;
  try {
    mkdirSync(staging, { recursive: true });
    for (const [name, bytes] of files) writeDurably(join(staging, name), bytes, 0o444);
    syncFolder(staging);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  syncFolder(dirname(folder));
}

function replaceFile(path: string, bytes: Uint8Array): void {
  const next = `${path}.next`;
  rmSync(next, { force: true });
  writeDurably(next, bytes, 0o644);
  renameSync(next, path);
  syncFolder(dirname(path));
}

function writeDurably(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, mode);
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function readBack(content: string, folder: string, plan: ReleasePlan, ledgerBefore: string): void {
  if (!standsAlready(folder, plan.files) || readLedgerText(content) !== ledgerBefore + plan.lines) {
    throw new Error(
      `What was read back from ${folder} is not what was written. Run "npm run verify" and check the disk.`,
    );
  }
}
