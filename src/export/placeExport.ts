import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { AuthorError } from '../publication/authorError.ts';
import { syncFolder, writeDurably } from '../publication/replaceFile.ts';

/**
 * Refuses a place for an export where anything is already, or where it would become a part of the content.
 *
 * @param out absolute path of a file or folder that is to be made
 * @param content the content folder
 * @throws AuthorError saying what to do
 */
export function checkPlace(out: string, content: string): void {
  const parent = dirname(out);
  if (!lstatSync(parent, { throwIfNoEntry: false }))
    throw new AuthorError([`${parent}: there is no such folder. ${NOTHING}`]);
  const place = relative(realpathSync(content), join(realpathSync(parent), basename(out)));
  if (!place.startsWith('..') && !isAbsolute(place)) {
    throw new AuthorError([
      `${out} is in the content folder, where nothing may stand that was not published. Choose another place with --out. ${NOTHING}`,
    ]);
  }
  if (!isFree(out)) throw standsAlready(out);
}

/**
 * Puts a folder in its place, at once and durably: what is there at any moment is nothing or the whole.
 *
 * @param out absolute path; nothing may be there, or an empty folder
 * @param files bytes by name, `/` between the parts of a name
 * @param check looks at the folder before it is put in its place; what it throws keeps it from being put there
 */
export const putFolder = (out: string, files: ReadonlyMap<string, Uint8Array>, check: (folder: string) => void): void =>
  besides(out, (staging) => {
    const folder = join(staging, 'folder');
    writeFiles(folder, files);
    check(folder);
    try {
      renameSync(folder, out);
    } catch (error) {
      // A rename onto a folder that holds something, or onto a file, fails (POSIX, rename).
      throw isFree(out) ? error : standsAlready(out);
    }
  });

/**
 * Puts a file in its place, at once and durably.
 *
 * @param out absolute path; nothing may be there
 * @param bytes what it holds
 */
export const putFile = (out: string, bytes: Uint8Array): void =>
  besides(out, (staging) => {
    const file = join(staging, 'file');
    writeDurably(file, bytes, 0o644);
    try {
      // Unlike a rename, a link never replaces what came there meanwhile.
      linkSync(file, out);
    } catch {
      // Not every disk knows links.
      if (!isFree(out)) throw standsAlready(out);
      renameSync(file, out);
    }
  });

/** Works in a folder beside the place, because a rename works within one file system only, and takes it away again. */
function besides(out: string, work: (staging: string) => void): void {
  const staging = mkdtempSync(join(dirname(out), `.${basename(out)}.part-`));
  try {
    work(staging);
    syncFolder(dirname(out));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Files and folders with fixed permissions, whatever the umask. */
function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folders = [...new Set([...files.keys()].flatMap(foldersOf))].map((name) => resolve(folder, name));
  for (const path of folders.toSorted()) {
    mkdirSync(path);
    chmodSync(path, 0o755);
  }
  for (const [name, bytes] of files) writeDurably(join(folder, name), bytes, 0o644);
  for (const path of folders) syncFolder(path);
}

/** `a/b/c` stands in ``, `a` and `a/b`. */
const foldersOf = (name: string): readonly string[] =>
  name.split('/').map((_, i, parts) => parts.slice(0, i).join('/'));

function isFree(out: string): boolean {
  const found = lstatSync(out, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && readdirSync(out).length === 0);
}

const NOTHING = 'Nothing was exported.';

const standsAlready = (out: string): AuthorError =>
  new AuthorError([
    `${out} is there already, and nothing is ever replaced. Choose another place with --out. ${NOTHING}`,
  ]);
