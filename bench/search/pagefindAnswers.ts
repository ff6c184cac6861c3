import type { Browser, Page } from 'playwright';
import { compressingServer } from '../pages/compressingServer.ts';
import type { Answer, Contestant, Entry } from './contestant.ts';

/** What is used of the program that Pagefind puts beside its index. */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  readonly sub_results: readonly { readonly url: string; readonly locations: readonly number[] }[];
}

/** As many results as are looked at. */
const LOOKED_AT = 10;

/** How a site with an index of Pagefind is asked. */
export interface Asking {
  readonly name: string;
  /** Folder of the site. */
  readonly folder: string;
  /** What is tried for a query, until something is found. */
  readonly prepare: (query: string) => readonly string[];
  /** Whether a result is a page of which the headings are shown, and not a clause. */
  readonly hasSections: boolean;
}

/**
 * Asks Pagefind in a browser, over its index, served with compression.
 *
 * @param word the query of the first use, before the time is taken
 * @param queries what is asked then, all of it twice
 */
export async function pagefindAnswers(
  browser: Browser,
  { name, folder, prepare, hasSections }: Asking,
  word: string,
  queries: readonly string[],
): Promise<Contestant> {
  const server = await compressingServer(folder);
  const page = await browser.newPage({ locale: 'de-DE' });
  try {
    await page.goto(`${server.origin}/`);
    server.sent();
    await ask(page, prepare(word));
    const files = server.sent();
    const firstUse = {
      requests: files.length,
      brotli: files.reduce((sum, { brotli }) => sum + brotli, 0),
      gzip: files.reduce((sum, { gzip }) => sum + gzip, 0),
    };
    const firstTimes = new Map<string, number>();
    for (const query of queries) firstTimes.set(query, (await ask(page, prepare(query))).milliseconds);
    const answers = new Map<string, Answer>();
    for (const query of queries) {
      const { found, milliseconds: again } = await ask(page, prepare(query));
      const entries = found.flatMap((one) => entriesOf(one, hasSections));
      answers.set(query, { entries, milliseconds: firstTimes.get(query) ?? Number.NaN, again });
    }
    return { name, answers, firstUse };
  } finally {
    await page.close();
    server.close();
  }
}

/** The time is that of the search and of the three results shown first. */
async function ask(
  page: Page,
  attempts: readonly string[],
): Promise<{ readonly found: readonly Found[]; readonly milliseconds: number }> {
  return page.evaluate(
    async ({ attempts, most }) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as Pagefind;
      const start = performance.now();
      let results: Awaited<ReturnType<Pagefind['search']>>['results'] = [];
      for (const attempt of attempts) {
        if (results.length === 0) ({ results } = await pagefind.search(attempt));
      }
      const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      const milliseconds = performance.now() - start;
      const others = await Promise.all(results.slice(3, most).map((result) => result.data()));
      const found = [...first, ...others].map(({ url, sub_results }) => ({
        url,
        sub_results: sub_results.map(({ url, locations }) => ({ url, locations })),
      }));
      return { found, milliseconds };
    },
    { attempts, most: LOOKED_AT },
  );
}

/** Of a page, the headings with most places found first: those that the forms of Pagefind choose. */
function entriesOf({ url, sub_results }: Found, hasSections: boolean): readonly Entry[] {
  const urls = hasSections
    ? sub_results.toSorted((a, b) => b.locations.length - a.locations.length).map((section) => section.url)
    : [url];
  return urls.map((address) => {
    const { pathname, hash } = new URL(address, 'http://localhost');
    const [, agreement = '', version = ''] = pathname.split('/');
    return { agreement, version, clause: decodeURIComponent(hash.slice(1)), isSection: hasSections };
  });
}
