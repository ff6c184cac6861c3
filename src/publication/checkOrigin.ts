import type { Ledger } from '../ledger/readLedger.ts';
import { AuthorError } from './authorError.ts';

/**
 * Refuses an address of the site other than that with which the history began: the permalinks that contracts cite
 * begin with it. A history that has not begun has none.
 *
 * @param ledger the history
 * @param baseUrl address of the site in `site.yaml`
 * @param outcome what was not done: "Nothing was written."
 * @throws AuthorError naming both addresses
 */
export function checkOrigin({ events }: Ledger, baseUrl: string, outcome: string): void {
  const opening = events[0];
  if (opening?.event !== 'open' || opening.origin === baseUrl) return;
  throw new AuthorError([
    `site.yaml: baseUrl ${baseUrl} is not ${opening.origin}, the address with which the history began and which published PDFs cite. ${outcome}`,
  ]);
}
