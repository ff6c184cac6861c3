import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isVersion, readHistory, releasesIn, sha256 } from './readHistory.mjs';
import { signatureComplaints } from './verifySignature.mjs';

/**
 * @typedef {import('./readHistory.mjs').History} History
 * @typedef {import('./readHistory.mjs').ReleaseEvent} ReleaseEvent
 * @typedef {object} Verification every complaint, and how much was compared, so that a check of nothing is seen
 * @property {readonly string[]} complaints
 * @property {Readonly<Record<string, number>>} counts
 * @typedef {object} Found
 * @property {History} history
 * @property {readonly string[]} damage complaints of published files, without what an interrupted command has left
 * @property {readonly string[]} strays folders that look like versions and are not in the ledger
 */

/**
 * Compares every file of every version with the ledger, and the ledger with itself.
 *
 * @param {string} content the content folder
 * @param {boolean} [nothingYet] whether it is right that nothing has been published; else an empty history is a complaint
 * @param {string} [only] name of the one agreement whose files are there, as in an export
 * @returns {Verification & Found}
 */
export function verifyContent(content, nothingYet = false, only) {
  const path = join(content, 'ledger.jsonl');
  const history = readHistory(existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  if (history.complaints.length > 0) {
    const complaints = history.complaints.map((complaint) => `${path}: ${complaint}`);
    return { history, complaints, damage: complaints, strays: [], counts: { 'ledger lines': 0 } };
  }
  const all = releasesIn(history.events);
  const releases = all.filter(({ agreement }) => only === undefined || agreement === only);
  const damage = releases.flatMap((release) => versionComplaints(content, release));
  const strays = strayFolders(content, all);
  const files = releases.reduce((sum, release) => sum + Object.keys(release.files).length, 0);
  const isNothing = releases.length === 0 && !nothingYet;
  return {
    history,
    damage,
    strays,
    complaints: [
      ...(isNothing ? [`${path}: nothing has been published, so there is nothing to compare.`] : []),
      ...damage,
      ...signatureComplaints(content, history),
      ...strays.map(
        (folder) =>
          `${folder} is not in the ledger. If it has ever been published, ledger.jsonl has lost its line: restore it from the last commit. If a release was interrupted, run the same release again.`,
      ),
    ],
    counts: { 'ledger lines': history.events.length, versions: releases.length, files },
  };
}

/** @param {string} content @param {ReleaseEvent} release @returns {readonly string[]} */
function versionComplaints(content, { agreement, version, files }) {
  const folder = join(content, agreement, version);
  const named = `Version ${version} of ${agreement}`;
  if ([join(content, agreement), folder].some((path) => !lstatSync(path, { throwIfNoEntry: false })?.isDirectory()))
    return [`${named}: the folder ${folder} is missing.`];
  const added = readdirSync(folder).filter((name) => !Object.hasOwn(files, name));
  return [
    ...added.map((name) => `${named}: ${join(folder, name)} is not in the ledger.`),
    ...Object.entries(files).flatMap(([name, hash]) => {
      const path = join(folder, name);
      if (!existsSync(path)) return [`${named}: ${path} is missing.`];
      if (!lstatSync(path).isFile()) return [`${named}: ${path} is not a file of its own.`];
      return sha256(readFileSync(path)) === hash ? [] : [`${named}: ${path} is not the file that was published.`];
    }),
  ];
}

/** @param {string} content @param {readonly ReleaseEvent[]} releases @returns {readonly string[]} */
function strayFolders(content, releases) {
  const known = new Set(releases.map(({ agreement, version }) => join(content, agreement, version)));
  const looksPublished = (/** @type {string} */ name) => isVersion(name) || /^(\.staging-|\d)/.test(name);
  return subfolders(content).flatMap((agreement) =>
    subfolders(agreement).filter((folder) => !known.has(folder) && looksPublished(folder.slice(agreement.length + 1))),
  );
}

/** @param {string} folder @returns {readonly string[]} */
const subfolders = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .map(({ name }) => join(folder, name))
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
        .sort();
