import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { verifyAgainst } from '../../../src/verification/verifyAgainst.mjs';
import type { verifyContent } from '../../../src/verification/verifyContent.mjs';
import { freshFolder } from '../../support/smallContent.ts';
import { faultyHost } from './faultyHost.ts';

/** The functions of the verifier that these cases ask. */
export interface Comparing {
  readonly verifyContent: typeof verifyContent;
  readonly verifyAgainst: typeof verifyAgainst;
}

/** Folders of a content, of the site built from it, and of an older site of its beginning. */
export interface Sites {
  readonly content: string;
  readonly built: string;
  readonly olderBuilt: string;
}

/** A copy of a site in which something is changed, and every complaint: S for the copy, B for the built site. */
export interface OlderSite {
  readonly name: string;
  readonly of: 'built' | 'olderBuilt' | 'nothing';
  readonly change?: (site: string, head: string) => void;
  readonly options?: (built: string) => object;
  /** Whether the copy is asked as a host that serves folders alone. */
  readonly live?: true;
  /** Names that this host answers with an error. */
  readonly fails?: RegExp;
  readonly said: readonly string[];
  readonly counted?: string;
}

const put =
  (name: string, text = '<!doctype html>'): NonNullable<OlderSite['change']> =>
  (site, head) => {
    const path = join(site, name.replace('HEAD', head.slice(0, 12)));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
const lacks =
  (...names: readonly string[]): NonNullable<OlderSite['change']> =>
  (site) => {
    for (const name of names) rmSync(join(site, name), { recursive: true });
  };

const deployed = (built: string): object => ({ deployed: true, dist: built });
const follows = (built: string): object => ({ dist: built });
const genesis = (): object => ({ genesis: true });

const ANSWERS = 'S/never-published-HEAD/ answers, though there is nothing. A lost page would not be seen.';
const lost = (address: string): string => `https://test.example/${address} would no longer answer: B lacks it.`;
const withAddress =
  (...addresses: readonly string[]): NonNullable<OlderSite['change']> =>
  (site) => {
    const path = join(site, 'sitemap.xml');
    const more = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
    writeFileSync(path, readFileSync(path, 'utf8').replace('</urlset>', `${more}</urlset>`));
  };

const fails = (name: string): string => `S/${name} answers with status 500 instead of 200.`;

/** Every case. */
export const OLDER_SITES: readonly OlderSite[] = [
  { name: 'the same site', of: 'built', said: [], counted: 'files and pages of S' },
  { name: 'the same site after a deployment', of: 'built', options: deployed, said: [] },
  { name: 'the same site as a host', of: 'built', live: true, options: deployed, said: [] },
  { name: 'an older site', of: 'olderBuilt', options: follows, said: [] },
  {
    name: 'a site that answers everything',
    of: 'built',
    change: put('never-published-HEAD/index.html'),
    said: [ANSWERS],
  },
  {
    name: 'an older site that answers everything',
    of: 'olderBuilt',
    change: put('never-published-HEAD/index.html'),
    options: follows,
    said: [ANSWERS],
  },
  {
    name: 'a deployed site that answers everything',
    of: 'built',
    change: put('never-published-HEAD/index.html'),
    options: deployed,
    said: [ANSWERS],
  },
  { name: 'an answer a little longer', of: 'built', change: put('never-published-HEADa/index.html'), said: [] },
  {
    name: 'a deployment without a file',
    of: 'built',
    change: lacks('robots.txt'),
    options: deployed,
    said: ['S/robots.txt is missing.'],
  },
  {
    name: 'a deployment without a page',
    of: 'built',
    change: lacks('suche/index.html'),
    options: deployed,
    said: ['S/suche/ is missing.'],
  },
  {
    name: 'a deployment with another page',
    of: 'built',
    change: put('index.html', 'x'),
    options: deployed,
    said: ['S/ is not the published file.'],
  },
  {
    name: 'a deployment without what is not served',
    of: 'built',
    change: lacks('404.html'),
    options: deployed,
    said: [],
  },
  {
    name: 'an address that is lost',
    of: 'olderBuilt',
    change: withAddress('https://test.example/alt/'),
    options: follows,
    said: [lost('alt/')],
  },
  {
    name: 'an address of a folder without a page',
    of: 'olderBuilt',
    change: withAddress('https://test.example/schema/'),
    options: follows,
    said: [lost('schema/')],
  },
  {
    name: 'an address that is written with a percent sign',
    of: 'olderBuilt',
    change: withAddress('https://test.example/s%75che/'),
    options: follows,
    said: [],
  },
  {
    name: 'an address of another host',
    of: 'olderBuilt',
    change: withAddress('https://test.exam/suche/'),
    options: follows,
    said: ['https://test.exam/suche/ would no longer answer: B lacks it.'],
  },
  {
    name: 'no list of addresses',
    of: 'olderBuilt',
    change: (site) => writeFileSync(join(site, 'sitemap.xml'), '<urlset></urlset>'),
    options: follows,
    said: ['S/sitemap.xml names no address.'],
    counted: 'files of S',
  },
  {
    name: 'an address of another host of the same length',
    of: 'olderBuilt',
    change: withAddress('https://tesx.example/suche/'),
    options: follows,
    said: ['https://tesx.example/suche/ would no longer answer: B lacks it.'],
  },
  {
    name: 'no file with addresses',
    of: 'olderBuilt',
    change: lacks('sitemap.xml'),
    live: true,
    options: follows,
    said: ['S/sitemap.xml names no address.'],
  },
  {
    name: 'an error instead of addresses',
    of: 'olderBuilt',
    live: true,
    fails: /^sitemap/,
    options: follows,
    said: [fails('sitemap.xml')],
  },
  {
    name: 'an error where nothing is',
    of: 'built',
    live: true,
    fails: /^never/,
    said: [fails('never-published-HEAD/')],
  },
  {
    name: 'an error instead of a version at the beginning',
    of: 'nothing',
    live: true,
    fails: /^test/,
    options: genesis,
    said: [fails('test/1.0/'), fails('test/1.1/')],
  },
  {
    name: 'nothing at the beginning',
    of: 'nothing',
    options: genesis,
    said: [],
    counted: 'addresses of S where nothing is yet',
  },
  {
    name: 'a version at the beginning',
    of: 'nothing',
    change: put('test/1.0/index.html'),
    options: genesis,
    said: ['S/test/1.0/ answers without a ledger: something was published there.'],
  },
];

/**
 * Compares every older site, and tells the names of those of which the verifier says something else.
 *
 * @param verifier the functions of the verifier
 * @param sites see there
 * @param only name of one case
 */
export async function misjudgedSites(verifier: Comparing, sites: Sites, only?: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const one of OLDER_SITES) {
    if (only !== undefined && one.name !== only) continue;
    if (!(await isJudged(verifier, sites, one))) wrong.push(one.name);
  }
  return wrong;
}

