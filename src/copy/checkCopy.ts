import type { CheckedLedger, HashOf } from './checkedLedger.ts';
import { copyVariants, type Repair } from './copyVariants.ts';
import { type FileMeaning, fileOf, hashMeanings } from './hashMeanings.ts';
import { isLedgerCopy, type LedgerCopy, ledgerCopy } from './ledgerCopy.ts';

/** What a copy is, as far as the ledger tells. `hash` is the SHA-256 of the copy as it is. */
export type CopyFinding =
  /** A published file, to the last byte. */
  | { readonly type: 'same'; readonly hash: string; readonly file: FileMeaning }
  /** A published file but for what programs do when they save a file. */
  | { readonly type: 'almost'; readonly hash: string; readonly file: FileMeaning; readonly repairs: readonly Repair[] }
  /** A copy of the ledger. */
  | { readonly type: 'ledger'; readonly hash: string; readonly copy: LedgerCopy }
  | { readonly type: 'empty'; readonly hash: string }
  | { readonly type: 'unknown'; readonly hash: string };

/**
 * Compares a copy with everything that was published.
 *
 * @param bytes the copy
 * @param ledger the ledger of the site, its chain recomputed
 * @param hashOf hash function of the platform
 */
export async function checkCopy(bytes: Uint8Array, ledger: CheckedLedger, hashOf: HashOf): Promise<CopyFinding> {
  const hash = await hashOf(bytes);
  if (bytes.length === 0) return { type: 'empty', hash };
  const file = fileOf(hashMeanings(ledger, hash));
  if (file !== null) return { type: 'same', hash, file };
  const text = new TextDecoder().decode(bytes);
  if (isLedgerCopy(text)) return { type: 'ledger', hash, copy: ledgerCopy(text, ledger.text) };
  for (const variant of copyVariants(bytes)) {
    const meant = fileOf(hashMeanings(ledger, await hashOf(variant.bytes)));
    if (meant !== null) return { type: 'almost', hash, file: meant, repairs: variant.repairs };
  }
  return { type: 'unknown', hash };
}
