import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { builtSite } from '../support/builtSite.ts';
import { EXAMPLE_CONTENT as CONTENT } from '../support/exampleContent.ts';
import { siteInBrowser } from '../support/siteInBrowser.ts';
import { publishedContent, smallSource } from '../support/smallContent.ts';
import { attributeValues, type SitePage, sitePages } from './sitePages.ts';

const VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4'];

const site = siteInBrowser();
const { visit } = site;

let pages: readonly SitePage[] = [];

beforeAll(() => {
  pages = sitePages(site.dist);
});

const page = (address: string): string => pages.find((p) => p.address === address)?.html ?? '';
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
const clausesOf = (version: string): readonly string[] =>
  allClauses(readWordingJson(readFileSync(join(CONTENT, 'avv', version, `avv-${version}.json`), 'utf8'))).map(
    ({ id }) => id,
  );

/** The links of a version page to histories, by clause. */
const historyLinks = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<a href="([^"]*\/verlauf\/[^"]*)" data-clause="([^"]*)"/g)].map(
      ([, href = '', clause = '']) => [clause, href] as const,
    ),
  );

/** The groups of a version page: the clauses by what is said of them. */
const groups = (html: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...html.matchAll(/<dt>([^<]*)<\/dt>\s*<dd>\s*<ul class="links">([\s\S]*?)<\/ul>/g)].map(
      ([, name = '', list = '']) => [name, attributeValues(list, 'data-clause')] as const,
    ),
  );

describe('a version page', () => {
  it.each(VERSIONS)('%s links every clause to its history, once, and each history is there', (version) => {
    const links = historyLinks(page(`/avv/${version}/`));
    expect([...links.keys()].toSorted()).toEqual(clausesOf(version).toSorted());
    expect(new Set(links.values()).size).toBe(links.size);
    for (const href of links.values()) expect(page(href), href).toContain('class="timeline"');
  });

  it('says in which version each clause was last changed, and nothing of later versions', () => {
    for (const version of VERSIONS) {
      const named = [...groups(page(`/avv/${version}/`)).keys()].map((text) => /\d+\.\d+/.exec(text)?.[0] ?? '');
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((other) => VERSIONS.indexOf(other) > VERSIONS.indexOf(version))).toEqual([]);
    }
    expect([...groups(page('/avv/1.0/')).keys()]).toEqual(['erstmals in 1.0']);
    expect(groups(page('/avv/1.1/')).get('zuletzt geändert in 1.1')).toContain('10.1');
    // Renumbered since and else the same.
    expect(groups(page('/avv/1.3/')).get('zuletzt geändert in 1.1')).toContain('12.1');
  });

  it('counts a change of a sub-clause as a change of the clauses above it', () => {
    expect(groups(page('/avv/1.1/')).get('zuletzt geändert in 1.1')).toContain('10');
  });

  it('shows the same on the page of the version in force', () => {
    expect(historyLinks(page('/avv/'))).toEqual(historyLinks(page('/avv/1.3/')));
  });
});

