import { readFileSync } from 'node:fs';
import { type Ledger, readLedger } from '../ledger/readLedger.ts';
import { AuthorError } from './authorError.ts';
import { ledgerPath } from './contentPaths.ts';
import { sha256 } from './sha256.ts';

/**
 * Text of the ledger of a content folder; empty where nothing has been published yet.
 *
 * @throws AuthorError where its bytes are no text; the system's error where it cannot be read, which is not the same as a
 * ledger that is not there
 */
export function readLedgerText(content: string): string {
  const path = ledgerPath(content);
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AuthorError([`${path}: the file is not UTF-8.`, DAMAGED]);
  }
}

/**
 * The ledger of a content folder.
 *
 * @throws AuthorError where its form, chain or order does not hold
 */
export const readLedgerFile = (content: string): Ledger => ledgerOf(content, readLedgerText(content));

/**
 * The ledger from its text.
 *
 * @param content the content folder, for messages
 * @throws AuthorError where its form, chain or order does not hold
 */
export function ledgerOf(content: string, text: string): Ledger {
  const result = readLedger(text, sha256);
  if (result.ok) return result.ledger;
  throw new AuthorError([...result.complaints.map((complaint) => `${ledgerPath(content)}: ${complaint}`), DAMAGED]);
}

const DAMAGED =
  'The history is damaged. Restore ledger.jsonl from a copy whose head you know; never edit it by hand. Nothing was written.';

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
    throw error;
  }
}
