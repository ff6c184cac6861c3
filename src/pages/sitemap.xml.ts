import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';
import { sitemapView } from '../site/sitemapView.ts';
import { sitemapXml } from '../sitemap/sitemapXml.ts';

export const GET: APIRoute = () =>
  new Response(sitemapXml(sitemapView(library())), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
