import { mediaTypeOf } from './mediaTypes.ts';

/** A version as programs that collect metadata see it. All addresses are absolute. */
export interface DescribedVersion {
  readonly permalink: string;
  readonly title: string;
  /** "AVV 1.4" */
  readonly shortName: string;
  readonly version: string;
  /** Language of the contract. */
  readonly language: string;
  /** "Stand" and the day of the release, `YYYY-MM-DD`. */
  readonly stated: string;
  readonly released: string;
  readonly publisher: { readonly name: string; readonly email: string };
  /** The agreement, of which this is one version, and its name that depends on no address: `urn:uuid:…`. */
  readonly work: string;
  readonly workId: string;
  /** Whether the publisher has taken it back. */
  readonly isWithdrawn: boolean;
  /** Permalink of the version before; null for the first one. */
  readonly predecessor: string | null;
  /** The frozen files with the SHA-256 the ledger gives. */
  readonly files: readonly { readonly url: string; readonly sha256: string }[];
  /** The page of the convenience translation that was frozen with it, or null; the ledger has the hashes of its files. */
  readonly translation: { readonly language: string; readonly url: string } | null;
  /** Files derived from them, which have no hash of their own. */
  readonly derivedFiles: readonly string[];
  readonly image: string;
}

/**
 * A version as `DigitalDocument` of schema.org. It tells apart the agreement (`exampleOfWork`), the version and its files
 * (`encoding`). The clauses are not listed: their addresses follow from the permalink, and the page would double.
 *
 * It is no `Legislation`, which means acts of a legislator, and has no validity, for which schema.org has no words here.
 */
export const digitalDocument = (version: DescribedVersion) => ({
  '@context': 'https://schema.org',
  '@type': 'DigitalDocument',
  '@id': version.permalink,
  url: version.permalink,
  name: version.title,
  alternateName: version.shortName,
  version: version.version,
  inLanguage: version.language,
  dateCreated: version.stated,
  datePublished: version.released,
  publisher: { '@type': 'Organization', ...version.publisher },
  ...(version.isWithdrawn ? { creativeWorkStatus: 'Withdrawn' } : {}),
  exampleOfWork: { '@type': 'CreativeWork', '@id': version.work, identifier: version.workId, name: version.title },
  ...(version.predecessor === null ? {} : { isBasedOn: version.predecessor }),
  image: version.image,
  encoding: [
    ...version.files.map(({ url, sha256 }) => ({ ...mediaObject(url), sha256 })),
    ...version.derivedFiles.map(mediaObject),
  ],
  ...(version.translation === null
    ? {}
    : {
        workTranslation: {
          '@type': 'DigitalDocument',
          inLanguage: version.translation.language,
          url: version.translation.url,
        },
      }),
});

const mediaObject = (contentUrl: string) => ({
  '@type': 'MediaObject',
  contentUrl,
  encodingFormat: mediaTypeOf(contentUrl),
});

/**
 * Data as a block of a page: JSON in which no `<` can end the block or open a comment.
 */
export const jsonBlock = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
