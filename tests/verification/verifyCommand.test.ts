import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { sharedSite } from '../support/exampleSite.ts';
import { ROOT, runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { FILE_FORGERIES } from './forgery/fileForgeries.ts';
import { forgedContent, forgedScene } from './forgery/forgedContent.ts';
import { argumentsFor, type Forgery, seededPick } from './forgery/forgery.ts';
import { LEDGER_FORGERIES } from './forgery/ledgerForgeries.ts';
import { PAGE_FORGERIES } from './forgery/pageForgeries.ts';
import type { Scene } from './forgery/scene.ts';
import { SITE_FORGERIES } from './forgery/siteForgeries.ts';

const ALL = [...FILE_FORGERIES, ...LEDGER_FORGERIES, ...PAGE_FORGERIES, ...SITE_FORGERIES];

let scene: Scene;

beforeAll(async () => {
  const content = forgedContent();
  scene = forgedScene(content, await sharedSite('forged', () => forgedContent()));
});

/** Does something in the forged scene. */
function forged<T>({ forge }: Forgery, look: (expected: readonly string[]) => T): T {
  try {
    return look(forge(scene, seededPick(7)));
  } finally {
    scene.restore();
  }
}

const shell = (...args: readonly string[]) =>
  spawnSync('sh', [join(ROOT, 'scripts', 'verify.sh'), ...args], { encoding: 'utf8' });

describe('the exit code of npm run verify [P7]', () => {
  it.each(['files', 'site', 'receipt', 'head'] as const)('is 0 where nothing was forged: %s', (witness) => {
    const { code, stdout } = runScript('verify', scene.content, { args: argumentsFor(scene, witness) });
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Head of the ledger: ${scene.head}`)]);
  });

  const some = ALL.filter((_forgery, i) => i % 6 === 0);
  it.each(some.map((forgery) => [forgery.name, forgery] as const))('is 1 where forged: %s', (_name, forgery) => {
    const { code, stderr } = forged(forgery, (expected) => {
      const end = runScript('verify', scene.content, { args: argumentsFor(scene, forgery.witness) });
      expect(end.stderr.split('\n').some((line) => expected.every((part) => line.includes(part)))).toBe(true);
      return end;
    });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('verify.sh, the second verifier, agrees with the first [P7] [S9]', () => {
  it('on what nobody has forged', () => {
    for (const content of [EXAMPLE_CONTENT, scene.content, publishedContent(TWO_VERSIONS)]) {
      const { status, stdout, stderr } = shell(content);
      const { history, counts } = verifyContent(content);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Compared ${counts['ledger lines']} ledger lines and ${counts['files']} files`);
      expect(stdout).toContain(`Head of the ledger: ${history.heads.at(-1)}`);
    }
  });

  it('on one agreement of several', () => {
    const { status, stdout } = shell(scene.content, 'zusatz');
    expect([status, stdout]).toEqual([0, expect.stringContaining('7 ledger lines and 5 files')]);
    expect(shell(scene.content, 'nothing').status).toBe(1);
    expect(runScript('verify', scene.content, { args: ['--only', 'nothing'] }).code).toBe(1);
  });

  it('that nothing is compared only where that is said to be right', () => {
    const content = emptyContent();
    expect([shell(content).status, shell('--genesis', content).status]).toEqual([1, 0]);
    expect(runScript('verify', content, { args: ['--genesis'] }).code).toBe(0);
    const nowhere = join(freshFolder(), 'nowhere');
    expect(shell('--genesis', nowhere).status).toBe(1);
    expect(runScript('verify', nowhere, { args: ['--genesis'] }).code).toBe(1);
  });

  const inShell = ALL.filter((forgery) => forgery.inShell === true);
  it.each(inShell.map((forgery) => [forgery.name, forgery] as const))('on: %s', (_name, forgery) => {
    const { status, stderr } = forged(forgery, () => shell(scene.content));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/difference\(s\)\.$/m)]);
  });
});
