import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verifyReceipt } from '../src/verification/verifySite.mjs';
import { killedBuild } from '../tests/support/killedBuild.ts';
import { runScript } from '../tests/support/runScript.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../tests/support/smallContent.ts';
import { treeOf } from '../tests/support/treeOf.ts';

const MOMENTS = 50;

/**
 * Kills builds at moments spread over their whole time and counts how often the site before stands as it was.
 */
export async function benchKilledBuilds(): Promise<void> {
  const content = publishedContent(TWO_VERSIONS);
  const dist = join(freshFolder(), 'dist');
  const begin = performance.now();
  if (runScript('build', content, { env: { FASSUNG_DIST: dist } }).code !== 0) throw new Error('The build fails.');
  const whole = performance.now() - begin;
  const before = JSON.stringify(treeOf(dist));
  let [intact, killed] = [0, 0];
  for (let i = 0; i < MOMENTS; i += 1) {
    if (await killedBuild(content, dist, (whole * (i + 0.5)) / MOMENTS)) killed += 1;
    const isIntact = existsSync(dist) && JSON.stringify(treeOf(dist)) === before;
    if (isIntact && verifyReceipt(dist).complaints.length === 0) intact += 1;
  }
  const next = runScript('build', content, { env: { FASSUNG_DIST: dist } }).code === 0;
  console.log(
    `Killed builds: ${MOMENTS} moments in ${(whole / 1000).toFixed(1)} s, ${killed} killed before their end,`,
  );
  console.log(`  the site before intact ${intact} times; the next build ${next ? 'succeeds' : 'fails'}`);
}
