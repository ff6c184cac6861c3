import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AuthorError } from './authorError.ts';
import { STAGING } from './contentPaths.ts';
import { removeFile, syncFolder, writeDurably } from './replaceFile.ts';
import { standsAlready } from './standsAlready.ts';

/** A folder with all that it holds. */
export interface PlannedFolder {
  readonly path: string;
  /** Its files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes a folder whole or not at all, durably. A folder of that name that holds the same files is what an interrupted run
 * has left, and stays.
 *
 * @throws AuthorError where a folder of that name holds anything else, which must not be lost
 */
export function placeFolder({ path, files }: PlannedFolder): void {
  const parent = dirname(path);
  removeStaging(parent);
  if (!standsAlready(path, files)) {
    const staging = join(parent, `${STAGING}${basename(path)}`);
    mkdirSync(staging);
    for (const [name, bytes] of files) writeDurably(join(staging, name), bytes, 0o444);
    syncFolder(staging);
    renameSync(staging, path);
  }
  // Also where it stood: the run that was interrupted may not have come so far.
  syncFolder(parent);
}

/**
 * Removes what interrupted releases of an agreement have left unfinished: files named like those of the release, and
 * nothing else.
 */
function removeStaging(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(STAGING))) {
    const folder = join(parent, name);
    const own = `${basename(parent)}-${name.slice(STAGING.length)}.`;
    const foreign = readdirSync(folder).filter((file) => !file.startsWith(own));
    if (foreign.length > 0) {
      throw new AuthorError([
        `${folder} holds ${foreign.join(', ')}, which no release has written. Nothing was written. Move it away.`,
      ]);
    }
    for (const file of readdirSync(folder)) removeFile(join(folder, file));
    rmdirSync(folder);
  }
}
