import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/readLedger.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { readHistory } from '../../src/verification/readHistory.mjs';
import { LEDGERS_IN_ORDER, LEDGERS_OUT_OF_ORDER } from './forgery/ledgerOrders.ts';

const complaintsOfVerifier = (text: string): readonly string[] => readHistory(Buffer.from(text)).complaints;

describe('[E11] the order of events', () => {
  it.each(LEDGERS_IN_ORDER)('holds with %s, for commands and verifier', (_named, text) => {
    expect(complaintsOfVerifier(text)).toEqual([]);
    expect(readLedger(text, sha256)).toMatchObject({ ok: true });
  });

  it.each(LEDGERS_OUT_OF_ORDER)('does not hold with %s, for commands and verifier', (_named, line, text) => {
    const read = readLedger(text, sha256);
    const both = [complaintsOfVerifier(text), read.ok ? [] : read.complaints];
    for (const complaints of both) {
      expect(complaints.length).toBeGreaterThan(0);
      for (const complaint of complaints)
        expect(complaint).toMatch(new RegExp(`^Line ${line} of the ledger: \\S.+\\.$`));
    }
  });
});
