import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import type { ServedSite } from '../../src/hosting/serveSite.ts';
import { served, startBrowser } from './builtSite.ts';
import { exampleSite } from './exampleSite.ts';

/** How a page is visited. */
export interface Visit extends BrowserContextOptions {
  /** The reader's day: that of the build if nothing is said. */
  readonly day?: string;
  /** What is done before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Whether the network fails on purpose, which the browser writes to the console. */
  readonly mayFail?: boolean;
}

/** A site, served and opened in a browser, for the tests of one file. */
export interface SiteInBrowser {
  /** Folder of the built site. */
  readonly dist: string;
  readonly origin: string;
  readonly browser: Browser;
  /**
   * Opens a page; fails on errors in the console and on requests to other hosts.
   *
   * @param address path on the site, or an absolute address
   */
  readonly visit: <T>(address: string, look: (page: Page) => Promise<T>, options?: Visit) => Promise<T>;
}

/**
 * Serves a site and starts a browser before the tests of a file, and ends both after them.
 *
 * @param build gives the folder of the built site; that of the example if nothing is said
 */
export function siteInBrowser(build: () => string | Promise<string> = exampleSite): SiteInBrowser {
  let dist = '';
  let site: ServedSite;
  let browser: Browser;
  beforeAll(async () => {
    dist = await build();
    site = await served(dist);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return {
    get dist() {
      return dist;
    },
    get origin() {
      return site.origin;
    },
    get browser() {
      return browser;
    },
    visit: (address, look, options = {}) => visited(browser, new URL(address, site.origin), look, options),
  };
}

async function visited<T>(
  browser: Browser,
  address: URL,
  look: (page: Page) => Promise<T>,
  { day = '2026-11-21', before, mayFail = false, ...options }: Visit,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address.origin}/`)) faults.push(`request to ${request.url()}`);
  });
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await before?.(page);
  await page.goto(address.href);
  const result = await look(page);
  await context.close();
  if (!mayFail) expect(faults).toEqual([]);
  return result;
}