describe('the history of a clause', () => {
  it('is named by its first appearance and follows it across renumbering', () => {
    expect(historyLinks(page('/avv/1.4/')).get('12.1')).toBe('/avv/verlauf/1.0/10.1/');
    const html = page('/avv/verlauf/1.0/10.1/');
    expect(words(html)).toContain('12.1 (seit 1.3); 11.1 (1.2); 10.1 (1.0 bis 1.1)');
    for (const target of ['/avv/1.4/#12.1', '/avv/1.2/#11.1', '/avv/1.1/#10.1', '/avv/1.0/#10.1'])
      expect(attributeValues(html, 'href'), target).toContain(target);
    expect(attributeValues(html, 'href').some((href) => href.startsWith('/avv/1.1/vergleich/1.0/#aenderung-'))).toBe(
      true,
    );
  });

  it('shows the redline of each version that changed it, and its wording', () => {
    const [, change = ''] = /id="_1\.1"[^>]*>([\s\S]*?)<\/li>\s*<li/.exec(page('/avv/verlauf/1.0/10.1/')) ?? [];
    expect(words(change)).toContain('Fassung 1.1: geändert');
    expect(change).toMatch(/<del[^>]*>.*72.*<\/del>/);
    expect(change).toMatch(/<ins[^>]*>.*24.*<\/ins>/);
    expect(words(change.slice(change.indexOf('<details')))).toContain('innerhalb von 24 Stunden, nachdem');
  });

  it('cites the clause in every version', () => {
    const html = words(page('/avv/verlauf/1.0/10.1/'));
    expect(html).toContain('Ziff. 12.1 Auftragsverarbeitungsvertrag (AVV) nach Art. 28 DSGVO, Fassung 1.3');
    expect(html).toContain('https://avv.muster-cloud.example/avv/1.1/#10.1, SHA-256');
  });

  it('of a clause with sub-clauses lists them with their own, past ones too', () => {
    const html = page('/avv/verlauf/1.0/10/');
    expect(words(html)).toContain('Unterklauseln');
    expect(attributeValues(html, 'href')).toContain('/avv/verlauf/1.0/10.1/');
    expect(words(page('/avv/verlauf/1.0/18/'))).toContain('Frühere Unterklauseln');
  });

  it('is found from the history of the versions', () => {
    expect(attributeValues(page('/avv/versionen/'), 'href')).toContain('/avv/verlauf/');
  });

  it('of a clause that is gone says so and is found from the list of all clauses', () => {
    const gone = attributeValues(page('/avv/verlauf/').split('id="_gone"')[1] ?? '', 'href').filter((href) =>
      href.includes('/verlauf/'),
    );
    expect(gone.length).toBeGreaterThan(0);
    for (const href of gone) expect(words(page(href))).toMatch(/entfallen in 1\.\d|aufgegangen/);
  });

  it('weighs at most 30 kB compressed with style and scripts, and is not to be found before the contract', () => {
    const weight = (data: string | Buffer): number => gzipSync(data).length;
    for (const { address, html } of pages.filter(({ address }) => /\/verlauf\/\d/.test(address))) {
      const parts = [...html.matchAll(/<(?:script[^>]*src|link rel="stylesheet" href)="([^"]*)"/g)];
      const assets = parts.reduce((sum, [, path = '']) => sum + weight(readFileSync(join(site.dist, path))), 0);
      expect(weight(html) + assets, address).toBeLessThan(30_000);
      expect(html, address).toContain('<meta name="robots" content="noindex">');
    }
  });
});

describe('addresses of histories', () => {
  const first = '## 1. Gegenstand\n\n1.1 Die Frist beträgt 72 Stunden ab Kenntnis der Verletzung.\n';
  const second =
    '## 1. Gegenstand\n\n1.1 Ein ganz neuer Satz über Kosten.\n\n1.2 Die Frist beträgt 24 Stunden ab Kenntnis der Verletzung.\n';

  it('are those of the first appearance; every other clause with new words has one that leads there', () => {
    const content = publishedContent([
      smallSource('1.0', '2025-02-01', first),
      smallSource('1.1', '2025-03-01', second),
    ]);
    const all = sitePages(builtSite(content)).filter(({ address }) => /\/verlauf\/\d/.test(address));
    const [built, english] = [false, true].map((isEnglish) =>
      all.filter(({ address }) => address.startsWith('/en/') === isEnglish),
    ) as [typeof all, typeof all];
    expect(built.map(({ address }) => address)).toEqual([
      '/test/verlauf/1.0/1.1/',
      '/test/verlauf/1.0/1/',
      '/test/verlauf/1.1/1.1/',
      '/test/verlauf/1.1/1.2/',
    ]);
    expect(english.map(({ address }) => address.slice('/en'.length))).toEqual(built.map(({ address }) => address));
    const leading = built.at(-1)?.html ?? '';
    expect(leading).toContain('<meta http-equiv="refresh" content="0; url=/test/verlauf/1.0/1.1/">');
    expect(leading).toContain('<a href="/test/verlauf/1.0/1.1/">');
  });
});

