import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file at once and durably: what is read at any moment, and after any crash, is the old file or the new one.
 *
 * Written beside its place, because a rename works within one file system only.
 *
 * @param path the file; it need not exist
 * @param bytes its new content
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const next = `${path}.next`;
  removeFile(next);
  writeDurably(next, bytes, 0o644);
  renameSync(next, path);
  syncFolder(dirname(path));
}

/**
 * Writes a new file and waits until the disk has it.
 *
 * @param mode its permissions, whatever the umask
 * @throws the system's error where the file exists or cannot be written; nothing is left of it then
 */
export function writeDurably(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fchmodSync(file, mode);
    fsyncSync(file);
  } catch (error) {
    removeQuietly(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Waits until the disk has the names in a folder. */
export function syncFolder(path: string): void {
  // Windows opens no folders; its file systems keep names in order by themselves.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Removes a file if it is there. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** A disk that is full is no reason to keep half a file; the reason why it could not be written is told instead. */
function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}
