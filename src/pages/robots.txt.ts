import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/absoluteUrl.ts';
import { library } from '../site/library.ts';

/** Everything may be read by everyone. Search engines look for this file at the root of a host only. */
export const GET: APIRoute = () => {
  const all = library();
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(all, all.paths.sitemap)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
