import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../src/publication/sha256.ts';
import { receiptOf } from '../src/verification/verifySite.mjs';
import { ANOTHER_WORLD, MACHINES, type Machine } from '../tests/support/machines.ts';
import { builtOn, projectCopy } from '../tests/support/projectCopy.ts';

/**
 * Builds the example site as on many machines and prints the hash of the tree that each gives: one hash for all.
 */
export async function benchReproducibility(): Promise<void> {
  process.env['FASSUNG_TODAY'] ??= '2026-11-21';
  const reference: Machine = { named: 'this machine', env: {} };
  // The project as it is now: a change while the builds run is no difference between machines.
  const project = projectCopy('fassung');
  const hashes = new Map<string, string>();
  for (const machine of [reference, ...MACHINES, ANOTHER_WORLD]) {
    const dist = await builtOn(machine, project);
    const hash = sha256(receiptOf(dist));
    hashes.set(machine.named, hash);
    console.log(`  ${hash.slice(0, 16)}…  ${machine.named}`);
    rmSync(dirname(dist), { recursive: true, force: true });
  }
  const different = new Set(hashes.values()).size;
  console.log(
    `Reproducible build: ${hashes.size} machines, ${different} ${different === 1 ? 'tree' : 'different trees'}`,
  );
}
