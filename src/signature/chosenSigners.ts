import { readFileSync } from 'node:fs';
import { validKeysOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { parseVerifierKey } from '../ledger/signedNote.ts';
import { AuthorError } from '../publication/authorError.ts';
import { publicKeyOf, type SigningKey, signingKey } from './signingKey.ts';

/** The environment variable that names the file of the private key. */
export const KEY_VARIABLE = 'FASSUNG_KEY';

/**
 * Who signs the heads of a ledger: nobody where no key is valid, else the key in the file that `FASSUNG_KEY` names. Its
 * name is that of the valid key with the same public key.
 *
 * @param ledger the history whose keys count
 * @param environment the environment of the process
 * @throws AuthorError where a key is valid and the file is not named, missing, or holds another key
 */
export function chosenSigners(
  ledger: Ledger,
  environment: Readonly<Record<string, string | undefined>>,
): readonly SigningKey[] {
  const valid = validKeysOf(ledger.events);
  if (valid.length === 0) return [];
  const path = environment[KEY_VARIABLE] ?? '';
  if (path === '') {
    throw new AuthorError([
      `The head of this history is signed by ${named(valid)}, so each change needs the private key: ${KEY_VARIABLE}=/path/to/key.pem. Nothing was written. If the key is lost, "npm run key -- revoke" says so in the history.`,
    ]);
  }
  const pem = readKeyFile(path);
  const publicKey = publicKeyOf(pem);
  if (publicKey === null) {
    throw new AuthorError([`${path} is no private Ed25519 key in PEM. Nothing was written.`]);
  }
  const own = valid.map(parseVerifierKey).find((key) => key !== null && sameBytes(key.publicKey, publicKey));
  const signer = own == null ? null : signingKey(own.name, pem);
  if (signer === null) {
    throw new AuthorError([
      `The key in ${path} is none of those that are valid in this history: ${named(valid)}. Nothing was written.`,
    ]);
  }
  return [signer];
}

/**
 * Text of the file of a private key.
 *
 * @throws AuthorError where there is none
 */
export function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new AuthorError([`${path}: the file of the private key does not exist. Nothing was written.`]);
  }
}

/** Keys for people: name and id. */
export const named = (keys: readonly string[]): string =>
  keys.map((key) => key.split('+').slice(0, 2).join('+')).join(', ');

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
