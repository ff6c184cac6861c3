import { library, type PublishedAgreement } from './library.ts';

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
