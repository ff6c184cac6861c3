import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedSite } from '../../src/hosting/serveSite.ts';
import { builtSite, served, startBrowser } from '../support/builtSite.ts';
import { headsOf, type WitnessedContent, witnessedContent } from './witnessedContent.ts';

let witnessed: WitnessedContent;
let dist = '';
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  witnessed = witnessedContent();
  dist = builtSite(witnessed.content);
  site = await served(dist);
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const bytes = (name: string): Buffer => readFileSync(join(dist, name));

/** Opens a page and looks at it; fails on errors in the console and on requests that send something or leave the site. */
async function visit<T>(address: string, look: (page: Page) => Promise<T>, javaScriptEnabled = true): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(`${site.origin}/`)) faults.push(request.url());
  });
  if (javaScriptEnabled) await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  await page.goto(site.origin + address);
  const result = await look(page);
  await context.close();
  expect(faults).toEqual([]);
  return result;
}

/** The titles of the answers below a form, when there are so many. */
async function titles(page: Page, form: string, count: number): Promise<readonly string[]> {
  const found = page.locator(`section:has(${form}) .check-answer h3`);
  await found.nth(count - 1).waitFor();
  return (await found.allTextContents()).map((title) => title.replaceAll('\u00A0', ' '));
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

describe.each([
  ['de', '/pruefen/'],
  ['en', '/en/pruefen/'],
] as const)('the page for checking in %s', (language, address) => {
  const isGerman = language === 'de';

  it('tells of chosen files what they are, and sends nothing', () =>
    visit(address, async (page) => {
      const text = bytes('test/1.0/test-1.0.txt');
      await page.setInputFiles('input[type=file]', [
        file('a.txt', text),
        file('b.pdf', bytes('test/1.1/test-1.1.pdf')),
        file('c.txt', Buffer.from(text.toString().replaceAll('\n', '\r\n'))),
        file('d.html', bytes('test/1.1/index.html')),
        file('e.txt', Buffer.from(text.toString().replace('10 Tagen', '20 Tagen'))),
        file('ledger.jsonl', bytes('ledger.jsonl')),
      ]);
      const found = await titles(page, '.check-copy', 6);
      expect(found.slice(0, 4)).toEqual(
        isGerman
          ? [
              'Test, Fassung 1.0: Zeichen für Zeichen die Textdatei',
              'Test, Fassung 1.1: Byte für Byte die PDF-Datei',
              'Test, Fassung 1.0: die Textdatei, gleich bis auf die Zeilenenden',
              'Test, Fassung 1.1: die HTML-Datei, gleich bis auf die Seite um den Vertragstext',
            ]
          : [
              'Test, version 1.0: the text file, character for character',
              'Test, version 1.1: the PDF file, byte for byte',
              'Test, version 1.0: the text file, the same except for the line ends',
              'Test, version 1.1: the HTML file, the same except for the page around the contract text',
            ],
      );
      const altered = await page.locator('.check-answer').nth(4).innerText();
      expect(altered).toContain('1.1 Die Frist beträgt 20 Tagen.');
      expect(altered).toContain('1.1 Die Frist beträgt 10 Tagen.');
      expect(found[5]).toMatch(/12 (Zeilen|lines)/);
      expect(await page.getByRole('status').first().textContent()).toContain(found[0]);
      const link = page.locator('.check-answer a').first();
      expect(await link.getAttribute('href')).toBe(isGerman ? '/test/1.0/' : '/en/test/1.0/');
    }));

  it('reads pasted citations, heads and texts', () =>
    visit(address, async (page) => {
      const paste = async (text: string): Promise<string> => {
        await page.fill('[name=pasted]', text);
        await page.locator('.check-copy button').click();
        await page.waitForFunction(() => document.querySelector('.check-copy ~ [role=status].hidden-words') !== null);
        return (await titles(page, '.check-copy', 1))[0] ?? '';
      };
      const citation = await page.evaluate(
        async (path) => {
          const html = await (await fetch(path)).text();
          const parsed = /class="citation"[\s\S]*?<\/p>/.exec(html)?.[0] ?? '';
          return parsed.replace(/<[^>]*>/g, '');
        },
        `${isGerman ? '' : '/en'}/test/1.2/`,
      );
      expect(await paste(citation)).toContain(isGerman ? 'Fassung 1.2 (Textdatei)' : 'version 1.2 (text file)');
      const answer = await page.locator('.check-answer').innerText();
      expect(answer).toMatch(/Auch der Permalink|permalink in the pasted text names/);
      expect(answer).toMatch(/bleibt an sie gebunden|remains bound by it/);
      expect(await paste(headsOf(witnessed.content)[6] ?? '')).toMatch(/(Zeile|line) 7$/);
      expect(await paste(bytes('test/1.0/test-1.0.txt').toString().trimEnd())).toMatch(
        /1\.0: (die Textdatei|the text file)/,
      );
    }));

  it('recomputes the ledger and checks its signature with the key that the reader brings', () =>
    visit(address, async (page) => {
      await page.fill('[name=head]', headsOf(witnessed.content)[3] ?? '');
      await page.fill('[name=key]', witnessed.key.text);
      await page.locator('.check-ledger button').click();
      expect(await titles(page, '.check-ledger', 3)).toEqual(
        isGerman
          ? [
              'Dieser Registerstand gehört zu dieser Geschichte: Zeile 4',
              'Das Register ist in sich stimmig: 12 Zeilen',
              'Signiert von vertraege.test.example: das Register bis Zeile 12',
            ]
          : [
              'This head belongs to this history: line 4',
              'The ledger is consistent: 12 lines',
              'Signed by vertraege.test.example: the ledger up to line 12',
            ],
      );
    }));

  it('is complete without JavaScript, with forms that nobody sees [S9]', () =>
    visit(
      address,
      async (page) => {
        expect(
          await page.locator('form.check-form').evaluateAll((all) => all.every((form) => !form.checkVisibility())),
        ).toBe(true);
        expect(await page.locator('main').innerText()).toContain('sha256sum test-1.1.txt');
        expect(await page.locator('noscript').count()).toBeGreaterThan(0);
      },
      false,
    ));
});

describe('the page for checking', () => {
  const answered = async (page: Page): Promise<string> => {
    await page.locator('.check-ledger button').click();
    return (await titles(page, '.check-ledger', 1))[0] ?? '';
  };

  it('finds a line that was altered, and compares nothing else then', () =>
    visit('/pruefen/', async (page) => {
      const forged = bytes('ledger.jsonl').toString().replace('"1.1"', '"1.3"');
      await page.route('**/ledger.jsonl', (route) => route.fulfill({ body: forged }));
      expect(await answered(page)).toBe('Das Register ist nicht in Ordnung');
      expect(await page.locator('.check-ledger ~ .check-results').innerText()).toContain('Zeile 4 nennt nicht');
    }));

  it('finds that lines were taken away by the reader’s copy and by the page itself [D8]', () =>
    visit('/pruefen/', async (page) => {
      const all = bytes('ledger.jsonl').toString();
      const cut = all
        .split('\n')
        .slice(0, 9)
        .map((line) => `${line}\n`)
        .join('');
      await page.route('**/ledger.jsonl', (route) => route.fulfill({ body: cut }));
      await page.setInputFiles('input[type=file]', file('kopie.jsonl', Buffer.from(all)));
      expect(await titles(page, '.check-copy', 1)).toEqual(['Diese Website zeigt weniger, als Ihre Kopie enthält']);
      await answered(page);
      expect(await page.locator('.check-ledger ~ .check-results').innerText()).toContain('nicht vorkommt');
    }));

  it('says that nothing was compared where the ledger cannot be loaded', () =>
    visit('/pruefen/', async (page) => {
      await page.route('**/ledger.jsonl', (route) => route.fulfill({ status: 200, body: '<!doctype html>\n' }));
      expect(await answered(page)).toBe('Das Register ist nicht in Ordnung');
    }));

  it('takes files that are dropped', () =>
    visit('/pruefen/', async (page) => {
      const text = bytes('test/1.1/test-1.1.txt').toString();
      const data = await page.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'gezogen.txt'));
        return transfer;
      }, text);
      await page.dispatchEvent('.check-copy', 'dragover', { dataTransfer: data });
      expect(await page.locator('.check-copy.is-over').count()).toBe(1);
      await page.dispatchEvent('.check-copy', 'drop', { dataTransfer: data });
      expect(await titles(page, '.check-copy', 1)).toEqual(['Test, Fassung 1.1: Zeichen für Zeichen die Textdatei']);
      expect(await page.locator('.check-copy.is-over').count()).toBe(0);
    }));
});

describe('the page of a version with errata', () => {
  it('marks the clause in the margin and leads to the note and back', () =>
    visit('/test/1.0/', async (page) => {
      await page.setViewportSize({ width: 1500, height: 900 });
      const mark = page.locator('.erratum-mark');
      expect(await mark.allTextContents()).toEqual(['Erratum 1']);
      expect(await mark.evaluate((element) => element.closest('section')?.id)).toBe('1.1');
      expect(await mark.getAttribute('href')).toBe('#_erratum-1');
      expect(await page.locator('#_erratum-1 a').first().getAttribute('href')).toBe('#1.1');
      expect(await page.locator('.errata').innerText()).toContain('ändern ihn nicht');
    }));

  it('serves the signed note beside the ledger', () => {
    expect(bytes('ledger.note')).toEqual(readFileSync(join(witnessed.content, 'ledger.note')));
  });
});
