import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/readLedger.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { readHistory } from '../../src/verification/readHistory.mjs';
import { UNCHAINED_LEDGERS, UNREADABLE_LEDGERS } from './forgery/brokenLedgers.ts';

describe('[E10] a ledger that is damaged', () => {
  it.each(UNREADABLE_LEDGERS)('is refused as a whole: %s', (_named, bytes, complaint) => {
    const text = Buffer.from(bytes).toString('utf8');
    expect(readHistory(bytes)).toEqual({ text, events: [], heads: [], complaints: [complaint] });
  });

  it.each(UNCHAINED_LEDGERS)('tells where its chain is broken: %s', (_named, text, complaints) => {
    expect(readHistory(Buffer.from(text)).complaints).toEqual(complaints);
    expect(readLedger(text, sha256).ok).toBe(complaints.length === 0);
  });
});
