import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Ledger } from '../ledger/readLedger.ts';
import { agreementsOf } from '../ledger/status.ts';
import { verifyContent } from '../verification/verifyContent.mjs';
import { receiptOf, receiptPath, verifySite } from '../verification/verifySite.mjs';
import { readAgreementFacts } from './agreementFacts.ts';
import { AuthorError } from './authorError.ts';
import { buildDay } from './buildDay.ts';
import { checkOrigin } from './checkOrigin.ts';
import { ledgerPath } from './contentPaths.ts';
import { exclusively } from './exclusively.ts';
import { readLedgerFile } from './ledgerFile.ts';
import { readSiteFacts } from './siteFacts.ts';

/** What a build is made from and where it goes. */
export interface BuildRequest {
  /** Folder of the project. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
  /** Where the finished site stands; replaced only by a site that is complete and verified. */
  readonly dist: string;
  /** Whether the site generator may print what it does. */
  readonly quiet?: boolean;
}

/**
 * Builds the site into a fresh folder beside `dist`, compares it with the published files, and only then puts it in the
 * place of the site before. Interrupted at any moment, the site before is still there.
 *
 * @returns how much was compared
 * @throws AuthorError where published files are damaged, the build fails or the built site differs from them
 */
export function buildSite(request: BuildRequest): Readonly<Record<string, number>> {
  // The site generator keeps a list of the ordinary pages in the folder of the project.
  const place = {
    lock: join(request.root, '.build-lock'),
    busy: 'Another build is under way',
    outcome: 'Nothing was built.',
  };
  return exclusively(place, () => built(request), PATIENCE);
}

/** Builds wait for one another. */
const PATIENCE = 600_000;

function built({ root, content, dist, quiet = false }: BuildRequest): Readonly<Record<string, number>> {
  const files = verifyContent(content, true);
  if (files.complaints.length > 0) {
    throw new AuthorError([
      ...files.complaints,
      'The published files are damaged. Nothing was built; the site is as it was.',
    ]);
  }
  const ledger = readLedgerFile(content);
  checkInputs(content, ledger);
  const next = `${dist}.fassung-next`;
  const old = `${dist}.fassung-before`;
  checkPlace(root, content, dist);
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  checkHistory(dist, content);
  for (const leftover of [next, old, cacheOf(next)]) rmSync(leftover, { recursive: true, force: true });
  generate(root, content, next, quiet);
  const { complaints, counts } = verifySite(content, files.history, next);
  if (complaints.length > 0) {
    rmSync(next, { recursive: true, force: true });
    throw new AuthorError([...complaints, 'The built site differs from the published files. The site is as it was.']);
  }
  writeFileSync(join(next, BUILD_MARK), `${ledger.head}\n`);
  const receipt = receiptOf(next);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  writeFileSync(receiptPath(dist), receipt);
  rmSync(old, { recursive: true, force: true });
  return { ...files.counts, ...counts, pages: pagesIn(receipt) };
}

const pagesIn = (receipt: string): number => receipt.split('\n').filter((line) => line.endsWith('index.html')).length;

/** A file that says that a folder was built by this program and may be replaced by it. */
const BUILD_MARK = '.built-by-fassung';

/** What a person wrote is checked before the site generator reads it, which would show a stack trace. */
function checkInputs(content: string, ledger: Ledger): void {
  if (ledger.events.length === 0) {
    throw new AuthorError([
      'Nothing has been published yet, so there is no site to build. "npm run dev" shows the draft, "npm run release -- AGREEMENT" publishes it.',
    ]);
  }
  checkOrigin(ledger, readSiteFacts(content).baseUrl, 'Nothing was built.');
  for (const agreement of agreementsOf(ledger.events)) readAgreementFacts(content, agreement);
  buildDay(process.env, Date.now());
}

/** The build replaces a whole folder, so it must be one of its own or an empty one. */
function checkPlace(root: string, content: string, dist: string): void {
  const holds = (outer: string, inner: string): boolean =>
    !relative(outer, inner).startsWith('..') && !isAbsolute(relative(outer, inner));
  const overlaps = holds(content, dist) || holds(dist, content) || holds(dist, root);
  if (overlaps) {
    throw new AuthorError([
      `${dist} overlaps with the content or the project. Nothing was built. Choose another FASSUNG_DIST.`,
    ]);
  }
  if (!existsSync(dist)) return;
  const isOwn = statSync(dist).isDirectory() && (readdirSync(dist).length === 0 || existsSync(join(dist, BUILD_MARK)));
  if (!isOwn) {
    throw new AuthorError([
      `${dist} holds files that were not built by this program. Nothing was built or deleted. Choose an empty folder in FASSUNG_DIST, or move the files away.`,
    ]);
  }
}

/** The site before is a witness: the history it shows must be the beginning of the history that is to be built. */
function checkHistory(dist: string, content: string): void {
  const shown = join(dist, 'ledger.jsonl');
  if (!existsSync(shown)) return;
  if (readFileSync(ledgerPath(content), 'utf8').startsWith(readFileSync(shown, 'utf8'))) return;
  throw new AuthorError([
    `${dist} shows a history that ${ledgerPath(content)} does not continue. Nothing was built.`,
    'If lines of the ledger were lost, restore them from your last commit. If the content is another one, choose another FASSUNG_DIST or move the old site away.',
  ]);
}

/** What the site generator keeps while it runs; nothing of it is used by the next build. */
const cacheOf = (outDir: string): string => `${outDir}.cache`;

/** Runs the site generator as a process of its own: it keeps state in its process and takes its folder from the config. */
function generate(root: string, content: string, outDir: string, quiet: boolean): void {
  const program = join(
    dirname(createRequire(join(root, 'package.json')).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const cache = cacheOf(outDir);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', ...(quiet ? ['--silent'] : [])], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FASSUNG_CONTENT: content,
      FASSUNG_DIST: outDir,
      FASSUNG_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(cache, { recursive: true, force: true });
  if (status === 0) return;
  rmSync(outDir, { recursive: true, force: true });
  const [told = ''] = `${stdout}${stderr}`.split(/\n\s*Stack trace:/);
  throw new AuthorError([told.trim(), 'The site could not be built. The site is as it was.']);
}
