import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { ROOT } from '../../tests/support/runScript.ts';
import { freshFolder } from '../../tests/support/smallContent.ts';
import { battery, type WholeVerifier } from './battery.ts';

/** Waits for mutants, one after the other, and says of each which check it failed. */
const MODULES = ['verifyContent', 'verifySite', 'verifyAgainst', 'readHistory', 'pageComplaints'];

const { built, olderBuilt } = workerData as { readonly built: string; readonly olderBuilt: string };
process.env['FASSUNG_TIMEOUT'] = '8';
const checks = await battery(built, olderBuilt);

parentPort?.on('message', async ({ file, text }: { readonly file: string; readonly text: string }) => {
  const folder = freshFolder();
  cpSync(join(ROOT, 'src', 'verification'), folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  const withCopies = /^(olderCopy|verifyAgainst|contractPages)/.test(file);
  parentPort?.postMessage(await killer(folder, withCopies));
  rmSync(folder, { recursive: true });
});
parentPort?.postMessage('ready');

async function killer(folder: string, withCopies: boolean): Promise<string | null> {
  try {
    const modules = await Promise.all(MODULES.map((name) => import(join(folder, `${name}.mjs`))));
    const verifier = Object.assign({}, ...modules) as WholeVerifier;
    return await checks.run(verifier, withCopies);
  } catch (error) {
    return `does not load: ${error}`;
  }
}
