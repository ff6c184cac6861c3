import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { htmlFaults } from '../support/htmlFaults.ts';
import { publishedContent, smallSource } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { exportedFolder } from './exportedFolder.ts';
import { storiedContent, VERIFIER_KEY } from './storiedContent.ts';

const STORIED = exportedFolder(storiedContent(), 'test');
const AVV = exportedFolder(EXAMPLE_CONTENT, 'avv');
const ALL = exportedFolder(EXAMPLE_CONTENT, null);

/** The words of a page, each run of spaces as one; entities are as they were written. */
const words = (folder: string, name: string): string =>
  readFileSync(join(folder, name), 'utf8')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** A frozen text with its marks. */
const CONTRACT = /<!--fassung .*?<!--\/fassung [^>]*-->/s;

const pagesOf = (folder: string): readonly string[] =>
  Object.keys(treeOf(folder)).filter((name) => name.endsWith('.html') && !/^[a-z]+\/\d/.test(name));

describe('the overview of an export', () => {
  it('says who published what, where, and under which name that depends on no address', () => {
    const page = words(AVV, 'index.html');
    expect(page).toContain('Herausgeber Muster Cloud GmbH');
    expect(page).toContain('Veröffentlicht unter https://avv.muster-cloud.example ');
    expect(page).toContain('Kennung des Vertrages urn:uuid:393f1867-ce8b-8487-a7e0-68ce3203af23 avv');
    expect(page).not.toContain('Zuvor unter');
  });

  it('says of each version when it was the current one, without any today', () => {
    const page = words(AVV, 'index.html');
    expect(page).toMatch(/Fassung 1\.0 Stand 1\. März 2023 .*?Aktuelle Fassung vom 1\. April 2023 bis 14\. März 2024 /);
    expect(page).toMatch(/Fassung 1\.4 Stand 1\. Oktober 2026 .*?Aktuelle Fassung ab dem 1\. April 2027 /);
    expect(words(STORIED, 'index.html')).not.toMatch(/heute|derzeit|zurzeit|seit dem|angekündigt|abgelöst am/i);
    expect(words(STORIED, 'index.en.html')).not.toMatch(/today|at present|since \d|has been the current|announced/i);
  });

  it('tells withdrawals, errata and explanations, and that contracts stay as they were', () => {
    const page = words(STORIED, 'index.html');
    expect(page).toMatch(
      /Fassung 1\.2 .*?Aktuelle Fassung vom 1\. April 2025 bis 31\. Mai 2025 Zurückgezogen am 1\. Juni 2025\. Grund: Die Frist war &lt;falsch&gt; &amp; zu lang\. Wer diese Fassung vereinbart hat, bleibt/,
    );
    expect(page).toMatch(
      /Fassung 1\.1 .*?vom 1\. März 2025 bis 31\. März 2025, wieder ab dem 1\. Juni 2025 .*?Ziff\. 1\.1: 73 &lt;statt&gt; 72 &amp; richtig\./,
    );
    expect(page).toMatch(
      /Errata .*?Nr\. 1 zu 1\.1 \(berichtigt in Fassung 1\.1 , 1\. Juni 2025\): Statt „72“ lies &lt;„73“&gt; &amp; mehr\./,
    );
    expect(words(STORIED, 'index.en.html')).toMatch(
      /Errata .*?No\. 1 on 1\.1 \(corrected in version 1\.1 , 1 June 2025\)/,
    );
  });

  it('names every address the site has had, and the keys that sign the head', () => {
    const page = words(STORIED, 'index.html');
    expect(page).toContain('Veröffentlicht unter https://new.example/vertraege Zuvor unter https://test.example ');
    expect(page).toContain('Permalink https://new.example/vertraege/test/1.0/ ');
    expect(page).toContain(`Gültige Schlüssel laut Register ${VERIFIER_KEY} `);
    expect(page).toContain('letzte Eintrag des Registers vom 3. Juni 2025. ');
  });

  it('says of versions that were never the current one that they were not', () => {
    const content = publishedContent([smallSource('1.0', '2025-02-01'), smallSource('1.1', '2025-02-01')]);
    const page = words(exportedFolder(content, 'test'), 'index.html');
    expect(page).toMatch(/Fassung 1\.0 .*Aktuelle Fassung nie; vor Inkrafttreten ersetzt/);
  });

  it('tells three ways to verify with commands that name this agreement, and what they do not prove', () => {
    const page = words(AVV, 'index.html');
    for (const command of [
      'sha256sum avv/1.4/avv-1.4.txt',
      'sh verify.sh . avv ',
      'node pruefen/scripts/verify.mjs . --only avv ',
      'tail -n 1 ledger.jsonl | sha256sum',
    ]) {
      expect(page).toContain(command);
    }
    expect(page).toContain('Was damit nicht bewiesen ist Wer Texte, Register und Prüfprogramme zugleich fälscht');
    expect(words(ALL, 'index.html')).toContain(' sh verify.sh . Node.js');
  });
});

