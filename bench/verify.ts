import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { builtSite } from '../tests/support/builtSite.ts';
import { ROOT, runScript } from '../tests/support/runScript.ts';
import { FILE_FORGERIES } from '../tests/verification/forgery/fileForgeries.ts';
import { forgedContent, forgedScene } from '../tests/verification/forgery/forgedContent.ts';
import {
  argumentsFor,
  complaintsOf,
  type Forgery,
  seededPick,
  tryForgery,
} from '../tests/verification/forgery/forgery.ts';
import { HARMLESS_CHANGES } from '../tests/verification/forgery/harmlessChanges.ts';
import { LEDGER_FORGERIES } from '../tests/verification/forgery/ledgerForgeries.ts';
import { PAGE_FORGERIES } from '../tests/verification/forgery/pageForgeries.ts';
import type { Scene } from '../tests/verification/forgery/scene.ts';
import { SITE_FORGERIES } from '../tests/verification/forgery/siteForgeries.ts';
import { textTable } from './redline/textTable.ts';

/** Cases of a class, so that there are more than 10,000 in all; the command itself is run for the first ones. */
const CASES = 40;
const COMMANDS = 2;

/**
 * `npm run bench -- verify`: forgeries of files, ledger, site and receipt, and harmless changes; how many are found, how
 * many under the right name, by the functions, by the exit code of the command, and by the second verifier.
 */
export async function benchVerify(): Promise<void> {
  const content = forgedContent();
  const scene = forgedScene(content, builtSite(content));
  const groups: readonly (readonly [string, readonly Forgery[]])[] = [
    ['published files', FILE_FORGERIES],
    ['ledger and note', LEDGER_FORGERIES],
    ['pages', PAGE_FORGERIES],
    ['site and receipt', SITE_FORGERIES],
  ];
  const rows: (readonly string[])[] = [];
  for (const [name, forgeries] of groups) rows.push([name, ...(await measured(scene, forgeries))]);
  const head = [
    'forgeries of',
    'classes',
    'cases',
    'detected',
    'wrong name',
    'command: exit 1',
    'verify.sh: exit 1',
    's',
  ];
  console.log(textTable(head, rows));
  let alarms = 0;
  for (const { name, make } of HARMLESS_CHANGES) {
    make(scene, seededPick(1));
    const complaints = await complaintsOf(scene, 'site');
    scene.restore();
    if (complaints.length > 0) console.log(`alarm for a harmless change: ${name}: ${complaints[0]}`);
    alarms += complaints.length > 0 ? 1 : 0;
  }
  console.log(`harmless changes: ${HARMLESS_CHANGES.length}, false alarms: ${alarms}`);
}

async function measured(scene: Scene, forgeries: readonly Forgery[]): Promise<readonly string[]> {
  const begin = performance.now();
  let [detected, misnamed, commands, found, shells, seen] = [0, 0, 0, 0, 0, 0];
  for (const forgery of forgeries) {
    for (let seed = 0; seed < CASES; seed++) {
      const end = await tryForgery(scene, forgery, seed);
      detected += end.detected ? 1 : 0;
      misnamed += end.named ? 0 : 1;
      if (!end.named) console.log(`${forgery.name}, seed ${seed}: ${end.expected.join(' … ')}: ${end.complaints[0]}`);
    }
    for (let seed = 0; seed < COMMANDS; seed++) {
      forgery.forge(scene, seededPick(seed));
      commands++;
      found += runScript('verify', scene.content, { args: argumentsFor(scene, forgery.witness) }).code === 1 ? 1 : 0;
      if (forgery.inShell === true) {
        shells++;
        seen += spawnSync('sh', [join(ROOT, 'scripts', 'verify.sh'), scene.content]).status === 1 ? 1 : 0;
      }
      scene.restore();
    }
  }
  const cases = forgeries.length * CASES;
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  const share = (part: number, all: number): string => `${part} of ${all}`;
  return [
    `${forgeries.length}`,
    `${cases}`,
    `${detected}`,
    `${misnamed}`,
    share(found, commands),
    share(seen, shells),
    seconds,
  ];
}
