import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseEvent } from '../../src/ledger/event.ts';
import type { VersionIndex } from '../../src/site/versionIndex.ts';
import { atomComplaints, entriesOf } from '../feed/atomComplaints.ts';
import { builtSite } from '../support/builtSite.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { ROOT } from '../support/runScript.ts';
import { DRAFT_WORD, eventfulContent } from './eventfulContent.ts';
import { type SitePage, sitePages } from './sitePages.ts';

/** A built site with the address at which it stands. */
interface Site {
  readonly dist: string;
  readonly base: string;
  readonly pages: readonly SitePage[];
}

let example: Site;
let eventful: Site;

beforeAll(async () => {
  const eventfulDist = builtSite(eventfulContent());
  const exampleDist = await exampleSite();
  example = { dist: exampleDist, base: 'https://avv.muster-cloud.example', pages: sitePages(exampleDist) };
  eventful = { dist: eventfulDist, base: 'https://test.example/vertraege', pages: sitePages(eventfulDist) };
}, 240_000);

const filesOf = ({ dist }: Site, ending: RegExp): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .toSorted();

const textOf = ({ dist }: Site, name: string): string => readFileSync(join(dist, name), 'utf8');

/** Whether something stands at an absolute address of the site. */
function stands({ dist, base }: Site, address: string): boolean {
  if (address !== base && !address.startsWith(`${base}/`)) return false;
  const path = decodeURI(new URL(address).pathname).slice(new URL(base).pathname.replace(/\/$/, '').length);
  const file = join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile();
}

