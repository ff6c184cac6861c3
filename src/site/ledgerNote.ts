import { existsSync, readFileSync } from 'node:fs';
import { notePath } from '../publication/contentPaths.ts';

/** The signed note over the head of the ledger that stands beside it, or null where there is none. */
export function readLedgerNote(content: string): string | null {
  const path = notePath(content);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
