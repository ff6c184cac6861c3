import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentMarkers } from './fragmentMarkers.mjs';
import { foreignParts, fragmentComplaints, translationComplaints } from './pageComplaints.mjs';
import { isVersion, releasesIn, sha256 } from './readHistory.mjs';

/**
 * @typedef {import('./readHistory.mjs').History} History
 * @typedef {import('./readHistory.mjs').ReleaseEvent} ReleaseEvent
 * @typedef {import('./verifyContent.mjs').Verification} Verification
 */

/** Where the pages of each interface language begin. */
export const INTERFACES = ['', 'en/'];

/** Every file below a folder, `/` between the parts of its name. @param {string} folder @returns {readonly string[]} */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
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
  const agreements = [...new Set(releases.map(({ agreement }) => agreement))];
  const names = filesBelow(dist);
  const addresses = INTERFACES.flatMap((path) => addressesOf(releases).map((address) => `${path}${address}index.html`));
  const note = existsSync(join(content, 'ledger.note')) ? ['ledger.note'] : [];
  const complaints = [
    ...['ledger.jsonl', ...note].flatMap((name) => sameBytes(content, dist, name)),
    ...releases.flatMap(({ agreement, version, files }) =>
      Object.keys(files)
        .flatMap((name) => sameBytes(content, dist, `${agreement}/${version}/${name}`))
        .map((complaint) => `Version ${version} of ${agreement}: ${complaint}`),
    ),
    ...addresses
      .filter((address) => !existsSync(join(dist, address)))
      .map((address) => `${join(dist, address)} is missing.`),
    ...INTERFACES.flatMap((path) => [
      ...releases.flatMap((release) => shownVersion(content, join(dist, path), release)),
      ...agreements.flatMap((agreement) => currentPage(content, join(dist, path), releases, agreement)),
      ...agreements.flatMap((agreement) => strayVersions(join(dist, path), releases, agreement)),
    ]),
    ...textsOf(dist, names, /\.html$/).flatMap(([name, page]) =>
      foreignParts(page).map((found) => `${join(dist, name)} ${found}`),
    ),
    ...draftComplaints(content, dist, names),
  ];
  const files = releases.reduce((sum, { files }) => sum + Object.keys(files).length, 1 + note.length);
  return { complaints, counts: { 'site files': files, 'site addresses': addresses.length } };
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
  const listed = readFileSync(path, 'utf8');
  const actual = receiptOf(dist);
  const differing = actual.split('\n').filter((line) => !listed.includes(`${line}\n`));
  const complaints =
    listed === actual
      ? []
      : [`${path} is not the receipt of ${dist}${differing[0] ? `: ${differing[0].slice(66)}` : ''}.`];
  return { complaints, counts: { 'files of the receipt': actual.split('\n').length - 1 } };
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
  releases.flatMap(({ agreement, version, files }, i) => {
    const before = releases.slice(0, i).filter((other) => other.agreement === agreement);
    const own =
      before.length > 0 ? [] : ['', 'versionen/', 'verlauf/', 'vergleich/'].map((path) => `${agreement}/${path}`);
    const compared = before.map((old) => `${agreement}/${version}/vergleich/${old.version}/`);
    const isTranslated = Object.keys(files).some((name) => /\.(de|en)\.html$/.test(name));
    const translated = isTranslated ? [`${agreement}/${version}/uebersetzung/`] : [];
    return [...own, `${agreement}/${version}/`, ...translated, ...compared];
  });

/** @param {string} content @param {string} dist @param {string} name @returns {readonly string[]} */
function sameBytes(content, dist, name) {
  const [original, copy] = [join(content, name), join(dist, name)];
  if (!existsSync(copy)) return [`${copy} is missing.`];
  return readFileSync(copy).equals(readFileSync(original)) ? [] : [`${copy} differs from ${original}.`];
}

