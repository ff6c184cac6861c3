import { isOfferedBetween, type ListedAgreement, type ListedVersion } from './searchFiles.ts';

/** What a reader wants to search, as it stands in the address of the search page. */
export interface SearchRequest {
  /** `q`: as typed. */
  readonly query: string;
  /** `in`: empty for versions in force, `*` for all, `zeitraum` for those of a day or period, or `avv 1.2`. */
  readonly scope: string;
  /** `vertrag`: name of an agreement, or empty for all. */
  readonly agreement: string;
  /** `am` and `bis`: first and last day of a period; without an end it is one day. */
  readonly from: string;
  readonly until: string;
  /** `frage=fassungen`: in which versions the words stand, in place of clauses. */
  readonly asksForVersions: boolean;
}

/** Scope of a day or a period. */
export const PERIOD = 'zeitraum';
/** Scope of all versions. */
export const ALL = '*';

/**
 * A request as it stands in an address.
 *
 * @param parameters the part of an address after its question mark
 */
export function readRequest(parameters: URLSearchParams): SearchRequest {
  const value = (name: string): string => parameters.get(name) ?? '';
  return {
    query: value('q').trim(),
    scope: value('in'),
    agreement: value('vertrag'),
    from: value('am'),
    until: value('bis'),
    asksForVersions: value('frage') === 'fassungen',
  };
}

/**
 * A request as the end of an address; what is as usual is left out.
 *
 * @returns `?q=Frist&in=*`, or an empty text
 */
export function requestAddress({ query, scope, agreement, from, until, asksForVersions }: SearchRequest): string {
  const period: readonly [string, string][] =
    scope === PERIOD
      ? [
          ['am', from],
          ['bis', until],
        ]
      : [];
  const parameters = new URLSearchParams(
    [
      ['q', query],
      ['in', scope],
      ['vertrag', agreement],
      ...period,
      ['frage', asksForVersions ? 'fassungen' : ''],
    ].filter(([, value]) => value !== ''),
  );
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/**
 * The versions that a request searches.
 *
 * @param request what is wanted
 * @param agreements all agreements
 * @param today the reader's day, `YYYY-MM-DD`
 * @returns versions by agreement, oldest first; agreements of which none is searched are absent
 */
export function versionsInScope(
  { scope, agreement, from, until }: SearchRequest,
  agreements: readonly ListedAgreement[],
  today: string,
): ReadonlyMap<string, readonly string[]> {
  const last = until === '' ? from : until;
  const isSearched = (name: string, version: ListedVersion): boolean => {
    if (scope === ALL) return true;
    if (scope === '') return isOfferedBetween(version, today, today);
    if (scope !== PERIOD) return scope === `${name} ${version.version}`;
    return from !== '' && isOfferedBetween(version, from, last);
  };
  return new Map(
    agreements
      .filter(({ name }) => agreement === '' || agreement === name || scope.startsWith(`${name} `))
      .map(({ name, versions }) => [name, versions.filter((version) => isSearched(name, version))] as const)
      .filter(([, versions]) => versions.length > 0)
      .map(([name, versions]) => [name, versions.map(({ version }) => version)]),
  );
}
