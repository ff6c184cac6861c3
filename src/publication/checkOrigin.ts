import { originsOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { AuthorError } from './authorError.ts';

/**
 * Refuses an address of the site other than the one the history has: the permalinks that contracts cite begin with it. A
 * history that has not begun has none.
 *
 * @param ledger the history
 * @param baseUrl address of the site in `site.yaml`
 * @param outcome what was not done: "Nothing was written."
 * @throws AuthorError naming both addresses
 */
export function checkOrigin({ events }: Ledger, baseUrl: string, outcome: string): void {
  const origins = originsOf(events);
  const origin = origins.at(-1);
  if (origin === undefined || origin === baseUrl) return;
  const since =
    origins.length === 1 ? 'with which the history began and which published PDFs cite' : 'to which it moved last';
  throw new AuthorError([
    `site.yaml: baseUrl ${baseUrl} is not ${origin}, the address ${since}. If the site has moved, "npm run move" records it. ${outcome}`,
  ]);
}
