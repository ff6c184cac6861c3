import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { EXAMPLE_CONTENT } from './exampleContent.ts';
import { ROOT } from './runScript.ts';

/** Where the day begins last. Pages must depend neither on the time zone nor on the locale of a developer. */
const FAR_WEST = { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/**
 * The built site of the example, which many test files only read. It is built once in a run, by the file that asks first,
 * with the command, in the environment `FAR_WEST`.
 *
 * @returns folder of the built site
 */
export const exampleSite = (): Promise<string> => sharedSite('example', () => EXAMPLE_CONTENT);

/**
 * A built site that several test files only read. It is built once in a run, as `exampleSite` is.
 *
 * @param name name of the site among those that are shared
 * @param content makes its content folder, or names it; asked where the site is built
 * @returns folder of the built site
 */
export async function sharedSite(name: string, content: () => string): Promise<string> {
  const place = join(inject('runFolder'), name);
  const [dist, end] = [join(place, 'dist'), join(place, 'end.txt')];
  if (isFirst(place)) {
    writeFileSync(`${end}.part`, await complaintsOfBuild(content, dist).catch(String));
    // Whoever waits must not read half of it.
    renameSync(`${end}.part`, end);
  }
  while (!existsSync(end)) await setTimeout(100);
  const complaints = readFileSync(end, 'utf8');
  if (complaints !== '') throw new Error(`The site "${name}" could not be built.\n${complaints}`);
  return dist;
}

/** Of several processes that make a folder, one makes it. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Builds a site; the processes of other test files go on meanwhile. */
async function complaintsOfBuild(content: () => string, dist: string): Promise<string> {
  const command = spawn(process.execPath, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    env: { ...process.env, FASSUNG_CONTENT: content(), FASSUNG_DIST: dist, NODE_OPTIONS: '', ...FAR_WEST },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  command.stderr.on('data', (text) => (told += text));
  return new Promise((done) => command.on('close', (code) => done(code === 0 ? '' : told || `Exit code ${code}`)));
}
