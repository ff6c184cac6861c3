import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectCopy } from '../tests/support/projectCopy.ts';
import { ROOT } from '../tests/support/runScript.ts';
import { textTable } from './redline/textTable.ts';
import { type Mutant, mutantsOf } from './verify/mutants.ts';

/** Files with the tests that are made for them, which take seconds, and those that hold them besides, which take minutes. */
interface Part {
  readonly files: readonly string[];
  readonly first: readonly string[];
  readonly later: readonly string[];
}

const publication = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/publication/${name}.test.ts`);
const COMMANDS = publication(
  ...['erratum', 'key', 'move', 'release', 'releaseCheck', 'releaseLeftovers', 'releaseTranslation', 'withdraw'],
  'withLock',
);
const part = (test: string, files: readonly string[]): Part => ({
  files: files.map((name) => `src/publication/${name}.ts`),
  first: publication(test),
  later: COMMANDS,
});

/** What decides and writes a change of the history, with the tests that hold it. */
const PARTS: readonly Part[] = [
  {
    files: ['readLedger', 'continuedLedger', 'event', 'agreementName'].map((name) => `src/ledger/${name}.ts`),
    first: ['tests/ledger'],
    later: ['ledgerForms', 'ledgerOrders', 'readHistory'].map((name) => `tests/verification/${name}`),
  },
  part('appendForms', ['appendToLedger']),
  part('changeForms', ['changeHistory']),
  part('fileForms', ['placeFolder', 'replaceFile', 'standsAlready']),
  part('lockForms', ['exclusively', 'withLock']),
  part('planForms', ['erratumPlan', 'movePlan', 'publishedSentence', 'releasedVersion', 'withdrawalPlan']),
  part('releaseForms', ['draftRelease', 'releasePlan']),
];

/** A mutant with which tests have not ended after so many milliseconds counts as found: it loops. */
const [PATIENCE_FIRST, PATIENCE_LATER] = [60_000, 300_000];

interface Task extends Mutant {
  readonly part: Part;
}

/**
 * `npm run bench -- release-mutants [--sample N] [--seed N]`: puts small faults into what releases, one at a time, and says
 * how many of them the tests find; all of them, unless a sample is wanted.
 */
export async function benchReleaseMutants(options: readonly string[] = []): Promise<void> {
  const [size, seed] = [numberOf(options, 'sample', Number.POSITIVE_INFINITY), numberOf(options, 'seed', 1)];
  const all = PARTS.flatMap((part) =>
    part.files.flatMap((file) =>
      mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')).map((mutant) => ({ ...mutant, part })),
    ),
  );
  const queue = sampled(all, size, seed);
  const count = queue.length;
  const survivors: Mutant[] = [];
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(queue, survivors)));
  const found = count - survivors.length;
  console.log(
    textTable(
      ['small faults in what releases', 'tried', 'found', 'not found', 'share'],
      [
        [
          String(all.length),
          String(count),
          String(found),
          String(survivors.length),
          `${((100 * found) / count).toFixed(1)} %`,
        ],
      ],
    ),
  );
}

async function work(queue: Task[], survivors: Mutant[]): Promise<void> {
  const folder = projectCopy('fassung', ROOT, ['tests', 'bench', 'example', 'vitest.config.ts', '.gitattributes']);
  try {
    const all = [...new Set(PARTS.flatMap(({ first, later }) => [...first, ...later]))];
    if (!(await passes(folder, all, 2 * PATIENCE_LATER))) throw new Error('Without a fault, the tests do not pass.');
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      const path = join(folder, task.file);
      const original = readFileSync(path, 'utf8');
      writeFileSync(path, task.text);
      const { first, later } = task.part;
      if ((await passes(folder, first, PATIENCE_FIRST)) && (await passes(folder, later, PATIENCE_LATER))) {
        survivors.push(task);
        console.log(`not found: ${task.file}:${task.line}: ${short(task.from)} → ${short(task.to)}`);
      }
      writeFileSync(path, original);
      if (queue.length % 20 === 0) console.error(`${queue.length} to go`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether tests pass in a copy of the project. */
const passes = (folder: string, tests: readonly string[], timeout: number): Promise<boolean> =>
  new Promise((done) => {
    const program = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [program, 'run', ...tests, '--bail=1', '--reporter=dot', '--maxWorkers=1'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore', timeout });
    child.once('close', (code) => done(code === 0));
  });

function numberOf(options: readonly string[], name: string, otherwise: number): number {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(options[at + 1]);
}

/** So many of a list, by a number that gives the same ones every time (Fisher and Yates, with a linear generator). */
function sampled<T>(all: readonly T[], size: number, seed: number): T[] {
  const list = [...all];
  let state = seed;
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    const [a, b] = [list[i], list[j]];
    if (a === undefined || b === undefined) continue;
    list[i] = b;
    list[j] = a;
  }
  return list.slice(0, size);
}

const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100);
