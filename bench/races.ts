import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RACES, race } from './interruption/race.ts';

const PROCESSES = 8;
const ROUNDS = 200;

/** Lets eight processes change the same history at once, 200 rounds of each kind, and prints who won and what was wrong. */
export async function benchRaces(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-races-'));
  console.log(`Races: ${PROCESSES} processes change the same history at once, ${ROUNDS} rounds of each kind`);
  try {
    for (const kind of RACES) {
      const { faults, won, refused } = await race(kind, PROCESSES, ROUNDS, folder);
      console.log(`  ${kind.name}: ${won} won, ${refused} were refused and said why, ${faults.length} faults`);
      for (const fault of faults) console.log(`    ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
