import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtSite } from '../tests/support/builtSite.ts';
import { ROOT } from '../tests/support/runScript.ts';
import { forgedContent } from '../tests/verification/forgery/forgedContent.ts';
import { textTable } from './redline/textTable.ts';
import { EQUIVALENT_MUTANTS } from './verify/equivalentMutants.ts';
import { type Mutant, mutantsOf } from './verify/mutants.ts';

const FOLDER = join(ROOT, 'src', 'verification');

/** A mutant that answers nothing for so long counts as found: a person would not wait either. */
const PATIENCE = 240_000;

/**
 * `npm run bench -- mutants [--section NAME,NAME]`: puts small faults into the verifier, one at a time, and says how many of
 * them its tests find, and which they do not.
 */
export async function benchMutants(options: readonly string[] = []): Promise<void> {
  const sections = options.includes('--section') ? options[options.indexOf('--section') + 1]?.split(',') : undefined;
  const files = readdirSync(FOLDER).filter((name) => sections === undefined || sections.includes(name.slice(0, -4)));
  const mutants = files.flatMap((file) => mutantsOf(file, readFileSync(join(FOLDER, file), 'utf8')));
  const sites = { built: builtSite(forgedContent()), olderBuilt: builtSite(forgedContent(2)) };
  const survivors: Mutant[] = [];
  const queue = [...mutants];
  const lost = (mutant: Mutant): void => {
    survivors.push(mutant);
    tell(mutant);
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, () => work(queue, sites, lost)));
  report(files, mutants, survivors);
}

/** Takes mutants from the queue until it is empty. */
async function work(queue: Mutant[], sites: object, lost: (mutant: Mutant) => void): Promise<void> {
  let worker = await started(sites);
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const end = await answerOf(worker, mutant);
    if (queue.length % 100 === 0) console.error(`${queue.length} mutants to go`);
    if (end === null) lost(mutant);
    if (end !== 'no answer') continue;
    console.log(`no answer: ${mutant.file}:${mutant.line}: ${short(mutant.from)} → ${short(mutant.to)}`);
    await worker.terminate();
    worker = await started(sites);
  }
  await worker.terminate();
}

async function started(sites: object): Promise<Worker> {
  const worker = new Worker(join(import.meta.dirname, 'verify', 'mutantWorker.ts'), { workerData: sites });
  await new Promise((ready, failed) => worker.once('message', ready).once('error', failed));
  const [file = ''] = readdirSync(FOLDER);
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const end = await answerOf(worker, { file, text, line: 0, from: '', to: '' });
  if (end !== null) throw new Error(`The verifier without a fault fails "${end}"`);
  return worker;
}

/** Name of the check that found a mutant, null where none did. */
const answerOf = (worker: Worker, { file, text }: Mutant): Promise<string | null> =>
  new Promise((done) => {
    const timer = setTimeout(() => done('no answer'), PATIENCE);
    worker.once('message', (name: string | null) => {
      clearTimeout(timer);
      done(name);
    });
    worker.postMessage({ file, text });
  });

const known = ({ file, from, to, line, text }: Mutant): string | undefined =>
  EQUIVALENT_MUTANTS.find(
    (mutant) =>
      mutant.file === file &&
      mutant.from === from &&
      (mutant.to ?? to) === to &&
      text.split('\n')[line - 1]?.includes(mutant.on ?? '') === true,
  )?.why;

function report(files: readonly string[], mutants: readonly Mutant[], survivors: readonly Mutant[]): void {
  const rows = [...files, ''].map((file) => {
    const of = mutants.filter((mutant) => mutant.file.startsWith(file));
    const left = survivors.filter((mutant) => mutant.file.startsWith(file));
    const equivalent = left.filter((mutant) => known(mutant) !== undefined).length;
    const killed = of.length - left.length;
    const score = ((100 * killed) / (of.length - equivalent)).toFixed(1);
    return [file || 'all', of.length, killed, left.length, equivalent, `${score} %`].map(String);
  });
  console.log(textTable(['mutants of', 'all', 'found', 'not found', 'of them no fault', 'score'], rows));
}

const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100);

function tell(mutant: Mutant): void {
  const why = known(mutant);
  console.log(
    `not found: ${mutant.file}:${mutant.line}: ${short(mutant.from)} → ${short(mutant.to)}${why ? ` (${why})` : ''}`,
  );
}
