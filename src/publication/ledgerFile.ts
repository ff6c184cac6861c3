import { existsSync, readFileSync } from 'node:fs';
import { type Ledger, readLedger } from '../ledger/readLedger.ts';
import { AuthorError } from './authorError.ts';
import { ledgerPath } from './contentPaths.ts';
import { sha256 } from './sha256.ts';

/**
 * Text of the ledger of a content folder; empty where nothing has been published yet.
 */
export function readLedgerText(content: string): string {
  const path = ledgerPath(content);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * The ledger of a content folder.
 *
 * @throws AuthorError where its form, chain or order does not hold
 */
export function readLedgerFile(content: string): Ledger {
  const result = readLedger(readLedgerText(content), sha256);
  if (result.ok) return result.ledger;
  throw new AuthorError([
    ...result.complaints.map((complaint) => `${ledgerPath(content)}: ${complaint}`),
    'The history is damaged. Restore ledger.jsonl from a copy whose head you know; never edit it by hand.',
  ]);
}
