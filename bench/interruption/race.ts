import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { releasesOf } from '../../src/ledger/event.ts';
import { lockPath } from '../../src/publication/contentPaths.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { thisProcess } from '../../src/publication/lockOwner.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { writePlan } from './planFile.ts';
import { release } from './situations.ts';

/** What the processes of a round do. */
export interface RaceKind {
  readonly name: string;
  /** Agreements that are released; the processes take turns in choosing one. */
  readonly agreements: readonly string[];
  /** Whether the lock of a process that has ended lies around. */
  readonly isStale: boolean;
}

/** Every kind of round. */
export const RACES: readonly RaceKind[] = [
  { name: 'the same version', agreements: ['a'], isStale: false },
  { name: 'the same version, with the lock of a process that has ended', agreements: ['a'], isStale: true },
  { name: 'two agreements', agreements: ['a', 'b'], isStale: false },
];

/** How the rounds of a race ended. */
export interface RaceEnd {
  /** What was wrong, round by round. */
  readonly faults: readonly string[];
  readonly won: number;
  readonly refused: number;
}

/**
 * Lets several processes change the same history at the same moment, again and again in fresh folders.
 *
 * @param place an empty folder
 */
export async function race(kind: RaceKind, processes: number, rounds: number, place: string): Promise<RaceEnd> {
  const racers = Array.from({ length: processes }, startRacer);
  const ended = spawnSync('true').pid;
  const found = { faults: [] as string[], won: 0, refused: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const content = join(place, `round-${round}`);
      const plans = preparedRound(kind, content, ended);
      await Promise.all(
        racers.map((racer, i) => racer.ask(JSON.stringify({ content, plan: plans[i % plans.length] }))),
      );
      const ends = (await Promise.all(racers.map((racer) => racer.ask('go')))).map(
        (line) => JSON.parse(line) as { code: number; said: string },
      );
      found.won += ends.filter(({ code }) => code === 0).length;
      found.refused += ends.filter(({ code }) => code === 1).length;
      found.faults.push(...roundFaults(kind, content, ends).map((fault) => `${kind.name}, round ${round}: ${fault}`));
      rmSync(content, { recursive: true });
    }
  } finally {
    for (const racer of racers) await racer.end();
  }
  return found;
}

/** A content folder, and a file with a plan for each agreement. */
function preparedRound({ agreements, isStale }: RaceKind, content: string, ended: number): readonly string[] {
  for (const agreement of agreements) mkdirSync(join(content, agreement), { recursive: true });
  if (isStale) {
    mkdirSync(lockPath(content));
    writeFileSync(
      join(lockPath(content), `${ended}-stale`),
      JSON.stringify({ ...thisProcess(0), pid: ended, start: '' }),
    );
  }
  return agreements.map((agreement) => {
    const plan = `${content}-${agreement}.json`;
    writePlan(plan, content, release('1.0', agreement)(content));
    return plan;
  });
}

function roundFaults(
  { agreements }: RaceKind,
  content: string,
  ends: readonly { readonly code: number; readonly said: string }[],
): readonly string[] {
  const winners = ends.filter(({ code }) => code === 0).length;
  const { complaints } = verifyContent(content);
  const released = releasesOf(readLedgerFile(content).events).map(({ agreement }) => agreement);
  return [
    ...(winners === agreements.length ? [] : [`${winners} processes won.`]),
    ...ends.filter(({ code, said }) => code === 2 || (code === 1 && !EXPLAINED.test(said))).map(({ said }) => said),
    ...complaints,
    ...(released.toSorted().join() === agreements.join() ? [] : [`Released: ${released.join()}.`]),
    ...readdirSync(content).filter((name) => ![...agreements, 'ledger.jsonl'].includes(name)),
  ];
}

/** Who did not win says why. */
const EXPLAINED =
  /Another command has continued the history|Another command is changing this history|Version 1\.0 is not later than/;

interface Racer {
  /** Sends a line and waits for the answer. */
  ask(line: string): Promise<string>;
  end(): Promise<unknown>;
}

function startRacer(): Racer {
  const racer: ChildProcessWithoutNullStreams = spawn(process.execPath, [join(import.meta.dirname, 'racer.ts')], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  racer.stderr.pipe(process.stderr);
  const answers: string[] = [];
  let waiting: ((line: string) => void) | null = null;
  const closed = new Promise((done) => racer.on('close', done));
  createInterface({ input: racer.stdout }).on('line', (line) => {
    if (waiting === null) answers.push(line);
    else waiting(line);
    waiting = null;
  });
  return {
    ask: (line) =>
      new Promise((answer) => {
        waiting = answer;
        racer.stdin.write(`${line}\n`);
      }),
    end: () => {
      racer.stdin.end();
      return closed;
    },
  };
}
