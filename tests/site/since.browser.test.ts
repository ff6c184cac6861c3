import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations, COLOUR_RULES } from '../support/accessibility.ts';
import { siteInBrowser, type Visit } from '../support/siteInBrowser.ts';

const site = siteInBrowser();

const KEY = 'fassung /avv';

interface SinceVisit extends Visit {
  /** The version remembered before the page opens. */
  readonly mine?: string;
}

/** Opens a page; fails where it asks otherwise than to read. `asked` lists paths and queries of all requests. */
async function visit<T>(
  address: string,
  look: (page: Page, asked: readonly string[], context: BrowserContext) => Promise<T>,
  { mine, ...options }: SinceVisit = {},
): Promise<T> {
  const asked: string[] = [];
  const sent: string[] = [];
  const result = await site.visit(address, (page) => look(page, asked, page.context()), {
    ...options,
    before: async (page) => {
      page.on('request', (request) => {
        const url = new URL(request.url());
        asked.push(url.pathname + url.search);
        if (request.method() !== 'GET') sent.push(`${request.method()} ${url}`);
      });
      if (mine === undefined) return;
      const state = [KEY, mine] as const;
      await page.context().addInitScript(([key, version]) => {
        if (sessionStorage.getItem('begun') === null) localStorage.setItem(key, version);
        sessionStorage.setItem('begun', '');
      }, state);
    },
  });
  expect(sent).toEqual([]);
  return result;
}

const panelText = async (page: Page): Promise<string> => {
  await page.locator('.since-panel').waitFor();
  await page.locator('.since-panel').evaluate((panel) => {
    (panel as HTMLDetailsElement).open = true;
  });
  return (await page.locator('.since-panel').innerText()).replaceAll('\u00A0', ' ');
};
const kept = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);

describe('where the reader did not say which version is theirs', () => {
  it.each(['/avv/1.3/', '/avv/versionen/', '/avv/'])(
    '%s loads neither program nor data of the panel',
    async (address) => {
      const asked = await visit(address, async (page, asked) => {
        await page.waitForTimeout(300);
        expect(await page.locator('.since-panel').count()).toBe(0);
        return asked;
      });
      expect(asked.filter((path) => /seit\.json|sincePanel/.test(path))).toEqual([]);
    },
  );
});

