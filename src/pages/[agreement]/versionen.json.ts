import type { APIRoute } from 'astro';
import { type AgreementProps, agreementPaths } from '../../site/agreementPaths.ts';
import { library } from '../../site/library.ts';
import { versionIndex } from '../../site/versionIndex.ts';

export const getStaticPaths = agreementPaths;

export const GET: APIRoute<AgreementProps> = ({ props }) =>
  new Response(`${JSON.stringify(versionIndex(library(), props.agreement), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
