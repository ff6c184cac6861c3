/**
 * The calendar day so many days after a day, or before it where the number is negative.
 *
 * @param day `YYYY-MM-DD`
 * @param count a whole number of days
 */
export function daysAfter(day: string, count: number): string {
  return new Date(momentOf(day) + count * DAY).toISOString().slice(0, 10);
}

/**
 * How many days lie between two days: 0 for the same day, 1 from a day to the next one.
 *
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 */
export const daysBetween = (from: string, to: string): number => (momentOf(to) - momentOf(from)) / DAY;

/**
 * The day of the week, 0 for Sunday to 6 for Saturday.
 *
 * @param day `YYYY-MM-DD`
 */
export const weekdayOf = (day: string): number => new Date(momentOf(day)).getUTCDay();

const DAY = 86_400_000;

/** Days are counted in UTC, which has no summer time, so that each has the same length. */
const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
