import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractPages, INTERFACES, translationOf } from './contractPages.mjs';
import { foreignParts } from './pageComplaints.mjs';
import { isVersion, releasesIn, sha256 } from './readHistory.mjs';

/**
 * @typedef {import('./readHistory.mjs').History} History
 * @typedef {import('./readHistory.mjs').ReleaseEvent} ReleaseEvent
 * @typedef {import('./verifyContent.mjs').Verification} Verification
 */

/** Every file below a folder, `/` between the parts of its name. @param {string} folder @returns {readonly string[]} */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !lstatSync(join(folder, name)).isDirectory())
    .sort();

/**
 * Compares a built site with the frozen files: pages, files, addresses; that no draft and no foreign program is in it.
 *
 * @param {string} content the content folder, already compared with its ledger
 * @param {History} history
 * @param {string} dist folder of the built site
 * @returns {Verification}
 */
export function verifySite(content, { events }, dist) {
  if (!existsSync(join(dist, 'index.html')))
    return { complaints: [`${dist} holds no site.`], counts: { 'site files': 0 } };
  const releases = releasesIn(events);
  const names = filesBelow(dist);
  const links = names.filter((name) => !lstatSync(join(dist, name)).isFile());
  if (links.length > 0)
    return { complaints: links.map((name) => `${join(dist, name)} is not a file of its own.`), counts: {} };
  const note = existsSync(join(content, 'ledger.note')) ? ['ledger.note'] : [];
  const frozen = new Map(
    releases.flatMap(({ agreement, version, files }) =>
      Object.keys(files).map((name) => [`${agreement}/${version}/${name}`, `Version ${version} of ${agreement}: `]),
    ),
  );
  const shown = new Map(contractPages(content, releases).map((page) => [page.address, page]));
  const addresses = INTERFACES.flatMap((path) => addressesOf(releases).map((address) => `${path}${address}`));
  const complaints = [
    ...['ledger.jsonl', ...note].flatMap((name) => sameBytes(content, dist, name)),
    ...[...frozen].flatMap(([name, of]) => sameBytes(content, dist, name).map((complaint) => `${of}${complaint}`)),
    ...addresses.flatMap((address) => {
      const { named, complaintsOf } = shown.get(address) ?? {
        named: address.split('/').at(-2),
        complaintsOf: () => [],
      };
      const path = join(dist, address, 'index.html');
      if (!existsSync(path)) return [`${named}: ${path} is missing.`];
      const page = readFileSync(path, 'utf8');
      const leads = /http-equiv\s*=\s*["']?refresh/i.test(page) ? ['leads its reader away.'] : [];
      return [...leads, ...complaintsOf(page)].map((complaint) => `${named}: ${path} ${complaint}`);
    }),
    ...strayVersions(names, releases, frozen).map((name) => `${join(dist, name)} was never published.`),
    ...names
      .filter((name) => /\.html?$/i.test(name) && !frozen.has(name))
      .flatMap((name) =>
        foreignParts(readFileSync(join(dist, name), 'utf8')).map((found) => `${join(dist, name)} ${found}`),
      ),
    ...draftComplaints(content, dist, names),
  ];
  return { complaints, counts: { 'site files': frozen.size + 1 + note.length, 'site addresses': addresses.length } };
}

/**
 * Compares the files of a built site with its receipt, a list of their hashes in the form of `sha256sum`.
 *
 * @param {string} dist folder of the built site; the receipt stands beside it
 * @returns {Verification}
 */
export function verifyReceipt(dist) {
  const path = receiptPath(dist);
  if (!existsSync(path)) return { complaints: [`${path} is missing: the build did not end well.`], counts: {} };
  const lines = (/** @type {string} */ text) => text.split('\n').slice(0, -1);
  const [listed, actual] = [lines(readFileSync(path, 'utf8')), lines(existsSync(dist) ? receiptOf(dist) : '')];
  const without = (/** @type {readonly string[]} */ some, /** @type {readonly string[]} */ others) => {
    const known = new Set(others);
    return some.filter((line) => !known.has(line));
  };
  const differing = [...without(actual, listed), ...without(listed, actual)];
  const isSame = actual.length > 0 && listed.join() === actual.join();
  return {
    complaints: isSame ? [] : [`${path} is not the receipt of ${dist}: ${differing[0]?.slice(66) ?? 'it is damaged'}.`],
    counts: { 'files of the receipt': actual.length },
  };
}

/** Where the receipt of a built site stands: beside it. @param {string} dist */
export const receiptPath = (dist) => `${dist.replace(/[\\/]+$/, '')}.receipt`;

/** The receipt of a folder. @param {string} dist */
export const receiptOf = (dist) =>
  filesBelow(dist)
    .map((name) => `${sha256(readFileSync(join(dist, name)))}  ${name}\n`)
    .join('');

/** @param {readonly ReleaseEvent[]} releases @returns {readonly string[]} every address that follows from the history */
const addressesOf = (releases) =>
  releases.flatMap((release, i) => {
    const { agreement, version } = release;
    const before = releases.slice(0, i).filter((other) => other.agreement === agreement);
    const own =
      before.length > 0 ? [] : ['', 'versionen/', 'verlauf/', 'vergleich/'].map((path) => `${agreement}/${path}`);
    const compared = before.map((old) => `${agreement}/${version}/vergleich/${old.version}/`);
    const translated = translationOf(release) === undefined ? [] : [`${agreement}/${version}/uebersetzung/`];
    return [...own, `${agreement}/${version}/`, ...translated, ...compared];
  });

/** @param {string} content @param {string} dist @param {string} name @returns {readonly string[]} */
function sameBytes(content, dist, name) {
  const [original, copy] = [join(content, name), join(dist, name)];
  if (!existsSync(copy)) return [`${copy} is missing.`];
  return readFileSync(copy).equals(readFileSync(original)) ? [] : [`${copy} differs from ${original}.`];
}

/**
 * Files that pass for published ones: in the folder of a version that is none, or under the name of a frozen file.
 *
 * @param {readonly string[]} names @param {readonly ReleaseEvent[]} releases @param {ReadonlyMap<string, string>} frozen
 * @returns {readonly string[]}
 */
function strayVersions(names, releases, frozen) {
  const agreements = new Set(releases.map(({ agreement }) => agreement));
  const versions = new Set(releases.map(({ agreement, version }) => `${agreement}/${version}`));
  return names.filter((name) => {
    const [, agreement = '', version = '', file = ''] = /^(?:en\/)?([^/]+)\/([^/]+)\/(.*)$/i.exec(name) ?? [];
    if (!agreements.has(agreement.toLowerCase()) || !isVersion(version)) return false;
    const looksFrozen = /^[^/]*\.(html|json|mdx|pdf|txt)$/i.test(file) && file !== 'index.html';
    return !versions.has(`${agreement}/${version}`) || (looksFrozen && !frozen.has(name));
  });
}

/** @param {string} folder @param {readonly string[]} names @returns {readonly string[]} */
const textsOf = (folder, names) => names.map((name) => readFileSync(join(folder, name), 'utf8'));

/**
 * Words of drafts that no published source has must be in no file of the site.
 *
 * @param {string} content @param {string} dist @param {readonly string[]} names @returns {readonly string[]}
 */
function draftComplaints(content, dist, names) {
  const complaints = INTERFACES.map((path) => join(dist, path, 'entwurf'))
    .filter((path) => existsSync(path))
    .map((path) => `${path} shows drafts, which must not be published.`);
  const sources = filesBelow(content).filter((name) => /\.mdx$/.test(name));
  const isDraft = (/** @type {string} */ name) => /(^|\/)draft(\.[a-z]+)?\.mdx$/.test(name);
  const known = textsOf(
    content,
    sources.filter((name) => !isDraft(name)),
  ).join('\n');
  const runs = textsOf(content, sources.filter(isDraft)).flatMap(
    (text) => text.match(/\p{L}[\p{L}\d ,;]{22,}[\p{L}\d]/gu) ?? [],
  );
  const own = [...new Set(runs.filter((run) => !known.includes(run)))];
  if (own.length === 0) return complaints;
  const any = new RegExp(own.join('|'));
  return [
    ...complaints,
    ...names
      .filter((name) => /\.(html|txt|json|jsonl|xml|md|mdx|ics|js|css|svg|map)$/.test(name))
      .flatMap((name) => {
        const [found] = any.exec(readFileSync(join(dist, name), 'utf8')) ?? [];
        return found === undefined ? [] : [`${join(dist, name)} shows a draft: "${found.slice(0, 60)}".`];
      }),
  ];
}
