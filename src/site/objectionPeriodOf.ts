import { type ObjectionPeriod, objectionPeriod } from '../deadline/objectionPeriod.ts';
import { daysInForce } from '../ledger/status.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';

/**
 * The days on which one may object to a published version, or null where there is nothing to object to: a first version,
 * no days granted, a version already in force when it was announced, or one that never comes into force because it was
 * replaced or withdrawn before.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 */
export const objectionPeriodOf = (
  library: Pick<Library, 'facts'>,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
): ObjectionPeriod | null =>
  daysInForce(shown.period).length === 0 ? null : grantedPeriodOf(library, agreement, shown);

/**
 * The same without regard to what became of the version later.
 */
export function grantedPeriodOf(
  { facts }: Pick<Library, 'facts'>,
  { facts: { objectionDays }, versions }: PublishedAgreement,
  { release, version }: PublishedVersion,
): ObjectionPeriod | null {
  const isFirst = versions[0]?.version === version;
  return objectionPeriod(release, { isFirst, objectionDays, state: facts.publisher.state ?? null });
}
