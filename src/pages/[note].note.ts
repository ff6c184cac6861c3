import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../site/library.ts';

/** `ledger.note`: the signed note over the head, where there is one. */
export const getStaticPaths = (() =>
  library().ledgerNote === null ? [] : [{ params: { note: 'ledger' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(library().ledgerNote, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
