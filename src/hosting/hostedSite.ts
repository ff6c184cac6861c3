/** Where a site stands on a server of one's own. */
export interface HostedSite {
  /** Name of the host: `avv.example.org`. */
  readonly domain: string;
  /** Path of the site on its host, with a slash at both ends: `/` or `/vertraege/`. */
  readonly base: string;
  /** Folder of the built site on the server, without a slash at the end. */
  readonly folder: string;
  /** Address and port without encryption, `127.0.0.1:8080`, behind a server that has it; null for https by itself. */
  readonly listen: string | null;
}

/** What binds a domain to https for two years, should the publisher want that. */
export const HSTS = 'max-age=63072000; includeSubDomains';

/**
 * Where a site stands, by the address that its permalinks begin with.
 *
 * @param baseUrl `https://host` with a path or without, no slash at the end
 * @param folder folder of the built site on the server
 * @param listen address and port without encryption, or null
 */
export function hostedSite(baseUrl: string, folder: string, listen: string | null): HostedSite {
  const { hostname, pathname } = new URL(baseUrl);
  return {
    domain: hostname,
    base: pathname.endsWith('/') ? pathname : `${pathname}/`,
    folder: folder.replace(/\/+$/, ''),
    listen,
  };
}
