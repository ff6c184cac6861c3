/** Where the pages of each interface language begin: German ones at the root of the site, English ones below `en/`. */
export const INTERFACE_PATHS: readonly string[] = ['', 'en/'];
