import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failuresAt, killAt } from './interruption/faults.ts';
import { type Fault, hasStrace } from './interruption/fileCalls.ts';
import { type Baseline, baseline, interrupted } from './interruption/interruptedChange.ts';
import { situations } from './interruption/situations.ts';

/**
 * Kills every kind of change of the history before every call that touches the content folder, and lets every such call
 * fail in every way, each in a fresh copy; prints what was left, and whether a second run converged.
 */
export function benchKills(): void {
  if (!hasStrace) {
    console.log('Kills: strace is not there; install the Debian package strace.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'fassung-kills-'));
  console.log('Kills and failures of the system at every call that touches the content folder');
  const totals = { kills: 0, failures: 0, faults: 0 };
  try {
    for (const situation of situations(folder)) {
      const place = join(folder, `runs-${situation.name.replaceAll(' ', '-')}`);
      mkdirSync(place);
      const line = baseline(situation, place);
      const kills = report(line, line.calls.map(killAt), place, 'killed');
      const failures = report(line, line.calls.flatMap(failuresAt), place, 'failed');
      totals.kills += kills.runs;
      totals.failures += failures.runs;
      totals.faults += kills.faults + failures.faults;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`  in all: ${totals.kills} kills, ${totals.failures} failures of the system, ${totals.faults} faults`);
  if (totals.faults > 0) process.exitCode = 1;
}

function report(line: Baseline, faults: readonly Fault[], place: string, what: string) {
  const ends = faults.map((fault) => interrupted(line, fault, place));
  const count = (state: 'old' | 'new'): number => ends.filter((end) => end.state === state).length;
  const wrong = ends.filter((end) => end.faults.length > 0);
  const told = ends.filter(({ end }) => end.code !== 0 && end.code !== null).length;
  console.log(
    `  ${line.situation.name}, ${what}: ${ends.length} runs, ${count('old')} old histories, ${count('new')} new ones, ${wrong.length} neither or not converging${what === 'failed' ? `, ${told} told with exit code 1` : ''}`,
  );
  for (const { fault, faults: found } of wrong) {
    console.log(`    ${fault.effect} at call ${fault.call.nth} of ${fault.call.name}: ${found.join(' ')}`);
  }
  return { runs: ends.length, faults: wrong.length };
}
