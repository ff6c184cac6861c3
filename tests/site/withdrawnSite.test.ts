import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventLine } from '../../src/ledger/event.ts';
import { ledgerPath } from '../../src/publication/contentPaths.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { builtSite } from '../support/builtSite.ts';
import { publishedContent, smallSource } from '../support/smallContent.ts';
import { attributeValues } from './sitePages.ts';

/** Withdraws a version of the agreement `test`, as a command will. */
function withdraw(content: string, version: string, date: string, reason: string): void {
  const lines = readFileSync(ledgerPath(content), 'utf8').split('\n');
  const prev = sha256(`${lines.at(-2)}\n`);
  appendFileSync(ledgerPath(content), eventLine({ prev, date, event: 'withdraw', agreement: 'test', version, reason }));
}

let dist = '';
const page = (address: string): string =>
  readFileSync(join(dist, address, 'index.html'), 'utf8').replaceAll('\u00A0', ' ');
/** Without what is bound to other days. */
const shown = (address: string): string => page(address).replace(/<(\w+)[^<>]* hidden[^<>]*>[\s\S]*?<\/\1>/g, '');

beforeAll(() => {
  const body = (days: number): string => `## 1. Gegenstand\n\n1.1 Die Frist beträgt ${days} Tage.\n`;
  const content = publishedContent([
    smallSource('1.0', '2025-02-01', body(10)),
    smallSource('1.1', '2025-06-01', body(12)),
    smallSource('1.2', '2025-09-01', body(120)),
  ]);
  withdraw(content, '1.2', '2025-10-01', 'Ziff. 1.1 nannte 120 statt 12 Tage.');
  dist = builtSite(content);
});

describe('the site after the version in force was withdrawn', () => {
  it('shows at the address of the current version the one before', () => {
    expect(page('test')).toContain('<!--fassung test 1.1-->');
    expect(shown('test')).toContain('Dies ist seit dem 1. Oktober 2025 wieder die aktuelle Fassung');
    expect(shown('')).toContain('Aktuell: Fassung 1.1');
  });

  it('keeps the page of the withdrawn version, with notice and reason before its text [P5]', () => {
    const html = shown('test/1.2');
    expect(html).toContain('<!--fassung test 1.2-->');
    const [notice, text] = [
      html.indexOf('Ziff. 1.1 nannte 120 statt 12 Tage.'),
      html.indexOf('<!--fassung test 1.2-->'),
    ];
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(text);
    expect(html).toContain('Zurückgezogen.');
    expect(html.slice(0, text)).toMatch(/Stattdessen angeboten<\/dt>\s*<dd>\s*<span[^>]*> <a href="\/test\/1.1\/">/);
    expect(html).toContain('Zitate bestehender Verträge bleiben richtig');
    expect(page('en/test/1.2')).toContain('<span lang="de"> Ziff. 1.1 nannte 120 statt 12 Tage.');
    expect(attributeValues(html, 'href')).toContain('/test/1.2/vergleich/1.1/');
  });

  it('names status, days and reason in the history', () => {
    const html = shown('test/versionen');
    expect(html.replace(/<\/?span[^>]*>/g, '')).toContain(
      'Zurückgezogen am 1. Oktober 2025. Grund: Ziff. 1.1 nannte 120 statt 12 Tage. Wer diese Fassung vereinbart hat',
    );
    expect(html).toContain('vom 1. Juni 2025 bis 31. August 2025, wieder ab dem 1. Oktober 2025');
    expect(html).toContain('periods-withdrawn');
  });

  it('tells it to programs', () => {
    const { versions } = JSON.parse(readFileSync(join(dist, 'test', 'versionen.json'), 'utf8')) as {
      versions: { version: string; withdrawn: unknown }[];
    };
    expect(versions.map(({ version, withdrawn }) => [version, withdrawn])).toEqual([
      ['1.0', null],
      ['1.1', null],
      ['1.2', { on: '2025-10-01', reason: 'Ziff. 1.1 nannte 120 statt 12 Tage.' }],
    ]);
  });

  it('tells readers whose version it is that their contract stays as it is', () => {
    const file = readFileSync(join(dist, 'test', 'seit.json'), 'utf8').replaceAll('\u00A0', ' ');
    expect(file).toContain('Der Herausgeber hat Ihre Fassung 1.2 am 1. Oktober 2025 zurückgezogen.');
    expect(file).toContain('Für Ihren Vertrag gilt sie weiter');
    const { versions } = JSON.parse(file) as { versions: { version: string; since: { version: string }[] }[] };
    expect(versions.map(({ since }) => since.map(({ version }) => version))).toEqual([['1.1'], [], []]);
  });
});
