import type { APIRoute } from 'astro';
import { library, type PublishedAgreement } from '../../site/library.ts';
import { versionIndex } from '../../site/versionIndex.ts';

export function getStaticPaths() {
  return library().agreements.map((agreement) => ({ params: { agreement: agreement.name }, props: { agreement } }));
}

export const GET: APIRoute<{ agreement: PublishedAgreement }> = ({ props }) =>
  new Response(`${JSON.stringify(versionIndex(library(), props.agreement), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
