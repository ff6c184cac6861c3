import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { Browser } from 'playwright';
import { buildSite } from '../src/publication/buildSite.ts';
import { currentAndOlder, standsIn } from '../src/search/searchFiles.ts';
import { searchRecords } from '../src/search/searchRecords.ts';
import { readRequest, versionsInScope } from '../src/search/searchScope.ts';
import { EXAMPLE_AGREEMENTS, EXAMPLE_VERSIONS } from '../tests/search/exampleVersions.ts';
import {
  type ExpectedClauses,
  FURTHER_QUERIES,
  KNOWN_QUERIES,
  LATER_QUERIES,
} from '../tests/search/expectedClauses.ts';
import { startBrowser } from '../tests/support/builtSite.ts';
import { EXAMPLE_CONTENT } from '../tests/support/exampleContent.ts';
import { compressingServer } from './pages/compressingServer.ts';
import { pageVisit, type SearchWay } from './pages/pageVisit.ts';
import { textTable } from './redline/textTable.ts';
import { type Answer, type Contestant, type Entry, rankOf } from './search/contestant.ts';
import { ownAnswers } from './search/ownSearch.ts';
import { pagefindAnswers } from './search/pagefindAnswers.ts';
import { type PlacedRecord, pagefindClauses, preparedQueries } from './search/pagefindClauses.ts';
import { writePagefindSite } from './search/pagefindIndex.ts';
import { pagefindPages } from './search/pagefindPages.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The day for which the example was written. */
const DAY = '2026-11-21';

/** The query of the first use, a word that stands in one clause. */
const WORD = 'Personentag';

const OWN_DIALOG: SearchWay = {
  field: 'dialog.search-dialog input[name="q"]',
  hit: 'dialog.search-dialog .search-hit',
  isSent: false,
};

/** A list of queries and what it was used for. */
interface QueryList {
  readonly name: string;
  readonly queries: readonly ExpectedClauses[];
}

const LISTS: readonly QueryList[] = [
  { name: '1 known to fail elsewhere', queries: KNOWN_QUERIES },
  { name: '2 further', queries: FURTHER_QUERIES },
  { name: '3 later', queries: LATER_QUERIES },
];

const ALL_QUERIES = LISTS.flatMap(({ queries }) => queries);

/**
 * Asks the search of this project and Pagefind, in two ways, three lists of queries of which the answers were decided
 * before, on the example. Prints how often the clause expected comes first and within the first three, bytes and times.
 */
