import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isVersion } from '../agreement/version.ts';
import { INTERFACE_PATHS, versionPath } from '../ledger/address.ts';
import { type ReleaseEvent, releasesOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { agreementsOf } from '../ledger/status.ts';
import { ledgerPath, versionFolder } from '../publication/contentPaths.ts';
import { frozenName } from '../publication/frozenFiles.ts';
import { fragmentMarkers, markedFragment } from './fragmentMarkers.ts';
import type { Verification } from './verification.ts';
import { translationPageCount, verifyTranslation } from './verifyTranslation.ts';

/**
 * Compares a built site with the frozen files.
 *
 * @param content the content folder, already compared with its ledger
 * @param ledger its ledger
 * @param dist folder of the built site
 */
export function verifySite(content: string, ledger: Ledger, dist: string): Verification {
  const releases = releasesOf(ledger.events);
  if (!existsSync(join(dist, 'index.html')))
    return { complaints: [`${dist} holds no site.`], counts: { 'site files': 0 } };
  const agreements = agreementsOf(ledger.events);
  const complaints = [
    ...sameBytes('The ledger of the site', ledgerPath(content), join(dist, 'ledger.jsonl')),
    ...releases.flatMap((release) => [
      ...frozenFiles(content, dist, release),
      ...INTERFACE_PATHS.flatMap((path) => versionPage(content, join(dist, path), release)),
      ...verifyTranslation(content, dist, release),
    ]),
    ...INTERFACE_PATHS.flatMap((path) =>
      agreements.flatMap((agreement) => [
        ...currentPage(content, join(dist, path), releases, agreement),
        ...strayVersions(join(dist, path), releases, agreement),
      ]),
    ),
    ...(existsSync(join(dist, 'entwurf'))
      ? [`${join(dist, 'entwurf')} shows drafts, which must not be published.`]
      : []),
  ];
  const files = releases.reduce((sum, { files }) => sum + Object.keys(files).length, 1);
  const pages = INTERFACE_PATHS.length * (releases.length + agreements.length) + translationPageCount(releases);
  return { complaints, counts: { 'site files': files, 'site pages': pages } };
}

function sameBytes(named: string, original: string, copy: string): readonly string[] {
  if (!existsSync(copy)) return [`${named}: ${copy} is missing.`];
  return readFileSync(copy).equals(readFileSync(original)) ? [] : [`${named}: ${copy} differs from ${original}.`];
}

function frozenFiles(content: string, dist: string, { agreement, version, files }: ReleaseEvent): readonly string[] {
  const named = `Version ${version} of ${agreement}`;
  return Object.keys(files).flatMap((name) =>
    sameBytes(
      named,
      join(versionFolder(content, agreement, version), name),
      join(dist, versionPath(agreement, version), name),
    ),
  );
}

function versionPage(content: string, dist: string, release: ReleaseEvent): readonly string[] {
  const { agreement, version } = release;
  const named = `Version ${version} of ${agreement}`;
  const path = join(dist, versionPath(agreement, version), 'index.html');
  if (!existsSync(path)) return [`${named}: ${path} is missing.`];
  return showsFragment(readFileSync(path, 'utf8'), content, release).map(
    (complaint) => `${named}: ${path} ${complaint}`,
  );
}

/** The page without a version shows the frozen text of one version, whichever the day of the build called for. */
function currentPage(
  content: string,
  dist: string,
  releases: readonly ReleaseEvent[],
  agreement: string,
): readonly string[] {
  const path = join(dist, agreement, 'index.html');
  if (!existsSync(path)) return [`${agreement}: ${path} is missing.`];
  const page = readFileSync(path, 'utf8');
  const shown = releases.filter(
    (r) => r.agreement === agreement && page.includes(fragmentMarkers(agreement, r.version).begin),
  );
  const [release] = shown;
  if (release === undefined || shown.length > 1) return [`${agreement}: ${path} does not show exactly one version.`];
  return showsFragment(page, content, release).map((complaint) => `${agreement}: ${path} ${complaint}`);
}

/** Why a page does not show the frozen fragment of a version as it is. */
function showsFragment(page: string, content: string, { agreement, version }: ReleaseEvent): readonly string[] {
  const fragment = readFileSync(
    join(versionFolder(content, agreement, version), frozenName(agreement, version, 'html')),
    'utf8',
  );
  const { begin, end } = fragmentMarkers(agreement, version);
  const once = (marker: string): boolean => page.split(marker).length === 2;
  if (!once(begin) || !once(end)) return ['does not mark the text of the contract exactly once.'];
  if (!page.includes(markedFragment(agreement, version, fragment))) return ['does not show the published text.'];
  return repeatedIds(page).map((id) => `has the address #${id} twice.`);
}

function repeatedIds(page: string): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [, id = ''] of page.matchAll(/<[^<>]* id="([^"]*)"/g)) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated];
}

function strayVersions(dist: string, releases: readonly ReleaseEvent[], agreement: string): readonly string[] {
  const known = new Set(releases.filter((r) => r.agreement === agreement).map(({ version }) => version));
  const folder = join(dist, agreement);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isVersion(name) && !known.has(name))
    .map((name) => `${agreement}: ${join(folder, name)} is not a published version.`);
}
