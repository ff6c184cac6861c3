/**
 * The day in Berlin at a moment, `YYYY-MM-DD`, whatever the time zone and locale of the machine.
 *
 * @param moment milliseconds since 1970-01-01 UTC
 */
export function berlinDay(moment: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Berlin',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
