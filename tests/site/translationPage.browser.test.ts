import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { hasPoppler, poppler } from '../pdf/poppler.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { siteInBrowser, type Visit } from '../support/siteInBrowser.ts';

const site = siteInBrowser();

const TRANSLATION = '/avv/1.4/uebersetzung/';
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 700 } };
const NO_SCRIPT: BrowserContextOptions = { javaScriptEnabled: false };

const visit = <T>(address: string, look: (page: Page) => Promise<T>, options: Visit = {}): Promise<T> =>
  site.visit(address, look, { viewport: { width: 1280, height: 800 }, ...options });

/** Where the two sides of the clause that the address names stand. */
const sides = async (page: Page) => {
  const [left, right] = await Promise.all([0, 1].map((i) => page.locator('tr:target > td').nth(i).boundingBox()));
  return {
    left: left ?? { x: 0, y: 0, width: 0, height: 0 },
    right: right ?? { x: 0, y: 0, width: 0, height: 0 },
  };
};

describe('a version beside its translation', () => {
  it('has the languages of a clause side by side on wide screens, below heads that stay', async () => {
    await visit(
      `${TRANSLATION}#12.1`,
      async (page) => {
        const { left, right } = await sides(page);
        expect(left.y).toBe(right.y);
        expect(right.x).toBeGreaterThan(left.x + left.width - 1);
        const head = await page.locator('.bilingual > thead th').first().boundingBox();
        expect(head?.y).toBe(0);
        expect(left.y).toBeGreaterThan((head?.height ?? 0) - 1);
      },
      NO_SCRIPT,
    );
  });

  it('has them one below the other on a phone, each with the name of its language, and nothing sticks out', async () => {
    await visit(
      `${TRANSLATION}#12.1`,
      async (page) => {
        const { left, right } = await sides(page);
        expect(right.y).toBeGreaterThan(left.y + left.height - 1);
        expect(await page.locator('tr:target .tongue').allInnerTexts()).toEqual(['Deutsch', 'English']);
        expect(await page.locator('tr:target .tongue').first().isVisible()).toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      PHONE,
    );
  });

  it('keeps the clause on the way from the version and back, and to the other interface', async () => {
    await visit('/avv/1.4/#5.2', async (page) => {
      const fact = page.locator('.facts a[href*="uebersetzung"]');
      if (!(await fact.isVisible())) await page.locator('.facts-fold > summary').click();
      await fact.click();
      expect(page.url()).toBe(`${site.origin}${TRANSLATION}#5.2`);
      await page.locator('.language-switch').click();
      expect(page.url()).toBe(`${site.origin}/en${TRANSLATION}#5.2`);
      await page.locator('.bilingual-links a').first().click();
      expect(page.url()).toBe(`${site.origin}/en/avv/1.4/#5.2`);
      await page.locator('.translation-offer a').click();
      expect(page.url()).toBe(`${site.origin}/en${TRANSLATION}#5.2`);
    });
  });

  it('leads from both labels of a clause to the row of that clause', async () => {
    await visit(TRANSLATION, async (page) => {
      for (const i of [0, 1]) {
        await page.goto(`${site.origin}${TRANSLATION}`);
        await page.locator('.side a[href="#anlage-1/3.1"]').nth(i).click();
        expect(await page.locator('tr:target').getAttribute('id')).toBe('anlage-1/3.1');
      }
    });
  });

  it('shows a table across the page, in one language below the other', async () => {
    await visit(`${TRANSLATION}#anlage-1/3`, async (page) => {
      const [german, english] = await page.locator('td.across').evaluateAll((all) =>
        all.slice(-2).map((cell) => ({
          lang: cell.querySelector('.side')?.getAttribute('lang'),
          y: cell.getBoundingClientRect().y,
        })),
      );
      expect([german?.lang, english?.lang]).toEqual(['de', 'en']);
      expect(english?.y).toBeGreaterThan(german?.y ?? Number.NaN);
    });
  });

  it.each(
    ['', '/en'].flatMap((language) =>
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        [320, 1280].map((width) => [`${language}${TRANSLATION}`, colorScheme, width] as const),
      ),
    ),
  )('%s breaks no rule of accessibility in %s, %i px wide', async (address, colorScheme, width) => {
    const found = await visit(address, (page) => accessibilityViolations(page), {
      colorScheme,
      viewport: { width, height: 800 },
    });
    expect(found).toEqual([]);
  });

  it('can be read at 200 % text on a phone and in forced colours', async () => {
    await visit(
      `${TRANSLATION}#12.1`,
      async (page) => {
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await page.locator('.bilingual-document').evaluate((all) => all.scrollWidth - all.clientWidth)).toBe(0);
        expect(await page.locator('tr:target .side').first().isVisible()).toBe(true);
      },
      { ...PHONE, forcedColors: 'active', bypassCSP: true },
    );
  });
});

describe.skipIf(!hasPoppler)('a version beside its translation, printed', () => {
  it('says on every page, in both languages, that the German text alone binds', async () => {
    const pdf = await visit(TRANSLATION, (page) => page.pdf({ preferCSSPageSize: true }));
    const pages = poppler('pdftotext', ['-layout'], pdf)
      .split('\f')
      .filter((text) => text.trim() !== '');
    expect(pages.length).toBeGreaterThan(5);
    for (const text of pages.slice(0, -1)) {
      expect(text).toContain('Rechtlich verbindlich ist allein der deutsche Wortlaut.');
      expect(text).toContain('The German text alone is legally binding.');
      expect(text).toContain('Deutsch (maßgeblich)');
      expect(text).toContain('English (convenience translation, not binding)');
    }
  });
});
