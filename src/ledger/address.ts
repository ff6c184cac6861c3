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
