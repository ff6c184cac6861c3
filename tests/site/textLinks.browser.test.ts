import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineText } from '../../src/agreement/canonicalText.ts';
import { escapeHtml } from '../../src/agreement/escapeHtml.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { wordingLines } from '../../src/agreement/wordingLines.ts';
import { clauseAddresses } from '../../src/redline/references/clauseAddresses.ts';
import { lawAddress } from '../../src/reference/lawAddress.ts';
import { lawReferences } from '../../src/reference/lawReferences.ts';
import { ownReferences } from '../../src/reference/ownReferences.ts';
import { textReferences } from '../../src/reference/textReferences.ts';
import { anyWording } from '../redline/wordingArbitrary.ts';
import { accessibilityViolations, COLOUR_RULES } from '../support/accessibility.ts';
import { builtSite, served } from '../support/builtSite.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { realContent, realContracts } from '../support/realContracts.ts';
import { siteInBrowser } from '../support/siteInBrowser.ts';

const site = siteInBrowser();
const { visit } = site;

/** One page that runs no scripts and one that does, for all texts. */
let plain: Page;
let live: Page;

beforeAll(async () => {
  plain = await site.browser.newPage({ javaScriptEnabled: false });
  live = await site.browser.newPage();
});

/** What a reader has of the text: its characters, and what a selection of all of it gives. */
const textOf = (page: Page): Promise<{ readonly text: string; readonly selected: string }> =>
  page.evaluate(() => {
    const article = document.querySelector('.contract article');
    if (article === null) throw new Error('There is no contract.');
    getSelection()?.selectAllChildren(article);
    const selected = String(getSelection());
    const copy = article.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('.clause-note')) note.remove();
    return { text: copy.textContent, selected };
  });

/** Every link laid over the text: the block it stands in, its place there, and where it leads. */
const laidLinks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.contract .text-link')].map((link) => {
      const block = link.closest('p, li, td, th, h2, h3, h4, h5, h6');
      const before = new Range();
      if (block !== null) before.setStart(block, 0);
      before.setEndBefore(link);
      return `${String(before)}|${link.textContent}|${link.getAttribute('href')}`;
    }),
  );

/** The text of a version as it was sent, and as it is once links are laid over it. */
async function withAndWithout(address: string): Promise<{
  readonly before: Awaited<ReturnType<typeof textOf>>;
  readonly after: Awaited<ReturnType<typeof textOf>>;
  readonly links: readonly string[];
}> {
  await plain.goto(address);
  await live.goto(address);
  return { before: await textOf(plain), after: await textOf(live), links: await laidLinks(live) };
}

/** The same by the rules themselves, from the clause tree. */
function expectedLinks(wording: Wording, shortTitle: string): readonly string[] {
  const addresses = clauseAddresses(wording);
  return wordingLines(wording).flatMap(({ clause, kind, label, cells }) => {
    if (kind === 'title' || kind === 'edition' || (kind === 'heading' && label === null)) return [];
    return cells.flatMap((cell) => {
      const text = inlineText(cell);
      const laws = lawReferences(text, wording.stated ?? wording.validFrom ?? '');
      const own = ownReferences(text, clause, addresses, `${wording.title} ${shortTitle}`).filter(
        ({ start, end }) => !laws.some((law) => law.start < end && law.end > start),
      );
      const opening = label === null ? '' : `${label} `;
      return [
        ...laws.map(({ start, end, source, provision }) => ({ start, end, href: lawAddress(source, provision, 'de') })),
        ...own.map(({ start, end, clause }) => ({ start, end, href: `#${clause}` })),
      ].map(({ start, end, href }) => `${opening}${text.slice(0, start)}|${text.slice(start, end)}|${href}`);
    });
  });
}

const wordingOf = (agreement: string, version: string, content = EXAMPLE_CONTENT): Wording =>
  readWordingJson(readFileSync(join(content, agreement, version, `${agreement}-${version}.json`), 'utf8'));

