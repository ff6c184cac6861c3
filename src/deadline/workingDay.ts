import { daysAfter, weekdayOf } from './calendarDays.ts';
import { type FederalState, isPublicHoliday } from './publicHoliday.ts';

const [SUNDAY, SATURDAY] = [0, 6];

/**
 * The day itself where it is a working day in the sense of § 193 BGB, else the next one: neither Saturday nor Sunday nor
 * a public holiday.
 *
 * @param day `YYYY-MM-DD`
 * @param state the federal state whose holidays count as well, or null for those of the whole of Germany alone
 */
export function workingDayFrom(day: string, state: FederalState | null): string {
  const weekday = weekdayOf(day);
  const isWorkingDay = weekday !== SUNDAY && weekday !== SATURDAY && !isPublicHoliday(day, state);
  return isWorkingDay ? day : workingDayFrom(daysAfter(day, 1), state);
}
