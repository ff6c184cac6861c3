import { isCalendarDate } from './calendarDate.ts';

/**
 * Whether a text is the number of a version: `1`, `1.4`, `1.4.2` or a calendar date `2025-09-01`.
 */
export function isVersion(text: string): boolean {
  return /^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){0,2}$/.test(text) || isCalendarDate(text);
}

/**
 * The order of versions: number by number, a missing number counts as 0, so `1` and `1.0` are the same version.
 *
 * @returns negative where a comes before b, 0 where both name the same version, else positive
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
