import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContract } from '../src/check/checkContract.ts';
import { realContracts } from '../tests/support/realContracts.ts';
import { ROOT } from '../tests/support/runScript.ts';
import { textTable } from './redline/textTable.ts';
import { syntheticVersions } from './syntheticVersions.ts';

const ROUNDS = 15;

/**
 * `npm run bench -- check`: how long the check of one contract takes, parsing included; the first one of a process is also
 * the one for which the program warms up.
 */
export function benchCheck(): void {
  const draft = readFileSync(join(ROOT, 'content', 'avv', 'draft.mdx'), 'utf8');
  const [synthetic = ''] = syntheticVersions(1, 300);
  const contracts = [
    { name: 'example, draft of the AVV', source: draft },
    ...realContracts().map(({ name, version, source }) => ({ name: `${name} ${version}`, source })),
    { name: 'synthetic, 300 clauses', source: synthetic },
  ];
  const rows = contracts.map(({ name, source }) => {
    const times = Array.from({ length: ROUNDS }, () => timed(source));
    const [first = 0, ...again] = times;
    const { findings } = checkContract(source);
    return [name, kilobytes(source), String(findings.length), first.toFixed(0), median(again).toFixed(0)];
  });
  console.log(textTable(['contract', 'kB', 'findings', 'ms, first', 'ms, again (median)'], rows));
}

function timed(source: string): number {
  const begin = performance.now();
  checkContract(source);
  return performance.now() - begin;
}

const kilobytes = (source: string): string => (source.length / 1000).toFixed(1);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
