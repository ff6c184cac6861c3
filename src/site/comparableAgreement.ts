import type { ReleaseEvent } from '../ledger/event.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';

/** What a browser must know to compare versions of an agreement, beside their wordings: plain data. */
export interface ComparableAgreement {
  readonly name: string;
  readonly shortTitle: string;
  readonly publisher: string;
  /** Address of the site: permalinks begin with it. */
  readonly baseUrl: string;
  /** Path of the site on the host that the reader sees. */
  readonly root: string;
  /** Language of the page. */
  readonly language: 'de' | 'en';
  /** Versions that can be compared, oldest first. */
  readonly versions: readonly ComparableVersion[];
}

/** A version as the ledger names it. */
export type ComparableVersion = Pick<
  ReleaseEvent,
  'agreement' | 'version' | 'title' | 'stated' | 'fingerprint' | 'date'
>;

/**
 * What a browser must know to compare versions of an agreement.
 *
 * @param versions those that can be compared: all of them if nothing is said
 */
export function comparableAgreement(
  { facts, paths }: Library,
  { name, facts: { shortTitle }, versions: all }: PublishedAgreement,
  versions: readonly PublishedVersion[] = all,
): ComparableAgreement {
  return {
    name,
    shortTitle,
    publisher: facts.publisher.name,
    baseUrl: facts.baseUrl,
    root: paths.root,
    language: paths.language,
    versions: versions.map(({ release: { agreement, version, title, stated, fingerprint, date } }) => ({
      agreement,
      version,
      title,
      stated,
      fingerprint,
      date,
    })),
  };
}
