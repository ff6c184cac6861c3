import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/readLedger.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { readHistory } from '../../src/verification/readHistory.mjs';
import { ILL_FORMED_LEDGERS, WELL_FORMED_LEDGER } from './forgery/ledgerForms.ts';

const complaintsOfVerifier = (text: string): readonly string[] => readHistory(Buffer.from(text)).complaints;

describe('[E11] a ledger whose chain holds', () => {
  it('is accepted by commands and verifier alike where each line has its form', () => {
    expect(complaintsOfVerifier(WELL_FORMED_LEDGER)).toEqual([]);
    expect(readLedger(WELL_FORMED_LEDGER, sha256)).toMatchObject({ ok: true });
  });

  it.each(ILL_FORMED_LEDGERS.map(({ named, ...ill }) => [named, ill] as const))(
    'is refused with %s',
    (_named, { line, text, byCommands }) => {
      const ill = `Line ${line} of the ledger is not a well-formed event.`;
      expect(complaintsOfVerifier(text)).toContain(ill);
      if (!byCommands) return;
      const read = readLedger(text, sha256);
      expect(read.ok ? [] : read.complaints.map((complaint) => complaint.slice(0, ill.length))).toContain(ill);
    },
  );
});
