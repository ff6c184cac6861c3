import type { APIRoute } from 'astro';
import { type AgreementProps, agreementPaths } from '../../site/agreementPaths.ts';
import { interfaceAt } from '../../site/interfaceAt.ts';
import { sinceFile } from '../../site/sinceView.ts';

export const getStaticPaths = agreementPaths;

/** What changed since each version of an agreement. */
export const GET: APIRoute<AgreementProps> = ({ props, url }) => {
  const { library, words } = interfaceAt(url);
  return new Response(JSON.stringify(sinceFile(library, props.agreement, words)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
