import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, serveSite } from '../../src/hosting/serveSite.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { receiptPath } from '../../src/verification/verifySite.mjs';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { ROOT } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';
import { commandsOf, githubWorkflow, placeOf } from './workflowSteps.ts';

const hasRclone = spawnSync('rclone', ['version']).error === undefined;

if (!hasRclone) console.warn('The test of a deployment is skipped: install the Debian package rclone.');

/** The command of a workflow that has a word, tried once. */
function command(workflow: string, job: string, ...words: readonly string[]): string {
  const commands = commandsOf(githubWorkflow(workflow), job);
  return (commands[placeOf(commands, ...words)] ?? 'false').replace(/(for attempt in 1) [\d ]+;/, '$1;');
}

const COMPARE = command('publish', 'build', '--against');
const CARRY = command('publish', 'build', 'carry-assets');
const UPLOAD = command('publish', 'bucket', 'npm run upload');
const READ_BACK = command('publish', 'read-back', '--deployed');
const WATCH = command('watch', 'compare', '--deployed').replace(/^SITE=.*$/m, '');

describe.skipIf(!hasRclone)('a deployment by the commands of the workflow', () => {
  const project = freshFolder();
  const [dist, live] = [join(project, 'dist'), join(project, 'live')];
  let site: ServedSite;

  /** Runs the command as the workflow would, but without waiting between two tries. */
  function run(commands: string, genesis = ''): Promise<number | null> {
    const shell = spawn('bash', ['-e', '-c', `sleep() { :; }; ${commands}`], {
      cwd: project,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        SITE: site.origin,
        GENESIS: genesis,
        BUCKET: '',
        // The scripts are those of the project, whose content may be another one.
        FASSUNG_CONTENT: EXAMPLE_CONTENT,
        RCLONE_CONFIG: '/notfound',
        RCLONE_CONFIG_SITE_TYPE: 'alias',
        RCLONE_CONFIG_SITE_REMOTE: live,
        npm_config_ignore_scripts: 'true',
      },
    });
    return new Promise((done) => shell.on('close', done));
  }

  beforeAll(async () => {
    const built = await exampleSite();
    cpSync(built, dist, { recursive: true });
    copyFileSync(receiptPath(built), receiptPath(dist));
    for (const name of ['src', 'scripts', 'node_modules', 'package.json']) {
      symlinkSync(join(ROOT, name), join(project, name));
    }
    symlinkSync(EXAMPLE_CONTENT, join(project, 'content'));
    mkdirSync(live);
    site = await serveSite(live, 0);
  });
  afterAll(() => site?.close());

  it('begins only where a person says that nothing is there, and is read back', async () => {
    expect(await run(COMPARE)).toBe(1);
    expect(await run(COMPARE, '--genesis')).toBe(0);
    expect(await run(CARRY, '--genesis')).toBe(0);
    expect(await run(UPLOAD)).toBe(0);
    expect(await run(READ_BACK)).toBe(0);
    expect(await run(WATCH)).toBe(0);
  });

  it('goes on with the assets of the site before, and takes no second beginning', async () => {
    const style = '_astro/Page.before11.css';
    writeFileSync(join(live, style), 'an earlier style');
    appendFileSync(join(live, 'assets.txt'), `${sha256('an earlier style')}  ${style}\n`);
    expect(await run(COMPARE, '--genesis')).toBe(1);
    expect(await run(COMPARE)).toBe(0);
    expect(await run(CARRY)).toBe(0);
    expect(readFileSync(join(dist, style), 'utf8')).toBe('an earlier style');
    expect(await run(UPLOAD)).toBe(0);
    expect(await run(READ_BACK)).toBe(0);
  });

  it('stops before anything is sent where the live site or the built one is not as it must be', async () => {
    const [text, page] = [join(live, 'avv/1.0/avv-1.0.txt'), join(dist, 'avv/1.0/index.html')];
    const [signed, built] = [readFileSync(text), readFileSync(page)];
    writeFileSync(text, `${signed} `);
    expect([await run(COMPARE), await run(READ_BACK)]).toEqual([1, 1]);
    writeFileSync(text, signed);
    writeFileSync(page, `${built} `);
    expect([await run(COMPARE), await run(UPLOAD)]).toEqual([1, 1]);
    writeFileSync(page, built);
  });

  it('is reported by the watch once the live site shows an older state', async () => {
    const ledger = readFileSync(join(live, 'ledger.jsonl'), 'utf8');
    writeFileSync(join(live, 'ledger.jsonl'), ledger.split('\n').slice(0, -2).join('\n').concat('\n'));
    expect(await run(WATCH)).toBe(1);
  });
});
