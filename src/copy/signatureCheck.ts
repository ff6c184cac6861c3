import type { LedgerEvent } from '../ledger/event.ts';
import { headText, keyIdInput, parseSignedNote, parseVerifierKey, type SignedNote } from '../ledger/signedNote.ts';
import type { CheckedLedger, HashOf } from './checkedLedger.ts';

/** Ed25519 (RFC 8032) of the platform: whether a signature is that of the key over the data; null where it cannot tell. */
export type Verify = (publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array) => Promise<boolean | null>;

/** What a key has to do with a note. */
export interface KeyFinding {
  /** The verifier key as text. */
  readonly key: string;
  /** Its state in the ledger; null where the ledger does not know it. */
  readonly state: 'valid' | 'revoked' | null;
  /** Whether the reader brought it. */
  readonly isPasted: boolean;
  /** `malformed`: it is no Ed25519 key, or its id is not that of its bytes. `unsupported`: this browser cannot tell. */
  readonly result: 'good' | 'bad' | 'notSigned' | 'malformed' | 'unsupported';
}

/** What a signed note is beside a ledger. */
export interface NoteFinding {
  /**
   * The line whose hash is signed as head, from 1; null where the note is not over this history, and `malformed` where
   * it is no signed note.
   */
  readonly line: number | null | 'malformed';
  readonly keys: readonly KeyFinding[];
}

/**
 * Checks a signed note with the keys of the ledger and with one that the reader brought.
 *
 * @param note text of `ledger.note`
 * @param ledger the ledger, its chain recomputed
 * @param pasted a verifier key, or nothing
 */
export async function signatureCheck(
  note: string,
  ledger: CheckedLedger,
  pasted: string,
  { hashOf, verify }: { readonly hashOf: HashOf; readonly verify: Verify },
): Promise<NoteFinding> {
  const signed = parseSignedNote(note);
  if (signed === null) return { line: 'malformed', keys: [] };
  const known = keyStates(ledger.events);
  const own = pasted.trim();
  const keys = [...new Set([...known.keys(), ...(own === '' ? [] : [own])])];
  return {
    line: signedLine(signed, ledger),
    keys: await Promise.all(
      keys.map(
        async (key): Promise<KeyFinding> => ({
          key,
          state: known.get(key) ?? null,
          isPasted: key === own,
          result: await resultOf(key, signed, hashOf, verify),
        }),
      ),
    ),
  };
}

/** Every key of a ledger with its last state, in the order of their introduction. */
export const keyStates = (events: readonly LedgerEvent[]): ReadonlyMap<string, 'valid' | 'revoked'> =>
  new Map(events.flatMap((event) => (event.event === 'key' ? [[event.key, event.state] as const] : [])));

/** A note over an older state of this history is one over this history. */
function signedLine({ text }: SignedNote, { heads }: CheckedLedger): number | null {
  const at = heads.findIndex((head, i) => headText(heads[0] ?? '', i + 1, head) === text);
  return at < 0 ? null : at + 1;
}

async function resultOf(
  key: string,
  { text, signatures }: SignedNote,
  hashOf: HashOf,
  verify: Verify,
): Promise<KeyFinding['result']> {
  const parsed = parseVerifierKey(key);
  if (parsed === null) return 'malformed';
  const { name, id, publicKey } = parsed;
  if (!(await hashOf(keyIdInput(name, publicKey))).startsWith(id)) return 'malformed';
  const own = signatures.filter((signature) => signature.name === name && signature.id === id);
  if (own.length === 0) return 'notSigned';
  const data = new TextEncoder().encode(text);
  const verdicts = await Promise.all(own.map(({ bytes }) => verify(publicKey, bytes, data)));
  if (verdicts.includes(true)) return 'good';
  return verdicts.includes(null) ? 'unsupported' : 'bad';
}
