import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LevelSites, levelSites } from './levelSites.ts';

let sites: LevelSites;
let origin = '';

beforeAll(async () => {
  sites = await levelSites();
  origin = new URL(sites.samples[0]?.url ?? '').origin;
});

afterAll(() => sites?.close());

const PHONE = { viewport: { width: 320, height: 640 } };

const visit = <T>(address: string, look: (page: Page) => Promise<T>, options = {}): Promise<T> =>
  sites.visit({ kind: '', language: 'de', url: origin + address }, look, options);

/** More stops than a reader bears before what is looked for. */
const MOST_STOPS = 60;

/** Presses Tab until the focus stands on an element, which must be marked as focused. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element?.matches(wanted)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    }, selector);
    if (found === true) return;
    if (found === false) throw new Error(`The focus on ${selector} cannot be seen.`);
  }
  throw new Error(`${selector} is not reached with ${MOST_STOPS} times Tab.`);
}

const path = (page: Page): string => new URL(page.url()).pathname;
const hash = (page: Page): string => new URL(page.url()).hash;

describe('by keyboard alone', () => {
  it('the first stop leads past the head of the page to its text', async () => {
    const focused = await visit('/avv/1.3/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.closest('main') !== null);
    });
    expect(focused).toBe(true);
  });

  it('contents are unfolded on a phone, and lead to a clause from which one goes on', async () => {
    await visit(
      '/avv/1.3/',
      async (page) => {
        await tabTo(page, '.contents summary');
        await page.keyboard.press('Enter');
        await tabTo(page, '.contents a[href="#1"]');
        await page.keyboard.press('Enter');
        expect(hash(page)).toBe('#1');
        // The next stop is a link that a script lays over the text.
        await page.locator('section[id="1"] a').first().waitFor({ state: 'attached' });
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toMatch(/^1(\.|$)/);
      },
      PHONE,
    );
  });

  it('the facts of a version are unfolded on a phone and folded again', async () => {
    await visit(
      '/avv/1.3/',
      async (page) => {
        const isOpen = (): Promise<boolean> =>
          page.locator('.facts-fold').evaluate((fold) => (fold as HTMLDetailsElement).open);
        await tabTo(page, '.facts-fold > summary');
        expect(await isOpen()).toBe(false);
        await page.keyboard.press('Enter');
        expect(await isOpen()).toBe(true);
        await page.keyboard.press('Space');
        expect(await isOpen()).toBe(false);
      },
      PHONE,
    );
  });

  it('the language is switched at the same clause', async () => {
    const url = await visit('/avv/1.3/#9.2', async (page) => {
      await page.locator('.site-name').focus();
      await tabTo(page, '.language-switch');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/**');
      return page.url();
    });
    expect(url).toBe(`${origin}/en/avv/1.3/#9.2`);
  });

  it('two versions are chosen and compared', async () => {
    const reached = await visit('/avv/vergleich/', async (page) => {
      await tabTo(page, 'select[name="alt"]');
      await page.keyboard.press('Home');
      await tabTo(page, 'select[name="neu"]');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '.compare-form button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/vergleich/1.0/');
      return path(page);
    });
    expect(reached).toBe('/avv/1.1/vergleich/1.0/');
  });

  it('changes are walked, shown in columns and left out by layer', async () => {
    await visit('/avv/1.3/vergleich/1.2/', async (page) => {
      await tabTo(page, '.change-bar button');
      await tabTo(page, '.change-bar [data-step="1"], .change-bar [data-step="1"]:focus');
      await page.keyboard.press('Enter');
      expect(hash(page)).toBe('#aenderung-1');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('change-title');
    });
    await visit('/avv/1.3/vergleich/1.2/', async (page) => {
      await tabTo(page, '.views input[type="radio"]');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.synopsis:visible').count()).toBeGreaterThan(3);
    });
  });

  it('a clause leads to its history and back', async () => {
    await visit('/avv/verlauf/', async (page) => {
      await tabTo(page, '.clause-rows a, .clause-groups a');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/verlauf/*/**');
      await tabTo(page, '.trail a');
      await page.keyboard.press('Enter');
      await page.waitForLoadState();
      expect(path(page)).toMatch(/^\/avv\//);
    });
  });

  it('the version of a day is asked for', async () => {
    const answer = await visit('/avv/versionen/', async (page) => {
      await tabTo(page, '.day-form input[type="date"]');
      await page.keyboard.type('03142024');
      await tabTo(page, '.day-form button');
      await page.keyboard.press('Enter');
      return page.locator('.day-form [role="status"]').innerText();
    });
    expect(answer.replaceAll('\u00A0', ' ')).toContain('14. März 2024');
  });
});