async function isJudged({ verifyContent, verifyAgainst }: Comparing, sites: Sites, one: OlderSite): Promise<boolean> {
  const { history } = verifyContent(sites.content);
  const head = history.heads.at(-1) ?? '';
  const site = join(freshFolder(), 's');
  mkdirSync(site);
  if (one.of !== 'nothing') cpSync(sites[one.of], site, { recursive: true });
  one.change?.(site, head);
  const host = one.live === undefined ? null : await folderHost(site, one.fails);
  const where = host?.origin ?? site;
  try {
    const options = one.options?.(sites.built) ?? {};
    const { complaints, counts } = await verifyAgainst(where, { content: sites.content, history, ...options });
    const said = complaints.map((text) =>
      text.replaceAll(sites.built, 'B').replaceAll(where, 'S').replaceAll(head.slice(0, 12), 'HEAD'),
    );
    const [counted] = Object.keys(counts);
    const isCounted = one.counted === undefined || counted?.replaceAll(where, 'S') === one.counted;
    return isCounted && JSON.stringify(said) === JSON.stringify(one.said);
  } finally {
    await host?.close();
    rmSync(site, { recursive: true });
  }
}

/** A host that answers for folders and not for the names of their pages, as some do, and with errors where it fails. */
const folderHost = (site: string, failing?: RegExp) =>
  faultyHost(
    () => site,
    (name, response) => {
      if (failing?.test(name) === true) return response.writeHead(500).end() && true;
      if (!/index\.html$/.test(name) || !existsSync(join(site, name))) return undefined;
      return response.req.url?.includes('index.html') === true ? response.writeHead(404).end() && true : undefined;
    },
  );
