import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { AuthorError } from '../src/publication/authorError.ts';
import { buildSite } from '../src/publication/buildSite.ts';
import { COMPETITORS, competitorSite } from './pages/competitors.ts';
import { compressingServer } from './pages/compressingServer.ts';
import { type ContractPage, contractPages } from './pages/contractPages.ts';
import { CATEGORIES, lighthouseScores } from './pages/lighthouseScores.ts';
import { pageVisit, type SearchWay, type VisitCost } from './pages/pageVisit.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The day for which the example was written. */
const DAY = '2026-11-21';

const [AGREEMENT, VERSION, BEFORE] = ['avv', '1.3', '1.2'];

const OWN_SEARCH: SearchWay = { field: '#_text input[name="q"]', hit: '#_results a', isSent: true };

/** Pages that Lighthouse is asked about, below the address of each language. */
const ASKED: Readonly<Record<string, string>> = {
  'home page': '',
  'current version': `${AGREEMENT}/`,
  version: `${AGREEMENT}/${VERSION}/`,
  redline: `${AGREEMENT}/${VERSION}/vergleich/${BEFORE}/`,
  history: `${AGREEMENT}/versionen/`,
  search: 'suche/',
};

const LIGHTHOUSE_RUNS = 3;

/** Of 100, in the order of `CATEGORIES`. */
const LEVELS: readonly number[] = [99, 100, 100, 100];

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Weighs the pages of the example beside the same contracts in other site generators, and asks Lighthouse about them.
 *
 * @param options `--section weight` or `--section lighthouse`; both where absent
 */
export async function benchPages(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { section: { type: 'string', multiple: true } } });
  const sections = values.section ?? ['weight', 'lighthouse'];
  if (sections.some((name) => name !== 'weight' && name !== 'lighthouse')) {
    throw new AuthorError([`There is no section "${sections.join('", "')}". There are: weight, lighthouse.`]);
  }
  process.env['FASSUNG_TODAY'] ??= DAY;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [content, dist] = [join(ROOT, 'content'), join(folder, 'dist')];
  try {
    buildSite({ root: ROOT, content, dist, quiet: true });
    if (sections.includes('weight')) await weigh(dist, contractPages(content));
    if (sections.includes('lighthouse')) await askLighthouse(dist);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of the table: a page of a site, or a search on it. */
interface Weighed {
  readonly page: string;
  readonly site: string;
  readonly cost: VisitCost;
}

async function weigh(dist: string, pages: readonly ContractPage[]): Promise<void> {
  const contract = pages.find(({ agreement, version }) => agreement === AGREEMENT && version === VERSION);
  const words = contract?.markdown.split(/\s+/).length ?? 0;
  console.log(`Pages: ${AGREEMENT} ${VERSION} of ${words} words, one of ${pages.length} versions published`);
  console.log('  kB with brotli 11 (and gzip 9), bodies only, empty cache; "×" is how many times the kB of Fassung\n');
  const browser = await startBrowser();
  try {
    printWeights([...(await weighOwn(browser, dist)), ...(await weighOthers(browser, pages))]);
  } finally {
    await browser.close();
  }
}

const PAGE = { version: 'version', redline: 'redline', search: 'search page', searched: 'first search, added' };

async function weighOwn(browser: Browser, dist: string): Promise<readonly Weighed[]> {
  const server = await compressingServer(dist);
  const visit = (path: string, search?: SearchWay): ReturnType<typeof pageVisit> =>
    pageVisit(browser, server, `/${path}`, search);
  const search = await visit('suche/', OWN_SEARCH);
  const costs: Readonly<Record<string, VisitCost | null>> = {
    [PAGE.version]: (await visit(ASKED['version'] ?? '')).opened,
    [PAGE.redline]: (await visit(ASKED['redline'] ?? '')).opened,
    [PAGE.search]: search.opened,
    [PAGE.searched]: search.searched,
  };
  server.close();
  return Object.entries(costs).flatMap(([page, cost]) => (cost === null ? [] : [{ page, site: 'Fassung', cost }]));
}

async function weighOthers(browser: Browser, pages: readonly ContractPage[]): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  for (const competitor of COMPETITORS) {
    const server = await compressingServer(competitorSite(competitor, pages));
    const address = `/vertraege/${AGREEMENT}/${VERSION}/`;
    const { opened, searched } = await pageVisit(browser, server, address, competitor.search);
    server.close();
    weighed.push({ page: PAGE.version, site: competitor.name, cost: opened });
    if (searched !== null) weighed.push({ page: PAGE.searched, site: competitor.name, cost: searched });
  }
  return weighed;
}

function printWeights(weighed: readonly Weighed[]): void {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const head = ['', 'site', 'kB', '(gzip)', '×', 'requests', 'HTML', 'JS', 'CSS', 'fonts', 'other', 'elements'];
  const rows = Object.values(PAGE).flatMap((name) => {
    const ofPage = weighed.filter(({ page }) => page === name);
    const own = ofPage.find(({ site }) => site === 'Fassung')?.cost.brotli ?? Number.NaN;
    return ofPage.map(({ page, site, cost: { brotli, gzip, requests, kinds, nodes } }) => [
      page,
      site,
      kilobytes(brotli),
      `(${kilobytes(gzip)})`,
      (brotli / own).toFixed(1),
      String(requests),
      ...[kinds.html, kinds.js, kinds.css, kinds.font, kinds.other].map(kilobytes),
      String(nodes),
    ]);
  });
  printTable([head, ...rows]);
}

async function askLighthouse(dist: string): Promise<void> {
  console.log(`Lighthouse: phone, slow network; medians of ${LIGHTHOUSE_RUNS} runs; levels ${LEVELS.join('/')}\n`);
  const server = await compressingServer(dist);
  const rows: string[][] = [];
  try {
    for (const [language, below] of [
      ['de', '/'],
      ['en', '/en/'],
    ] as const) {
      for (const [name, path] of Object.entries(ASKED))
        rows.push(await askedRow(server.origin + below + path, name, language));
    }
  } finally {
    server.close();
  }
  printTable([['page', '', ...CATEGORIES, 'LCP ms', 'TBT ms', 'CLS', 'missed'], ...rows]);
}

async function askedRow(url: string, name: string, language: string): Promise<string[]> {
  const { scores, largestPaint, blocked, shift, faults } = await lighthouseScores(url, browserPath(), LIGHTHOUSE_RUNS);
  const isReached = scores.every((score, i) => score >= (LEVELS[i] ?? 0));
  return [
    name,
    language,
    ...scores.map((score) => score.toFixed(0)),
    largestPaint.toFixed(0),
    blocked.toFixed(0),
    shift.toFixed(3),
    `${isReached ? '' : 'LEVEL MISSED '}${faults.join(', ')}`,
  ];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
  console.log('');
}

function browserPath(): string {
  const own = chromium.executablePath();
  const found = [own, ...SYSTEM_BROWSERS].find((path) => existsSync(path));
  if (found === undefined) throw new AuthorError(['There is no Chromium. "npm test" installs one.']);
  return found;
}

const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-background-networking'] });