const releases = (): readonly ReleaseEvent[] =>
  readFileSync(join(EXAMPLE_CONTENT, 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReleaseEvent)
    .filter(({ event }) => event === 'release');

/** Long lines of the draft of the example, without their labels, that no published version has. */
function linesOnlyInDraft(): readonly string[] {
  const source = (path: string): string => readFileSync(join(EXAMPLE_CONTENT, 'avv', path), 'utf8');
  const published = source('1.4/avv-1.4.mdx');
  return source('draft.mdx')
    .split('\n')
    .filter((line) => line.length > 40 && !published.includes(line))
    .map((line) => line.slice(5));
}

/** Absolute addresses of the site in a text. */
const addressesIn = (text: string, base: string): readonly string[] =>
  [...text.matchAll(/https?:\/\/[^\s"'<>()\\`]+/g)]
    .map(([address]) => address.replace(/&(amp|quot|lt|gt|#39);.*$/, '').replace(/[.,;:]+$/, ''))
    .filter((address) => address.startsWith(base));

const htmlHead = (html: string): string => html.slice(0, html.indexOf('</head>'));

/** Elements of a head as their attributes. */
const elements = (html: string, name: 'link' | 'meta'): readonly Readonly<Record<string, string>>[] =>
  [...htmlHead(html).matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([a-z:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );

const page = (site: Site, address: string): string => {
  const found = site.pages.find((one) => one.address === address);
  if (found === undefined) throw new Error(`There is no page ${address}.`);
  return found.html;
};

const noindex = ({ html }: SitePage): boolean => /<meta name="robots" content="noindex"/.test(htmlHead(html));

describe.each(['example', 'eventful'] as const)('the files for programs of the site "%s"', (name) => {
  const site = (): Site => (name === 'example' ? example : eventful);

  it('are there in both languages', () => {
    const agreements = name === 'example' ? ['avv', 'tom', 'unterauftragnehmer'] : ['test'];
    for (const file of ['feed.xml', 'termine.ics']) {
      const expected = ['', 'en/'].flatMap((language) => [
        `${language}${file}`,
        ...agreements.map((agreement) => `${language}${agreement}/${file}`),
      ]);
      expect(filesOf(site(), new RegExp(`(^|/)${file}$`))).toEqual(expected.toSorted());
    }
  });

  it('have valid feeds', () => {
    for (const file of filesOf(site(), /feed\.xml$/)) {
      expect(atomComplaints(textOf(site(), file)), file).toEqual([]);
      expect(entriesOf(textOf(site(), file)).length, file).toBeGreaterThan(0);
    }
  });

  it('have calendars that a program reads', () => {
    for (const file of filesOf(site(), /termine\.ics$/)) {
      const events = new ICAL.Component(ICAL.parse(textOf(site(), file))).getAllSubcomponents('vevent');
      expect(events.length, file).toBeGreaterThan(0);
      const ids = events.map((event) => event.getFirstPropertyValue('uid'));
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  it('name no address that is not there', () => {
    const files = filesOf(site(), /(feed\.xml|sitemap\.xml|llms\.txt|robots\.txt|versionen\.json|\d\.md)$/);
    expect(files.length).toBeGreaterThan(8);
    let count = 0;
    for (const file of files) {
      const text = textOf(site(), file);
      const found = addressesIn(text, site().base);
      expect(found.length, file).toBeGreaterThan(0);
      count += found.length;
      expect(
        [...new Set(found)].filter((address) => !stands(site(), address)),
        file,
      ).toEqual([]);
    }
    expect(count).toBeGreaterThan(100);
    for (const file of filesOf(site(), /termine\.ics$/)) {
      const calendar = new ICAL.Component(ICAL.parse(textOf(site(), file)));
      const found = [
        ...calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('url'))),
        String(calendar.getFirstPropertyValue('source')),
      ];
      expect(
        found.filter((address) => !stands(site(), address)),
        file,
      ).toEqual([]);
    }
  });

  it('name no address in the head of a page that is not there', () => {
    for (const { address, html } of site().pages) {
      const targets = [
        ...elements(html, 'link').map(({ href = '' }) => href),
        ...elements(html, 'meta').flatMap(({ property, content = '' }) =>
          property === 'og:url' || property === 'og:image' ? [content] : [],
        ),
      ].map((target) => new URL(target, site().base).href);
      expect(
        targets.filter((target) => !stands(site(), target)),
        address,
      ).toEqual([]);
    }
  });

  it('have a site map of the pages that people should find, with their sisters and the days of the ledger', () => {
    const xml = textOf(site(), 'sitemap.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseTagValue: false,
      isArray: (tag) => tag === 'xhtml:link',
    }).parse(xml) as {
      urlset: { url: { loc: string; lastmod?: string; 'xhtml:link'?: { '@hreflang': string; '@href': string }[] }[] };
    };
    const named = urlset.url.map(({ loc }) => loc);
    expect(new Set(named).size).toBe(named.length);
    const indexed = site()
      .pages.filter((one) => !noindex(one))
      .map(({ address }) => `${site().base}${address}`);
    // Beside them there are comparisons of versions that are no neighbours, and the form that leads to all of them.
    const others = indexed.filter((address) => !named.includes(address));
    expect(others.filter((address) => !/\/vergleich\//.test(address))).toEqual([]);
    expect(named.filter((address) => !indexed.includes(address))).toEqual([]);
    const days = textOf(site(), 'ledger.jsonl').matchAll(/"date":"([\d-]+)"/g);
    const ledgerDays = new Set([...days].map(([, day]) => day));
    for (const { loc, lastmod, 'xhtml:link': sisters = [] } of urlset.url) {
      expect(lastmod === undefined || ledgerDays.has(lastmod), loc).toBe(true);
      const inPage = elements(page(site(), loc.slice(site().base.length)), 'link');
      expect(
        sisters.map((sister) => [sister['@hreflang'], sister['@href']]),
        loc,
      ).toEqual(
        sisters.length === 0
          ? []
          : inPage.flatMap(({ rel, hreflang, href }) =>
              rel === 'alternate' && hreflang !== undefined ? [[hreflang, href]] : [],
            ),
      );
    }
  });

  it('have an index of versions as its schema says', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'public', 'schema', 'versions-1.json'), 'utf8'));
    const validate = new Ajv2020({
      allErrors: true,
      formats: { date: true, uri: (text) => URL.canParse(text) },
    }).compile(schema);
    for (const file of filesOf(site(), /versionen\.json$/)) {
      const index = JSON.parse(textOf(site(), file)) as VersionIndex;
      validate(index);
      expect(validate.errors, file).toBeNull();
      expect(validate({ ...index, ledgerHead: 'x' })).toBe(false);
    }
  });

  it('say no word of the draft', () => {
    const words = name === 'example' ? linesOnlyInDraft() : [DRAFT_WORD];
    expect(words.length).toBeGreaterThan(0);
    for (const file of filesOf(site(), /\.(xml|ics|txt|md|json|html)$/)) {
      const text = textOf(site(), file);
      expect(
        words.filter((word) => text.includes(word)),
        file,
      ).toEqual([]);
    }
  });

  it('have an image of every version', async () => {
    const files = filesOf(site(), /\.png$/);
    expect(files.length).toBe(name === 'example' ? releases().length : 5);
    const seen = new Set<string>();
    for (const file of files) {
      const bytes = readFileSync(join(site().dist, file));
      const { width, height, format } = await sharp(bytes).metadata();
      expect([width, height, format], file).toEqual([1200, 630, 'png']);
      expect(bytes.length, file).toBeLessThan(60_000);
      seen.add(bytes.toString('base64'));
    }
    expect(seen.size).toBe(files.length);
  });
});

describe('the head of a version page', () => {
  const linksOf = (address: string): readonly (readonly [string, string])[] =>
    elements(page(example, address), 'link').flatMap(({ rel = '', href = '' }) =>
      /-version$|^version-history$|^canonical$|^describedby$/.test(rel) ? [[rel, href]] : [],
    );

  it('names itself, its neighbours, the latest version and the history, in its language', () => {
    expect(linksOf('/avv/1.2/')).toEqual([
      ['canonical', 'https://avv.muster-cloud.example/avv/1.2/'],
      ['predecessor-version', '/avv/1.1/'],
      ['successor-version', '/avv/1.3/'],
      ['latest-version', '/avv/'],
      ['version-history', '/avv/versionen/'],
      ['describedby', '/avv/versionen.json'],
    ]);
    expect(linksOf('/en/avv/1.0/')).toEqual([
      ['canonical', 'https://avv.muster-cloud.example/en/avv/1.0/'],
      ['successor-version', '/en/avv/1.1/'],
      ['latest-version', '/en/avv/'],
      ['version-history', '/en/avv/versionen/'],
      ['describedby', '/avv/versionen.json'],
    ]);
    expect(linksOf('/avv/1.4/').map(([rel]) => rel)).not.toContain('successor-version');
  });

  it('names its other forms and the feeds with their types', () => {
    const alternates = elements(page(example, '/avv/1.4/'), 'link').flatMap(({ rel, type, href }) =>
      rel === 'alternate' && type !== undefined ? [[type, href]] : [],
    );
    expect(alternates).toEqual([
      ['application/atom+xml', '/feed.xml'],
      ['application/pdf', '/avv/1.4/avv-1.4.pdf'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/avv/1.4/avv-1.4.docx'],
      ['application/json', '/avv/1.4/avv-1.4.json'],
      ['text/markdown', '/avv/1.4/avv-1.4.md'],
      ['text/plain', '/avv/1.4/avv-1.4.txt'],
      ['application/atom+xml', '/avv/feed.xml'],
    ]);
  });

  it('describes the document with the hashes of the ledger, in at most 1.2 kB compressed', () => {
    for (const release of releases()) {
      for (const language of ['', '/en']) {
        const html = page(example, `${language}/${release.agreement}/${release.version}/`);
        const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
        expect(blocks.length).toBe(1);
        const [, block = ''] = blocks[0] ?? [];
        const data = JSON.parse(block) as {
          '@type': string;
          url: string;
          isBasedOn?: string;
          image: string;
          encoding: { contentUrl: string; sha256?: string }[];
          workTranslation?: { url: string };
        };
        expect(data['@type']).toBe('DigitalDocument');
        const permalink = `https://avv.muster-cloud.example/${release.agreement}/${release.version}/`;
        expect(data.url).toBe(permalink);
        const hashes = data.encoding.flatMap(({ contentUrl, sha256 }) =>
          sha256 === undefined ? [] : [[contentUrl.slice(permalink.length), sha256]],
        );
        const isTranslated = (file: string): boolean => /\.(de|en)\.[a-z]+$/.test(file);
        const frozen = Object.entries(release.files).filter(([file]) => !isTranslated(file));
        expect(Object.fromEntries(hashes)).toEqual(Object.fromEntries(frozen));
        const hasTranslation = Object.keys(release.files).some(isTranslated);
        const translation = `https://avv.muster-cloud.example${language}/${release.agreement}/${release.version}/uebersetzung/`;
        expect(data.workTranslation?.url).toBe(hasTranslation ? translation : undefined);
        const addresses = [
          ...data.encoding.map(({ contentUrl }) => contentUrl),
          data.image,
          data.isBasedOn ?? permalink,
          data.workTranslation?.url ?? permalink,
        ];
        expect(addresses.filter((address) => !stands(example, address))).toEqual([]);
        expect(gzipSync(block).length).toBeLessThan(1_200);
      }
    }
  });

  it('gives other sites an image, a title and a description', () => {
    const properties = Object.fromEntries(
      elements(page(example, '/en/avv/1.4/'), 'meta').map(({ property, content }) => [property, content]),
    );
    expect(properties).toMatchObject({
      'og:title': 'AVV Version 1.4',
      'og:url': 'https://avv.muster-cloud.example/en/avv/1.4/',
      'og:image': 'https://avv.muster-cloud.example/avv/1.4/avv-1.4.png',
      'og:image:alt': 'AVV, Fassung 1.4, Stand 1. Oktober 2026, gültig ab 1. April 2027',
      'og:locale': 'en_GB',
    });
  });
});

describe('the page of all versions', () => {
  it.each([
    ['/avv/versionen/', 'Auf dem Laufenden bleiben', '/avv/feed.xml', '/avv/termine.ics'],
    ['/en/avv/versionen/', 'Stay informed', '/en/avv/feed.xml', '/en/avv/termine.ics'],
  ])('%s says how to be told of new ones', (address, heading, feed, calendar) => {
    const html = page(example, address);
    expect(html).toContain(heading);
    for (const path of [feed, calendar]) {
      expect(html).toContain(`<a href="${path}">`);
      expect(html).toContain(`<code>https://avv.muster-cloud.example${path}</code>`);
    }
  });
});
