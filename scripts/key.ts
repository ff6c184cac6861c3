import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { isHeadSigned } from '../src/publication/changeHistory.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { readLedgerFile } from '../src/publication/ledgerFile.ts';
import { chosenSigners, KEY_VARIABLE, named } from '../src/signature/chosenSigners.ts';
import { plannedKeyFile, writeKeyFile } from '../src/signature/keyFile.ts';
import { endsSigning, keyIntroduction, keyRevocation, keysOf, missingSignature } from '../src/signature/keyPlan.ts';
import { CHANGE_OPTION_NAMES, CHANGE_OPTIONS, CHANGE_USAGE, type ChangeFlags, carryOut } from './carryOut.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run key -- new --name NAME --out FILE [--dry-run] [--yes] [--commit]
npm run key -- sign [--commit]
npm run key -- revoke ID [--dry-run] [--yes] [--commit]
npm run key -- list

Keys with which the head of the ledger is signed (Ed25519, C2SP signed-note, in ledger.note). As long as one is valid,
each command that changes the history signs, with the private key in the file that ${KEY_VARIABLE} names.
  new                 makes a key, writes its private part to FILE, and introduces it
  sign                signs the head, where an interrupted command has not
  revoke ID           from now on signatures of this key count no more
  list                all keys of this history
${CHANGE_USAGE}`;

await runCommand({ usage: USAGE, options: [...CHANGE_OPTION_NAMES, 'name', 'out'] }, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...CHANGE_OPTIONS, name: { type: 'string' }, out: { type: 'string' } },
  });
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const [action, id, ...more] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (more.length === 0 && (action === 'revoke') === (id !== undefined)) {
    const { name, out } = values;
    if (action === 'new' && name !== undefined && out !== undefined) return introduce(content, name, out, values);
    if (action === 'sign') return sign(content, values);
    if (action === 'revoke' && id !== undefined) return revoke(content, id, values);
    if (action === 'list') return list(content);
  }
  throw new WrongCall([USAGE]);
});

function introduce(content: string, name: string, out: string, flags: ChangeFlags): Promise<number> {
  const file = plannedKeyFile(content, name, out);
  const plan = keyIntroduction(content, file.key, berlinDay(Date.now()));
  const isNew = plan.events.length > 0;
  const before = readLedgerFile(content);
  const others = keysOf(before).filter(({ key, revoked }) => revoked === null && key !== file.key.verifierKey);
  return carryOut(
    {
      content,
      plan,
      announcement: [
        isNew
          ? `Introduces the key ${named([file.key.verifierKey])}. From then on, each change of the history needs it.`
          : `The key ${named([file.key.verifierKey])} is valid already, since ${plan.written[0]?.date}.`,
        `Verifier key ${file.key.verifierKey}`,
        `Private key  ${file.path}${file.isThere ? ', which is there already' : ''}: keep it safe, keep a copy, give it to nobody`,
      ].join('\n'),
      question: 'A key can be revoked, and never comes back.',
      typed: name,
      written: `Introduced the key ${named([file.key.verifierKey])}: one line of the ledger, its private part in ${file.path}`,
      next: `"npm run build". From now on: ${KEY_VARIABLE}=${file.path}`,
      before: () => writeKeyFile(file),
      // A key that is valid vouches for the one that joins it.
      signers: () =>
        !isNew && isHeadSigned(content)
          ? []
          : [...(others.length === 0 ? [] : chosenSigners(before, process.env)), file.key],
    },
    flags,
  );
}

function sign(content: string, flags: ChangeFlags): Promise<number> {
  const keys = keysOf(readLedgerFile(content)).filter(({ revoked }) => revoked === null);
  const announcement =
    keys.length === 0
      ? 'No key is valid, so the head needs no signature.'
      : `The head is to be signed by one of: ${named(keys.map(({ key }) => key))}.`;
  const plan = missingSignature(content);
  return carryOut({ content, plan, announcement, question: '', typed: '', written: '', next: '' }, flags);
}

function revoke(content: string, id: string, flags: ChangeFlags): Promise<number> {
  const plan = keyRevocation(content, id, berlinDay(Date.now()));
  const name = named([plan.key]);
  return carryOut(
    {
      content,
      plan,
      announcement: [
        plan.events.length === 0
          ? `The key ${name} is revoked already, since ${plan.written[0]?.date}.`
          : `Revokes the key ${name}. Heads that it signed before stay what they are.`,
        ...(endsSigning(content, plan)
          ? [
              'No key is left then: the head is no longer signed, and ledger.note goes. To replace a key, introduce the new one first.',
            ]
          : []),
      ].join('\n'),
      question: 'A revoked key never comes back.',
      typed: plan.key.split('+')[1] ?? '',
      written: `Revoked the key ${name}: one line of the ledger`,
      next: '"npm run build".',
    },
    flags,
  );
}

function list(content: string): number {
  const keys = keysOf(readLedgerFile(content)).map(
    ({ key, since, revoked }) => `${key}  valid since ${since}${revoked === null ? '' : `, revoked on ${revoked}`}`,
  );
  console.log(keys.length === 0 ? 'This history has no key.' : keys.join('\n'));
  return 0;
}
