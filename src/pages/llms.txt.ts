import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';
import { llmsText } from '../site/llmsText.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(library()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
