import { readFileSync } from 'node:fs';
import type { Wording } from '../../src/agreement/wording.ts';
import { createRedliner } from '../../src/redline/redline.ts';
import type { Cost } from './timedRedline.ts';

/** Compares the two versions of a file several times and writes what it cost. */
const [file = '', runs = '5'] = process.argv.slice(2);
const pair = readFileSync(file, 'utf8');
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

const first = JSON.parse(pair) as { readonly old: Wording; readonly after: Wording };
const megabytesBefore = megabytes();
const times: number[] = [];
let budgetHit = false;
for (let run = 0; run < Number(runs); run += 1) {
  const { old, after } = run === 0 ? first : structuredClone(first);
  const redliner = createRedliner();
  const start = performance.now();
  budgetHit = redliner(old, after).budgetHit;
  times.push(performance.now() - start);
}
const [firstMilliseconds = 0, ...later] = times;
later.sort((a, b) => a - b);
const cost: Cost = {
  firstMilliseconds,
  milliseconds: later[Math.floor(later.length / 2)] ?? firstMilliseconds,
  fastestMilliseconds: later[0] ?? firstMilliseconds,
  megabytes: megabytes(),
  megabytesBefore,
  budgetHit,
};
process.stdout.write(JSON.stringify(cost));
