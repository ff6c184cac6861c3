import type { DaySpan } from '../ledger/status.ts';
import { dayBound, type OnDays, stillMatters } from './dayBound.ts';

/** All days. */
export const ALWAYS: DaySpan = { from: null, until: null };

/** The days that lie in both spans, or null where there are none. */
export function overlap(a: DaySpan, b: DaySpan): DaySpan | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return from !== null && until !== null && until <= from ? null : { from, until };
}

/** Something that is so on the days of a span: a list of one, or of none where these days are over. */
export const onDays = <T>(value: T, { from, until }: DaySpan, today: string): readonly OnDays<T>[] =>
  stillMatters(until, today) ? [{ value, bound: dayBound(from, until, today) }] : [];
