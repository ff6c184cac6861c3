import type { ContractLanguage } from '../agreement/wording.ts';

/** Names of files in an export, `/` between their parts. Frozen files keep the names they have on the site. */

/** Pages that show the frozen texts, made for reading. */
export const PAGES = 'fassungen';

/** What changed between neighbours: made for reading, derived, and of no weight. */
export const COMPARISONS = 'vergleiche';

/** The verifier for Node.js. Its name can be that of no agreement. */
export const VERIFIER = 'pruefen';

/** The verifier for a POSIX shell. */
export const SHELL_VERIFIER = 'verify.sh';

/** The list of all files with their hashes, in the form of `sha256sum`. */
export const RECEIPT = 'SHA256SUMS';

/** The style sheet of all pages. */
export const STYLE = 'export.css';

/** The overview in a language. */
export const overviewPath = (language: ContractLanguage): string =>
  language === 'de' ? 'index.html' : 'index.en.html';

/** A frozen file. */
export const frozenPath = (agreement: string, version: string, name: string): string =>
  `${agreement}/${version}/${name}`;

/** The page of a version, or of the translation that was frozen with it. */
export const pagePath = (agreement: string, version: string, translation?: ContractLanguage): string =>
  `${PAGES}/${agreement}-${version}${translation === undefined ? '' : `.${translation}`}.html`;

/** What changed between two versions. */
export const comparisonPath = (agreement: string, older: string, newer: string, kind: 'html' | 'json'): string =>
  `${COMPARISONS}/${agreement}-${older}-${newer}.${kind}`;