/** @param {string} content @param {string} dist @param {ReleaseEvent} release @returns {readonly string[]} */
function shownVersion(content, dist, { agreement, version, files }) {
  const folder = join(dist, agreement, version);
  const fragment = (/** @type {string} */ ending) =>
    readFileSync(join(content, agreement, version, `${agreement}-${version}.${ending}`), 'utf8');
  const language = ['de', 'en'].find((of) => `${agreement}-${version}.${of}.html` in files);
  const binding = language === 'en' ? 'de' : 'en';
  const check = (/** @type {string} */ path, /** @type {(page: string) => readonly string[]} */ complaintsOf) =>
    existsSync(path)
      ? complaintsOf(readFileSync(path, 'utf8')).map((complaint) => `${path} ${complaint}`)
      : [`${path} is missing.`];
  return [
    ...check(join(folder, 'index.html'), (page) => fragmentComplaints(page, agreement, version, fragment('html'))),
    ...(language === undefined
      ? []
      : check(join(folder, 'uebersetzung', 'index.html'), (page) =>
          translationComplaints(
            page,
            { [binding]: fragment('html'), [language]: fragment(`${language}.html`) },
            binding,
          ),
        )),
  ].map((complaint) => `Version ${version} of ${agreement}: ${complaint}`);
}

/**
 * The page without a version shows the frozen text of one version, whichever the day of the build called for.
 *
 * @param {string} content @param {string} dist @param {readonly ReleaseEvent[]} releases @param {string} agreement
 * @returns {readonly string[]}
 */
function currentPage(content, dist, releases, agreement) {
  const path = join(dist, agreement, 'index.html');
  if (!existsSync(path)) return [];
  const page = readFileSync(path, 'utf8');
  const shown = releases.filter(
    (release) => release.agreement === agreement && page.includes(fragmentMarkers(agreement, release.version).begin),
  );
  const [release] = shown;
  if (release === undefined || shown.length > 1) return [`${agreement}: ${path} does not show exactly one version.`];
  const frozen = join(content, agreement, release.version, `${agreement}-${release.version}.html`);
  return fragmentComplaints(page, agreement, release.version, readFileSync(frozen, 'utf8')).map(
    (complaint) => `${agreement}: ${path} ${complaint}`,
  );
}

/** @param {string} dist @param {readonly ReleaseEvent[]} releases @param {string} agreement @returns {readonly string[]} */
function strayVersions(dist, releases, agreement) {
  const known = new Set(releases.filter((r) => r.agreement === agreement).map(({ version }) => version));
  const folder = join(dist, agreement);
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => isVersion(name) && !known.has(name))
    .map((name) => `${agreement}: ${join(folder, name)} is not a published version.`);
}

/** @param {string} folder @param {readonly string[]} names @param {RegExp} kinds @returns {Iterable<[string, string]>} */
function* textsOf(folder, names, kinds) {
  for (const name of names) if (kinds.test(name)) yield [name, readFileSync(join(folder, name), 'utf8')];
}

/**
 * Words of drafts that no published source has must be in no file of the site.
 *
 * @param {string} content @param {string} dist @param {readonly string[]} names @returns {readonly string[]}
 */
function draftComplaints(content, dist, names) {
  const sources = filesBelow(content).filter((name) => /\.mdx$/.test(name));
  const isDraft = (/** @type {string} */ name) => /(^|\/)draft(\.[a-z]+)?\.mdx$/.test(name);
  const known = [
    ...textsOf(
      content,
      sources.filter((name) => !isDraft(name)),
      /./,
    ),
  ]
    .map(([, text]) => text)
    .join('\n');
  const runs = [...textsOf(content, sources.filter(isDraft), /./)].flatMap(
    ([, text]) => text.match(/[\p{L}\d ,;.]{32,}/gu) ?? [],
  );
  const own = [...new Set(runs.map((run) => run.trim()).filter((run) => run.length > 30 && !known.includes(run)))];
  const complaints = INTERFACES.map((path) => join(dist, path, 'entwurf'))
    .filter((path) => existsSync(path))
    .map((path) => `${path} shows drafts, which must not be published.`);
  if (own.length === 0) return complaints;
  const any = new RegExp(own.map((run) => run.replaceAll('.', '\\.')).join('|'));
  const shown = [...textsOf(dist, names, /\.(html|txt|json|jsonl|xml|md|mdx|ics|js|css|svg|map)$/)].flatMap(
    ([name, text]) => {
      const found = any.exec(text);
      return found === null ? [] : [`${join(dist, name)} shows a draft: "${found[0].slice(0, 60)}".`];
    },
  );
  return [...complaints, ...shown];
}
