/** Where the pages of the English interface begin, below the address of the site. Fixed for ever. */
export const ENGLISH_PATH = 'en/';

/** Where the pages of each interface language begin: German ones at the root of the site. */
export const INTERFACE_PATHS: readonly string[] = ['', ENGLISH_PATH];

/**
 * Path of the permalink of a version below the address of the site: `avv/1.4/`. Fixed for ever.
 */
export const versionPath = (agreement: string, version: string): string => `${agreement}/${version}/`;

/**
 * The permalink of a version.
 *
 * @param origin address of the site, `https://host` with a path or without, no slash at the end
 */
export const permalink = (origin: string, agreement: string, version: string): string =>
  `${origin}/${versionPath(agreement, version)}`;
