import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, COLOUR_RULES } from '../support/accessibility.ts';
import { startBrowser } from '../support/builtSite.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { exportedFolder } from './exportedFolder.ts';
import { storiedContent } from './storiedContent.ts';

const EXPORTS = {
  example: exportedFolder(EXAMPLE_CONTENT, 'avv'),
  storied: exportedFolder(storiedContent(), 'test'),
} as const;
const AVV = EXPORTS.example;

const PAGES = [
  ['example', 'index.html'],
  ['example', 'fassungen/avv-1.4.html'],
  ['example', 'vergleiche/avv-1.3-1.4.html'],
  ['storied', 'index.en.html'],
  ['storied', 'fassungen/test-1.2.html'],
] as const;

const PHONE = { viewport: { width: 320, height: 640 } };

describe('an export opened from a folder', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page; fails on errors, on requests that fail and on all that are not for files. */
  async function opened<T>(
    path: string,
    look: (page: Page) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => request.url().startsWith('file:///') || faults.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await page.waitForLoadState('networkidle');
    const result = await look(page);
    await context.close();
    expect(faults).toEqual([]);
    return result;
  }

  it.each(PAGES)('%s/%s has its style, fits a phone and is accessible in light and dark', async (from, name) => {
    await opened(
      join(EXPORTS[from], name),
      async (page) => {
        const seen = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          margin: getComputedStyle(document.body).margin,
        }));
        expect(seen).toEqual({ width: 320, margin: '0px' });
        // From here on axe fetches the style sheet, which the policy refuses.
        page.removeAllListeners();
        for (const fold of await page.locator('summary').all()) await fold.click();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await accessibilityViolations(page, { rules: COLOUR_RULES })).toEqual([]);
      },
      PHONE,
    );
  });

  it('shows the whole text of the contract, on the screen and on paper', async () => {
    const fragment = await opened(join(AVV, 'avv/1.4/avv-1.4.html'), (page) =>
      page.evaluate(() => document.body.textContent),
    );
    for (const media of ['screen', 'print'] as const) {
      const shown = await opened(join(AVV, 'fassungen/avv-1.4.html'), async (page) => {
        await page.emulateMedia({ media });
        return page.evaluate(() => {
          const contract = document.querySelector('.contract');
          const hidden = [...(contract?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
            (element) =>
              element.tagName !== 'BR' &&
              element.textContent !== '' &&
              !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          );
          return { text: contract?.textContent, hidden: hidden.map(({ tagName }) => tagName) };
        });
      });
      expect(shown).toEqual({ text: fragment, hidden: [] });
    }
  });

  it('leads from the overview to a version, to what changed and to a clause', async () => {
    await opened(join(AVV, 'index.html'), async (page) => {
      await page.getByRole('link', { name: 'Fassung 1.4 lesen' }).click();
      await page.getByRole('link', { name: 'Vorgänger: Fassung 1.3' }).click();
      await page.getByText('Angaben zur Fassung').click();
      await page.getByRole('link', { name: 'Änderungen seit Fassung 1.2' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('von Fassung 1.2 zu Fassung 1.3');
      await page.locator('a[href="../fassungen/avv-1.3.html#9.2"]').first().click();
      expect(page.url()).toBe(pathToFileURL(join(AVV, 'fassungen/avv-1.3.html')).href.concat('#9.2'));
    });
  });

  it('moves wide tables by keyboard, without a program', async () => {
    await opened(
      join(AVV, 'fassungen/avv-1.4.html'),
      async (page) => {
        const text = page.getByRole('region', { name: 'Wortlaut' });
        await text.focus();
        for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
        await expect.poll(() => text.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      },
      PHONE,
    );
  });
});
