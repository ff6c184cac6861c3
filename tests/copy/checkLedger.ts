import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { type CheckedLedger, checkedLedger, type HashOf } from '../../src/copy/checkedLedger.ts';
import type { Verify } from '../../src/copy/signatureCheck.ts';
import { eventLine, type LedgerEvent, NO_LINE_BEFORE, type ReleaseEvent } from '../../src/ledger/event.ts';
import { headText, keyIdInput, signedNoteText, verifierKeyText } from '../../src/ledger/signedNote.ts';
import { sha256 } from '../../src/publication/sha256.ts';

/** The hash function in the form in which a browser has it. */
export const hashOf: HashOf = async (data) => createHash('sha256').update(data).digest('hex');

/** Ed25519 of Node in the form in which a browser has it. */
export const verifyHere: Verify = async (publicKey, signature, data) => {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  });
  return verify(null, data, key, signature);
};

/** The text whose hash is the fingerprint of version 1.0, with everything that programs change. */
export const TEXT = 'Vertrag über Größe\nFassung 1.0\nZwei Wörter.\n';

const release = (version: string, text: string, more: Readonly<Record<string, string>> = {}): LedgerEvent =>
  ({
    ...{ prev: '', date: '2025-01-02', event: 'release', agreement: 'avv', version, title: 'Vertrag' },
    ...{ stated: '2025-01-02', validFrom: '2025-02-01', canon: 1, fingerprint: sha256(text), changes: [] },
    files: { [`avv-${version}.txt`]: sha256(text), ...more },
  }) as ReleaseEvent;

/** A history: opened, 1.0 and 1.1 released, and what else is asked for. */
export function history(...more: readonly LedgerEvent[]): string {
  const events: readonly LedgerEvent[] = [
    { prev: '', date: '2025-01-01', event: 'open', ledger: 1, publisher: 'Testverlag', origin: 'https://test.example' },
    release('1.0', TEXT, { 'avv-1.0.html': sha256('<article>Größe</article>\n'), 'avv-1.0.pdf': sha256('PDF') }),
    release('1.1', 'Anders\n'),
    ...more,
  ];
  return events.reduce((text, event) => {
    const prev = text === '' ? NO_LINE_BEFORE : sha256(text.slice(text.lastIndexOf('\n', text.length - 2) + 1));
    return text + eventLine({ ...event, prev });
  }, '');
}

/** A history whose chain was recomputed. */
export async function ledger(...more: readonly LedgerEvent[]): Promise<CheckedLedger> {
  const checked = await checkedLedger(history(...more), hashOf);
  if (!checked.ok) throw new Error(`${checked.fault} in line ${checked.line}`);
  return checked;
}

/** A key for tests. */
export interface TestKey {
  readonly text: string;
  readonly name: string;
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** A new pair of keys with the name under which it signs. */
export function testKey(name = 'test.example'): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = new Uint8Array(Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url'));
  const id = sha256(keyIdInput(name, bytes)).slice(0, 8);
  return { name, id, privateKey, text: verifierKeyText({ name, id, publicKey: bytes }) };
}

/** The event that makes a key known or revokes it. */
export const keyEvent = ({ text }: TestKey, state: 'valid' | 'revoked' = 'valid'): LedgerEvent => ({
  ...{ prev: '', date: '2025-01-03', event: 'key', key: text, state },
});

/** A note over the state of a ledger after so many lines. */
export function noteOver(
  { heads }: Pick<CheckedLedger, 'heads'>,
  keys: readonly TestKey[],
  lines = heads.length,
): string {
  const text = headText(heads[0] ?? '', lines, heads[lines - 1] ?? '');
  const signatures = keys.map(({ name, id, privateKey }) => ({
    name,
    id,
    bytes: sign(null, Buffer.from(text), privateKey),
  }));
  return signedNoteText({ text, signatures });
}
