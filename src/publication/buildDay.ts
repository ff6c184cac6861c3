import { isCalendarDate } from '../agreement/calendarDate.ts';
import { berlinDay } from '../ledger/berlinDay.ts';
import { AuthorError } from './authorError.ts';

/**
 * The day for which the pages are right when they leave the build: today in Berlin, or `FASSUNG_TODAY`.
 *
 * It is an input like the content: the same content and the same day give the same bytes, whatever the clock.
 *
 * @param environment the environment of the process
 * @param now milliseconds since 1970-01-01 UTC
 * @throws AuthorError where `FASSUNG_TODAY` is not a day of the calendar
 */
export function buildDay(environment: Readonly<Record<string, string | undefined>>, now: number): string {
  const given = environment['FASSUNG_TODAY'];
  if (given === undefined || given === '') return berlinDay(now);
  if (!isCalendarDate(given))
    throw new AuthorError([`FASSUNG_TODAY=${given}: write a day of the calendar as YYYY-MM-DD. Nothing was built.`]);
  return given;
}
