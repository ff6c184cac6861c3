import type { Browser } from 'playwright';
import type { CompressingServer, FileKind, SentFile } from './compressingServer.ts';

/** What a visit cost. */
export interface VisitCost {
  readonly requests: number;
  /** Bytes of all bodies with brotli, level 11. */
  readonly brotli: number;
  /** Bytes of all bodies with gzip, level 9. */
  readonly gzip: number;
  /** Bytes with brotli by kind of file. */
  readonly kinds: Readonly<Record<FileKind, number>>;
  /** Elements of the page. */
  readonly nodes: number;
}

/** The ways of a search: the field into which words are typed, and what a hit looks like. */
export interface SearchWay {
  readonly field: string;
  readonly hit: string;
  /** Whether words are searched when they are sent, and not while they are typed. */
  readonly isSent: boolean;
}

/** A word of the contract. */
const WORD = 'Personentag';

/** Programs that prefetch begin when the page is at rest. */
const REST = 1500;

/**
 * Opens a page with an empty cache and waits until nothing more is loaded.
 *
 * @param search where given, words are searched there afterwards
 * @returns what the page cost, and what the first search cost beyond it
 */
export async function pageVisit(
  browser: Browser,
  server: CompressingServer,
  address: string,
  search?: SearchWay,
): Promise<{ readonly opened: VisitCost; readonly searched: VisitCost | null }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const nodes = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  server.sent();
  const answer = await page.goto(server.origin + address, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${server.origin}${address} answers ${answer?.status()}.`);
  await page.waitForTimeout(REST);
  const opened = visitCost(server.sent(), await nodes());
  let searched: VisitCost | null = null;
  if (search !== undefined) {
    const field = page.locator(search.field);
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await field.pressSequentially(WORD);
    if (search.isSent) await field.press('Enter');
    await page.locator(search.hit).first().waitFor();
    await page.waitForTimeout(REST);
    searched = visitCost(server.sent(), await nodes());
  }
  await context.close();
  return { opened, searched };
}

function visitCost(files: readonly SentFile[], nodes: number): VisitCost {
  const sum = (value: (file: SentFile) => number): number => files.reduce((total, file) => total + value(file), 0);
  const of = (kind: FileKind): number => sum((file) => (file.kind === kind ? file.brotli : 0));
  return {
    requests: files.length,
    brotli: sum(({ brotli }) => brotli),
    gzip: sum(({ gzip }) => gzip),
    kinds: { html: of('html'), js: of('js'), css: of('css'), font: of('font'), other: of('other') },
    nodes,
  };
}
