import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ENGLISH_PATH } from '../../src/ledger/address.ts';
import { hasPoppler, poppler } from '../pdf/poppler.ts';
import { siteInBrowser, type Visit } from '../support/siteInBrowser.ts';

const site = siteInBrowser();

const PHONE = { viewport: { width: 360, height: 780 } };
const DESK = { viewport: { width: 1280, height: 900 } };

const visit = <T>(address: string, options: Visit, look: (page: Page) => Promise<T>): Promise<T> =>
  site.visit(address, look, options);

/** Opens a clause and waits until the script has taken note of it. */
async function scrollTo(page: Page, clause: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, clause);
  await page.waitForTimeout(150);
}

describe('two languages', () => {
  it('have the same pages', () => {
    const pages = readdirSync(site.dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('index.html'),
    );
    const english = pages.filter((name) => name.startsWith(ENGLISH_PATH));
    const german = pages.filter((name) => !name.startsWith(ENGLISH_PATH));
    expect(german.length).toBeGreaterThan(100);
    expect(english.map((name) => name.slice(ENGLISH_PATH.length)).toSorted()).toEqual(german.toSorted());
  });

  it.each([
    ['/avv/1.3/#9.3', '/en/avv/1.3/#9.3'],
    ['/en/avv/1.3/#anlage-1/2', '/avv/1.3/#anlage-1/2'],
    ['/avv/vergleich/?alt=1.4&neu=1.0', '/en/avv/vergleich/?alt=1.4&neu=1.0'],
    ['/en/', '/'],
  ])('lead from %s to %s, to the same place', async (from, to) => {
    const there = await visit(from, DESK, async (page) => {
      await page.locator('.language-switch').click();
      await page.waitForURL(site.origin + to);
      return page.url();
    });
    expect(there).toBe(site.origin + to);
  });

  it('name each other', async () => {
    const links = await visit('/en/avv/1.3/', DESK, (page) =>
      page.locator('link[rel="alternate"][hreflang]').evaluateAll((all) => all.map((link) => link.outerHTML)),
    );
    const origin = 'https://avv.muster-cloud.example';
    expect(links).toEqual([
      `<link rel="alternate" hreflang="de" href="${origin}/avv/1.3/">`,
      `<link rel="alternate" hreflang="en" href="${origin}/en/avv/1.3/">`,
      `<link rel="alternate" hreflang="x-default" href="${origin}/avv/1.3/">`,
    ]);
  });

  it('keep files in one place', async () => {
    const links = await visit('/en/avv/1.3/', DESK, (page) =>
      page.locator('.facts a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    );
    expect(links).toContain('/avv/1.3/avv-1.3.txt');
    expect(links.filter((link) => /^\/en\/.*\.(txt|json|pdf|mdx|html|docx|md)$/.test(link))).toEqual([]);
  });
});

describe('the table of contents', () => {
  const current = (page: Page): Promise<readonly string[]> =>
    page.locator('.contents [aria-current="location"]').allInnerTexts();

  it('marks the clause that is being read, and only that', async () => {
    await visit('/avv/1.3/', DESK, async (page) => {
      expect(await current(page)).toEqual([]);
      await scrollTo(page, '9.3');
      expect(await current(page)).toEqual(['9.3 Einspruch']);
      await scrollTo(page, '14');
      expect(await current(page)).toHaveLength(1);
      expect((await current(page))[0]).toMatch(/^14\. /);
    });
  });

  it('keeps the marked clause in sight', async () => {
    await visit('/avv/1.3/', { viewport: { width: 1280, height: 500 } }, async (page) => {
      await scrollTo(page, '17');
      await expect.poll(() => page.locator('.contents [aria-current]').count()).toBe(1);
      const box = await page.locator('.contents [aria-current]').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(500);
    });
  });

  it('is a drawer on a phone: in reach while reading, folded once a clause was chosen, never over it', async () => {
    await visit('/avv/1.3/', PHONE, async (page) => {
      const summary = page.locator('.contents summary');
      expect(await page.locator('.contents ol').first().isVisible()).toBe(false);
      await scrollTo(page, '14');
      const bar = await summary.boundingBox();
      expect(bar?.y).toBeLessThan(120);
      await summary.click();
      await page.locator('.contents a', { hasText: '9.3 Einspruch' }).click();
      await page.waitForTimeout(150);
      expect(await page.locator('.contents ol').first().isVisible()).toBe(false);
      const [drawer, clause] = [
        await page.locator('.contents').boundingBox(),
        await page.locator('[id="9.3"]').boundingBox(),
      ];
      expect(clause?.y).toBeGreaterThanOrEqual((drawer?.y ?? 0) + (drawer?.height ?? 0) - 1);
    });
  });

  it('leads to every clause without JavaScript', async () => {
    await visit('/avv/1.3/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.locator('.contents summary').click();
      await page.locator('.contents a', { hasText: '9.3 Einspruch' }).click();
      expect(page.url()).toBe(`${site.origin}/avv/1.3/#9.3`);
      expect(await page.locator('[id="9.3"]').isVisible()).toBe(true);
    });
  });
});

describe('a printed version', () => {
  const printed = (address: string): Promise<Buffer> =>
    visit(address, DESK, (page) => page.pdf({ preferCSSPageSize: true }));

  it.skipIf(!hasPoppler)('names agreement, version, address, fingerprint and page on every sheet', async () => {
    const pages = poppler('pdftotext', ['-layout'], await printed('/avv/1.3/'))
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('AVV, Fassung 1.3, Stand 15. März 2026');
      expect(page).toMatch(/https:\/\/avv\.muster-cloud\.example\/avv\/1\.3\/ · SHA-256 c775f7111993ea3f…/);
      expect(page).toContain(`Seite ${i + 1} von ${pages.length}`);
    }
  });

  it.skipIf(!hasPoppler)('does so in English, and of a comparison', async () => {
    const [first = ''] = poppler('pdftotext', ['-layout'], await printed('/en/avv/1.3/')).split('\f');
    expect(first).toContain('AVV, Version 1.3, as of 15 March 2026');
    expect(first).toMatch(/Page 1 of \d+/);
    const [compared = ''] = poppler('pdftotext', ['-layout'], await printed('/avv/1.3/vergleich/1.2/')).split('\f');
    expect(compared).toContain('AVV: Änderungen von Fassung 1.2 zu Fassung 1.3');
    expect(compared).toContain('https://avv.muster-cloud.example/avv/1.3/vergleich/1.2/');
  });

  it('shows status, facts and the code of the permalink, and nothing to click on', async () => {
    await visit('/avv/1.2/', DESK, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.notice:visible').count()).toBe(1);
      expect(await page.locator('.permalink-code').isVisible()).toBe(true);
      expect(await page.locator('.facts dt', { hasText: 'Prüfsumme' }).isVisible()).toBe(true);
      expect(await page.locator('button:visible, .button:visible, nav:visible, form:visible').count()).toBe(0);
    });
  });
});
