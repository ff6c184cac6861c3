import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT as CONTENT } from '../support/exampleContent.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { htmlFaults } from '../support/htmlFaults.ts';
import { attributeValues, type SitePage, sitePages } from './sitePages.ts';

const VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4'];

let dist = '';
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  dist = await exampleSite();
  pages = sitePages(dist);
});

const page = (address: string): string => pages.find((p) => p.address === address)?.html ?? '';

describe('the addresses of the site', () => {
  it('are those of the design: home, current, permalinks, history, comparisons, search', () => {
    const pairs = VERSIONS.flatMap((newer, i) =>
      VERSIONS.slice(0, i).map((older) => `/avv/${newer}/vergleich/${older}/`),
    );
    const expected = [
      '/',
      '/avv/',
      '/avv/versionen/',
      '/avv/verlauf/',
      '/avv/vergleich/',
      '/suche/',
      '/pruefen/',
      '/so-pruefen-sie/',
      ...VERSIONS.map((version) => `/avv/${version}/`),
      ...pairs,
    ];
    expect(expected.filter((address) => page(address) === '')).toEqual([]);
    expect(pairs).toHaveLength(10);
  });

  it('are kept by a page that moved: it leads on, and no other page names it', () => {
    expect(page('/so-pruefen-sie/')).toContain('href="/pruefen/"');
    expect(page('/en/so-pruefen-sie/')).toContain('href="/en/pruefen/"');
    const named = pages.filter(({ html }) => /<footer[\s\S]*so-pruefen-sie/.test(html)).map(({ address }) => address);
    expect(named).toEqual([]);
    expect(page('/avv/')).toMatch(/<footer[\s\S]*href="\/pruefen\/"/);
  });

  it('give the frozen files byte for byte [D6]', () => {
    for (const version of VERSIONS) {
      for (const kind of ['html', 'txt', 'json', 'mdx', 'pdf']) {
        const path = join('avv', version, `avv-${version}.${kind}`);
        expect(readFileSync(join(dist, path)).equals(readFileSync(join(CONTENT, path))), path).toBe(true);
      }
    }
    expect(readFileSync(join(dist, 'ledger.jsonl'))).toEqual(readFileSync(join(CONTENT, 'ledger.jsonl')));
  });

  it('give a machine-readable index without a status, and derived files that say so', () => {
    const index = JSON.parse(readFileSync(join(dist, 'avv', 'versionen.json'), 'utf8')) as {
      versions: { version: string; supersededOn: string | null; permalink: string }[];
    };
    expect(index.versions.map(({ version }) => version)).toEqual(VERSIONS);
    expect(index.versions.at(-2)).toMatchObject({
      supersededOn: '2027-04-01',
      permalink: 'https://avv.muster-cloud.example/avv/1.3/',
    });
    expect(JSON.stringify(index)).not.toMatch(/"status"|inForce|aktuell/);
    const markdown = readFileSync(join(dist, 'avv', '1.3', 'avv-1.3.md'), 'utf8');
    expect(markdown).toContain('nicht maßgeblich');
    expect(markdown).toContain('https://avv.muster-cloud.example/avv/1.3/');
  });
});

describe('a version page', () => {
  it('shows in its head agreement, version, dates, status, fingerprint, permalink, files, neighbours and comparisons', () => {
    const html = page('/avv/1.2/');
    for (const words of [
      'Auftragsverarbeitungsvertrag (AVV) nach Art.\u00A028 DSGVO',
      '20. Januar 2025',
      '1. März 2025',
      'Abgelöst',
      'https://avv.muster-cloud.example/avv/1.2/',
      JSON.parse(
        readFileSync(join(CONTENT, 'ledger.jsonl'), 'utf8')
          .split('\n')
          .find((line) => line.includes('"version":"1.2"')) ?? '',
      ).fingerprint as string,
      'Sie gilt weiter für Verträge, die auf diese Fassung verweisen, solange dort nichts anderes vereinbart ist.',
      'Was hat sich seither geändert?',
    ]) {
      expect(html.replaceAll('\u00A0', ' ')).toContain(words.replaceAll('\u00A0', ' '));
    }
    const links = attributeValues(html, 'href');
    for (const target of [
      '/avv/1.1/',
      '/avv/1.3/',
      '/avv/1.2/avv-1.2.pdf',
      '/avv/1.2/vergleich/1.1/',
      '/avv/1.3/vergleich/1.2/',
    ]) {
      expect(links, target).toContain(target);
    }
  });

  it('is marked in force, announced and superseded as the day of the build calls for', () => {
    const shown = (address: string): string =>
      page(address)
        .replaceAll('\u00A0', ' ')
        .replace(/<(\w+)[^<>]* hidden[^<>]*>[\s\S]*?<\/\1>/g, '');
    expect(shown('/avv/1.3/')).toContain('Dies ist seit dem 1. Mai 2026 die aktuelle Fassung.');
    expect(shown('/avv/1.4/')).toContain(
      'Diese Fassung ist seit dem 1. Oktober 2026 angekündigt. Ab dem 1. April 2027 ist sie die aktuelle Fassung.',
    );
    expect(shown('/avv/1.0/')).toContain('Diese Fassung wurde am 15. März 2024 abgelöst.');
    expect(page('/avv/')).toContain('<!--fassung avv 1.3-->');
  });
});

describe('every page', () => {
  it('has no inline script or style and asks no other host for anything [S3] [S6]', () => {
    for (const { address, html } of pages) {
      expect(html, address).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")[^>]*>/);
      expect(html, address).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
      const resources = [...html.matchAll(/<(?:script|link|img|iframe|source)[^>]*(?:src|href)="([^"]*)"/g)]
        .filter(([tag]) => !/rel="canonical"|hreflang="/.test(tag))
        .map(([, target = '']) => target);
      expect(
        resources.filter((target) => !target.startsWith('/')),
        address,
      ).toEqual([]);
    }
  });

  it('shows no word of the draft [E12]', () => {
    const draft = readFileSync(join(CONTENT, 'avv', 'draft.mdx'), 'utf8');
    const published = readFileSync(join(CONTENT, 'avv', '1.4', 'avv-1.4.mdx'), 'utf8');
    const onlyInDraft = draft.split('\n').filter((line) => line.length > 40 && !published.includes(line));
    expect(onlyInDraft.length).toBeGreaterThan(0);
    for (const { address, html } of pages) {
      for (const line of onlyInDraft) expect(html.includes(line.slice(5)), address).toBe(false);
    }
  });

  it('is valid HTML [R8]', { timeout: 240_000 }, async () => {
    for (const { address, html } of pages) {
      expect((await htmlFaults(html)).slice(0, 5), address).toEqual([]);
    }
  });
});

describe('the weight', () => {
  const compressed = (data: string | Buffer): number => gzipSync(data).length;
  const assets = (html: string, pattern: RegExp): number =>
    [...html.matchAll(pattern)].reduce((sum, [, path = '']) => sum + compressed(readFileSync(join(dist, path))), 0);
  const scripts = (html: string): number => assets(html, /<script[^>]*src="([^"]*)"/g);
  const styles = (html: string): number => assets(html, /<link rel="stylesheet" href="([^"]*)"/g);

  it('of a comparison is at most 60 kB', () => {
    for (const { html, address } of pages.filter(({ address }) => /vergleich\/\d/.test(address))) {
      expect(compressed(html) + scripts(html) + styles(html), address).toBeLessThan(60_000);
    }
  });
});
