import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { LEAST_SIZE, LOOKS, type Look, type LookName } from './looks.ts';
import { operate } from './operate.ts';
import type { Condition } from './seenText/conditions.ts';
import { conditionsOf, type ShownText, visibilityFaults } from './visibilityFaults.ts';

/** What a hostile or another theme changes of a page. */
export interface Change {
  readonly css?: string;
  readonly script?: string;
  readonly html?: string;
}

/** Opens pages of a site and reads the contracts on them. */
export interface ContractReader {
  /** @returns complaints of the visibility gate */
  readonly faults: (address: string, look: LookName, change?: Change) => Promise<readonly string[]>;
  /** @returns the conditions of the style sheets of a page and whether they hold in a look */
  readonly conditions: (address: string, look: LookName, change?: Change) => Promise<readonly Condition[]>;
}

/** A browser that tells pages nothing of being driven by a program: a theme could be honest only then. */
export const UNDRIVEN = ['--disable-blink-features=AutomationControlled'] as const;

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';

/**
 * Reads contracts on a site that is being served.
 *
 * @param origin where it is served
 * @param dist folder of the built site, with the frozen fragments
 */
export function contractReader(browser: Browser, origin: string, dist: string): ContractReader {
  // A clock belongs to a context: pages that share one would wait for each other's hours.
  const opened = async (address: string, look: LookName, change: Change): Promise<Page> => {
    const context = await browser.newContext({ userAgent: USER_AGENT, ...LOOKS[look].options });
    const page = await context.newPage();
    await open(page, new URL(address, origin), LOOKS[look], change);
    return page;
  };
  /** Pages as they were built, for the next style sheet: to open one takes longer than to look at it. */
  const waiting = new Map<string, Page[]>();
  const visit = async <T>(
    address: string,
    look: LookName,
    { css = '', ...change }: Change,
    ask: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const isStyle = Object.keys(change).length === 0;
    const place = `${address} ${look}`;
    const page = (isStyle ? waiting.get(place)?.pop() : undefined) ?? (await opened(address, look, change));
    const takeAway = css === '' ? undefined : await addStyle(page, css);
    await rest(page);
    const answer = await ask(page);
    if (takeAway === undefined || !isStyle) {
      await page.context().close();
      return answer;
    }
    await takeAway();
    waiting.set(place, [...(waiting.get(place) ?? []), page]);
    return answer;
  };
  return {
    faults: (address, look, change = {}) =>
      visit(address, look, change, (page) =>
        visibilityFaults(page, shownText(dist, address, LOOKS[look]), LOOKS[look].depth),
      ),
    conditions: (address, look, change = {}) => visit(address, look, change, conditionsOf),
  };
}

/** The whole translation page: the contract stands beside the translation, row by row. */
const TRANSLATION = /\/uebersetzung\/$/;

/** The marker names the version that the page shows; the frozen fragment lies beside its permalink. */
function shownText(dist: string, address: string, { isPrinted = false }: Look): ShownText {
  const leastSize = isPrinted ? LEAST_SIZE.paper : LEAST_SIZE.screen;
  if (TRANSLATION.test(address)) return { selector: '.bilingual > tbody', notText: '.tongue', leastSize };
  const html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  const [, agreement = '', version = ''] = /<!--fassung (\S+) (\S+)-->/.exec(html) ?? [];
  const frozen = readFileSync(join(dist, agreement, version, `${agreement}-${version}.html`), 'utf8');
  return { marker: `fassung ${agreement} ${version}`, frozen, leastSize };
}

async function open(page: Page, address: URL, look: Look, change: Change): Promise<void> {
  const hasScript = look.options.javaScriptEnabled !== false;
  if (hasScript) await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') });
  if (look.isPrinted === true) await page.emulateMedia({ media: 'print' });
  await changePage(page, address, change);
  await page.goto(`${address.href}${look.hash ?? ''}`);
  if (look.isOperated === true) await operate(page);
  // What a program does later has been done by then.
  if (hasScript) await page.clock.fastForward('01:00:00');
}

/** The pointer rests on a clause. */
async function rest(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('.contract section p')?.getBoundingClientRect() ?? {};
    return { x: (x ?? 0) + (width ?? 0) - 2, y: (y ?? 0) + (height ?? 0) - 2 };
  });
  await page.mouse.move(box.x, box.y);
}

/** The site answers with another program and other elements, as if it had been built with them, under its content policy. */
async function changePage(page: Page, address: URL, { script = '', html = '' }: Change): Promise<void> {
  if (script + html === '') return;
  const contentType = 'text/javascript; charset=utf-8';
  await page.route(`${address.origin}/_astro/changed.js`, (route) => route.fulfill({ body: script, contentType }));
  await page.route(address.href, async (route) => {
    const response = await route.fetch();
    const program = '<script type="module" src="/_astro/changed.js"></script>';
    const body = (await response.text()).replace('</body>', `${html}${program}</body>`);
    await route.fulfill({ response, body });
  });
}

/** The site has a further style sheet, the last one. @returns what takes it away again */
async function addStyle(page: Page, css: string): Promise<() => Promise<void>> {
  const address = '/_astro/changed.css';
  await page.route(`**${address}`, (route) => route.fulfill({ body: css, contentType: 'text/css; charset=utf-8' }));
  const link = await page.evaluateHandle((href) => {
    const added = document.createElement('link');
    added.rel = 'stylesheet';
    added.href = href;
    document.head.append(added);
    return added;
  }, address);
  // Without programs no promise of the page comes true: one asks until it is there.
  while (!(await link.evaluate(({ sheet }) => sheet !== null))) await setTimeout(5);
  return async () => {
    await link.evaluate((added) => added.remove());
    await page.unroute(`**${address}`);
  };
}
