import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventLine, type LedgerEvent } from '../../src/ledger/event.ts';
import { ledgerPath, notePath } from '../../src/publication/contentPaths.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { keyEvent, noteOver, type TestKey, testKey } from '../copy/checkLedger.ts';
import { publishedContent, smallSource } from '../support/smallContent.ts';
import { SPECIAL } from './eventfulContent.ts';

/** A content folder with everything that an index or a page tells of integrity, and the key that signed its head. */
export interface WitnessedContent {
  readonly content: string;
  readonly key: TestKey;
}

/** Where the site stands after its move. */
export const MOVED = 'https://vertraege.test.example';

/**
 * Three versions of the agreement `test`, all released on 2025-01-01: 1.0 with an erratum that 1.1 puts right and one that
 * was dismissed, 1.1 with one that is noted, 1.2 withdrawn after it was the current one; a move, and a signed head.
 */
export function witnessedContent(): WitnessedContent {
  const body = (days: string): string =>
    `## 1. Gegenstand\n\n1.1 Die Frist beträgt ${days}.\n\n1.2 Die Vergütung beträgt 100 EUR.\n`;
  const content = publishedContent([
    smallSource('1.0', '2025-02-01', body('10 Tagen')),
    smallSource('1.1', '2025-06-01', body('10 Tage')),
    smallSource('1.2', '2025-09-01', body('120 Tage')),
  ]);
  const key = testKey('vertraege.test.example');
  const erratum = { event: 'erratum', agreement: 'test', version: '1.0', correctedIn: null } as const;
  appendEvents(content, [
    { ...erratum, ...at('2025-03-01'), number: 1, state: 'noted', clause: '1.1', note: 'Es muss „10 Tage“ heißen.' },
    { ...erratum, ...at('2025-03-02'), number: 2, state: 'noted', clause: null, note: 'Das Datum fehlt.' },
    { ...keyEvent(key), ...at('2025-03-03') },
    {
      ...{ ...erratum, ...at('2025-06-01'), number: 1, state: 'corrected', clause: '1.1', correctedIn: '1.1' },
      note: 'Es muss „10 Tage“ heißen.',
    },
    { ...erratum, ...at('2025-06-02'), number: 2, state: 'dismissed', clause: null, note: 'Das Datum fehlt nicht.' },
    { ...erratum, ...at('2025-07-01'), version: '1.1', number: 1, state: 'noted', clause: '1.2', note: SPECIAL },
    {
      ...{ ...at('2025-10-01'), event: 'withdraw', agreement: 'test', version: '1.2' },
      reason: 'Ziff. 1.1 nannte 120 statt 12 Tage.',
    },
    { ...at('2025-11-01'), event: 'move', origin: MOVED },
  ]);
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('https://test.example', MOVED));
  writeFileSync(notePath(content), noteOver({ heads: headsOf(content) }, [key]));
  return { content, key };
}

/** The day of a line; what it continues is found when it is written. */
const at = (date: string): Pick<LedgerEvent, 'prev' | 'date'> => ({ prev: '', date });

/** Appends lines to a ledger, as the commands do. */
export function appendEvents(content: string, events: readonly LedgerEvent[]): void {
  for (const event of events) {
    appendFileSync(ledgerPath(content), eventLine({ ...event, prev: headsOf(content).at(-1) ?? '' }));
  }
}

/** SHA-256 of every line of a ledger. */
export const headsOf = (content: string): readonly string[] =>
  readFileSync(ledgerPath(content), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => sha256(`${line}\n`));
