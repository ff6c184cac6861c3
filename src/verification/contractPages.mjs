import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentMarkers } from './fragmentMarkers.mjs';
import { fragmentComplaints, translationComplaints } from './pageComplaints.mjs';

/**
 * @typedef {import('./readHistory.mjs').ReleaseEvent} ReleaseEvent
 * @typedef {object} ContractPage a page that shows a published text
 * @property {string} address below the address of the site, with `/` at its end
 * @property {string} named what it is a page of, for messages
 * @property {(page: string) => readonly string[]} complaintsOf ends of sentences on what is wrong with its bytes
 */

/** Where the pages of each interface language begin. */
export const INTERFACES = ['', 'en/'];

/**
 * The pages that show the text of versions, in each interface language, and what they must show.
 *
 * @param {string} content the content folder, already compared with its ledger
 * @param {readonly ReleaseEvent[]} releases
 * @returns {readonly ContractPage[]}
 */
export const contractPages = (content, releases) =>
  INTERFACES.flatMap((path) => [
    ...releases.flatMap((release) => versionPages(content, path, release)),
    ...[...new Set(releases.map(({ agreement }) => agreement))].map((agreement) => ({
      address: `${path}${agreement}/`,
      named: agreement,
      complaintsOf: currentComplaints(
        content,
        releases.filter((release) => release.agreement === agreement),
      ),
    })),
  ]);

/** Language of the convenience translation of a version. @param {ReleaseEvent} release */
export const translationOf = ({ agreement, version, files }) =>
  ['de', 'en'].find((language) => `${agreement}-${version}.${language}.html` in files);

/** @param {string} content @param {string} path @param {ReleaseEvent} release @returns {readonly ContractPage[]} */
function versionPages(content, path, release) {
  const { agreement, version } = release;
  const address = `${path}${agreement}/${version}/`;
  const named = `Version ${version} of ${agreement}`;
  const own = fragmentOf(content, release, 'html');
  const language = translationOf(release);
  const binding = language === 'en' ? 'de' : 'en';
  return [
    { address, named, complaintsOf: (page) => fragmentComplaints(page, agreement, version, own) },
    ...(language === undefined
      ? []
      : [
          {
            address: `${address}uebersetzung/`,
            named,
            complaintsOf: (/** @type {string} */ page) => {
              const other = fragmentOf(content, release, `${language}.html`);
              return translationComplaints(page, { [binding]: own, [language]: other }, binding);
            },
          },
        ]),
  ];
}

/**
 * The page without a version shows the frozen text of one version, whichever the day of the build called for.
 *
 * @param {string} content @param {readonly ReleaseEvent[]} releases of the agreement
 * @returns {(page: string) => readonly string[]}
 */
const currentComplaints = (content, releases) => (page) => {
  const shown = releases.filter(({ agreement, version }) => page.includes(fragmentMarkers(agreement, version).begin));
  const [release] = shown;
  if (release === undefined || shown.length > 1) return ['does not show exactly one version.'];
  return fragmentComplaints(page, release.agreement, release.version, fragmentOf(content, release, 'html'));
};

/** @param {string} content @param {ReleaseEvent} release @param {string} ending */
const fragmentOf = (content, { agreement, version }, ending) =>
  readFileSync(join(content, agreement, version, `${agreement}-${version}.${ending}`), 'utf8');
