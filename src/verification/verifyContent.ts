import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isVersion } from '../agreement/version.ts';
import { type ReleaseEvent, releasesOf } from '../ledger/event.ts';
import { type Ledger, readLedger } from '../ledger/readLedger.ts';
import { ledgerPath, versionFolder } from '../publication/contentPaths.ts';
import { sha256 } from '../publication/sha256.ts';
import type { Verification } from './verification.ts';

/** What comparing a content folder with its ledger gives. */
export interface ContentVerification extends Verification {
  /** The ledger, or null where it does not hold. */
  readonly ledger: Ledger | null;
  /** Those of the complaints that speak of published files, without what an interrupted release has left behind. */
  readonly damage: readonly string[];
  /** Folders that look like versions and are not in the ledger. */
  readonly strays: readonly string[];
}

/**
 * Compares every file of every version with the ledger, and the ledger with itself.
 *
 * @param content the content folder
 * @param nothingYet whether it is right that nothing has been published; otherwise an empty history is a complaint
 */
export function verifyContent(content: string, nothingYet = false): ContentVerification {
  const path = ledgerPath(content);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const read = readLedger(text, sha256);
  if (!read.ok)
    return {
      ledger: null,
      complaints: read.complaints,
      damage: read.complaints,
      strays: [],
      counts: { 'ledger lines': 0 },
    };
  const { ledger } = read;
  const releases = releasesOf(ledger.events);
  const compared = releases.map((release) => compareVersion(content, release));
  const damage = compared.flatMap((version) => version.complaints);
  const strays = strayFolders(content, releases);
  const complaints = [
    ...(releases.length === 0 && !nothingYet
      ? [`${path}: nothing has been published, so there is nothing to compare.`]
      : []),
    ...damage,
    ...strays.map(strayComplaint),
  ];
  const files = compared.reduce((sum, version) => sum + version.files, 0);
  const counts = { 'ledger lines': ledger.events.length, versions: releases.length, files };
  return { ledger, complaints, damage, strays, counts };
}

function compareVersion(content: string, release: ReleaseEvent): { complaints: readonly string[]; files: number } {
  const { agreement, version } = release;
  const folder = versionFolder(content, agreement, version);
  const named = `Version ${version} of ${agreement}`;
  if (!existsSync(folder)) return { complaints: [`${named}: the folder ${folder} is missing.`], files: 0 };
  const added = readdirSync(folder)
    .filter((name) => !Object.hasOwn(release.files, name))
    .map((name) => `${named}: ${join(folder, name)} is not in the ledger.`);
  const differing = Object.entries(release.files).flatMap(([name, hash]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [`${named}: ${path} is missing.`];
    if (!lstatSync(path).isFile()) return [`${named}: ${path} is not a file of its own.`];
    return sha256(readFileSync(path)) === hash ? [] : [`${named}: ${path} is not the file that was published.`];
  });
  return { complaints: [...added, ...differing], files: Object.keys(release.files).length };
}

/** Folders that look like versions and are not in the ledger, and what an interrupted release has left. */
function strayFolders(content: string, releases: readonly ReleaseEvent[]): readonly string[] {
  if (!existsSync(content)) return [];
  const known = new Set(releases.map(({ agreement, version }) => versionFolder(content, agreement, version)));
  return subfolders(content).flatMap((agreement) =>
    subfolders(agreement).filter((folder) => !known.has(folder) && looksPublished(folder.slice(agreement.length + 1))),
  );
}

const strayComplaint = (folder: string): string =>
  `${folder} is not in the ledger. If it has ever been published, ledger.jsonl has lost its line: restore it from the last commit. If a release was interrupted, run the same release again.`;

const looksPublished = (name: string): boolean => isVersion(name) || name.startsWith('.staging-') || /^\d/.test(name);

const subfolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => join(folder, name))
    .filter((path) => existsSync(path) && lstatSync(path).isDirectory())
    .sort();
