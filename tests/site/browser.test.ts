import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { siteInBrowser } from '../support/siteInBrowser.ts';

const site = siteInBrowser();
const { visit } = site;

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

describe('the version in force on the reader’s day [T2]', () => {
  it('is the one of the build while its time lasts', async () => {
    const url = await visit('/avv/', (page) => Promise.resolve(page.url()), { day: '2027-03-31' });
    expect(url).toBe(`${site.origin}/avv/`);
  });

  it('is opened at its permalink, with the clause asked for, once its day has come', async () => {
    const url = await visit(
      '/avv/#9.2',
      async (page) => {
        await page.waitForURL('**/avv/1.4/**');
        return page.url();
      },
      { day: '2027-04-01' },
    );
    expect(url).toBe(`${site.origin}/avv/1.4/#9.2`);
  });

  it.each([
    ['/avv/1.3/', '2027-03-31', 'Aktuell.'],
    ['/avv/1.3/', '2027-04-01', 'Abgelöst.'],
    ['/avv/1.4/', '2027-03-31', 'Angekündigt.'],
    ['/avv/1.4/', '2027-04-01', 'Aktuell.'],
    ['/avv/1.1/', '2026-11-21', 'Abgelöst.'],
  ])('tells the status of %s on %s: %s', async (address, day, status) => {
    const shown = await visit(address, (page) => page.locator('.notice:not(.outdated-law):visible').allInnerTexts(), {
      day,
    });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(new RegExp(`^${status}`));
  });

  it('corrects home page, history and search as well', async () => {
    const day = '2027-04-01';
    expect(await visit('/', (page) => text(page, '.agreement-card:first-child'), { day })).toContain(
      'Aktuell: Fassung 1.4',
    );
    expect(await visit('/avv/versionen/', (page) => text(page, '.version-list'), { day })).toMatch(/1\.4\s+Aktuell/);
  });
});

describe('“Welche Fassung galt am …?”', () => {
  it.each([
    ['2023-03-31', 'Am 31. März 2023 war noch keine Fassung in Kraft.'],
    ['2023-04-01', 'Am 1. April 2023 war Fassung 1.0 die aktuelle Fassung.'],
    ['2024-03-14', 'Am 14. März 2024 war Fassung 1.0 die aktuelle Fassung.'],
    ['2024-03-15', 'Am 15. März 2024 war Fassung 1.1 die aktuelle Fassung.'],
    ['2027-04-01', 'Am 1. April 2027 war Fassung 1.4 die aktuelle Fassung.'],
  ])('answers for %s in its form and by its address', async (day, sentence) => {
    const typed = await visit('/avv/versionen/', async (page) => {
      await page.getByLabel('Tag').fill(day);
      await page.getByRole('button', { name: 'Nachsehen' }).click();
      return text(page, '.day-form [role=status]');
    });
    const linked = await visit(`/avv/versionen/?tag=${day}`, (page) => text(page, '.day-form [role=status]'));
    expect([typed, linked].map((answer) => answer.replaceAll('\u00A0', ' '))).toEqual([sentence, sentence]);
  });

  it('points to the table where there is no JavaScript', async () => {
    const shown = await visit('/avv/versionen/', (page) => text(page, '.day-form [role=status]'), {
      javaScriptEnabled: false,
    });
    expect(shown).toContain('Tabelle oben');
  });
});

describe('comparison of any two versions', () => {
  it.each([
    ['?alt=1.0&neu=1.3', '/avv/1.3/vergleich/1.0/'],
    ['?alt=1.2&neu=1.4', '/avv/1.4/vergleich/1.2/'],
  ])('opens the prepared page for %s', async (query, address) => {
    const url = await visit(`/avv/vergleich/${query}`, async (page) => {
      await page.waitForURL(`**${address}`);
      return new URL(page.url()).pathname;
    });
    expect(url).toBe(address);
  });

  it('is chosen in a form of the history', async () => {
    const url = await visit('/avv/versionen/', async (page) => {
      await page.getByLabel('Alte Fassung').selectOption('1.1');
      await page.getByLabel('Neue Fassung').selectOption('1.2');
      await page.getByRole('button', { name: 'Vergleich zeigen' }).click();
      await page.waitForURL('**/avv/1.2/vergleich/1.1/');
      return page.url();
    });
    expect(url).toContain('/avv/1.2/vergleich/1.1/');
  });

  it('asks for two different versions', async () => {
    const message = await visit('/avv/vergleich/?alt=1.1&neu=1.1', (page) => text(page, '#_message'));
    expect(message).toBe('Bitte wählen Sie zwei verschiedene Fassungen.');
  });

  it('shows inline text or a synopsis, without JavaScript too', async () => {
    const columns = await visit(
      '/avv/1.1/vergleich/1.0/',
      async (page) => {
        expect(await page.locator('.view-inline:visible').count()).toBeGreaterThan(3);
        await page.getByLabel('Synopse').check();
        expect(await page.locator('.view-inline:visible').count()).toBe(0);
        return page.locator('.synopsis:visible').count();
      },
      { javaScriptEnabled: false },
    );
    expect(columns).toBeGreaterThan(3);
  });

  it('leads from the list of changed clauses into the text', async () => {
    const target = await visit('/avv/1.1/vergleich/1.0/', async (page) => {
      await page.locator('.change-list a').nth(2).click();
      return page.locator('.change:target .change-title').innerText();
    });
    expect(target).toMatch(/^\d+(\.\d+)*: \S/);
  });
});

describe('without JavaScript', () => {
  it('a contract is read in full, status, facts and files included', async () => {
    const shown = await visit('/avv/', (page) => text(page, 'main'), { javaScriptEnabled: false });
    expect(shown).toContain('die aktuelle Fassung.');
    expect(shown).toContain('Anlage 1 – Gegenstand der Verarbeitung');
    expect(shown).toContain('PDF');
  });
});
