import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attributeValues, type SitePage, sitePages } from '../sitePages.ts';
import { levelDists } from './levelSites.ts';

/** A built site, read once. */
interface ReadSite {
  readonly dist: string;
  readonly origin: string;
  readonly pages: readonly SitePage[];
  /** Ids of every page, by its address. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

let sites: readonly ReadSite[] = [];

beforeAll(async () => {
  sites = (await levelDists()).map(readSite);
});

function readSite(dist: string): ReadSite {
  const [opened = ''] = readFileSync(join(dist, 'ledger.jsonl'), 'utf8').split('\n');
  const pages = sitePages(dist);
  return {
    dist,
    origin: (JSON.parse(opened) as { origin: string }).origin,
    pages,
    ids: new Map(pages.map(({ address, html }) => [address, new Set(attributeValues(html, 'id'))])),
  };
}

/** Whether a file stands at an address and, where it is a page, has what the fragment names. */
function leadsSomewhere({ dist, ids }: ReadSite, { pathname, hash }: URL): boolean {
  const path = decodeURIComponent(pathname);
  const id = decodeURIComponent(hash.slice(1));
  const known = ids.get(path);
  if (known !== undefined) return id === '' || known.has(id);
  const file = join(dist, path);
  return id === '' && existsSync(file) && statSync(file).isFile();
}

/** What of some addresses leads nowhere; addresses of other hosts are left alone. */
function dead(site: ReadSite, from: string, targets: readonly string[]): readonly string[] {
  return targets.flatMap((target) => {
    if (!URL.canParse(target, `${site.origin}${from}`)) return [`${from} → ${target} is no address`];
    const url = new URL(target, `${site.origin}${from}`);
    if (url.origin !== site.origin || !/^https?:$/.test(url.protocol)) return [];
    return leadsSomewhere(site, url) ? [] : [`${from} → ${target}`];
  });
}

const inEach = (ask: (site: ReadSite) => readonly string[]): readonly string[] => [...new Set(sites.flatMap(ask))];

describe('every link of every page', () => {
  it('leads to a page or a file that is there, and to a place in it', () => {
    const attributes = ['href', 'src', 'action', 'data-href', 'cite', 'poster'];
    const found = inEach((site) =>
      site.pages.flatMap(({ address, html }) =>
        dead(
          site,
          address,
          attributes.flatMap((name) => attributeValues(html, name)),
        ),
      ),
    );
    expect(found).toEqual([]);
    expect(sites.map(({ pages }) => pages.length > 20)).toEqual([true, true]);
  });

  it('in its head as well: images and what describes the page for machines', () => {
    const found = inEach((site) =>
      site.pages.flatMap(({ address, html }) => {
        const images = [...html.matchAll(/<meta [^<>]*(?:property|name)="(?:og|twitter):(?:image|url)"[^<>]*>/g)];
        const data = [...html.matchAll(/<script type="application\/ld\+json"[^<>]*>([\s\S]*?)<\/script>/g)];
        return dead(site, address, [
          ...images.flatMap(([tag]) => attributeValues(tag, 'content')),
          ...data.flatMap(([, json = '']) => addressesIn(json, site.origin)),
        ]);
      }),
    );
    expect(found).toEqual([]);
  });

  it('names addresses in one spelling: pages end with a slash and begin below the site', () => {
    const found = inEach(({ pages }) =>
      pages.flatMap(({ address, html }) =>
        attributeValues(html, 'href')
          .filter(
            (href) =>
              /^\/[^#?]*$/.test(href.replace(/[?#].*$/, '')) && !/(\/|\.[a-z0-9]+)$/.test(href.replace(/[?#].*$/, '')),
          )
          .map((href) => `${address} → ${href}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Addresses of a site in a text, whatever its format, HTML in XML included. */
const addressesIn = (text: string, origin: string): readonly string[] =>
  [...plain(text).matchAll(/https?:\/\/[^\s"'<>()[\]\\`]+/g)]
    .map(([address]) => address.replace(/[.,;]+$/, ''))
    .filter((address) => address.startsWith(`${origin}/`));

/** Character references resolved twice: HTML stands in feeds with its signs written as references. */
function plain(text: string): string {
  const resolve = (written: string): string =>
    written
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return resolve(resolve(text));
}

/** The names of the entries of a feed are no addresses, though they look like some. */
const withoutNames = (feed: string): string => feed.replace(/<id>[^<]*<\/id>/g, '');

/** Files for machines; the frozen ones hold what a publisher wrote, and their addresses are those of the pages. */
const FOR_MACHINES = /\.(xml|json|txt|ics|md|webmanifest)$/;

describe('every file for machines', () => {
  it('names addresses that are there', () => {
    const found = inEach((site) =>
      readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
        .filter((name) => FOR_MACHINES.test(name))
        .flatMap((name) => {
          const text = readFileSync(join(site.dist, name), 'utf8');
          // Long lines of calendars are folded.
          const unfolded = name.endsWith('.ics') ? text.replace(/\r?\n[ \t]/g, '') : text;
          return dead(site, `/${name}`, addressesIn(withoutNames(unfolded), site.origin));
        }),
    );
    expect(found).toEqual([]);
  });

  it('is named by a page or by another such file', () => {
    const [example] = sites;
    if (example === undefined) throw new Error('There is no site.');
    const named = new Set(
      example.pages
        .flatMap(({ address, html }) =>
          attributeValues(html, 'href').map((href) => new URL(href, `${example.origin}${address}`)),
        )
        .map(({ pathname }) => pathname),
    );
    const top = readdirSync(example.dist).filter((name) => /\.(xml|ics|jsonl)$/.test(name) && name !== 'sitemap.xml');
    expect(top.filter((name) => !named.has(`/${name}`))).toEqual([]);
  });
});

describe('sisters in the other language', () => {
  const alternates = (html: string): ReadonlyMap<string, string> =>
    new Map(
      [...html.matchAll(/<link rel="alternate" hreflang="[^"]*"[^<>]*>/g)].map(([tag]) => [
        attributeValues(tag, 'hreflang')[0] ?? '',
        attributeValues(tag, 'href')[0] ?? '',
      ]),
    );

  it('are there, name each other and themselves, and speak the language that is said', () => {
    const found = inEach(({ origin, pages }) => {
      const byAddress = new Map(pages.map((page) => [page.address, page]));
      return pages.flatMap(({ address, html }) => {
        const own = alternates(html);
        if (own.size === 0) return [];
        const language = address.startsWith('/en/') ? 'en' : 'de';
        const told: string[] = [];
        if (own.get(language) !== origin + address) told.push(`${address} does not name itself`);
        if (own.get('x-default') !== own.get('de')) told.push(`${address} names another page for all others`);
        for (const named of ['de', 'en']) {
          const sister = byAddress.get((own.get(named) ?? '').slice(origin.length));
          if (sister === undefined) told.push(`${address}: the page in ${named} is not there`);
          else if (alternates(sister.html).get(language) !== origin + address)
            told.push(`${sister.address} does not name ${address}`);
          else if (!sister.html.includes(`<html lang="${named}"`))
            told.push(`${sister.address} does not speak ${named}`);
        }
        return told;
      });
    });
    expect(found).toEqual([]);
  });

  it('exist for every page but the one for addresses that do not', () => {
    const alone = inEach(({ pages }) =>
      pages
        .filter(({ html }) => !/http-equiv="refresh"/.test(html) && alternates(html).size === 0)
        .map(({ address }) => address),
    );
    expect(alone).toEqual(['/404.html']);
  });
});
