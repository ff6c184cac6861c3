import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** How a command of the project ended. */
export interface ScriptEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the project as a person would, in a process of its own.
 *
 * @param name file in `scripts/` without its ending
 * @param content the content folder
 * @param options arguments of the command, and further environment
 */
export function runScript(
  name: string,
  content: string,
  { args = [], env = {}, input = '' }: { args?: readonly string[]; env?: Record<string, string>; input?: string } = {},
): ScriptEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scriptPath(name), ...args], {
    cwd: ROOT,
    env: { ...process.env, FASSUNG_CONTENT: content, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
    input,
  });
  return { code: status, stdout, stderr };
}

/** File of a command; those that run before anything is installed are plain JavaScript. */
function scriptPath(name: string): string {
  const path = join(ROOT, 'scripts', `${name}.ts`);
  return existsSync(path) ? path : join(ROOT, 'scripts', `${name}.mjs`);
}
