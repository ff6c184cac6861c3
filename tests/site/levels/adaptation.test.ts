import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutFaults } from './layoutFaults.ts';
import { type LevelSites, levelSites, type Sample } from './levelSites.ts';

let sites: LevelSites;

beforeAll(async () => {
  sites = await levelSites();
});

afterAll(() => sites?.close());

/** The page of a kind in German. */
function sampleOf(kind: string): Sample {
  const found = sites.samples.find((sample) => sample.language === 'de' && sample.kind === kind);
  if (found === undefined) throw new Error(`There is no page of the kind ${kind}.`);
  return found;
}

const VERSION = '{agreement}/{version}/ inForce';
const REDLINE = '{agreement}/{version}/vergleich/{version}/';

describe('every kind of page', () => {
  it('needs no scrolling sideways and cuts off no words with letters twice as large', {
    timeout: 240_000,
  }, async () => {
    const found = await sites.complaints(
      sites.samples,
      async (page) => {
        const told = [...(await layoutFaults(page, '1280 pixels'))];
        const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
        if (size !== '34px') told.push(`letters of ${size}`);
        await page.setViewportSize({ width: 640, height: 800 });
        told.push(...(await layoutFaults(page, '640 pixels')));
        return told;
      },
      { isLarge: true },
    );
    expect(found).toEqual([]);
  });
});

describe('focus', () => {
  it.each([
    [VERSION, 320],
    [VERSION, 1280],
    [REDLINE, 320],
    [REDLINE, 1280],
  ])(
    'on %s, %i pixels wide, is never hidden below what stays on top, whichever way one goes',
    {
      timeout: 120_000,
    },
    async (kind, width) => {
      const hidden = await sites.visit(
        sampleOf(kind),
        async (page) => [...(await hiddenStops(page, 'Tab', 60)), ...(await hiddenStops(page, 'Shift+Tab', 60))],
        { viewport: { width, height: 640 } },
      );
      expect(hidden).toEqual([]);
    },
  );
});

/** Goes from stop to stop and tells those of which nothing can be seen. */
async function hiddenStops(page: Page, key: string, steps: number): Promise<readonly string[]> {
  await page.evaluate((isBack) => {
    const main = document.querySelector('main');
    const all = main?.querySelectorAll<HTMLElement>('section a[href], .change a[href]') ?? [];
    all[isBack ? Math.min(all.length - 1, 90) : 0]?.focus();
  }, key.startsWith('Shift'));
  const hidden: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const xs = [left + 2, (left + right) / 2, right - 2];
      const ys = [top + 2, (top + bottom) / 2, bottom - 2];
      const isSeen = xs.some((x) =>
        ys.some((y) => {
          const seen = document.elementFromPoint(x, y);
          return seen !== null && (element.contains(seen) || seen.contains(element));
        }),
      );
      return isSeen ? '' : `${element.outerHTML.slice(0, 120)} at ${Math.round(top)}`;
    });
    if (fault !== '') hidden.push(fault);
  }
  return hidden;
}

describe('with colours of the reader’s own', () => {
  const FORCED = { forcedColors: 'active', viewport: { width: 1280, height: 800 } } as const;

  it('words that came and words that went look different from all others and from each other', async () => {
    const looks = await sites.visit(
      sampleOf(REDLINE),
      (page) =>
        page.evaluate(() =>
          ['.view-inline ins', '.view-inline del', '.view-inline .line'].map((selector) => {
            const element = document.querySelector(selector);
            if (element === null) throw new Error(selector);
            return getComputedStyle(element).textDecorationLine;
          }),
        ),
      FORCED,
    );
    expect(new Set(looks).size).toBe(3);
  });

  it('the clause that was asked for is marked', async () => {
    const sample = sampleOf(VERSION);
    const shot = (hash: string): Promise<Buffer> =>
      sites.visit(
        { ...sample, url: `${sample.url}${hash}` },
        async (page) => {
          const heading = page.locator('.contract section').first().locator('> :first-child');
          await heading.scrollIntoViewIfNeeded();
          const box = await heading.boundingBox();
          if (box === null) throw new Error('The heading cannot be seen.');
          // What marks an element may stand around it.
          return page.screenshot({
            clip: { x: box.x - 9, y: box.y - 9, width: box.width + 18, height: box.height + 18 },
          });
        },
        FORCED,
      );
    const id = await sites.visit(sample, (page) => page.locator('.contract section').first().getAttribute('id'));
    expect((await shot(`#${id}`)).equals(await shot(''))).toBe(false);
  });

  it('the status of a version stands in words, in a box that can be seen', async () => {
    for (const status of ['announced', 'inForce', 'superseded']) {
      const { words, border } = await sites.visit(
        sampleOf(`{agreement}/{version}/ ${status}`),
        async (page) => {
          const notice = page.locator('.notice:visible').first();
          return {
            words: await notice.innerText(),
            border: await notice.evaluate((element) =>
              Number.parseFloat(getComputedStyle(element).borderInlineStartWidth),
            ),
          };
        },
        FORCED,
      );
      expect(words).toMatch(/^(Angekündigt|Aktuell|Abgelöst)/);
      expect(border).toBeGreaterThanOrEqual(2);
    }
  });
});
