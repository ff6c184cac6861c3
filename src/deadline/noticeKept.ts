import { daysBetween } from './calendarDays.ts';
import type { AnnouncedRelease } from './objectionPeriod.ts';

/**
 * Whether all days of notice lie between the announcement of a version and the day on which it comes into force. Neither
 * of these two days is counted (§ 187 Abs. 1 BGB, for a period counted backwards by analogy). § 193 BGB does not prolong
 * a period of notice.
 *
 * @param release the version
 * @param noticeDays days of notice, from `agreement.yaml`; 0 for none
 */
export function noticeKept({ date, validFrom }: AnnouncedRelease, noticeDays: number): boolean {
  return noticeDays === 0 || daysBetween(date, validFrom) > noticeDays;
}
