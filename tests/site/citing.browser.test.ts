import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations, COLOUR_RULES } from '../support/accessibility.ts';
import { siteInBrowser } from '../support/siteInBrowser.ts';

const site = siteInBrowser();
const { visit } = site;

const quoted = (page: Page, name: string, within = '.citing'): Promise<string> =>
  page
    .locator(`${within} .quotables > div`)
    .filter({ has: page.locator('dt', { hasText: name }) })
    .first()
    .locator('.quotable')
    .innerText();
const copyButton = (page: Page, name: string) => page.getByRole('button', { name: `Kopieren: ${name}`, exact: true });
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const PERMALINK = 'https://avv.muster-cloud.example/avv/1.3/';

describe('a version', () => {
  it('offers every form of citation, and sentences for contracts, without JavaScript', async () => {
    const text = await visit(
      '/avv/1.4/',
      async (page) => {
        await page.locator('.actions a[href="#_citing"]').click();
        for (const summary of await page.locator('.citing summary').all()) await summary.click();
        return page.locator('.citing').innerText();
      },
      { javaScriptEnabled: false },
    );
    for (const part of [
      'Fassung 1.4, Stand 1.\u00A0Oktober 2026, https://avv.muster-cloud.example/avv/1.4/, SHA-256 ',
      'version 1.4, as of 1\u00A0October 2026',
      'Bestandteil dieses Vertrages ist das Dokument „Auftragsverarbeitungsvertrag (AVV)',
      'Spätere Fassungen gelten nur, wenn die Parteien sie vereinbaren.',
      'Later versions apply only if the parties agree on them.',
      'in der jeweils aktuellen Fassung, veröffentlicht unter https://avv.muster-cloud.example/avv/.',
      '§§ 307 und 308 Nr. 4 BGB',
      'Art. 28 Abs. 9 DSGVO',
      '@misc{avv-1.4,',
      '"type": "document"',
    ])
      expect(text).toContain(part);
  });

  it('warns before the dynamic sentence, not after it', async () => {
    const html = readFileSync(join(site.dist, 'avv', '1.4', 'index.html'), 'utf8');
    const [warning, sentence] = [html.indexOf('citing-warning'), html.indexOf('jeweils aktuellen Fassung, ver')];
    expect(warning).toBeGreaterThan(0);
    expect(sentence).toBeGreaterThan(warning);
    expect(html.slice(warning, sentence)).not.toContain('</details>');
  });

  it('is cited by its permalink on the page of the version in force, in both languages', async () => {
    expect(await visit('/avv/', (page) => quoted(page, 'Permalink'))).toBe(PERMALINK);
    expect(await visit('/en/avv/', (page) => quoted(page, 'Permalink'))).toBe(PERMALINK);
    expect(await visit('/en/avv/', (page) => page.locator('.citing dt').first().innerText())).toBe('Citation, English');
  });

  it('is marked as a whole with one click', async () => {
    const marked = await visit(
      '/avv/1.3/',
      async (page) => {
        await page.locator('.quotable').first().click();
        return page.evaluate(() => String(getSelection()));
      },
      { javaScriptEnabled: false },
    );
    expect(marked).toMatch(/^Auftragsverarbeitungsvertrag .* SHA-256 [0-9a-f]{64}$/);
  });

  it('is copied by keyboard, and a screen reader hears it', async () => {
    await visit(
      '/avv/1.3/',
      async (page) => {
        await copyButton(page, 'Permalink').focus();
        await page.keyboard.press('Enter');
        await page.locator('.copy-status', { hasText: 'Kopiert: Permalink' }).waitFor();
        expect(await page.locator('.copy-status').getAttribute('role')).toBe('status');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(PERMALINK);
        await page.locator('.citing summary', { hasText: 'BibTeX' }).click();
        await copyButton(page, 'BibTeX').click();
        await page.locator('.copy-status', { hasText: 'Kopiert: BibTeX' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
          /^@misc\{avv-1\.3,\n {2}author = [\s\S]*\n\}$/,
        );
      },
      CLIPBOARD,
    );
  });

  it('is marked for the reader to copy where the browser copies nothing', async () => {
    const opened = await site.browser.newContext();
    await opened.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const page = await opened.newPage();
    await page.goto(`${site.origin}/avv/1.3/`);
    await copyButton(page, 'Permalink').click();
    await page.locator('.copy-status', { hasText: 'Strg+C' }).waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(PERMALINK);
    await opened.close();
  });
});

describe('a clause', () => {
  it('is cited on the page of its history in every version without JavaScript', async () => {
    const text = await visit(
      '/avv/verlauf/1.0/10.1/',
      async (page) => {
        await page.locator('[data-cited="1.1"] summary').click();
        return page.locator('[data-cited="1.1"]').innerText();
      },
      { javaScriptEnabled: false },
    );
    expect(text).toContain('Fassung 1.1: Ziff. 10.1');
    expect(text).toContain('Ziff. 10.1 Auftragsverarbeitungsvertrag');
    expect(text).toContain('Clause 10.1 of Auftragsverarbeitungsvertrag');
    expect(text).toContain('https://avv.muster-cloud.example/avv/1.1/#10.1, SHA-256');
    expect(text).toContain('@misc{avv-1.1:10.1,');
    expect(text).toContain('"section": "Ziff. 10.1"');
  });

  it('is cited from its margin in a dialog, by keyboard', async () => {
    await visit(
      '/avv/1.4/#12.1',
      async (page) => {
        const control = page.getByRole('button', { name: 'Ziff. 12.1 zitieren', exact: true });
        const size = await control.boundingBox();
        expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
        await control.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Klausel zitieren' });
        await dialog.locator('.quotables').first().waitFor();
        expect(await dialog.locator('select').inputValue()).toBe('12.1');
        expect(await quoted(page, 'Zitat, deutsch', '.cite-dialog')).toMatch(
          /^Ziff\. 12\.1 Auftragsverarbeitungsvertrag .*Fassung 1\.4.*\/avv\/1\.4\/#12\.1, SHA-256 /,
        );
        await dialog.locator('select').selectOption('9.2.d');
        await dialog.locator('.quotable', { hasText: '#9.2.d' }).first().waitFor();
        expect(await quoted(page, 'Zitat, englisch', '.cite-dialog')).toMatch(/^Clause 9\.2\(d\) of /);
        await dialog.getByRole('button', { name: 'Kopieren: Permalink' }).click();
        await dialog.locator('.copy-status', { hasText: 'Kopiert' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          'https://avv.muster-cloud.example/avv/1.4/#9.2.d',
        );
        await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(false);
        expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
      },
      { ...CLIPBOARD, viewport: { width: 1440, height: 900 } },
    );
  });

  it('is chosen in the dialog where the margin has no room', async () => {
    await visit(
      '/en/avv/1.4/#9.2.d',
      async (page) => {
        await page.getByRole('button', { name: 'Cite a clause …' }).click();
        await page.locator('.cite-dialog .quotables').first().waitFor();
        expect(await page.locator('.cite-dialog select').inputValue()).toBe('9.2.d');
        expect(await page.locator('.cite-dialog option').count()).toBeGreaterThan(100);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 700 } },
    );
  });

  it('leads to its page where the citations cannot be loaded', async () => {
    await visit(
      '/avv/1.4/',
      async (page) => {
        await page.route('**/verlauf/**', (route) => route.abort());
        await page.getByRole('button', { name: 'Klausel zitieren …' }).click();
        const link = page.locator('.cite-dialog .cite-content a');
        await link.waitFor();
        expect(await link.getAttribute('href')).toContain('/avv/verlauf/');
      },
      { mayFail: true },
    );
  });

  it.each([
    ['light', 320],
    ['dark', 1440],
  ] as const)('is cited accessibly in %s at %d px', async (colorScheme, width) => {
    await visit(
      '/avv/1.4/',
      async (page) => {
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('.citing details')) fold.open = true;
        });
        const rules = colorScheme === 'dark' ? { rules: COLOUR_RULES } : {};
        expect(await accessibilityViolations(page, rules)).toEqual([]);
        await page.getByRole('button', { name: 'Klausel zitieren …' }).click();
        await page.locator('.cite-dialog .quotables').first().waitFor();
        expect(await accessibilityViolations(page, { within: '.cite-dialog', ...rules })).toEqual([]);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
  });
});

describe('the weight of a version page', () => {
  it('grows little by lists of references and citations', () => {
    const html = readFileSync(join(site.dist, 'avv', '1.4', 'index.html'), 'utf8');
    const packed = (text: string): number => gzipSync(text, { level: 9 }).length;
    const added = (begin: string, end: string): number => {
      const from = html.indexOf(begin);
      const to = html.indexOf(end, from) + end.length;
      expect(from).toBeGreaterThan(0);
      return packed(html) - packed(html.slice(0, from) + html.slice(to));
    };
    expect(added('<details class="text-links"', '</details>')).toBeLessThan(2_000);
    expect(added('<section class="citing"', '</section>')).toBeLessThan(1_800);
    const script = /<script[^>]*src="([^"]*\/VersionDocument\.[^"]*)"/.exec(html)?.[1] ?? '';
    expect(packed(readFileSync(join(site.dist, script), 'utf8'))).toBeLessThan(2_500);
  });
});
