import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompressingServer, compressingServer, type SentFile } from '../../../bench/pages/compressingServer.ts';
import { startBrowser } from '../../support/builtSite.ts';
import { exampleSite } from '../../support/exampleSite.ts';
import { sitePages } from '../sitePages.ts';

let dist = '';
let server: CompressingServer;
let browser: Browser;

beforeAll(async () => {
  dist = await exampleSite();
  server = await compressingServer(dist);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Bytes that a browser with an empty cache is sent, with brotli, level 11; with gzip it is about an eighth more. */
interface Weight {
  readonly all: number;
  readonly scripts: number;
  readonly styles: number;
}

function weightOf(files: readonly SentFile[]): Weight {
  const sum = (of: readonly SentFile[]): number => of.reduce((total, { brotli }) => total + brotli, 0);
  const ofKind = (kind: SentFile['kind']): number => sum(files.filter((file) => file.kind === kind));
  return { all: sum(files), scripts: ofKind('js'), styles: ofKind('css') };
}

/** Opens a page, and does something on it; what each of the two cost. */
async function weigh(address: string, search = ''): Promise<{ readonly opened: Weight; readonly used: Weight }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  server.sent();
  await page.goto(server.origin + address, { waitUntil: 'networkidle' });
  const opened = weightOf(server.sent());
  if (search !== '') {
    const field = page.locator('main input[name="q"]');
    await field.fill(search);
    await field.press('Enter');
    await page.locator('#_results a').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  const used = weightOf(server.sent());
  await context.close();
  return { opened, used };
}

describe('the weight with brotli', () => {
  it.each(['/avv/', '/avv/1.0/', '/avv/1.3/', '/avv/1.4/', '/en/avv/1.4/'])(
    'of the contract %s is at most 30 kB in all, 8 kB of programs and 8 kB of styles',
    async (address) => {
      const { opened } = await weigh(address);
      expect(opened.all).toBeLessThanOrEqual(30_000);
      expect(opened.scripts).toBeLessThanOrEqual(8_000);
      expect(opened.styles).toBeLessThanOrEqual(8_000);
      expect(opened.styles).toBeGreaterThan(1_000);
    },
  );

  it('of the largest comparison is at most 60 kB', async () => {
    const [largest] = sitePages(dist)
      .filter(({ address }) => /\/vergleich\/[\d.]+\/$/.test(address))
      .toSorted((a, b) => b.html.length - a.html.length);
    const { opened } = await weigh(largest?.address ?? '');
    expect(opened.all).toBeLessThanOrEqual(60_000);
    expect(opened.all).toBeGreaterThan(15_000);
  });

  it.each(['/suche/', '/en/suche/'])(
    'of the first search on %s is at most 100 kB, and nothing of it comes before',
    async (address) => {
      const { opened, used } = await weigh(address, 'Frist');
      expect(used.all).toBeGreaterThan(5_000);
      expect(used.all).toBeLessThanOrEqual(100_000);
      expect(opened.all).toBeLessThanOrEqual(30_000);
    },
  );
});
