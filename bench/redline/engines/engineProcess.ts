import { readFileSync } from 'node:fs';
import { TEXT_ENGINES, type TextEngineName } from './textEngines.ts';

/**
 * Runs one engine on two texts in a process of its own, which can be ended when it takes too long. Reads
 * `{ engine, old, after }` from its input, writes `{ edits, milliseconds }` to its output.
 */
const { engine, old, after } = JSON.parse(readFileSync(0, 'utf8')) as {
  readonly engine: TextEngineName;
  readonly old: string;
  readonly after: string;
};

/** So quick runs are repeated, and the median counts. */
const QUICK = 1500;
const REPEATED = 5;

const times: number[] = [];
let edits = timed();
while ((times[0] ?? QUICK) < QUICK && times.length < REPEATED) edits = timed();
const milliseconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
process.stdout.write(JSON.stringify({ edits, milliseconds }));

function timed() {
  const start = performance.now();
  const result = TEXT_ENGINES[engine](old, after);
  times.push(performance.now() - start);
  return result;
}
