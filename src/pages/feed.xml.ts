import type { APIRoute } from 'astro';
import { atomFeed } from '../feed/atomFeed.ts';
import { feedView } from '../site/feedView.ts';
import { interfaceAt } from '../site/interfaceAt.ts';

/** New versions of all agreements. */
export const GET: APIRoute = ({ url }) => {
  const { library, words } = interfaceAt(url);
  return new Response(atomFeed(feedView(library, null, words)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
