import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { releaseSources } from '../src/publication/releaseSources.ts';
import { peakMemory } from './peakMemory.ts';
import { syntheticVersions } from './syntheticVersions.ts';

const RUNS = 3;
const SIZES = [50, 100] as const;
const CLAUSES = 40;

/** What `preparedComparisons` of `site.yaml` says. */
const SETTINGS = [
  { prepared: 100, named: 'the comparison of every pair prepared' },
  { prepared: 20, named: 'that of neighbours and with the current version prepared, the others made in the browser' },
] as const;

const site = (prepared: number): string => `publisher:
  name: Messbetrieb
  street: Messweg 1
  postalCode: "10115"
  city: Berlin
  country: Deutschland
  email: messung@example.org
baseUrl: https://messung.example
language: de
preparedComparisons: ${prepared}
`;

const AGREEMENT = `title: Messvertrag
shortTitle: Messvertrag
roles: { controller: Verantwortlicher, processor: Auftragsverarbeiter }
noticeDays: 0
objectionDays: 0
art28: []
`;

/** One build of a site. */
interface Build {
  readonly seconds: number;
  readonly megabytes: number;
  /** What the command printed. */
  readonly output: string;
}

/**
 * Builds sites of 50 and 100 synthetic versions of 40 clauses, with all comparisons prepared and with few of them, and
 * prints seconds, pages and peak memory, and how the time of a build grows with the number of versions.
 */
export async function benchBuild(): Promise<void> {
  console.log(`Build: versions of ${CLAUSES} clauses; medians of ${RUNS} runs of "npm run build"`);
  const [small, large] = SIZES;
  for (const { prepared, named } of SETTINGS) {
    console.log(`  ${named}:`);
    const before = await measured(small, prepared);
    const ratio = (await measured(large, prepared)) / before;
    console.log(
      `    ${large} versions take ${ratio.toFixed(2)} times as long as ${small}, with ${(pairsOf(large) / pairsOf(small)).toFixed(2)} times the pairs`,
    );
  }
}

const pairsOf = (versions: number): number => (versions * (versions - 1)) / 2;

async function measured(versions: number, prepared: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const content = join(folder, 'content');
    const perRelease = release(content, versions, prepared);
    const builds: Build[] = [];
    for (let run = 0; run < RUNS; run += 1) builds.push(await build(content, join(folder, 'dist')));
    const seconds = median(builds.map((run) => run.seconds));
    const megabytes = median(builds.map((run) => run.megabytes));
    const pages = /(\d+) pages\./.exec(builds[0]?.output ?? '')?.[1];
    console.log(
      `    ${versions} versions, ${pairsOf(versions)} pairs, ${pages} pages: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB; release ${perRelease.toFixed(0)} ms a version`,
    );
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Releases the versions; milliseconds a version. */
function release(content: string, versions: number, prepared: number): number {
  mkdirSync(join(content, 'messvertrag'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), site(prepared));
  writeFileSync(join(content, 'messvertrag', 'agreement.yaml'), AGREEMENT);
  const sources = syntheticVersions(versions, CLAUSES).map((source, i) => ({
    agreement: 'messvertrag',
    source,
    sourceName: `version ${i}`,
    day: '2020-01-01',
  }));
  const start = performance.now();
  releaseSources(content, sources);
  return (performance.now() - start) / versions;
}

function build(content: string, dist: string): Promise<Build> {
  const root = resolve(import.meta.dirname, '..');
  const start = performance.now();
  const env = { ...process.env, FASSUNG_CONTENT: content, FASSUNG_DIST: dist };
  const command = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let megabytes = 0;
  let output = '';
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(command.pid ?? 0));
  }, 200);
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    command.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, megabytes, output });
      else fail(new Error(output));
    });
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
