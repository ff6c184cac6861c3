import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent } from '../../src/ledger/continuedLedger.ts';
import { changeHistory, type HistoryPlan } from '../../src/publication/changeHistory.ts';
import { readLedgerText } from '../../src/publication/ledgerFile.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { newPrivateKeyPem, type SigningKey, signingKey } from '../../src/signature/signingKey.ts';
import { writePlan } from './planFile.ts';

/** A history and a change of it that is to be interrupted. */
export interface Situation {
  readonly name: string;
  /** The content folder before the change; to be copied. */
  readonly content: string;
  /** File of the plan. */
  readonly plan: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where a release of invented files begins: the order of steps does not depend on what is in them. */
const DAY = '2025-01-01';

/**
 * Every kind of change: the first release, which opens the ledger; a later one; a withdrawal; the same in a history that is
 * signed; the first key; the revocation of the last one, which takes the signature away.
 *
 * @param folder an empty folder
 */
export function situations(folder: string): readonly Situation[] {
  const pem = newPrivateKeyPem();
  const key = signingKey('bench', pem);
  if (key === null) throw new Error('The key that was just made is none.');
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, pem);
  const signed = { FASSUNG_KEY: keyFile };
  const introduced: NewEvent = { event: 'key', date: DAY, key: key.verifierKey, state: 'valid' };
  const revoked: NewEvent = { ...introduced, state: 'revoked' };
  const withdrawn: NewEvent = { event: 'withdraw', date: DAY, agreement: 'test', version: '1.0', reason: 'Grund.' };
  const make = situationMaker(folder, [key]);
  return [
    make('the first release', [], release('1.0'), {}),
    make('a later release', [release('1.0')], release('1.1'), {}),
    make('a withdrawal', [release('1.0')], events(withdrawn), {}),
    make('a release that is signed', [release('1.0'), events(introduced)], release('1.1'), signed),
    make('a withdrawal that is signed', [release('1.0'), events(introduced)], events(withdrawn), signed),
    make('the first key', [release('1.0')], events(introduced), signed),
    make('the revocation of the last key', [release('1.0'), events(introduced)], events(revoked), {}),
  ];
}

type Change = (content: string) => HistoryPlan;

const situationMaker =
  (folder: string, keys: readonly SigningKey[]) =>
  (name: string, before: readonly Change[], change: Change, env: Situation['env']): Situation => {
    const place = join(folder, name.replaceAll(' ', '-'));
    const content = join(place, 'content');
    mkdirSync(join(content, 'test'), { recursive: true });
    for (const earlier of before) changeHistory(content, earlier(content), keys, false);
    const plan = join(place, 'plan.json');
    writePlan(plan, content, change(content));
    return { name, content, plan, env };
  };

const NO_RECORD = { subject: '', body: [], paths: [], release: null };

const events =
  (event: NewEvent): Change =>
  (content) => ({
    seen: readLedgerText(content),
    events: [event],
    written: [],
    folder: null,
    record: NO_RECORD,
  });

/** A release of five files, as a real one has them. */
export const release =
  (version: string, agreement = 'test'): Change =>
  (content) => {
    const seen = readLedgerText(content);
    const files = new Map(
      ['html', 'json', 'mdx', 'pdf', 'txt'].map((kind): [string, Uint8Array] => [
        `${agreement}-${version}.${kind}`,
        new TextEncoder().encode(`${kind} of ${agreement} ${version}\n`.repeat(kind === 'pdf' ? 4000 : 40)),
      ]),
    );
    const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
    const event: NewEvent = {
      event: 'release',
      date: DAY,
      agreement,
      version,
      title: 'Testvertrag',
      stated: DAY,
      validFrom: DAY,
      canon: 1,
      fingerprint: hashes[`${agreement}-${version}.txt`] ?? '',
      files: hashes,
      changes: [],
    };
    const opening: NewEvent = {
      event: 'open',
      date: DAY,
      ledger: 1,
      publisher: 'Testverlag',
      origin: 'https://test.example',
    };
    return {
      seen,
      events: seen === '' ? [opening, event] : [event],
      written: [],
      folder: { path: join(content, agreement, version), files },
      record: NO_RECORD,
    };
  };

/** A copy of the content folder of a situation, to be spoiled. */
export function copyOf({ content }: Situation, place: string): string {
  cpSync(content, place, { recursive: true });
  return place;
}
