import { daysAfter } from './calendarDays.ts';
import type { FederalState } from './publicHoliday.ts';
import { workingDayFrom } from './workingDay.ts';

/** What a period is counted from: a version as the ledger has it. */
export interface AnnouncedRelease {
  /** The day of the announcement: that on which the line of the ledger was written, `YYYY-MM-DD`. */
  readonly date: string;
  /** The first day on which the version is the one in force, `YYYY-MM-DD`. */
  readonly validFrom: string;
}

/** What decides how long one may object. */
export interface ObjectionRules {
  /** Whether no version came before: nobody can object to the first one. */
  readonly isFirst: boolean;
  /** Days granted for objecting, from `agreement.yaml`; 0 for none. */
  readonly objectionDays: number;
  /** The federal state of the publisher, or null where only nationwide holidays count. */
  readonly state: FederalState | null;
}

/** The days on which one may object to a version. */
export interface ObjectionPeriod {
  /** The day of the announcement, `YYYY-MM-DD`. It is not counted; who objects on it is in time as well. */
  readonly announced: string;
  /** The first day that is counted. */
  readonly first: string;
  /** The last day on which one may object. */
  readonly last: string;
  /** Whether the last day comes when the version is already in force. The period is not cut short by that. */
  readonly endsInForce: boolean;
}

/**
 * The period for objecting to a version, in calendar days as §§ 186 to 193 BGB count them: the day of the announcement
 * is not counted (§ 187 Abs. 1), the period ends with the end of its last day (§ 188 Abs. 1), and where that is a
 * Saturday, a Sunday or a public holiday at the publisher's seat, with the next working day (§ 193).
 *
 * A period that ends after the version is in force stays as long as it was granted: a publisher who sets an early day
 * does not take away days for objecting by that. It says so in `endsInForce`.
 *
 * @param release the version
 * @param rules what the publisher grants, and where
 * @returns null where there is nothing to object to: a first version, no days granted, or a version that was in force
 * when it was announced
 */
export function objectionPeriod(
  { date: announced, validFrom }: AnnouncedRelease,
  { isFirst, objectionDays, state }: ObjectionRules,
): ObjectionPeriod | null {
  if (isFirst || objectionDays === 0 || validFrom <= announced) return null;
  const last = workingDayFrom(daysAfter(announced, objectionDays), state);
  return { announced, first: daysAfter(announced, 1), last, endsInForce: last >= validFrom };
}
