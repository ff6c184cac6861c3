import { type ReleaseEvent, releasesOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { AuthorError } from './authorError.ts';
import { checkAgreementName } from './checkAgreementName.ts';

/**
 * The release of a version that a person named.
 *
 * @throws AuthorError with what was released, where it was not
 */
export function releasedVersion({ events }: Ledger, agreement: string, version: string): ReleaseEvent {
  checkAgreementName(agreement);
  const releases = releasesOf(events);
  const own = releases.filter((release) => release.agreement === agreement);
  const found = own.find((release) => release.version === version);
  if (found !== undefined) return found;
  const known =
    own.length > 0
      ? `Released versions of ${agreement}: ${own.map((release) => release.version).join(', ')}.`
      : `Agreements with released versions: ${[...new Set(releases.map((release) => release.agreement))].join(', ') || 'none'}.`;
  throw new AuthorError([`Version ${version} of ${agreement} was never released. ${known} Nothing was written.`]);
}
