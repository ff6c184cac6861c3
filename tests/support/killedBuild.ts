import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from './runScript.ts';

/**
 * Begins a build and kills it with all its processes.
 *
 * @param content the content folder
 * @param dist where the site would be put
 * @param milliseconds when it is killed, after its start
 * @returns whether it was still running then
 */
export async function killedBuild(content: string, dist: string, milliseconds: number): Promise<boolean> {
  const command = spawn(process.execPath, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    env: { ...process.env, FASSUNG_CONTENT: content, FASSUNG_DIST: dist, NODE_OPTIONS: '' },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((done) => command.once('close', () => done()));
  await Promise.race([ended, setTimeout(milliseconds)]);
  const isRunning = command.exitCode === null && command.pid !== undefined;
  if (isRunning) process.kill(-command.pid, 'SIGKILL');
  await ended;
  return isRunning;
}
