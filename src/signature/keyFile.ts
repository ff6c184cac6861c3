import { chmodSync, existsSync, linkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { AuthorError } from '../publication/authorError.ts';
import { removeFile, syncFolder, writeDurably } from '../publication/replaceFile.ts';
import { git } from '../repository/git.ts';
import { readKeyFile } from './chosenSigners.ts';
import { newPrivateKeyPem, type SigningKey, signingKey } from './signingKey.ts';

/** A private key that is to be introduced, and the file in which it stands or will stand. */
export interface KeyFile {
  readonly path: string;
  readonly pem: string;
  readonly key: SigningKey;
  /** Whether the file is there already: an interrupted run has left it, or the person brought a key. */
  readonly isThere: boolean;
}

/**
 * A key for a new file, or the key that the file holds. Nothing is written.
 *
 * @param content the content folder, which is published
 * @param name name of the key
 * @param file where the private key is to stand
 * @throws AuthorError where the name is none, or a private key must not stand there
 */
export function plannedKeyFile(content: string, name: string, file: string): KeyFile {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/.test(name)) {
    throw new AuthorError([
      `--name ${name}: use letters, digits, full stops, hyphens and slashes, such as muster-cloud. Nothing was written.`,
    ]);
  }
  const path = resolve(file);
  checkPlace(content, path);
  const isThere = existsSync(path);
  const pem = isThere ? readKeyFile(path) : newPrivateKeyPem();
  const key = signingKey(name, pem);
  if (key !== null) return { path, pem, key, isThere };
  throw new AuthorError([
    `${path} is there and is no private Ed25519 key in PEM. It is left as it is. Nothing was written.`,
  ]);
}

/** A private key in what is published or kept by git would soon be everybody's. */
function checkPlace(content: string, path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new AuthorError([`${folder}: there is no such folder. Nothing was written.`]);
  const place = join(realpathSync(folder), basename(path));
  const below = relative(realpathSync(content), place);
  if (!below.startsWith('..') && !isAbsolute(below)) {
    throw new AuthorError([
      `${path} lies in the content folder, which is published. Keep private keys elsewhere. Nothing was written.`,
    ]);
  }
  if (isKept(folder, place)) {
    throw new AuthorError([
      `${path} lies in a git work tree and is not ignored, so it could be committed. Keep private keys elsewhere, or add it to .gitignore. Nothing was written.`,
    ]);
  }
}

function isKept(folder: string, path: string): boolean {
  try {
    if (git(folder, ['rev-parse', '--is-inside-work-tree']).stdout.trim() !== 'true') return false;
    return git(folder, ['check-ignore', '--quiet', path]).code !== 0;
  } catch {
    // Without git nothing is committed.
    return false;
  }
}

/**
 * Writes a new private key so that it is there whole or not at all, for its owner alone, and never in the place of another
 * file. One that is there already only loses the permissions of others.
 */
export function writeKeyFile({ path, pem, isThere }: KeyFile): void {
  if (isThere) {
    chmodSync(path, 0o600);
    return;
  }
  const folder = dirname(path);
  const next = join(folder, `.${basename(path)}.fassung-next`);
  removeFile(next);
  writeDurably(next, new TextEncoder().encode(pem), 0o600);
  try {
    // Unlike a rename, a link never replaces a file.
    linkSync(next, path);
  } finally {
    removeFile(next);
  }
  syncFolder(folder);
}
