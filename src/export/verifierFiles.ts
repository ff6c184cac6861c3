import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELL_VERIFIER, VERIFIER } from './exportPaths.ts';

/** Folders of the project that the verifier for Node.js consists of; it finds its parts by their place below them. */
const FOLDERS = ['scripts', 'src/verification'];

/**
 * The programs with which an export verifies itself: two that share no code, one for Node.js and one for a POSIX shell.
 *
 * @param root folder of the project
 * @returns bytes by the name in the export
 */
export function verifierFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const parts = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => (folder === 'scripts' ? name === 'verify.mjs' : name.endsWith('.mjs')))
      .map((name) => `${folder}/${name}`),
  );
  return new Map([
    ...parts.map((name) => [`${VERIFIER}/${name}`, readFileSync(join(root, name))] as const),
    [SHELL_VERIFIER, readFileSync(join(root, 'scripts', SHELL_VERIFIER))],
  ]);
}

/**
 * How an export is verified with Node.js, in its folder.
 *
 * @param agreement the one agreement that is exported, or null where all are
 */
export const nodeCommand = (agreement: string | null): string =>
  `node ${VERIFIER}/scripts/verify.mjs .${agreement === null ? '' : ` --only ${agreement}`}`;

/** How it is verified with a POSIX shell. */
export const shellCommand = (agreement: string | null): string =>
  `sh ${SHELL_VERIFIER} .${agreement === null ? '' : ` ${agreement}`}`;
