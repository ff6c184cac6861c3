import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { siteInBrowser, type Visit } from '../support/siteInBrowser.ts';

const site = siteInBrowser();

/** Looks at the comparison with a section that moved, much renumbering and clauses that came and went. */
const visit = <T>(
  look: (page: Page) => Promise<T>,
  options: Visit = {},
  { address = '/avv/1.3/vergleich/1.2/', hash = '' } = {},
): Promise<T> => site.visit(`${address}${hash}`, look, { viewport: { width: 1280, height: 800 }, ...options });

const NO_SCRIPT: BrowserContextOptions = { javaScriptEnabled: false };

const position = (page: Page): Promise<string> => page.locator('.change-position').innerText();
const hash = (page: Page): string => new URL(page.url()).hash;
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('.change')?.id ?? '');
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
  // The address that is known here follows that of the page; an answer of the page comes after it.
  await page.evaluate(() => location.hash);
};

/** Words of the inline view that can be seen, old ones that are struck included. */
const seen = (page: Page): Promise<string> => page.locator('.redline').innerText();

describe('the overview', () => {
  it('leads from each line to its change, without JavaScript too', async () => {
    await visit(async (page) => {
      const links = page.locator('.change-list a:visible');
      expect(await links.count()).toBeGreaterThan(5);
      await links.nth(3).click();
      expect(`#${await page.locator('.change:target').getAttribute('id')}`).toBe(hash(page));
    }, NO_SCRIPT);
  });

  it('names every numbered change once, alone or with its section', async () => {
    const [links, changes, named] = await visit(async (page) => [
      await page.locator('.change-list a').count(),
      await page.locator('.change[id]').count(),
      await page.locator('.change-list a').evaluateAll((all) => new Set(all.map((a) => a.getAttribute('href'))).size),
    ]);
    expect(named).toBe(links);
    expect(changes).toBeGreaterThan(links ?? 0);
  });
});

describe('the layers that are marked', () => {
  it('can be chosen without JavaScript; what is not marked stands as in the new version, and is counted', async () => {
    await visit(async (page) => {
      const number = page.locator('.view-inline del.layer-number').first();
      expect(await number.isVisible()).toBe(true);
      await page.locator('#_layer-number').uncheck();
      expect(await number.isVisible()).toBe(false);
      expect(await page.locator('.view-inline ins.layer-number').first().isVisible()).toBe(true);
      expect(await page.locator('.not-marked:visible').allInnerTexts()).toEqual([
        expect.stringMatching(/^Nicht gekennzeichnet: \d+ neue Nummern\.$/u),
      ]);
    }, NO_SCRIPT);
  });

  it('hide no word of the new version, whichever they are', async () => {
    await visit(async (page) => {
      const inserted = page.locator('.view-inline ins');
      const before = await inserted.evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
      for (const box of await page.locator('.filter input').all()) await box.uncheck();
      const after = await inserted.evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
      expect(after).toBe(before);
      expect(await page.locator('.view-inline del:visible').count()).toBe(0);
      expect(await page.locator('.not-marked:visible').count()).toBe(await page.locator('.filter input').count());
      const marked = await inserted.evaluateAll((all) =>
        all.filter((one) => getComputedStyle(one).textDecorationLine !== 'none'),
      );
      expect(marked).toEqual([]);
    }, NO_SCRIPT);
  });

  it('warn of text that is not marked', async () => {
    await visit(async (page) => {
      await page.locator('#_layer-text').uncheck();
      expect(await page.locator('.not-marked:visible').innerText()).toMatch(
        /^Achtung, nicht gekennzeichnet: \d+ Textänderungen\.$/u,
      );
      expect(await seen(page)).not.toContain('14 30');
    }, NO_SCRIPT);
  });

  it('leave the old column of a synopsis as it is in the old version', async () => {
    await visit(async (page) => {
      await page.getByLabel('Synopse').check();
      await page.locator('#_layer-text').uncheck();
      const old = page.locator('.synopsis td:first-child del:not([class*="layer-"]):visible');
      expect(await old.count()).toBeGreaterThan(3);
      expect(await old.first().evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('none');
    }, NO_SCRIPT);
  });
});

describe('the way from change to change', () => {
  it('is absent without JavaScript', async () => {
    expect(await visit((page) => page.locator('.change-bar').isVisible(), NO_SCRIPT)).toBe(false);
  });

  it('goes by the keys n and p, names the change in the address and takes the focus along', async () => {
    await visit(async (page) => {
      expect(await position(page)).toMatch(/^\d+ Änderungen$/u);
      await press(page, 'n');
      expect([hash(page), await focused(page)]).toEqual(['#aenderung-1', 'aenderung-1']);
      expect(await position(page)).toMatch(/^Änderung 1 von \d+$/u);
      await press(page, 'j', 'n', 'k');
      expect(hash(page)).toBe('#aenderung-2');
      await press(page, 'p', 'p');
      expect(hash(page)).toBe('#aenderung-1');
    });
  });

  it('goes by buttons, says where it has come to, and stops at the ends', async () => {
    await visit(async (page) => {
      const next = page.getByRole('button', { name: 'Nächste Änderung' });
      await next.click();
      await next.click();
      expect(hash(page)).toBe('#aenderung-2');
      expect(await page.locator('.change-bar [role=status]').textContent()).toMatch(/^Änderung 2 von \d+$/u);
      const previous = page.getByRole('button', { name: 'Vorherige Änderung' });
      await previous.click();
      expect(await previous.getAttribute('aria-disabled')).toBe('true');
      await previous.click({ force: true });
      expect(hash(page)).toBe('#aenderung-1');
    });
  });

  it('comes to every change from the first to the last, each fold of renumbered clauses as one stop', async () => {
    await visit(async (page) => {
      const stops = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.change[id], details.renumbered')]
          .filter((one) => !one.parentElement?.closest('details.renumbered'))
          .map((one) => (one.id === '' ? (one.querySelector('.change')?.id ?? '') : one.id)),
      );
      const reached: string[] = [];
      for (const _ of stops) {
        await press(page, 'n');
        reached.push(hash(page).slice(1));
      }
      expect(reached).toEqual(stops);
      expect(await page.locator('details.renumbered:not([open])').count()).toBe(0);
      for (const stop of stops.toReversed().slice(1)) {
        await press(page, 'p');
        expect(hash(page).slice(1)).toBe(stop);
      }
    });
  });

  it('leaves out what is not marked', async () => {
    await visit(async (page) => {
      for (const box of await page.locator('.filter input:not(#_layer-text)').all()) await box.uncheck();
      await press(page, 'n', 'n', 'n', 'n', 'n', 'n');
      const target = page.locator('.change:target');
      expect(await target.evaluate((one) => one.matches('[data-layers~="text"], :not([data-layers])'))).toBe(true);
      expect(await page.locator('details.renumbered[open]').count()).toBe(0);
    });
  });

  it('does not go by keys that are switched off, nor while somebody is typing or with a modifier', async () => {
    await visit(async (page) => {
      await page.evaluate(() => document.querySelector('h1')?.append(document.createElement('input')));
      await page.locator('h1 input').focus();
      await press(page, 'n');
      await page.locator('h1 input').evaluate((field) => (field as HTMLElement).blur());
      await press(page, 'Meta+n', 'Alt+n');
      expect(hash(page)).toBe('');
      await page.getByLabel('Tasten n und p').uncheck();
      await press(page, 'n');
      expect(hash(page)).toBe('');
      await page.reload();
      await press(page, 'n');
      expect(hash(page)).toBe('');
    });
  });

  it('begins where the reader is', async () => {
    await visit(async (page) => {
      await page.locator('#aenderung-27').scrollIntoViewIfNeeded();
      await page.locator('#aenderung-27').evaluate((one) => one.scrollIntoView());
      await page.waitForTimeout(100);
      expect(await position(page)).toMatch(/^Änderung 27 /u);
      await press(page, 'n');
      expect(Number(hash(page).replace(/\D+/u, ''))).toBeGreaterThan(27);
    });
  });
});