export async function benchSearch(): Promise<void> {
  process.env['FASSUNG_TODAY'] ??= DAY;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const browser = await startBrowser();
  try {
    const queries = ALL_QUERIES.map(({ query }) => query);
    const answers = await ownAnswers(WORD, queries, DAY);
    const named = new Set(queries.filter((query) => answers.get(query)?.isJump));
    const own = { name: 'Fassung', answers, firstUse: await ownFirstUse(browser, join(folder, 'dist')) };
    const [pages, clauses] = [join(folder, 'pages'), join(folder, 'clauses')];
    await writePagefindSite(pages, pagefindPages(EXAMPLE_CONTENT, IN_FORCE));
    await writePagefindSite(clauses, pagefindClauses(placedRecords()));
    const contestants = [
      own,
      await pagefindAnswers(
        browser,
        { name: 'Pagefind, pages', folder: pages, prepare: (query) => [query], hasSections: true },
        WORD,
        queries,
      ),
      await pagefindAnswers(
        browser,
        { name: 'Pagefind, clauses', folder: clauses, prepare: preparedQueries, hasSections: false },
        WORD,
        queries,
      ),
    ];
    printReport(contestants, named, join(pages, 'pagefind'));
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The version in force by agreement. */
const IN_FORCE: ReadonlyMap<string, string> = new Map(
  [...versionsInScope(readRequest(new URLSearchParams()), EXAMPLE_AGREEMENTS, DAY)].map(([agreement, versions]) => [
    agreement,
    versions.at(-1) ?? '',
  ]),
);

/** The wordings in force, each where it stands in the version in force. */
function placedRecords(): readonly PlacedRecord[] {
  const orders = new Map(
    EXAMPLE_AGREEMENTS.map(({ name, versions }) => [name, versions.map(({ version }) => version)]),
  );
  const { current } = currentAndOlder(searchRecords(EXAMPLE_VERSIONS), EXAMPLE_AGREEMENTS, DAY);
  return current.flatMap((record) => {
    const version = IN_FORCE.get(record.agreement) ?? '';
    const place = record.places.find((one) => standsIn(one, version, orders.get(record.agreement) ?? []));
    return place === undefined ? [] : [{ record, place, version }];
  });
}

/** What the dialog of the search loads on the page of a version. */
async function ownFirstUse(browser: Browser, dist: string): Promise<Contestant['firstUse']> {
  buildSite({ root: ROOT, content: EXAMPLE_CONTENT, dist, quiet: true });
  const server = await compressingServer(dist);
  try {
    const { searched } = await pageVisit(browser, server, `/avv/${IN_FORCE.get('avv')}/`, OWN_DIALOG);
    if (searched === null) throw new Error('Nothing was searched.');
    return searched;
  } finally {
    server.close();
  }
}

function printReport(contestants: readonly Contestant[], named: ReadonlySet<string>, bundle: string): void {
  const inForce = [...IN_FORCE].map(([agreement, version]) => `${agreement} ${version}`).join(', ');
  console.log(`Search: ${ALL_QUERIES.length} queries with the clauses expected, on ${inForce}`);
  console.log('  Fassung in Node; Pagefind 1.6.0 in Chromium over its own index:');
  console.log('  "pages": one page for each version in force, no settings; a heading above the clause counts as right');
  console.log('  "clauses": one record for each wording in force, thesaurus as metadata, queries prepared\n');
  console.log(`${sharesTable(contestants, () => true)}\n`);
  console.log(
    `Without the ${named.size} queries that name a clause or contract, for which Pagefind has no direct jump:\n`,
  );
  console.log(`${sharesTable(contestants, ({ query }) => !named.has(query))}\n`);
  console.log(
    '  Fassung and its thesaurus, which "clauses" shares, were tuned on lists 1 and 2. Of list 3, written when',
  );
  console.log(
    '  the ranking stood, 25 of 31 came first before any tuning on it (noted then, not measured here). Pagefind',
  );
  console.log('  has its defaults; it gives equal results in any order: its figures may differ by one or two.\n');
  console.log(`${costTable(contestants)}\n`);
  console.log(`  Loaded by the first search, for "${WORD}"; Fassung with its dialog, Pagefind with no form: its own,`);
  console.log(`  Component UI, adds ${formCost(bundle)}. Times: medians after that search, without`);
  console.log('  drawing; those of Pagefind with the texts of three results, from this machine.\n');
}

function entriesOf(answers: Contestant['answers'], { query }: ExpectedClauses): readonly Entry[] {
  const answer = answers.get(query);
  if (answer === undefined) throw new Error(`Nobody asked "${query}".`);
  return answer.entries;
}

const HEAD = ['list', 'search', 'queries', 'first', 'share', 'first three', 'share', 'misses of first ×'];

function sharesTable(contestants: readonly Contestant[], isAsked: (expected: ExpectedClauses) => boolean): string {
  const lists = [...LISTS, { name: 'all', queries: ALL_QUERIES }];
  const rows = lists.flatMap(({ name, queries }) => {
    const asked = queries.filter(isAsked);
    const counts = contestants.map(({ answers }) => {
      const ranks = asked.map((one) => rankOf(entriesOf(answers, one), one, IN_FORCE));
      const within = (most: number): number => ranks.filter((rank) => rank !== null && rank < most).length;
      return { first: within(1), three: within(3) };
    });
    const ownMisses = asked.length - (counts[0]?.first ?? 0);
    const share = (count: number): string => `${((100 * count) / asked.length).toFixed(1)} %`;
    return counts.map(({ first, three }, i) => [
      i === 0 ? name : '',
      contestants[i]?.name ?? '',
      String(asked.length),
      String(first),
      share(first),
      String(three),
      share(three),
      ratio(asked.length - first, ownMisses),
    ]);
  });
  return textTable(HEAD, rows);
}

function costTable(contestants: readonly Contestant[]): string {
  const times = (of: (answer: Answer) => number): readonly number[] =>
    contestants.map(({ answers }) => median([...answers.values()].map(of)));
  const first = times(({ milliseconds }) => milliseconds);
  const again = times((answer) => answer.again);
  const [own] = contestants;
  const rows = contestants.map(({ name, firstUse: { requests, brotli, gzip } }, i) => [
    name,
    String(requests),
    kilobytes(brotli),
    ratio(brotli, own?.firstUse.brotli ?? 0),
    kilobytes(gzip),
    ratio(gzip, own?.firstUse.gzip ?? 0),
    (first[i] ?? 0).toFixed(2),
    ratio(first[i] ?? 0, first[0] ?? 0),
    (again[i] ?? 0).toFixed(2),
    ratio(again[i] ?? 0, again[0] ?? 0),
  ]);
  return textTable(
    ['search', 'requests', 'kB brotli', '×', 'kB gzip', '×', 'ms, new query', '×', 'ms, again', '×'],
    rows,
  );
}

/** The form that Pagefind brings. */
function formCost(bundle: string): string {
  const files = readdirSync(bundle).filter((name) => /^pagefind-component-ui\.(?:js|css)$/.test(name));
  const bytes = files.map((name) => readFileSync(join(bundle, name)));
  const sum = (packed: (data: Buffer) => Buffer): string =>
    kilobytes(bytes.reduce((total, data) => total + packed(data).length, 0));
  return `${sum(brotliCompressSync)} kB (brotli), ${sum((data) => gzipSync(data, { level: 9 }))} kB (gzip)`;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** How many times what Fassung has; nothing where it has none. */
const ratio = (value: number, own: number): string => (own === 0 ? '–' : (value / own).toFixed(2));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