describe('the notes beside the clauses', () => {
  const wide = { viewport: { width: 1280, height: 900 } };

  it('stand beside the clause they are about and lead to its history', async () => {
    const [note, href, top] = await visit(
      '/avv/1.3/#12.1',
      async (page) => {
        const note = page.locator('[id="12.1"] > .clause-note > a');
        const tops = await Promise.all([note, page.locator('[id="12.1"] > p')].map((it) => it.boundingBox()));
        return [
          await note.getAttribute('aria-label'),
          await note.getAttribute('href'),
          Math.abs((tops[0]?.y ?? 0) - (tops[1]?.y ?? 99)),
        ] as const;
      },
      wide,
    );
    expect(note).toBe('Verlauf: 12.1, zuletzt geändert in 1.1');
    expect(href).toContain('/avv/verlauf/1.0/10.1/');
    expect(top).toBeLessThan(8);
  });

  it('are no part of the text that is selected and copied, and are not printed', async () => {
    const [copied, frozen, printed] = await visit(
      '/avv/1.3/',
      async (page) => {
        const copied = await page.evaluate(() => {
          const article = document.querySelector('.contract > article');
          if (article !== null) getSelection()?.selectAllChildren(article);
          return getSelection()?.toString() ?? '';
        });
        const frozen = await page.evaluate(() => {
          const copy = document.querySelector('.contract > article')?.cloneNode(true) as HTMLElement;
          for (const note of copy.querySelectorAll('.clause-note')) note.remove();
          for (const link of copy.querySelectorAll('.text-link')) link.replaceWith(...link.childNodes);
          return copy.outerHTML;
        });
        await page.emulateMedia({ media: 'print' });
        return [copied, frozen, await page.locator('.clause-note:visible').count()] as const;
      },
      wide,
    );
    expect(copied).toContain('Der Auftragsverarbeiter');
    expect(copied).not.toMatch(/zuletzt geändert in|seit 1\.0 unverändert|neu in 1\./);
    expect(printed).toBe(0);
    // A browser writes no-break spaces as references.
    expect(`${frozen.replaceAll('&nbsp;', '\u00A0')}\n`).toBe(
      readFileSync(join(CONTENT, 'avv', '1.3', 'avv-1.3.html'), 'utf8'),
    );
  });

  it('are absent on narrow screens and without JavaScript, where the list below the text has them', async () => {
    const narrow = await visit('/avv/1.3/', (page) => page.locator('.clause-note:visible').count(), {
      viewport: { width: 768, height: 900 },
    });
    expect(narrow).toBe(0);
    const list = await visit('/avv/1.3/', (page) => page.locator('.clause-list').innerText(), {
      javaScriptEnabled: false,
    });
    expect(list).toContain('zuletzt geändert in 1.1');
  });
});

describe('pages of histories', () => {
  const KINDS = [
    '/avv/1.3/',
    '/avv/verlauf/',
    '/avv/verlauf/1.0/10.1/',
    '/avv/verlauf/1.0/10/',
    '/unterauftragnehmer/verlauf/1.0/2.1/',
  ];

  it.each(KINDS)('%s has no accessibility violation and needs no scrolling sideways', async (address) => {
    expect(page(address)).not.toBe('');
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const) {
      const [violations, scrolled] = await visit(
        address,
        async (page) => {
          return [
            await accessibilityViolations(page),
            await page.evaluate(() => document.documentElement.scrollWidth),
          ] as const;
        },
        { colorScheme, viewport: { width, height: 800 } },
      );
      expect(violations, `${colorScheme} ${width}`).toEqual([]);
      expect(scrolled, `${colorScheme} ${width}`).toBeLessThanOrEqual(width);
    }
  });
});
