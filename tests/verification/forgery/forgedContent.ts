import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseSources } from '../../../src/publication/releaseSources.ts';
import { AGREEMENT, emptyContent, smallSource } from '../../support/smallContent.ts';
import { chained, headOf, linesOf, noteKey } from './ledgerText.ts';
import { forgeryScene, type Scene } from './scene.ts';

/** A sentence that stands in a draft alone. */
export const DRAFT_SENTENCE = 'Der Auftragsverarbeiter haftet in keinem Fall';

const body = (hours: string, more = ''): string => `## 1. Gegenstand

1.1 Die Frist beträgt ${hours} Stunden. Sie verlängert sich nicht; „Werktage“ zählen nach § 3 – auch an Feiertagen.

1.2 Fällig sind 5.000 € je Monat, siehe [Ziffer 1.1](#1.1).

a) für die Übermittlung

b) für die Löschung

## 2. Haftung

2.1 Die Parteien haften nach Art. 82 DSGVO.

| Leistung | Preis |
|---|---|
| Prüfung | 100 € |
| Auskunft | 50 € |
${more}`;

const ENGLISH = `---
title: Test agreement
version: "1.0"
validFrom: 2025-02-01
language: en
---

## 1. Subject

1.1 The time limit is 72 hours. It is not extended; "working days" count under § 3, also on holidays.

1.2 5,000 € per month are due, see [number 1.1](#1.1).

a) for the transfer

b) for the erasure

## 2. Liability

2.1 The parties are liable under Art. 82 GDPR.

| Service | Price |
|---|---|
| Check | 100 € |
| Information | 50 € |
`;

/**
 * A content folder with two agreements, three versions, a translation and a draft. The same bytes every time.
 *
 * @param releases how many of the versions are released
 */
export function forgedContent(releases = 3): string {
  const content = emptyContent();
  mkdirSync(join(content, 'zusatz'));
  writeFileSync(join(content, 'zusatz', 'agreement.yaml'), AGREEMENT);
  writeFileSync(
    join(content, 'test', 'draft.mdx'),
    smallSource('1.2', '2027-01-01', body('12', `\n2.2 ${DRAFT_SENTENCE}.\n`)),
  );
  const released = (agreement: string, source: string, english?: string) => ({
    agreement,
    source,
    sourceName: agreement,
    day: '2025-01-01',
    translation:
      english === undefined ? undefined : { language: 'en' as const, source: english, sourceName: `${agreement} (en)` },
  });
  const all = [
    released('test', smallSource('1.0', '2025-02-01', body('72')), ENGLISH),
    released('zusatz', smallSource('1.0', '2025-02-01', body('36'))),
    released('test', smallSource('1.1', '2025-03-01', body('24'))),
  ];
  releaseSources(content, all.slice(0, releases));
  return content;
}

/** The key that signs the scene, and one that nobody knows. */
const [KEY, STRANGER] = [noteKey('testverlag'), noteKey('testverlag')];

/** A note over a ledger by the key of the scene, or by a stranger's key of the same name. */
export const noteOver = (ledger: string, stranger = false): string => (stranger ? STRANGER : KEY).note(ledger);

/**
 * A scene on {@link forgedContent}: an erratum, a withdrawal and a key follow, and the head is signed.
 *
 * @param built folder of the site that was built from it
 */
export const forgedScene = (content: string, built: string): Scene =>
  forgeryScene(content, built, (folder, dist) => {
    const path = join(folder, 'ledger.jsonl');
    const date = '2025-06-01';
    const ledger = chained([
      ...linesOf(readFileSync(path, 'utf8')),
      {
        prev: '',
        date,
        event: 'erratum',
        agreement: 'test',
        version: '1.0',
        number: 1,
        state: 'noted',
        clause: '1.1',
        note: 'Gemeint sind „Stunden“.',
        correctedIn: null,
      },
      { prev: '', date, event: 'withdraw', agreement: 'zusatz', version: '1.0', reason: 'Überholt \\ "alt".' },
      { prev: '', date, event: 'key', key: KEY.key, state: 'valid' },
    ]);
    writeFileSync(path, ledger);
    writeFileSync(join(folder, 'ledger.note'), KEY.note(ledger));
    for (const name of ['ledger.jsonl', 'ledger.note']) cpSync(join(folder, name), join(dist, name));
    return headOf(ledger);
  });
