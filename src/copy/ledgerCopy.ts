import { linesOf } from './checkedLedger.ts';

/** What a reader's own copy of the ledger is beside the one of the site. */
export type LedgerCopy =
  /** Every line is the same. */
  | { readonly type: 'same'; readonly lines: number }
  /** The site has continued the copy: all its lines stand there unchanged. */
  | { readonly type: 'continued'; readonly lines: number; readonly added: number }
  /** The site has fewer lines than the copy: an old state is shown, or lines were taken away. */
  | { readonly type: 'cutBack'; readonly lines: number; readonly missing: number }
  /** From a line on they tell different histories; counted from 1. */
  | { readonly type: 'rewritten'; readonly line: number };

/**
 * Compares a copy of the ledger with the one of the site. A history that is continued begins with every older state of it.
 *
 * @param copy text of the reader's copy
 * @param site text of the ledger of the site
 */
export function ledgerCopy(copy: string, site: string): LedgerCopy {
  const [own, there] = [linesOf(copy), linesOf(site)];
  const both = Math.min(own.length, there.length);
  const differs = own.slice(0, both).findIndex((line, i) => line !== there[i]);
  if (differs >= 0) return { type: 'rewritten', line: differs + 1 };
  if (own.length > both) return { type: 'cutBack', lines: own.length, missing: own.length - both };
  return there.length > both
    ? { type: 'continued', lines: both, added: there.length - both }
    : { type: 'same', lines: both };
}

/** Whether a text is meant to be a ledger: it begins as every ledger does. */
export const isLedgerCopy = (text: string): boolean => text.startsWith(`{"prev":"${'0'.repeat(64)}"`);
