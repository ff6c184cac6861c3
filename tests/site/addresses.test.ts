import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventLine } from '../../src/ledger/event.ts';
import { ledgerPath } from '../../src/publication/contentPaths.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { releaseSources } from '../../src/publication/releaseSources.ts';
import { filesBelow } from '../../src/verification/verifySite.mjs';
import { runScript } from '../support/runScript.ts';
import { emptyContent, freshFolder, SITE, smallSource, TRANSLATED } from '../support/smallContent.ts';

const SECONDS = { timeout: 120_000 };

/** Clauses come, move, go and get other numbers from version to version. */
const TEXTS = [
  '## 1. Gegenstand\n\n1.1 Der Vertrag regelt die Verarbeitung.\n\n## 2. Fristen\n\n2.1 Die Frist beträgt 72 Stunden.\n',
  '## 1. Fristen\n\n1.1 Die Frist beträgt 72 Stunden.\n\n## 2. Gegenstand\n\n2.1 Der Vertrag regelt die Verarbeitung.\n',
  '## 1. Fristen\n\n1.1 Die Frist beträgt 24 Stunden.\n\n1.2 Sie beginnt mit der Kenntnis.\n',
  '## 1. Begriffe\n\n1.1 Es gelten die Begriffe der DSGVO.\n\n## 2. Fristen\n\n2.1 Die Frist beträgt 24 Stunden.\n',
];

const source = (i: number): string => smallSource(`1.${i + 1}`, `2025-0${i + 3}-01`, TEXTS[i]);

/** Files named by their content, which pages look up anew: deployments keep the assets, and the search asks its directory. */
const NAMED_BY_CONTENT = /^(_astro\/|suche\/klauseln-)/;

/** Names of all files of the site but those. */
function namesOf(content: string, today: string): readonly string[] {
  const dist = join(freshFolder(), 'dist');
  const { code, stderr } = runScript('build', content, { env: { FASSUNG_DIST: dist, FASSUNG_TODAY: today } });
  expect([code, stderr.slice(0, 1000)]).toEqual([0, '']);
  return filesBelow(dist).filter((name) => !NAMED_BY_CONTENT.test(name));
}

describe('[D6] an address that was published once', () => {
  it('answers after later releases, withdrawals, errata and on later days, whatever is prepared', SECONDS, () => {
    const content = emptyContent({ site: `${SITE}preparedComparisons: 3\n` });
    const release = (sources: readonly string[], day: string): void =>
      releaseSources(
        content,
        sources.map((text, i) => ({ agreement: 'test', source: text, sourceName: `${day} ${i}`, day })),
      );
    const [german, english] = TRANSLATED;
    const translation = { language: 'en', source: english, sourceName: 'translation' } as const;
    releaseSources(content, [{ agreement: 'test', source: german, sourceName: '1.0', translation, day: '2025-01-01' }]);
    release([source(0), source(1)], '2025-01-02');
    const before = namesOf(content, '2025-01-03');
    release([source(2), source(3)], '2025-01-04');
    const about = { date: '2025-01-05', agreement: 'test', version: '1.2' };
    const noted = {
      number: 1,
      state: 'noted',
      clause: '1.1',
      note: 'Gemeint ist der Werktag.',
      correctedIn: null,
    } as const;
    for (const event of [
      { ...about, event: 'withdraw', reason: 'Ein Versehen.' } as const,
      { ...about, event: 'erratum', ...noted } as const,
    ])
      appendFileSync(ledgerPath(content), eventLine({ ...event, prev: readLedgerFile(content).head }));
    const after = new Set(namesOf(content, '2026-06-01'));
    expect(before.length).toBeGreaterThan(60);
    expect(before.filter((name) => !after.has(name))).toEqual([]);
  });
});
