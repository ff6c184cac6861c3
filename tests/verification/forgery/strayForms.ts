import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { verifyContent } from '../../../src/verification/verifyContent.mjs';
import { freshFolder } from '../../support/smallContent.ts';

/** Folders of an agreement that look like something published. */
const STRAYS = ['.staging-1.0', '1.0', '1.0-alt', '10.9', '2025-01-01', '9'];
/** Folders that do not, among them what only ends like one. */
const OTHERS = ['.git', 'alt-1.0', 'bilder', 'v1', 'x.staging-1.0'];

function content(): string {
  const folder = freshFolder();
  for (const agreement of ['avv', 'bvv'])
    for (const name of [...STRAYS, ...OTHERS].reverse()) mkdirSync(join(folder, agreement, name), { recursive: true });
  writeFileSync(join(folder, 'avv', '3.0'), 'a file');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'avv', '4.0'));
  writeFileSync(join(folder, 'site.yaml'), '');
  return folder;
}

const saysStray = (folder: string): string =>
  `${folder} is not in the ledger. If it has ever been published, ledger.jsonl has lost its line: restore it from the last commit. If a release was interrupted, run the same release again.`;

/**
 * What the verifier says of folders without a history, and what it must say.
 *
 * @param verify the function of the verifier
 */
export function strayAnswers(verify: typeof verifyContent): readonly (readonly [said: unknown, expected: unknown])[] {
  const [folder, broken] = [content(), content()];
  writeFileSync(join(broken, 'ledger.jsonl'), 'x');
  const strays = ['avv', 'bvv'].flatMap((agreement) => STRAYS.map((name) => join(folder, agreement, name)));
  const nowhere = join(folder, 'nowhere');
  const empty = { 'ledger lines': 0, versions: 0, files: 0 };
  const cutOff = [`${join(broken, 'ledger.jsonl')}: The last line of the ledger is cut off.`];
  const nothing = `${join(nowhere, 'ledger.jsonl')}: nothing has been published, so there is nothing to compare.`;
  const { history: _, ...said } = verify(folder, true);
  const { history: __, ...ofBroken } = verify(broken);
  const { history: ___, ...ofNothing } = verify(nowhere);
  return [
    [said, { damage: [], strays, complaints: strays.map(saysStray), counts: empty }],
    [ofBroken, { complaints: cutOff, damage: cutOff, strays: [], counts: { 'ledger lines': 0 } }],
    [ofNothing, { damage: [], strays: [], complaints: [nothing], counts: empty }],
    [verify(nowhere, true).complaints, []],
  ];
}
