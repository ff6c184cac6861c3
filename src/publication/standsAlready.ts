import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthorError } from './authorError.ts';

/**
 * Whether the folder of a version holds exactly the files of a release: an interrupted run has left it.
 *
 * @param folder folder of the version
 * @param files the files of the release by name
 * @returns false where there is no such folder
 * @throws AuthorError where it holds anything else, which must not be lost
 */
export function standsAlready(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (!existsSync(folder)) return false;
  if (holdsExactly(folder, files)) return true;
  throw new AuthorError([
    `${folder} holds files that are not in the ledger and are not this release. Nothing was written. If they were published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away.`,
  ]);
}

/** Whether a folder is there and holds these files, and nothing else. */
export function holdsExactly(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder);
  const isSame = (name: string): boolean => {
    const expected = files.get(name);
    const path = join(folder, name);
    return expected !== undefined && lstatSync(path).isFile() && readFileSync(path).equals(expected);
  };
  return names.length === files.size && names.every(isSame);
}
