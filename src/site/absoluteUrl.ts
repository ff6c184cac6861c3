import type { Library } from './library.ts';

/**
 * The address of a page or file as it is written where no page is around it: in feeds, calendars and indexes.
 *
 * @param path its path on the host, from `Paths`
 */
export const absoluteUrl = ({ facts }: Pick<Library, 'facts'>, path: string): string =>
  new URL(path, facts.baseUrl).href;
