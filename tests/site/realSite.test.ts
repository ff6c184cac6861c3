import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import type { ServedSite } from '../../src/hosting/serveSite.ts';
import { canonicalWords } from '../agreement/htmlText.ts';
import { bodyDifference, headRows, pdfBodyPages } from '../pdf/pdfBodyText.ts';
import { hasPoppler } from '../pdf/poppler.ts';
import { builtSite, served, startBrowser } from '../support/builtSite.ts';
import { CONTRACTS, realContent, realContracts } from '../support/realContracts.ts';

const contracts = realContracts();
const absent = contracts.length === 0 ? ` (skipped: no contracts in ${CONTRACTS})` : '';

describe.skipIf(contracts.length === 0)(`a site of five real contracts${absent}`, () => {
  let content = '';
  let dist = '';
  let site: ServedSite;
  let browser: Browser;

  beforeAll(async () => {
    content = realContent();
    dist = builtSite(content);
    site = await served(dist);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const frozen = (name: string, version: string, kind: string): Buffer =>
    readFileSync(join(content, name, version, `${name}-${version}.${kind}`));

  it('has all five', () => {
    expect(contracts.map(({ name }) => name).toSorted()).toEqual([
      'kloudease',
      'knallmacher',
      'nexcore',
      'tasko',
      'zircolo',
    ]);
  });

  it.each(contracts)('shows every word of $name once and in order in a real browser', async ({ name, version }) => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/${name}/${version}/`);
    const shown = await page.locator('.contract > article').evaluate((article) => {
      // Rendered text of every block in reading order; what the style sheet hides would be missing.
      const blocks = [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, th, td')];
      return blocks
        .filter((block) => !block.querySelector('p, li, h2, h3, h4'))
        .map((block) => block.innerText)
        .join(' ');
    });
    await page.close();
    const words = canonicalWords(frozen(name, version, 'txt').toString('utf8'));
    expect(shown.replace(/[ \t\n]+/g, ' ').trim()).toBe(words);
  });

  it.each(contracts)(
    'has an anchor for every label of $name, with the label as its link',
    async ({ name, version }) => {
      const wording = readWordingJson(frozen(name, version, 'json').toString('utf8'));
      const page = await browser.newPage();
      await page.goto(`${site.origin}/${name}/${version}/`);
      for (const { id, label } of allClauses(wording)) {
        const link = page.locator(`[id="${id}"] > :is(h2, h3, h4, p):first-child > a:first-child`);
        expect(await link.getAttribute('href'), id).toBe(`#${id}`);
        if (label !== null) expect(await link.textContent(), id).toBe(label);
      }
      await page.close();
    },
  );

  it('has the addresses of clauses that the numbering of each contract calls for, and no other', () => {
    const page = (name: string, version: string): string =>
      readFileSync(join(dist, name, version, 'index.html'), 'utf8');
    expect(page('knallmacher', '2025-09-01')).toContain('id="6.3a"');
    expect(page('knallmacher', '2025-09-01')).not.toContain('id="6.3"');
    expect(page('nexcore', '1.4')).toContain('id="geltung-und-rangfolge.1"');
    expect(page('kloudease', '1.1')).not.toContain('id="15.1"');
  });

  it.skipIf(!hasPoppler).each(contracts)(
    'prints the canonical text of $name in its PDF (needs poppler-utils)',
    ({ name, version }) => {
      const wording = readWordingJson(frozen(name, version, 'json').toString('utf8'));
      const text = frozen(name, version, 'txt').toString('utf8');
      expect(bodyDifference(pdfBodyPages(frozen(name, version, 'pdf')), text, headRows(wording))).toBeNull();
    },
  );

  it('shows a contract with one version as current, without a comparison', () => {
    expect(existsSync(join(dist, 'zircolo', 'index.html'))).toBe(true);
    expect(existsSync(join(dist, 'zircolo', '1.0', 'vergleich'))).toBe(false);
  });
});
