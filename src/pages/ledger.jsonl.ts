import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';

export const GET: APIRoute = () =>
  new Response(library().ledgerText, { headers: { 'Content-Type': 'application/jsonl; charset=utf-8' } });
