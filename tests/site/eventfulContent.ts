import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventLine } from '../../src/ledger/event.ts';
import { ledgerPath } from '../../src/publication/contentPaths.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { releaseSources } from '../../src/publication/releaseSources.ts';
import { emptyContent, smallSource } from '../support/smallContent.ts';

/** A word of the draft that must be seen nowhere. */
export const DRAFT_WORD = 'Entwurfswort';

/** Signs that are special in XML, in calendars or in Markdown. */
export const SPECIAL = 'A < B & C > D; [E], \\F "G"';

/**
 * A content folder in which everything happens that feeds and calendars tell of: a publisher in Bavaria below a path of
 * its host; version 1.2 replaced before its day, 1.3 with less notice than granted, 1.4 withdrawn before its day; a draft.
 */
export function eventfulContent(): string {
  const content = emptyContent();
  const site = join(content, 'site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8')
      .replace('baseUrl: https://test.example', 'baseUrl: https://test.example/vertraege')
      .replace('  email:', '  state: BY\n  email:'),
  );
  writeFileSync(join(content, 'test', 'draft.mdx'), source('1.5', '2027-01-01', `1.1 ${DRAFT_WORD}.`));
  const released = (version: string, day: string, validFrom: string, text: string) => ({
    agreement: 'test',
    source: source(version, validFrom, text),
    sourceName: version,
    day,
  });
  releaseSources(content, [
    released('1.0', '2025-01-01', '2025-02-01', '1.1 Die Frist beträgt 72 Stunden.'),
    released('1.1', '2025-12-23', '2026-02-01', '1.1 Die Frist beträgt 48 Stunden.'),
    released('1.2', '2026-03-02', '2026-05-01', '1.1 Die Frist beträgt 36 Stunden.'),
    released('1.3', '2026-04-01', '2026-05-01', '1.1 Die Frist beträgt 24 Stunden.'),
    released('1.4', '2026-06-01', '2026-08-01', '1.1 Die Frist beträgt 12 Stunden.'),
  ]);
  const { head } = readLedgerFile(content);
  appendFileSync(
    ledgerPath(content),
    eventLine({
      event: 'withdraw',
      prev: head,
      date: '2026-07-01',
      agreement: 'test',
      version: '1.4',
      reason: SPECIAL,
    }),
  );
  return content;
}

const source = (version: string, validFrom: string, text: string): string =>
  smallSource(version, validFrom, `## 1. Gegenstand\n\n${text}\n`).replace(
    'language: de\n',
    `language: de\nchanges:\n  - ${JSON.stringify(`Ziff. 1.1: ${SPECIAL}`)}\n`,
  );
