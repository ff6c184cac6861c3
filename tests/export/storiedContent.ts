import { writeFileSync } from 'node:fs';
import { continuedLedger, type NewEvent } from '../../src/ledger/continuedLedger.ts';
import { ledgerPath, notePath } from '../../src/publication/contentPaths.ts';
import { readLedgerFile, readLedgerText } from '../../src/publication/ledgerFile.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { headNote } from '../../src/signature/headNote.ts';
import { newPrivateKeyPem, signingKey } from '../../src/signature/signingKey.ts';
import { publishedContent, smallSource, TRANSLATED } from '../support/smallContent.ts';

const KEY = signingKey('test.example', newPrivateKeyPem());
if (KEY === null) throw new Error('There is no key.');

/** The verifier key that signs the head. */
export const VERIFIER_KEY = KEY.verifierKey;

const ABOUT = { agreement: 'test', date: '2025-06-01' };

const EVENTS: readonly NewEvent[] = [
  {
    ...ABOUT,
    event: 'erratum',
    version: '1.0',
    number: 1,
    state: 'corrected',
    clause: '1.1',
    note: 'Statt „72“ lies <„73“> & mehr.',
    correctedIn: '1.1',
  },
  { ...ABOUT, event: 'withdraw', version: '1.2', reason: 'Die Frist war <falsch> & zu lang.' },
  { date: '2025-06-02', event: 'move', origin: 'https://new.example/vertraege' },
  { date: '2025-06-03', event: 'key', key: VERIFIER_KEY, state: 'valid' },
];

/**
 * A content folder with all that can happen to versions: a translation, an erratum, a withdrawal of a version that was in
 * force, a move of the site, a signed head.
 */
export function storiedContent(): string {
  const clause = (hours: number): string => `## 1. Fristen\n\n1.1 Die Frist beträgt ${hours} Stunden.\n`;
  const content = publishedContent([
    TRANSLATED,
    smallSource('1.1', '2025-03-01', clause(73)).replace(
      'language: de',
      'language: de\nchanges:\n  - "Ziff. 1.1: 73 <statt> 72 & richtig."',
    ),
    smallSource('1.2', '2025-04-01', clause(96)),
  ]);
  const { lines, complaints } = continuedLedger(readLedgerFile(content), EVENTS, sha256);
  if (KEY === null || complaints.length > 0) throw new Error(complaints.join('\n'));
  const text = `${readLedgerText(content)}${lines}`;
  writeFileSync(ledgerPath(content), text);
  writeFileSync(notePath(content), headNote(text, [KEY]));
  return content;
}
