import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { ServedSite } from '../../../src/hosting/serveSite.ts';
import { served, startBrowser } from '../../support/builtSite.ts';
import { exampleSite, sharedSite } from '../../support/exampleSite.ts';
import type { SitePage } from '../sitePages.ts';
import { fewPreparedContent } from './fewPreparedContent.ts';
import { FORWARDS, pageKinds, UNPREPARED } from './pageKinds.ts';

/** How a reader looks at a page. */
export interface Reader extends BrowserContextOptions {
  /** Whether the browser was told to make all letters twice as large. */
  readonly isLarge?: boolean;
}

/** A page as it is opened to be looked at, one of each kind. */
export interface Sample {
  readonly kind: string;
  readonly language: 'de' | 'en';
  /** Address with its host. */
  readonly url: string;
  /** What is there when the programs of the page have done what its address asks for. */
  readonly ready?: string;
  readonly page?: SitePage;
}

/** Sites that together have a page of every kind, served, and a browser. */
export interface LevelSites {
  /** Folder of the built example. */
  readonly example: string;
  readonly samples: readonly Sample[];
  /**
   * Opens a page and looks at it.
   *
   * @throws Error where the console told an error, the content policy was broken or another host was asked
   */
  readonly visit: <T>(sample: Sample, look: (page: Page) => Promise<T>, options?: Reader) => Promise<T>;
  /** Asks every sample, several at a time, for complaints; each comes back with the address of its page. */
  readonly complaints: (
    samples: readonly Sample[],
    look: (page: Page, sample: Sample) => Promise<readonly string[]>,
    options?: Reader,
  ) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Pages with everything a contract and a comparison can have; of all other kinds the smallest page is looked at. */
const RICH = ['/avv/1.3/', '/avv/1.3/vergleich/1.2/'];

/** What a search shows, hits or where else to look. */
const FOUND = '#_results > *';

const COMPARED = '.comparison-result:not([hidden]) h1';

/** The size of letters that a reader sets in a browser, which is 16 where nobody sets it. */
const TWICE_AS_LARGE = '--blink-settings=defaultFontSize=32';

/** So many pages are looked at beside each other: more than processors, since a page waits at times. */
const AT_A_TIME = 3;

/** Says every breach of the content policy aloud, as browsers do not for all of them. */
const REPORT_BREACHES = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  console.error('Breach of ' + violatedDirective + ' by ' + blockedURI + ' ' + sample));`;

/** The day of the build. */
const DAY = '2026-11-21T10:00:00Z';

/** Folders of the two built sites. */
export const levelDists = async (): Promise<readonly string[]> => [
  await exampleSite(),
  await sharedSite('few-prepared', fewPreparedContent),
];

/** Builds and serves the sites, or finds them built. */
export async function levelSites(): Promise<LevelSites> {
  const dists = await levelDists();
  const sites = await Promise.all(dists.map(served));
  const browser = await startBrowser();
  let large: Promise<Browser> | undefined;
  const samples = samplesOf(dists, sites);
  const visit: LevelSites['visit'] = async (sample, look, { isLarge = false, ...options } = {}) => {
    if (isLarge) large ??= startBrowser([TWICE_AS_LARGE]);
    return visited((isLarge ? await large : undefined) ?? browser, sample, look, options);
  };
  return {
    example: dists[0] ?? '',
    samples,
    visit,
    complaints: (asked, look, options) =>
      inTurns(asked, async (sample) => {
        const told = await visit(sample, (page) => look(page, sample), options).catch((error) => [String(error)]);
        return told.map((complaint) => `${new URL(sample.url).pathname} (${sample.kind}): ${complaint}`);
      }),
    close: async () => {
      await browser.close();
      await (await large)?.close();
      for (const site of sites) site.close();
    },
  };
}

/** A page of each kind that stays where it is; the second site fills up what the first has not. */
function samplesOf(dists: readonly string[], sites: readonly ServedSite[]): readonly Sample[] {
  const found = new Map<string, Sample>();
  for (const [i, dist] of dists.entries()) {
    for (const { name, language, pages } of pageKinds(dist)) {
      const key = `${language} ${name}`;
      const page = pages.find(({ address }) => RICH.includes(address)) ?? pages[0];
      if (found.has(key) || page === undefined || name.endsWith(FORWARDS)) continue;
      const ready = name.endsWith(UNPREPARED) ? { ready: COMPARED } : {};
      found.set(key, { kind: name, language, url: `${sites[i]?.origin}${page.address}`, page, ...ready });
    }
  }
  return [...found.values(), ...madeSamples(sites[0]?.origin ?? '')];
}

/** What programs make of a page when they are asked. */
function madeSamples(origin: string): readonly Sample[] {
  return (['de', 'en'] as const).flatMap((language) => {
    const home = `${origin}/${language === 'en' ? 'en/' : ''}`;
    return [
      { kind: 'search with hits', language, url: `${home}suche/?q=Frist`, ready: FOUND },
      { kind: 'search without hits', language, url: `${home}suche/?q=Kartoffelsalat`, ready: FOUND },
      {
        kind: 'comparison made in the browser',
        language,
        url: `${home}tom/vergleich/?alt=1.1&neu=1.0`,
        ready: COMPARED,
      },
    ];
  });
}

async function visited<T>(
  browser: Browser,
  { url, ready }: Sample,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (/^https?:$/.test(asked.protocol) && asked.origin !== new URL(url).origin) faults.push(`asks ${asked.href}`);
    });
    if (options.javaScriptEnabled !== false) {
      await page.clock.setFixedTime(new Date(DAY));
      await page.addInitScript(REPORT_BREACHES);
    }
    await page.goto(url);
    if (ready !== undefined && options.javaScriptEnabled !== false) await page.locator(ready).first().waitFor();
    const result = await look(page);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}

async function inTurns<T>(all: readonly T[], ask: (one: T) => Promise<readonly string[]>): Promise<readonly string[]> {
  const waiting = all.entries();
  const told: (readonly string[])[] = [];
  const worker = async (): Promise<void> => {
    for (const [i, one] of waiting) told[i] = await ask(one);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return told.flat();
}