describe('the pages of versions', () => {
  it('cite the version with its fingerprint and lead to its neighbours', () => {
    const page = readFileSync(join(AVV, 'fassungen/avv-1.3.html'), 'utf8');
    expect(page).toContain('/avv/1.3/, SHA-256 c775f7111993ea3f0e8d7525660079c7c70a02501d0bd345d03679ad5fc195b5</dd>');
    expect(page).toContain('<a href="../fassungen/avv-1.2.html">Vorgänger: Fassung 1.2</a>');
    expect(page).toContain('<a href="../fassungen/avv-1.4.html">Nachfolger: Fassung 1.4</a>');
  });

  it('show a withdrawal and errata above the text, unfolded', () => {
    const above = (name: string): string => readFileSync(join(STORIED, name), 'utf8').split('<details>')[0] ?? '';
    expect(above('fassungen/test-1.2.html')).toContain('<p class="notice"><strong>Zurückgezogen</strong> am 1.');
    expect(above('fassungen/test-1.0.html')).toContain('<dt>Errata (nicht Vertragsbestandteil)</dt>');
    expect(above('fassungen/test-1.1.html')).not.toMatch(/notice|Berichtigung/);
  });

  it('do not name the files of a translation among those that are authoritative', () => {
    const page = words(AVV, 'fassungen/avv-1.4.html');
    expect(page).toMatch(
      /\(maßgeblich\) (avv-1\.4\.[a-z]+ ){5}Dateien der Übersetzung \(unverbindlich\) (avv-1\.4\.en\.[a-z]+ ){4}/,
    );
  });

  it('speak the language of the text, and say of a translation that it does not bind', () => {
    const page = readFileSync(join(AVV, 'fassungen/avv-1.4.en.html'), 'utf8');
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('<strong>Translation for convenience only; the text of the version alone is authoritative.');
  });
});

describe('all pages of an export', () => {
  it('are valid HTML', async () => {
    const faults = await Promise.all(
      [STORIED, AVV, ALL].flatMap((folder) =>
        pagesOf(folder)
          .filter((name) => !name.startsWith('vergleiche/'))
          .map(async (name) => [name, await htmlFaults(readFileSync(join(folder, name), 'utf8'))]),
      ),
    );
    expect(faults.length).toBeGreaterThan(20);
    expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([]);
  });

  it('link to nothing but files and clauses of the export, apart from what stands in a contract', () => {
    for (const folder of [STORIED, AVV, ALL]) {
      const names = new Set(Object.keys(treeOf(folder)));
      const ids = new Map(
        pagesOf(folder).map((name) => {
          const page = readFileSync(join(folder, name), 'utf8');
          return [name, { page, own: new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)) }] as const;
        }),
      );
      const contracts = [...ids.values()].map(({ page }) => CONTRACT.exec(page)?.[0] ?? '').join('');
      const inContracts = new Set([...contracts.matchAll(/ href="([a-z]+:[^"]*)"/g)].map(([, link]) => link));
      let count = 0;
      for (const [name, { page }] of ids) {
        const around = page.replace(CONTRACT, '');
        for (const [, link = ''] of around.matchAll(/ (?:href|src)="([^"]*)"/g)) {
          if (inContracts.has(link)) continue;
          const { protocol, pathname, hash } = new URL(link, `export:/${name}`);
          expect(protocol, `${name}: ${link}`).toBe('export:');
          expect(names, `${name}: ${link}`).toContain(pathname.slice(1));
          const anchors = ids.get(pathname.slice(1))?.own;
          if (hash !== '') expect(anchors, `${name}: ${link}`).toContain(decodeURIComponent(hash.slice(1)));
          count++;
        }
      }
      expect(count).toBeGreaterThan(50);
    }
  });

  it('hold no program and nothing that is fetched from anywhere', () => {
    for (const name of pagesOf(ALL)) {
      const page = readFileSync(join(ALL, name), 'utf8');
      expect(page, name).not.toMatch(/<(script|img|iframe|object|embed|base|form)\b|\son[a-z]+=|@import|url\(/i);
      expect(page, name).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
    }
    expect(readFileSync(join(ALL, 'export.css'), 'utf8')).not.toMatch(/@import|url\(/);
  });
});
