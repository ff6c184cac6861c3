import { daysAfter } from '../deadline/calendarDays.ts';

/** A calendar of days, for programs that subscribe to it. */
export interface DayCalendar {
  /** Name of the calendar in the list of a program. */
  readonly name: string;
  readonly description: string;
  readonly language: 'de' | 'en';
  /** Address of the calendar itself. */
  readonly source: string;
  readonly entries: readonly CalendarEntry[];
}

/** An entry: something that is so for a whole day. */
export interface CalendarEntry {
  /** Unique in the world and the same for ever. */
  readonly uid: string;
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The day on which the entry was written or last changed, `YYYY-MM-DD`. */
  readonly written: string;
  readonly summary: string;
  readonly description: string;
  /** Absolute address of the page about it. */
  readonly url: string;
  /** Whether what was to come will not come. */
  readonly cancelled: boolean;
}

/** How often programs should look for changes. */
const REFRESH = 'P1D';

/**
 * A calendar in the form of iCalendar (RFC 5545, with the names of RFC 7986). Entries last a whole day and take no time.
 * Nothing in it depends on the clock.
 */
export function icalendar({ name, description, language, source, entries }: DayCalendar): string {
  return lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Fassung//Fassung 1//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapedText(description)}`,
    `SOURCE;VALUE=URI:${source}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...entries.flatMap((entry) => eventLines(entry, language)),
    'END:VCALENDAR',
  ]);
}

function eventLines(entry: CalendarEntry, language: 'de' | 'en'): readonly string[] {
  const { uid, day, written, summary, description, url, cancelled } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `DTSTAMP:${digits(written)}T000000Z`,
    `SEQUENCE:${cancelled ? 1 : 0}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `DTEND;VALUE=DATE:${digits(daysAfter(day, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY;LANGUAGE=${language}:${escapedText(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapedText(description)}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
}

const digits = (day: string): string => day.replaceAll('-', '');

/** A text as RFC 5545, 3.3.11, wants it. */
const escapedText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

const lines = (content: readonly string[]): string => content.map((line) => `${folded(line)}\r\n`).join('');

/** A line is at most so many bytes long, its end not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A long line as several, of which each but the first begins with a space that does not count; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, size] = ['', 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (size + bytes > LONGEST_LINE) {
      parts.push(part);
      [part, size] = [' ', 1];
    }
    part += character;
    size += bytes;
  }
  return [...parts, part].join('\r\n');
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