describe('the address of a change', () => {
  it('opens the fold in which the change stands', async () => {
    const address = await visit(async (page) => page.locator('details.renumbered .change').nth(1).getAttribute('id'));
    const isSeen = await visit((page) => page.locator('.change:target').isVisible(), {}, { hash: `#${address}` });
    expect(isSeen).toBe(true);
  });

  it('stands at the change itself, to be copied', async () => {
    const hrefs = await visit((page) =>
      page
        .locator('.change[id]')
        .evaluateAll((all) =>
          all.map((one) => one.querySelector('.change-links a')?.getAttribute('href') === `#${one.id}`),
        ),
    );
    expect(hrefs).not.toContain(false);
  });

  it('shows its change below the bar that stays in sight', async () => {
    await visit(
      async (page) => {
        const [bar, title] = await Promise.all(
          ['.change-bar', '.change:target .change-title'].map((name) => page.locator(name).boundingBox()),
        );
        expect(title?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      { viewport: { width: 320, height: 640 } },
      { hash: '#aenderung-22' },
    );
  });
});

describe('on paper', () => {
  it('old and new words are told apart without colour, with the legend and without buttons', async () => {
    await visit(async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.legend').isVisible()).toBe(true);
      expect(await page.locator('.change-bar, .views').filter({ visible: true }).count()).toBe(0);
      const looks = await page.evaluate(() =>
        ['.view-inline del', '.view-inline ins'].map((name) => {
          const { color, backgroundColor, textDecorationLine } = getComputedStyle(
            document.querySelector(`${name}:not([class])`) ?? document.body,
          );
          return [color, backgroundColor, textDecorationLine];
        }),
      );
      expect(looks).toEqual([
        ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'line-through'],
        ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'underline'],
      ]);
    });
  });
});

describe('for everybody', () => {
  const STATES: readonly [string, (page: Page) => Promise<unknown>][] = [
    ['as it is opened', () => Promise.resolve()],
    ['as a synopsis', (page) => page.getByLabel('Synopse').check()],
    [
      'with nothing marked',
      (page) => page.locator('.filter input').evaluateAll((all) => all.map((box) => (box as HTMLElement).click())),
    ],
    ['at a change', (page) => press(page, 'n', 'n')],
    [
      'with all folds open',
      (page) => page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', ''))),
    ],
  ];

  it.each(STATES)('%s it has no accessibility violation and needs no scrolling sideways', async (_name, act) => {
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const)
      await visit(
        async (page) => {
          await act(page);
          expect(await accessibilityViolations(page, { within: '.comparison' })).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        },
        { colorScheme, viewport: { width, height: 800 } },
        { address: '/avv/1.4/vergleich/1.3/' },
      );
  });

  it('colours chosen by the reader leave marks', async () => {
    const lines = await visit(
      (page) =>
        page.evaluate(() =>
          ['del', 'ins'].map(
            (name) =>
              getComputedStyle(document.querySelector(`.view-inline ${name}`) ?? document.body).textDecorationLine,
          ),
        ),
      { forcedColors: 'active' },
    );
    expect(lines).toEqual(['line-through', 'underline']);
  });
});