const VERSIONS = [
  ...['1.0', '1.1', '1.2', '1.3', '1.4'].map((version) => ['avv', version, 'AVV'] as const),
  ...['1.0', '1.1'].map((version) => ['tom', version, 'TOM'] as const),
  ...['1.0', '1.1', '1.2'].map((version) => ['unterauftragnehmer', version, 'Unterauftragnehmer'] as const),
];

describe('links laid over the text', () => {
  it.each(VERSIONS)('of %s %s stand where the references are and change no character', async (name, version, short) => {
    const { before, after, links } = await withAndWithout(`${site.origin}/${name}/${version}/`);
    expect(after).toEqual(before);
    expect(links.toSorted()).toEqual([...expectedLinks(wordingOf(name, version), short)].toSorted());
    if (name === 'avv') expect(links.length).toBeGreaterThan(80);
  });

  it('lead to places of the page, and to laws without a word of where one comes from', async () => {
    const links = await visit('/avv/1.4/', (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.contract .text-link')].map((link) => {
          const href = link.getAttribute('href') ?? '';
          const description = document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent;
          return { href, rel: link.rel, description, isThere: document.getElementById(href.slice(1)) !== null };
        }),
      ),
    );
    for (const { href, rel, description, isThere } of links) {
      if (href.startsWith('#')) expect(isThere, href).toBe(true);
      else {
        expect(rel).toBe('noreferrer');
        expect(description).toBe('führt zu einer anderen Website');
        expect(href).toMatch(/^https:\/\/(eur-lex\.europa\.eu|www\.gesetze-im-internet\.de)\//);
      }
    }
  });

  it('lead English readers to the English law and stay on their page', async () => {
    const links = await visit('/en/avv/1.4/', laidLinks);
    expect(links.some((link) => link.endsWith('|https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng#art_28'))).toBe(true);
    expect(links.some((link) => /Ziff\.\s5\.2\|#5\.2$/.test(link))).toBe(true);
  });

  it('are not to be seen on paper', async () => {
    await visit('/avv/1.4/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const line = await page
        .locator('.contract .text-link')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecorationLine);
      expect(line).toBe('none');
      expect(await page.locator('.text-links').isVisible()).toBe(false);
    });
  });

  it('can be had without JavaScript from the list below the text', async () => {
    const shown = await visit(
      '/avv/1.4/',
      async (page) => {
        await page.locator('.text-links summary').click();
        return page.locator('.text-links dl > div', { has: page.locator('dt a[href="#9.4"]') }).innerText();
      },
      { javaScriptEnabled: false },
    );
    expect(shown.replace(/\s+/g, ' ')).toBe(
      '9.4 Art. 32 DSGVO Art. 28 Abs. 3 Satz 2 lit. d und Abs. 4 Satz 1 DSGVO Art. 28 Abs. 4 Satz 2 DSGVO',
    );
  });

  it('change no character of any text', async () => {
    const html = readFileSync(join(site.dist, 'avv', '1.4', 'index.html'), 'utf8');
    const script = /<script[^>]*src="([^"]*VersionDocument[^"]*)"/.exec(html)?.[1] ?? '';
    expect(script).not.toBe('');
    const opened = await site.browser.newContext();
    const page = await opened.newPage();
    let laid = 0;
    for (const wording of fc.sample(anyWording, { seed: 4, numRuns: 30 })) {
      const lists = textReferences(wording, 'AVV').map(
        ({ clause, references }) =>
          `<div><dt>${clause === null ? '' : `<a href="#${clause}"></a>`}</dt><dd>${references
            .map(({ words, at, target }) => {
              const href =
                target.type === 'law' ? lawAddress(target.source, target.provision, 'de') : `#${target.clause}`;
              return `<a href="${href}"${at === null ? '' : ` data-at="${at.join(' ')}"`}>${escapeHtml(words)}</a>`;
            })
            .join('')}</dd></div>`,
      );
      const body = `<!doctype html><meta charset="utf-8"><div class="contract">${legalHtml(wording)}</div><div class="text-links"><dl>${lists.join('')}</dl></div>`;
      await page.route('**/law/', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(`${site.origin}/law/`);
      const before = await textOf(page);
      await page.addScriptTag({ type: 'module', url: script });
      expect(await textOf(page)).toEqual(before);
      laid += await page.locator('.text-link').count();
      await page.unroute('**/law/');
    }
    await opened.close();
    expect(laid).toBeGreaterThan(25);
  });
});

describe.skipIf(realContracts().length === 0)('links laid over real contracts', () => {
  it('stand where the references are and change no character', async () => {
    const content = realContent();
    const real = await served(builtSite(content));
    let [own, laws] = [0, 0];
    for (const { name, version } of realContracts()) {
      const { before, after, links } = await withAndWithout(`${real.origin}/${name}/${version}/`);
      expect(after, name).toEqual(before);
      expect(links.toSorted(), name).toEqual([...expectedLinks(wordingOf(name, version, content), 'Test')].toSorted());
      own += links.filter((link) => link.includes('|#')).length;
      laws += links.filter((link) => link.includes('|https:')).length;
    }
    real.close();
    expect(own).toBeGreaterThanOrEqual(12);
    expect(laws).toBeGreaterThanOrEqual(88);
  });
});

describe('the clause a link leads to', () => {
  const link = (page: Page) => page.locator('[id="8.2"] .text-link').first();
  const box = (page: Page) => page.locator('.clause-preview');

  it('is loaded with the first link in use only', async () => {
    await visit('/avv/1.4/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.waitForTimeout(200);
      expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
      await link(page).hover();
      await box(page).waitFor();
      expect(asked.some((url) => url.includes('clausePreview'))).toBe(true);
    });
  });

  it('shows on hover, stays under the pointer, and goes with Escape', async () => {
    await visit('/avv/1.4/', async (page) => {
      await link(page).hover();
      await box(page).waitFor();
      expect(await box(page).innerText()).toMatch(
        /^9\.4 Vertragliche Bindung und Haftung\nDer Auftragsverarbeiter erlegt/,
      );
      expect(await box(page).getAttribute('lang')).toBe('de');
      await box(page).hover();
      await page.waitForTimeout(500);
      expect(await box(page).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await box(page).isVisible()).toBe(false);
      await link(page).hover();
      await box(page).waitFor();
      await page.mouse.move(1, 1);
      await box(page).waitFor({ state: 'hidden' });
    });
  });

  it('shows on focus by keyboard, and a screen reader hears it', async () => {
    await visit('/avv/1.4/#8.2', async (page) => {
      await page.locator('[id="8.2"] a').first().focus();
      await page.keyboard.press('Tab');
      await box(page).waitFor();
      expect(await link(page).getAttribute('aria-describedby')).toBe('_preview');
      await page.keyboard.press('Tab');
      await box(page).waitFor({ state: 'hidden' });
      expect(await link(page).getAttribute('aria-describedby')).toBe(null);
    });
  });

  it('stays away from a touch', async () => {
    await visit(
      '/avv/1.4/',
      async (page) => {
        await link(page).tap();
        await page.waitForTimeout(600);
        expect(await box(page).count()).toBe(0);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } },
    );
  });

  it('stays inside a narrow window', async () => {
    await visit(
      '/avv/1.4/',
      async (page) => {
        await link(page).hover();
        await box(page).waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 600 } },
    );
  });

  it.each(['light', 'dark'] as const)('is accessible with the list in %s', async (colorScheme) => {
    await visit(
      '/avv/1.4/',
      async (page) => {
        await page.locator('.text-links summary').click();
        await link(page).hover();
        await box(page).waitFor();
        const rules = colorScheme === 'dark' ? { rules: COLOUR_RULES } : {};
        expect(await accessibilityViolations(page, rules)).toEqual([]);
      },
      { colorScheme },
    );
  });
});
