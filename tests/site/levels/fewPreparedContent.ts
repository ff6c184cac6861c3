import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { eventLine } from '../../../src/ledger/event.ts';
import { ledgerPath, siteFile } from '../../../src/publication/contentPaths.ts';
import { readLedgerFile } from '../../../src/publication/ledgerFile.ts';
import { publishedContent, smallSource } from '../../support/smallContent.ts';

/** Text of a version, with a table wider than a phone and words longer than its lines. */
const body = (hours: number): string => `## 1. Gegenstand

1.1 Die Frist beträgt ${hours} Stunden. Einzelheiten regelt die Auftragsverarbeitungsvertragsergänzungsvereinbarung.

1.2 Die Pflichten nach Ziff. 1.1 bestehen fort.

## Anlage 1 – Liste

| Name | Anschrift | Leistung | Ort | Grundlage |
|---|---|---|---|---|
| Muster Rechenzentrum GmbH | Musterweg ${hours}, 10115 Berlin | Betrieb der Rechenzentrumsinfrastruktur | Deutschland | – |
`;

/**
 * Content of the kinds of pages that the example has not: a version that was withdrawn, and comparisons that are made
 * in the browser.
 */
export function fewPreparedContent(): string {
  const content = publishedContent([
    smallSource('1.0', '2025-02-01', body(72)),
    smallSource('1.1', '2025-03-01', body(48)),
    smallSource('1.2', '2025-04-01', body(36)),
    smallSource('1.3', '2025-05-01', body(24)),
  ]);
  const path = siteFile(content);
  chmodSync(path, 0o644);
  writeFileSync(path, `${readFileSync(path, 'utf8')}preparedComparisons: 0\n`);
  chmodSync(ledgerPath(content), 0o644);
  appendFileSync(
    ledgerPath(content),
    eventLine({
      prev: readLedgerFile(content).head,
      date: '2025-06-01',
      event: 'withdraw',
      agreement: 'test',
      version: '1.1',
      reason: 'Die Frist war falsch angegeben.',
    }),
  );
  return content;
}
