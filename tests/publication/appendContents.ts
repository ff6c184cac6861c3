import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { continuedLedger, type NewEvent } from '../../src/ledger/continuedLedger.ts';
import { NO_LINE_BEFORE } from '../../src/ledger/event.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { headNote } from '../../src/signature/headNote.ts';
import { newPrivateKeyPem, type SigningKey, signingKey } from '../../src/signature/signingKey.ts';
import { putFile } from './diskForm.ts';

const DAY = '2025-01-01';

/** The opening line. */
export const OPEN = {
  event: 'open',
  date: DAY,
  ledger: 1,
  publisher: 'Testverlag',
  origin: 'https://test.example',
} as const;

/** The files of a release. */
export const FILES: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries({ 'test-1.0.html': '<p>', 'test-1.0.txt': 'Text' }).map(([name, text]) => [
    name,
    new TextEncoder().encode(text),
  ]),
);

/** The line of a release. */
export const RELEASE: NewEvent = {
  event: 'release',
  date: DAY,
  agreement: 'test',
  version: '1.0',
  title: 'Testvertrag',
  stated: DAY,
  validFrom: DAY,
  canon: 1,
  fingerprint: sha256('Text'),
  files: Object.fromEntries([...FILES].map(([name, bytes]) => [name, sha256(bytes)])),
  changes: [],
};

/** A move to an address. */
export const moveTo = (origin: string, date = DAY): NewEvent => ({ event: 'move', date, origin });

/** What happens to a key. */
export const keyEvent = ({ verifierKey }: SigningKey, state: 'valid' | 'revoked' = 'valid'): NewEvent => ({
  event: 'key',
  date: DAY,
  key: verifierKey,
  state,
});

function keyNamed(name: string): SigningKey {
  const key = signingKey(name, newPrivateKeyPem());
  if (key === null) throw new Error(name);
  return key;
}

/** Keys, of which the histories say which are valid. */
export const [FIRST, SECOND, STRANGE] = [keyNamed('erster'), keyNamed('zweiter'), keyNamed('fremder')];

/** A history of these events, and its text. */
export function historyOf(...events: readonly NewEvent[]) {
  const { ledger, lines } = continuedLedger({ events: [], head: NO_LINE_BEFORE }, events, sha256);
  return { ledger, text: lines };
}

/** Signature of the head of a history. */
export const noteOf = (events: readonly NewEvent[], ...keys: readonly SigningKey[]): string =>
  headNote(historyOf(...events).text, keys);

/** Makes a content folder with this history and an agreement; the note is left out where it is null. */
export const contentWith =
  (events: readonly NewEvent[], note: string | null = null) =>
  (folder: string): void => {
    mkdirSync(join(folder, 'test'));
    if (events.length > 0) putFile(join(folder, 'ledger.jsonl'), historyOf(...events).text);
    if (note !== null) putFile(join(folder, 'ledger.note'), note);
  };
