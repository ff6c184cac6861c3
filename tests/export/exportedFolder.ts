import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exportAgreements } from '../../src/export/exportAgreements.ts';
import { ROOT, type ScriptEnd } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';

/**
 * Exports into a fresh folder.
 *
 * @param content the content folder
 * @param agreement the one agreement, or null for all
 */
export function exportedFolder(content: string, agreement: string | null): string {
  return exportAgreements({ root: ROOT, content, agreement, out: () => join(freshFolder(), 'export') }).path;
}

/** The two verifiers of an export, each with its arguments after the folder. */
export const VERIFIERS: Readonly<Record<string, (agreement: string) => readonly string[]>> = {
  'verify.mjs': (agreement) => [process.execPath, 'pruefen/scripts/verify.mjs', '.', '--only', agreement],
  'verify.sh': (agreement) => ['sh', 'verify.sh', '.', agreement],
};

/** Runs a command of an export in its folder, as its pages tell its reader; nothing of the project is in reach. */
export function runIn(folder: string, [command = '', ...args]: readonly string[]): ScriptEnd {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
