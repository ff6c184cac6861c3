import { validKeysOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { headText, parseSignedNote, parseVerifierKey, signedNoteText } from '../ledger/signedNote.ts';
import { sha256 } from '../publication/sha256.ts';
import { isSignedBy, keyId, type SigningKey } from './signingKey.ts';

/**
 * What is signed of a ledger.
 *
 * @param text the ledger, not empty
 */
export function headTextOf(text: string): string {
  const lines = text.split('\n').slice(0, -1);
  return headText(sha256(`${lines[0]}\n`), lines.length, sha256(`${lines.at(-1)}\n`));
}

/**
 * The signed head of a ledger, as `ledger.note` has it. The same keys give the same bytes.
 *
 * @param text the ledger, not empty
 * @param keys who signs, one signature line each
 */
export function headNote(text: string, keys: readonly SigningKey[]): string {
  const head = headTextOf(text);
  const signatures = keys.map(({ name, id, sign }) => ({ name, id, bytes: sign(head) }));
  return signedNoteText({ text: head, signatures });
}

/**
 * Why a note is no signature of the head by a key that is valid; signatures of other keys are left aside.
 *
 * @param note text of `ledger.note`, or null where there is none
 * @param text the ledger
 * @param ledger the same, read
 * @returns one sentence, or null where the head is signed, or no key is valid so that it need not be
 */
export function noteComplaint(note: string | null, text: string, ledger: Ledger): string | null {
  const valid = validKeysOf(ledger.events);
  if (valid.length === 0) return null;
  if (note === null) return 'The head of the ledger is not signed, although a key is valid.';
  const parsed = parseSignedNote(note);
  if (parsed === null) return 'ledger.note is no signed note.';
  if (parsed.text !== headTextOf(text)) return 'ledger.note signs another head than that of the ledger.';
  const isValid = valid.some((entry) => {
    const key = parseVerifierKey(entry);
    return (
      key !== null &&
      key.id === keyId(key.name, key.publicKey) &&
      parsed.signatures.some(
        ({ name, id, bytes }) => name === key.name && id === key.id && isSignedBy(key, parsed.text, bytes),
      )
    );
  });
  return isValid ? null : 'ledger.note has no signature by a key that is valid.';
}