describe('“Seit meiner Fassung”', () => {
  it('is said on the page of a version with one click, and from then on shown on the pages of the agreement', async () => {
    await visit('/avv/1.1/', async (page, asked) => {
      await page.getByRole('button', { name: 'Als meine Fassung merken' }).click();
      expect(await panelText(page)).toContain('Ihre Fassung 1.1 wurde am 1. März 2025 abgelöst.');
      expect(await kept(page)).toBe('1.1');
      expect(await page.locator('.since-form').isVisible()).toBe(false);
      for (const address of ['/avv/', '/avv/1.4/', '/avv/versionen/', '/avv/verlauf/', '/avv/1.3/vergleich/1.2/']) {
        await page.goto(site.origin + address);
        expect(await panelText(page), address).toContain('Vergleich von Fassung 1.1 mit 1.3');
      }
      await page.goto(`${site.origin}/en/avv/1.3/`);
      expect(await panelText(page)).toContain('Your version 1.1 was superseded on 1 March 2025.');
      await page.goto(`${site.origin}/tom/`);
      await page.waitForTimeout(200);
      expect(await page.locator('.since-panel').count()).toBe(0);
      // Nothing that was asked for names the version, or asks for a file of it.
      expect(asked.filter((path) => /meine|[?&]|\/avv\/1\.1\/./.test(path))).toEqual([]);
    });
  });

  it('tells what changed up to the current version and up to the announced one, and until when one could object', async () => {
    const text = await visit('/avv/1.3/', panelText, { mine: '1.1' });
    expect(text).toContain('Für Ihren Vertrag gilt sie weiter, solange nichts anderes vereinbart ist.');
    expect(text).toContain('Aktuell ist Fassung 1.3. Seit Ihrer Fassung: 7 Textänderungen in 3 Klauseln');
    expect(text).toContain('Fassung 1.4 ist angekündigt; ab dem 1. April 2027 ist sie die aktuelle Fassung.');
    expect(text).toContain('abgelaufen; ihr letzter Tag war Donnerstag, 15. Oktober 2026.');
  });

  it('is right on a later day', async () => {
    const text = await visit('/avv/1.4/', panelText, { mine: '1.3', day: '2027-04-01' });
    expect(text).toContain('Ihre Fassung 1.3 wurde am 1. April 2027 abgelöst.');
    expect(text).toContain('Aktuell ist Fassung 1.4.');
    expect(text).not.toContain('angekündigt');
  });

  it('unfolds of itself while one can still object', async () => {
    const isOpen = (page: Page): Promise<boolean> =>
      page.locator('.since-panel').evaluate((panel) => (panel as HTMLDetailsElement).open);
    const on = (day: string): Promise<boolean> =>
      visit(
        '/avv/1.3/',
        async (page) => {
          await page.locator('.since-panel').waitFor();
          return isOpen(page);
        },
        { mine: '1.3', day },
      );
    expect([await on('2026-10-15'), await on('2026-10-16')]).toEqual([true, false]);
  });

  it('leads to the comparison and to its clauses', async () => {
    const url = await visit(
      '/avv/1.3/',
      async (page) => {
        await panelText(page);
        await page.locator('.since-clauses summary').first().click();
        await page.locator('.since-clauses a').nth(1).click();
        await page.locator('.change:target').waitFor();
        return page.url();
      },
      { mine: '1.1' },
    );
    expect(url).toMatch(/\/avv\/1\.3\/vergleich\/1\.1\/#aenderung-\d+$/);
  });

  it('marks the clauses whose own text changed since, and no others', async () => {
    const marked = (address: string, mine: string): Promise<readonly string[]> =>
      visit(
        address,
        async (page) => {
          await page.locator('.since-panel').waitFor();
          return page.locator('.since-mine').evaluateAll((clauses) => clauses.map(({ id }) => id));
        },
        { mine },
      );
    expect(await marked('/avv/1.4/', '1.3')).toEqual([
      '5.2',
      '16.2',
      'anlage-1/3.1',
      'anlage-1/5',
      'anlage-1/5.1',
      'anlage-1/5.2',
    ]);
    expect(await marked('/avv/1.3/', '1.3')).toEqual([]);
    expect(await marked('/avv/1.0/', '1.3')).toEqual([]);
    expect(await marked('/avv/1.3/', '1.1')).toContain('9.2');
  });

  it('is forgotten with one click', async () => {
    await visit(
      '/avv/1.3/',
      async (page) => {
        await panelText(page);
        await page.getByRole('button', { name: 'Vergessen' }).click();
        expect(await page.locator('.since-panel, .since-mine').count()).toBe(0);
        expect(await kept(page)).toBeNull();
        expect(await page.getByRole('button', { name: 'Als meine Fassung merken' }).isVisible()).toBe(true);
        await page.reload();
        await page.waitForTimeout(200);
        expect(await page.locator('.since-panel').count()).toBe(0);
      },
      { mine: '1.1' },
    );
  });

  it('is chosen from the list of the history page', async () => {
    await visit('/avv/versionen/', async (page) => {
      await page.getByLabel('Meine Fassung').selectOption('1.2');
      await page.getByRole('button', { name: 'Merken', exact: true }).click();
      expect(await panelText(page)).toContain('Seit Ihrer Fassung 1.2');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      await page.getByLabel('Meine Fassung').selectOption('1.0');
      await page.getByRole('button', { name: 'Merken', exact: true }).click();
      expect(await panelText(page)).toContain('Seit Ihrer Fassung 1.0');
      expect(await page.locator('.since-panel').count()).toBe(1);
      expect(await kept(page)).toBe('1.0');
    });
  });

  it('is named by an address, which is not kept unless asked to', async () => {
    await visit('/avv/?meine=1.2', async (page) => {
      const text = await panelText(page);
      expect(text).toContain('Seit Ihrer Fassung 1.2');
      expect(text).toContain('gespeichert ist sie nicht');
      expect(await kept(page)).toBeNull();
      await page.getByRole('button', { name: 'In diesem Browser merken' }).click();
      await page.getByText('nur in diesem Browser gespeichert').waitFor();
      expect(await kept(page)).toBe('1.2');
      expect(page.url()).toBe(`${site.origin}/avv/`);
    });
  });

  it('says of a version that there is none', async () => {
    const text = await visit('/avv/1.3/?meine=<b>9.9</b>', panelText);
    expect(text).toContain('Eine Fassung „<b>9.9</b>“ dieses Vertrags gibt es nicht.');
  });

  it('works for the page where the browser keeps nothing', async () => {
    await visit('/avv/1.1/', async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new Error('full');
        };
      });
      await page.getByRole('button', { name: 'Als meine Fassung merken' }).click();
      expect(await panelText(page)).toContain('steht in der Adresse dieser Seite');
      expect(page.url()).toBe(`${site.origin}/avv/1.1/?meine=1.1`);
    });
  });
});

