/** Attributes of an element that is shown on the days from `from` on and before `until`. */
export interface DayBound {
  readonly 'data-from'?: string;
  readonly 'data-until'?: string;
  readonly hidden?: true;
}

/**
 * Binds an element to a span of days: right at build time, and put right by the reader's browser on later days.
 *
 * @param from first day, `YYYY-MM-DD`, or null for "ever since"
 * @param until the day on which it is no longer shown, or null for "from then on"
 * @param today the day of the build
 */
export function dayBound(from: string | null, until: string | null, today: string): DayBound {
  const shown = (from === null || from <= today) && (until === null || today < until);
  return {
    ...(from === null ? {} : { 'data-from': from }),
    ...(until === null ? {} : { 'data-until': until }),
    ...(shown ? {} : { hidden: true as const }),
  };
}

/** Whether an element bound to these days can still be shown on the day of the build or later. */
export const stillMatters = (until: string | null, today: string): boolean => until === null || today < until;

/** Something that is so on certain days. */
export interface OnDays<T> {
  readonly value: T;
  readonly bound: DayBound;
}
