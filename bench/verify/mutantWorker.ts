import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { ROOT } from '../../tests/support/runScript.ts';
import { freshFolder } from '../../tests/support/smallContent.ts';
import { type CopyReaders, PATIENCE_OF_READINGS } from '../../tests/verification/live/copyReadings.ts';
import { battery, type WholeVerifier } from './battery.ts';

/** Modules whose functions the checks ask. */
const MODULES = [
  'verifyContent',
  'verifySite',
  'verifyAgainst',
  'verifySignature',
  'readHistory',
  'pageComplaints',
  'contractPages',
];

const { built, olderBuilt } = workerData as { readonly built: string; readonly olderBuilt: string };
const PATIENCE = '8';
process.env['FASSUNG_TIMEOUT'] = PATIENCE;
const checks = await battery(built, olderBuilt);
const sound = await loaded(join(ROOT, 'src', 'verification'));

// Waits for mutants, one after the other, and says of each which check it failed.
parentPort?.on('message', async ({ file, text }: { readonly file: string; readonly text: string }) => {
  const folder = freshFolder();
  cpSync(join(ROOT, 'src', 'verification'), folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  parentPort?.postMessage(await killer(folder, file));
  rmSync(folder, { recursive: true });
});
parentPort?.postMessage('ready');

async function killer(folder: string, file: string): Promise<string | null> {
  const verifier = await loaded(folder).catch((error: unknown) => `does not load: ${error}`);
  return typeof verifier === 'string' ? verifier : await checks.run(verifier, sound, file);
}

async function loaded(folder: string): Promise<WholeVerifier> {
  const modules = await Promise.all(MODULES.map((name) => import(join(folder, `${name}.mjs`))));
  return Object.assign({}, ...modules, { copies: await impatientCopies(folder) });
}

/** The readers of copies once more, with the patience that their table expects; it is read when they are loaded. */
async function impatientCopies(folder: string): Promise<CopyReaders> {
  process.env['FASSUNG_TIMEOUT'] = PATIENCE_OF_READINGS;
  try {
    return await import(`${pathToFileURL(join(folder, 'olderCopy.mjs'))}?impatient`);
  } finally {
    process.env['FASSUNG_TIMEOUT'] = PATIENCE;
  }
}