describe('the drawing of the periods', () => {
  it('has the line of today where the reader’s today is', async () => {
    const line = (page: Page): Promise<number> =>
      page.locator('.periods-today').evaluate((mark) => Number.parseFloat(mark.getAttribute('x') ?? ''));
    const built = await visit('/avv/versionen/', line, { javaScriptEnabled: false });
    expect(await visit('/avv/versionen/', line)).toBeCloseTo(built, 1);
    expect(await visit('/avv/versionen/', line, { day: '2027-03-01' })).toBeGreaterThan(built + 5);
    const late = await visit('/avv/versionen/', (page) => page.locator('.periods-today').count(), {
      day: '2031-01-01',
    });
    expect(late).toBe(0);
  });
});

describe('without JavaScript', () => {
  it('the history page offers the comparisons since each version, and no form that does nothing', async () => {
    await visit(
      '/avv/versionen/',
      async (page) => {
        expect(await page.locator('.since-form').isVisible()).toBe(false);
        await page.getByText('Änderungen seit Fassung …').click();
        await page.locator('.since-list').getByRole('link', { name: 'bis zur aktuellen Fassung 1.3' }).nth(1).click();
        expect(page.url()).toBe(`${site.origin}/avv/1.3/vergleich/1.1/`);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('history page and panel', () => {
  it.each(
    [
      ['/avv/versionen/', 'main'],
      ['/en/avv/versionen/', 'main'],
      ['/avv/1.3/', '.since'],
      ['/en/avv/1.3/', '.since'],
    ].flatMap(([address = '', within = '']) => [320, 1280].map((width) => [address, width, within] as const)),
  )(
    '%s at %i px has no accessibility violation and needs no scrolling sideways, light and dark',
    async (address, width, within) => {
      const { light, dark, needed } = await visit(
        address,
        async (page) => {
          await panelText(page);
          await page.locator(`${within} details`).evaluateAll((all) => {
            for (const one of all) (one as HTMLDetailsElement).open = true;
          });
          const light = await accessibilityViolations(page, { within });
          await page.emulateMedia({ colorScheme: 'dark' });
          return {
            light,
            dark: await accessibilityViolations(page, { within, rules: COLOUR_RULES }),
            needed: await page.evaluate(() => document.documentElement.scrollWidth),
          };
        },
        { mine: '1.1', colorScheme: 'light', viewport: { width, height: 800 } },
      );
      expect(light).toEqual([]);
      expect(dark).toEqual([]);
      expect(needed).toBeLessThanOrEqual(width);
    },
  );
});
