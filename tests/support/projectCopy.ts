import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_CONTENT } from './exampleContent.ts';
import type { Machine } from './machines.ts';
import { ROOT } from './runScript.ts';
import { freshFolder } from './smallContent.ts';

const PARTS = ['src', 'scripts', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json'];

/**
 * A copy of the project in another folder, with the packages of this one and the example as content.
 *
 * @param name name of the folder
 * @param from folder of the project that is copied
 * @param more further files and folders that are copied
 */
export function projectCopy(name: string, from = ROOT, more: readonly string[] = []): string {
  const copy = join(freshFolder(), name);
  mkdirSync(copy, { recursive: true });
  for (const part of [...PARTS, ...more]) cpSync(join(from, part), join(copy, part), { recursive: true });
  cpSync(from === ROOT ? EXAMPLE_CONTENT : join(from, 'content'), join(copy, 'content'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/**
 * Builds the example in a copy of the project, as on another machine.
 *
 * @param from folder of the project that is copied
 * @returns folder of the built site
 * @throws Error with what the command printed where it failed
 */
export async function builtOn({ folder = 'fassung', umask = '022', env }: Machine, from = ROOT): Promise<string> {
  const copy = projectCopy(folder, from);
  const command = spawn('sh', ['-c', `umask ${umask}; exec "$0" scripts/build.ts`, process.execPath], {
    cwd: copy,
    env: { ...process.env, FASSUNG_CONTENT: '', FASSUNG_DIST: '', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  command.stderr.on('data', (text) => (told += text));
  const code = await new Promise((done) => command.on('close', done));
  if (code !== 0) throw new Error(told.slice(0, 2000) || `Exit code ${code}`);
  return join(copy, 'dist');
}
