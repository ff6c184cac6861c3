import { type LedgerEvent, type ReleaseEvent, releasesOf } from './event.ts';

/** Status of a version on a day. It is derived from the ledger and the day, and never stored. */
export type Status = 'draft' | 'announced' | 'inForce' | 'superseded';

/** A version with the days on which it is the one in force. */
export interface Period {
  readonly release: ReleaseEvent;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day on which the next version takes over, or null while none is announced. */
  readonly until: string | null;
}

/**
 * The versions of an agreement with their periods, oldest first.
 *
 * A version is in force from its `validFrom` to the day before the `validFrom` of the next one. Where both days are the
 * same, the earlier version was replaced before it came into force: its period is empty.
 *
 * @param events the ledger
 * @param agreement name of the agreement
 */
export function periodsOf(events: readonly LedgerEvent[], agreement: string): readonly Period[] {
  const releases = releasesOf(events).filter((release) => release.agreement === agreement);
  return releases.map((release, i) => ({
    release,
    from: release.validFrom,
    until: releases[i + 1]?.validFrom ?? null,
  }));
}

/**
 * Status of a version on a day.
 *
 * @param period the version and its period
 * @param day `YYYY-MM-DD`, the reader's day
 */
export function statusOn({ from, until }: Period, day: string): Exclude<Status, 'draft'> {
  if (until !== null && until <= day) return 'superseded';
  return from <= day ? 'inForce' : 'announced';
}

/**
 * The version in force on a day, or null where none has come into force yet.
 *
 * @param periods the versions of one agreement
 * @param day `YYYY-MM-DD`
 */
export function inForceOn(periods: readonly Period[], day: string): Period | null {
  return periods.findLast((period) => statusOn(period, day) === 'inForce') ?? null;
}

/**
 * Names of all agreements that have a released version, in the order of their first release.
 */
export function agreementsOf(events: readonly LedgerEvent[]): readonly string[] {
  return [...new Set(releasesOf(events).map(({ agreement }) => agreement))];
}
