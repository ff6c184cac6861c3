import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { projectCopy } from '../support/projectCopy.ts';
import { ROOT } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';

const LONG = 300_000;

/** The commands of the README, one in each entry, those that a backslash continues as one. */
function commandsOfReadme(): readonly string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const block = /## Your own AVV in ten minutes\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return block.replaceAll('\\\n', '').trim().split('\n');
}

/** A clone of the project in a repository, and a home folder with the AVV of a publisher. */
function newUser(): { readonly clone: string; readonly env: NodeJS.ProcessEnv } {
  const [home, clone] = [freshFolder(), projectCopy('avv', ROOT, ['package-lock.json', 'example', '.gitattributes'])];
  cpSync(join(EXAMPLE_CONTENT, 'avv', '1.4', 'avv-1.4.pdf'), join(home, 'AVV.pdf'));
  writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Nora Licht\n\temail = nora@nordlicht.example\n');
  writeFileSync(join(clone, '.gitignore'), 'node_modules\ndist\n');
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|FASSUNG_|GIT_|VITEST|NODE_OPTIONS)/.test(name));
  const env = { ...Object.fromEntries(own), HOME: home, PORT: '4719', FASSUNG_TODAY: '2026-11-21' };
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Fassung'],
  ])
    expect(spawnSync('git', args, { cwd: clone, env }).status).toBe(0);
  return { clone, env };
}

/** Words of the published version; a PDF knows no no-break spaces. */
const wordsIn = (content: string): readonly string[] =>
  readFileSync(join(content, 'avv', '1.4', 'avv-1.4.txt'), 'utf8').split(/[\s\u00A0]+/);

describe('the ten minutes of the README', () => {
  it('lead from a clone and a PDF to a served site with that contract published', { timeout: LONG }, async () => {
    const [cloning, ...commands] = commandsOfReadme();
    const serving = commands.pop();
    expect(cloning).toMatch(/^git clone \S+ avv && cd avv$/);
    expect(serving).toBe('npm start');
    const { clone, env } = newUser();
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: clone, env, encoding: 'utf8' });
      expect({ command, status, told: status === 0 ? '' : stdout + stderr }).toEqual({ command, status: 0, told: '' });
    }
    expect(wordsIn(join(clone, 'content'))).toEqual(wordsIn(EXAMPLE_CONTENT));

    const server = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      const address = await new Promise<string>((found, failed) => {
        let told = '';
        const listen = (part: Buffer): void => {
          told += part.toString('utf8');
          const [at] = /http:\/\/localhost:\d+\//.exec(told) ?? [];
          if (at !== undefined) found(at);
        };
        server.stdout.on('data', listen);
        server.stderr.on('data', listen);
        server.on('close', () => failed(new Error(told)));
      });
      const page = await fetch(`${address}avv/1.4/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Nordlicht Software GmbH');
      const home = await (await fetch(address)).text();
      expect(home).toContain('/avv/');
      expect(home).not.toContain('Muster Cloud');
    } finally {
      if (server.pid !== undefined) process.kill(-server.pid);
    }
  });
});
