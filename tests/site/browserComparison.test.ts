import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordingJson } from '../../src/agreement/wordingJson.ts';
import { redlineDocx } from '../../src/docx/redlineDocx.ts';
import type { ServedSite } from '../../src/hosting/serveSite.ts';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import type { ComparisonAnswer, ComparisonTask } from '../../src/site/browser/comparisonTask.ts';
import { type ComparableAgreement, comparableAgreement } from '../../src/site/comparableAgreement.ts';
import { comparisonFacts, comparisonFileFacts } from '../../src/site/comparisonFacts.ts';
import { type Library, library, type PublishedVersion } from '../../src/site/library.ts';
import { coverageOf } from '../../src/site/mandatoryContent.ts';
import { redlineDocumentHtml } from '../../src/site/redlineDocumentHtml.ts';
import { redlineViewFrom } from '../../src/site/redlineViewFrom.ts';
import { unpreparedPairs, versionPairs } from '../../src/site/versionPairs.ts';
import { german as words } from '../../src/site/words/german.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { builtSite, served, startBrowser } from '../support/builtSite.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { freshFolder } from '../support/smallContent.ts';

/** Real versions of real texts, kept beside the repository. */
const PAIRS = resolve(process.env['FASSUNG_PAIRS'] ?? '../shared/pairs');

/** A pair of the example that is neither of neighbours nor with a version in force on a day to come. */
const LIGHT = '/avv/1.2/vergleich/1.0/';

let dist = '';
let site: ServedSite;
let browser: Browser;
let all: Library;

