import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SinceFile } from '../../src/site/sinceFile.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { attributeValues } from './sitePages.ts';

let dist = '';

beforeAll(async () => {
  dist = await exampleSite();
});

const file = (path: string): SinceFile => JSON.parse(readFileSync(join(dist, path), 'utf8')) as SinceFile;

describe('the file about what changed since each version', () => {
  it('compares every version with the current one and the announced one, and no other', () => {
    const { versions } = file('avv/seit.json');
    expect(versions.map(({ version, since }) => [version, ...since.map((one) => one.version)])).toEqual([
      ['1.0', '1.3', '1.4'],
      ['1.1', '1.3', '1.4'],
      ['1.2', '1.3', '1.4'],
      ['1.3', '1.4'],
      ['1.4'],
    ]);
  });

  it.each([
    ['avv/seit.json', '/avv/'],
    ['en/avv/seit.json', '/en/avv/'],
  ])('leads in %s to changes that are there', (path, home) => {
    const targets = file(path).versions.flatMap(({ since }) =>
      since.flatMap(({ href, clauses }) => clauses.map(([, , change]) => [href, `aenderung-${change}`] as const)),
    );
    expect(targets.length).toBeGreaterThan(30);
    for (const [href, id] of targets) {
      expect(href.startsWith(home)).toBe(true);
      const html = readFileSync(join(dist, href, 'index.html'), 'utf8');
      expect(attributeValues(html, 'id'), `${href}#${id}`).toContain(id);
    }
  });

  it('tells the verdict of the comparison and what is left out', () => {
    const { versions } = file('avv/seit.json');
    const since = versions[0]?.since[0];
    const html = readFileSync(join(dist, 'avv', '1.3', 'vergleich', '1.0', 'index.html'), 'utf8');
    expect(since?.clauses).toHaveLength(12);
    expect(since?.more).toMatch(/^und \d+ weitere$/);
    expect(html).toContain(since?.verdict);
  });

  it('is small: what readers load is no more than a few kilobytes', () => {
    expect(readFileSync(join(dist, 'avv', 'seit.json')).length).toBeLessThan(12_000);
  });
});

describe('the history page without JavaScript', () => {
  it('lists the same comparisons', () => {
    const html = readFileSync(join(dist, 'avv', 'versionen', 'index.html'), 'utf8');
    const list = /<details class="since-list">[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
    const shown = list.replace(/<span class="item"[^>]* hidden[^>]*>[\s\S]*?<\/span>/g, '');
    expect(attributeValues(shown, 'href')).toEqual([
      '/avv/1.4/vergleich/1.3/',
      '/avv/1.3/vergleich/1.2/',
      '/avv/1.4/vergleich/1.2/',
      '/avv/1.3/vergleich/1.1/',
      '/avv/1.4/vergleich/1.1/',
      '/avv/1.3/vergleich/1.0/',
      '/avv/1.4/vergleich/1.0/',
    ]);
  });

  it('puts the publisher’s explanation beside each clause it names, and leaves none out', () => {
    const html = readFileSync(join(dist, 'avv', 'versionen', 'index.html'), 'utf8').replaceAll('&#39;', "'");
    const row = /<tr role="row">(?:(?!<\/tr>)[\s\S])*>8\.2 → 9\.2<[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(row).toContain('neu nummeriert und geändert');
    expect(row).toContain('Neue Unterauftragnehmer werden 30 statt 14 Tage vorher angekündigt');
    const notes = readFileSync(join(dist, 'ledger.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { agreement?: string; changes?: readonly string[] })
      .flatMap(({ agreement, changes }) => (agreement === 'avv' ? (changes ?? []) : []));
    expect(notes.length).toBeGreaterThan(15);
    for (const note of notes) expect(html).toContain(note.slice(note.indexOf(': ') + 2));
  });
});
