import type { Art28Claims } from '../check/art28/correctedCoverage.ts';
import { demandedItems } from '../check/art28/demandedItems.ts';
import type { ReleaseEvent } from '../ledger/event.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { claimsOf } from './mandatoryContent.ts';

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
  /** Items of Art. 28 DSGVO that the agreement must cover. */
  readonly art28: readonly string[];
  /** Versions that can be compared, oldest first. */
  readonly versions: readonly ComparableVersion[];
}

/** A version as the ledger names it, with what its author says on items of Art. 28 DSGVO, if anything. */
export type ComparableVersion = Pick<
  ReleaseEvent,
  'agreement' | 'version' | 'title' | 'stated' | 'fingerprint' | 'date'
> & { readonly art28?: Art28Claims };

/**
 * What a browser must know to compare versions of an agreement.
 *
 * @param versions those that can be compared: all of them if nothing is said
 */
export function comparableAgreement(
  { facts, paths }: Library,
  { name, facts: { shortTitle, art28 }, versions: all }: PublishedAgreement,
  versions: readonly PublishedVersion[] = all,
): ComparableAgreement {
  return {
    name,
    shortTitle,
    publisher: facts.publisher.name,
    baseUrl: facts.baseUrl,
    root: paths.root,
    language: paths.language,
    art28: demandedItems(art28).items,
    versions: versions.map((shown) => {
      const { agreement, version, title, stated, fingerprint, date } = shown.release;
      const claims = claimsOf(shown);
      const said = Object.keys(claims).length === 0 ? {} : { art28: claims };
      return { agreement, version, title, stated, fingerprint, date, ...said };
    }),
  };
}