beforeAll(async () => {
  const content = withFewPrepared();
  process.env['FASSUNG_CONTENT'] = content;
  all = library();
  dist = builtSite(content);
  site = await served(dist);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** The example, as if it had so many versions that few comparisons are prepared. */
function withFewPrepared(): string {
  const content = join(freshFolder(), 'content');
  cpSync(EXAMPLE_CONTENT, content, { recursive: true });
  const path = join(content, 'site.yaml');
  chmodSync(path, 0o644);
  writeFileSync(path, `${readFileSync(path, 'utf8')}preparedComparisons: 0\n`);
  return content;
}

interface Visit extends BrowserContextOptions {
  /** What goes wrong on purpose, before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly mayFail?: boolean;
}

/** Opens a page; fails on errors in the console, which a network that fails on purpose writes there. */
async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  { before, mayFail = false, ...context }: Visit = {},
): Promise<T> {
  const opened = await browser.newContext(context);
  const page = await opened.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  if (context.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  await before?.(page);
  await page.goto(site.origin + address);
  const result = await look(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await opened.close();
  if (!mayFail) expect(faults).toEqual([]);
  return result;
}

const compared = (page: Page) => page.locator('.comparison-result:not([hidden]) h1').waitFor();
const versionOf = (version: string): PublishedVersion => {
  const found = all.agreements.find(({ name }) => name === 'avv')?.versions.find((other) => other.version === version);
  if (found === undefined) throw new Error(version);
  return found;
};

/** What Node makes of two versions. */
function madeInNode(old: PublishedVersion, recent: PublishedVersion) {
  const result = redline(old.wording, recent.wording);
  const agreement = all.agreements.find(({ name }) => name === old.agreement);
  if (agreement === undefined) throw new Error(old.agreement);
  const comparable = comparableAgreement(all, agreement);
  return {
    comparable,
    html: redlineDocumentHtml(
      redlineViewFrom(
        result,
        {
          ...comparisonFacts(comparable, old.release, recent.release, words),
          art28: { demanded: comparable.art28, old: coverageOf(old), new: coverageOf(recent) },
        },
        words,
        recent.wording.language,
      ),
      words,
    ),
    json: redlineJson(result),
    docx: () =>
      redlineDocx(result, comparisonFileFacts(comparable, old.release, recent.release, recent.wording.language)),
  };
}

/** An agreement with the versions 1 and 2. */
const agreementNamed = (name: string): ComparableAgreement => ({
  name,
  shortTitle: name,
  publisher: 'Test',
  baseUrl: 'https://test.example',
  root: '/',
  language: 'de',
  art28: [],
  versions: ['1', '2'].map((version) => ({
    agreement: name,
    version,
    title: name,
    stated: '2025-01-01',
    fingerprint: '',
    date: '2025-01-01',
  })),
});

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Tests ask the program behind a page, which the policy of the page allows to none but its own script. */
const ASKING = { bypassCSP: true } as const;

/** Asks the worker of the built site for a file, as its pages do, and tells the SHA-256 of its bytes. */
async function madeInWorker(page: Page, task: ComparisonTask): Promise<string> {
  const program = readdirSync(join(dist, '_astro')).find((name) => /^comparisonWorker.*\.js$/.test(name));
  return page.evaluate(
    async ([address, asked]) => {
      const kept = globalThis as { comparisonWorker?: Worker };
      kept.comparisonWorker ??= new Worker(address, { type: 'module' });
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise<ComparisonAnswer>((done) => {
        port1.onmessage = ({ data }) => done(data);
      });
      kept.comparisonWorker.postMessage(asked, [port2]);
      const result = await answered;
      if (result.kind !== 'file') throw new Error(`The worker did not make ${asked.wanted}.`);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', result.bytes));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    [`/_astro/${program}`, task] as const,
  );
}

describe('a comparison made in the browser', () => {
  it('has the bytes of one made in Node, as data and as Word file, for all pairs in both directions', async () => {
    const pairs = versionPairs(all).flatMap(({ older, newer }) => [
      [older, newer],
      [newer, older],
    ]) as readonly [PublishedVersion, PublishedVersion][];
    expect(pairs).toHaveLength(28);
    await visit(
      '/avv/vergleich/',
      async (page) => {
        for (const [old, recent] of pairs) {
          const { comparable, json, docx } = madeInNode(old, recent);
          const task = { agreement: comparable, old: old.version, recent: recent.version };
          const named = `${old.agreement} ${old.version} ${recent.version}`;
          expect(await madeInWorker(page, { ...task, wanted: 'json' }), named).toBe(sha256(json));
          expect(await madeInWorker(page, { ...task, wanted: 'docx' }), named).toBe(sha256(await docx()));
        }
      },
      ASKING,
    );
  });

  const names = existsSync(PAIRS) ? readdirSync(PAIRS).filter((name) => existsSync(`${PAIRS}/${name}/old.md`)) : [];
  it.skipIf(names.length === 0)(`has them for the real pairs in ${PAIRS} as well`, async () => {
    await visit(
      '/avv/vergleich/',
      async (page) => {
        for (const name of names) {
          const [old, after] = (['old', 'new'] as const).map((which, i) =>
            wordingFromMarkdown(readFileSync(`${PAIRS}/${name}/${which}.md`, 'utf8'), { version: String(i + 1) }),
          );
          if (old === undefined || after === undefined) throw new Error(name);
          await page.route(`**/${name}/1/*`, (route) => route.fulfill({ body: wordingJson(old) }));
          await page.route(`**/${name}/2/*`, (route) => route.fulfill({ body: wordingJson(after) }));
          for (const [left, right] of [
            ['1', '2'],
            ['2', '1'],
          ] as const) {
            const made = await madeInWorker(page, {
              agreement: agreementNamed(name),
              wanted: 'json',
              old: left,
              recent: right,
            });
            const expected = left === '1' ? redline(old, after) : redline(after, old);
            expect(made, `${name} ${left} ${right}`).toBe(sha256(redlineJson(expected)));
          }
          await page.unrouteAll();
        }
      },
      ASKING,
    );
  });
});

describe('the page of a pair that is not prepared', () => {
  it('is there for every such pair, and names both versions with their citation', () => {
    const light = unpreparedPairs(all);
    expect(light.map(({ older, newer }) => `${older.agreement} ${older.version} ${newer.version}`)).toEqual([
      'avv 1.0 1.2',
    ]);
    const html = readFileSync(join(dist, LIGHT, 'index.html'), 'utf8');
    expect(html).toContain('<h1>AVV: Änderungen von Fassung 1.0 zu Fassung 1.2</h1>');
    for (const version of ['1.0', '1.2']) {
      expect(html).toContain(versionOf(version).release.fingerprint);
      expect(html).toContain(`href="/avv/${version}/avv-${version}.txt"`);
    }
  });

  it('shows what a prepared page shows, and moves the focus to its heading', async () => {
    const { html } = madeInNode(versionOf('1.0'), versionOf('1.2'));
    const shown = await visit(
      LIGHT,
      async (page) => {
        await compared(page);
        return page.evaluate((expected) => {
          const template = document.createElement('template');
          template.innerHTML = expected;
          const place = document.querySelector('.comparison-result .comparison')?.cloneNode(true) as HTMLElement;
          place.querySelector('h1')?.remove();
          // Scripts of the page may add to what the converter wrote.
          const words = (node: Node): string => node.textContent ?? '';
          const ids = (node: ParentNode) => [...node.querySelectorAll('[id^=aenderung]')].map(({ id }) => id);
          return {
            same: words(place).includes(words(template.content.querySelector('.redline') as Node)),
            ids: [ids(place), ids(template.content)],
            headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
            focus: document.activeElement?.tagName,
            title: document.title,
          };
        }, html);
      },
      ASKING,
    );
    expect(shown.same).toBe(true);
    expect(shown.ids[0]).toEqual(shown.ids[1]);
    expect(shown.ids[0]?.length).toBeGreaterThan(5);
    expect(shown.headings).toEqual(['AVV: Änderungen von Fassung 1.0 zu Fassung 1.2']);
    expect(shown.focus).toBe('H1');
    expect(shown.title).toBe('AVV: Änderungen von Fassung 1.0 zu Fassung 1.2 · Muster Cloud GmbH');
  });

  it('leads to a change named in its address', async () => {
    const seen = await visit(`${LIGHT}#aenderung-3`, async (page) => {
      await compared(page);
      await page.locator('#aenderung-3:target').waitFor();
      return page.locator('#aenderung-3').boundingBox();
    });
    expect(seen?.y).toBeGreaterThanOrEqual(0);
    expect(seen?.y).toBeLessThan(600);
  });

  it('offers the files that are not prepared, with the bytes that Node would make', async () => {
    const made = madeInNode(versionOf('1.0'), versionOf('1.2'));
    await visit(LIGHT, async (page) => {
      await compared(page);
      for (const [button, name, bytes] of [
        ['Word', 'avv-1.0-1.2.docx', Buffer.from(await made.docx())],
        ['Daten', 'avv-1.0-1.2.json', Buffer.from(made.json)],
      ] as const) {
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name: button }).click();
        const download = await saved;
        expect(download.suggestedFilename()).toBe(name);
        expect(readFileSync(await download.path()).equals(bytes), name).toBe(true);
        await page.getByText(`Heruntergeladen: ${name}`).waitFor();
      }
    });
  });

  it('says without JavaScript what to do', async () => {
    const shown = await visit(LIGHT, (page) => page.locator('main').innerText(), { javaScriptEnabled: false });
    expect(shown).toContain('Ohne JavaScript lesen Sie bitte beide Fassungen');
    expect(shown).toContain('Textdatei der Fassung 1.0 (TXT)');
    expect(shown).not.toContain('wird geladen');
  });

  it('tells that the versions do not arrive, leads to both, and tries again', async () => {
    await visit(
      LIGHT,
      async (page) => {
        const status = page.locator('.comparison-status');
        await status.filter({ hasText: 'konnten nicht geladen werden' }).waitFor();
        expect(
          await page.locator('.comparison-again a').evaluateAll((links) => links.map((a) => a.textContent)),
        ).toEqual(['Fassung 1.0 lesen', 'Fassung 1.2 lesen']);
        await page.unrouteAll();
        await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
        await compared(page);
        expect(await status.innerText()).toBe('');
      },
      { mayFail: true, before: (page) => page.route('**/avv-1.0.json', (route) => route.abort()) },
    );
  });

  it.each<[string, string, (route: Route) => Promise<void>]>([
    ['its program', '**/comparisonWorker*', (route) => route.abort()],
    ['a version, which is missing', '**/avv-1.2.json', (route) => route.fulfill({ status: 404, body: '' })],
  ])('tells that %s does not arrive', async (_what, address, fail) => {
    await visit(
      LIGHT,
      (page) => page.locator('.comparison-status').filter({ hasText: 'konnten nicht geladen werden' }).waitFor(),
      { mayFail: true, before: (page) => page.route(address, fail) },
    );
  });

  it('tells that a version is unreadable', async () => {
    await visit(
      LIGHT,
      (page) => page.locator('.comparison-status').filter({ hasText: 'ist nicht gelungen' }).waitFor(),
      { mayFail: true, before: (page) => page.route('**/avv-1.2.json', (route) => route.fulfill({ body: '{}' })) },
    );
  });

  it('works under a strict content security policy with Trusted Types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types fassung";
    const looked = async (page: Page): Promise<void> => {
      await compared(page);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Word' }).click();
      await saved;
    };
    await visit(LIGHT, looked, {
      before: (page) =>
        page.route('**/*', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
        }),
    });
  });

  it('loads little before the comparison, and what writes Word files with the click only', async () => {
    const asked: string[] = [];
    await visit(
      LIGHT,
      async (page) => {
        await compared(page);
        await page.waitForTimeout(200);
      },
      { before: async (page) => page.on('request', (request) => asked.push(new URL(request.url()).pathname)) },
    );
    expect(asked.filter((path) => /redlineDocx/.test(path))).toEqual([]);
    expect(asked.filter((path) => /comparisonWorker/.test(path))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/avv/1.0/avv-1.0.json', '/avv/1.2/avv-1.2.json']);
  });
});

describe('any two versions', () => {
  const message = (query: string): Promise<string> =>
    visit(`/avv/vergleich/${query}`, async (page) => {
      await page.locator('#_message:not(:empty)').waitFor();
      return page.locator('#_message').innerText();
    });

  it('lead to the prepared page, the change asked for included', async () => {
    await visit('/avv/vergleich/?alt=1.0&neu=1.3#aenderung-2', (page) =>
      page.waitForURL('**/avv/1.3/vergleich/1.0/#aenderung-2'),
    );
  });

  it.each([
    ['1.4', '1.3'],
    ['1.0', '1.2'],
  ])('from %s to %s are compared where they are asked for', async (old, recent) => {
    const { html } = madeInNode(versionOf(old), versionOf(recent));
    const shown = await visit(`/avv/vergleich/?alt=${old}&neu=${recent}`, async (page) => {
      await compared(page);
      expect(new URL(page.url()).pathname).toBe('/avv/vergleich/');
      expect(
        await page.locator('.compare-form select').evaluateAll((all) => all.map((s) => (s as HTMLSelectElement).value)),
      ).toEqual([old, recent]);
      return page.evaluate(() => ({
        title: document.title,
        headings: document.querySelectorAll('h1').length,
        changes: document.querySelectorAll('.change').length,
      }));
    });
    expect(shown.title).toBe(`AVV: Änderungen von Fassung ${old} zu Fassung ${recent} · Muster Cloud GmbH`);
    expect(shown.headings).toBe(1);
    expect(shown.changes).toBe(html.split('class="change ').length - 1);
  });

  it('go back with the button of the browser', async () => {
    await visit('/avv/versionen/', async (page) => {
      await page.getByLabel('Alte Fassung').selectOption('1.3');
      await page.getByLabel('Neue Fassung').selectOption('1.1');
      await page.getByRole('button', { name: 'Vergleich zeigen' }).click();
      await compared(page);
      await page.locator('.facts a[href="/avv/1.3/"]').click();
      await page.waitForURL('**/avv/1.3/');
      await page.goBack();
      await compared(page);
      await page.goBack();
      await page.waitForURL('**/avv/versionen/');
    });
  });

  it.each([
    ['?alt=1.1&neu=1.1', 'Bitte wählen Sie zwei verschiedene Fassungen.'],
    ['?alt=1.1&neu=9.9', 'Eine Fassung „9.9“ gibt es nicht. Bitte wählen Sie zwei Fassungen aus der Liste.'],
    ['?alt=%3Cb%3E&neu=1.1', 'Eine Fassung „<b>“ gibt es nicht. Bitte wählen Sie zwei Fassungen aus der Liste.'],
    ['?alt=1.1', 'Bitte wählen Sie zwei Fassungen.'],
    ['?alt=&neu=', 'Bitte wählen Sie zwei Fassungen.'],
  ])('are asked for where the address is %s', async (query, sentence) => {
    expect(await message(query)).toBe(sentence);
  });

  it('stay a form without versions in the address', async () => {
    await visit('/avv/vergleich/', async (page) => {
      expect(await page.locator('#_message').innerText()).toBe('');
      expect(await page.locator('.comparison-list li').count()).toBe(9);
    });
  });

  it('have no accessibility violation and need no scrolling sideways', async () => {
    await visit(
      '/avv/vergleich/?alt=1.4&neu=1.3',
      async (page) => {
        await compared(page);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
    );
  });
});
