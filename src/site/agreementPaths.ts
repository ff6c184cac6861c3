import { library, type PublishedAgreement, type PublishedVersion, publishedVersions } from './library.ts';

/** What a page of an agreement receives. */
export interface AgreementProps {
  readonly agreement: PublishedAgreement;
}

/**
 * One page for each agreement: the paths that Astro asks a page for.
 */
export function agreementPaths(): { params: { agreement: string }; props: AgreementProps }[] {
  return library().agreements.map((agreement) => ({ params: { agreement: agreement.name }, props: { agreement } }));
}

/** What a page of a version receives. */
export interface VersionProps {
  readonly agreement: PublishedAgreement;
  readonly shown: PublishedVersion;
}

/**
 * One page for each version: the paths that Astro asks a page for.
 */
export function versionPaths(): { params: { agreement: string; version: string }; props: VersionProps }[] {
  return publishedVersions(library()).map(({ agreement, shown }) => ({
    params: { agreement: agreement.name, version: shown.version },
    props: { agreement, shown },
  }));
}
