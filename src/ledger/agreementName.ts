/**
 * Names of the site's own addresses that an agreement cannot take, and folders of the content that are no agreements.
 */
export const RESERVED_NAMES: readonly string[] = [
  'agreement',
  'api',
  'assets',
  'de',
  'en',
  'entwurf',
  'feed',
  'ledger',
  'llms',
  'pagefind',
  'pages',
  'pruefen',
  'robots',
  'schema',
  'seiten',
  'site',
  'sitemap',
  'suche',
  'vergleich',
  'verlauf',
  'versionen',
];

/**
 * Whether a text can be the name of an agreement: its folder and the first part of its address.
 *
 * @returns true for lower-case ASCII letters, digits and single hyphens, beginning with a letter, that the site itself
 * does not need
 */
export function isAgreementName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 60 && !RESERVED_NAMES.includes(text);
}
