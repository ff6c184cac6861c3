import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Wording } from '../../src/agreement/wording.ts';

/** What comparing two versions costs. */
export interface Cost {
  /** The first comparison of a new process, before any of the code was compiled. */
  readonly firstMilliseconds: number;
  /** Median of the comparisons after it, each from copies of its own and without anything remembered. */
  readonly milliseconds: number;
  /** The quickest of them: nearest to the time on a machine that does nothing else. */
  readonly fastestMilliseconds: number;
  /** The most memory the process had, and what of it it had before the first comparison. */
  readonly megabytes: number;
  readonly megabytesBefore: number;
  /** A comparison was cut short. */
  readonly budgetHit: boolean;
}

/**
 * Measures the comparison of two versions in a process of its own.
 *
 * @param old the old version
 * @param after the new version
 * @param runs how many comparisons
 */
export function timedRedline(old: Wording, after: Wording, runs: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'pair.json');
    writeFileSync(file, JSON.stringify({ old, after }));
    const script = join(import.meta.dirname, 'timeProcess.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, file, String(runs)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Cost;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
