import type { APIRoute } from 'astro';
import { atomFeed } from '../../feed/atomFeed.ts';
import { type AgreementProps, agreementPaths } from '../../site/agreementPaths.ts';
import { feedView } from '../../site/feedView.ts';
import { interfaceAt } from '../../site/interfaceAt.ts';

export const getStaticPaths = agreementPaths;

/** New versions of an agreement. */
export const GET: APIRoute<AgreementProps> = ({ props, url }) => {
  const { library, words } = interfaceAt(url);
  return new Response(atomFeed(feedView(library, props.agreement, words)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
