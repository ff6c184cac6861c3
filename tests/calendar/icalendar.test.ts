import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, type DayCalendar, icalendar } from '../../src/calendar/icalendar.ts';

const ENTRY: CalendarEntry = {
  uid: 'avv-1.4-valid@avv.example.org',
  day: '2028-02-29',
  written: '2027-12-31',
  summary: 'AVV 1.4 gilt',
  description: 'Ein Satz.',
  url: 'https://avv.example.org/avv/1.4/',
  cancelled: false,
};

const calendarOf = (entries: readonly CalendarEntry[], description = 'Beschreibung'): DayCalendar => ({
  name: 'Termine',
  description,
  language: 'de',
  source: 'https://avv.example.org/termine.ics',
  entries,
});

/** Text of one line and of several, with everything that RFC 5545 treats specially. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\\',
        '\\n',
        '\n',
        ':',
        '"',
        'ä',
        'ß',
        'ẞ',
        '€',
        '👩🏽‍⚖️',
        '🇩🇪',
        ' ',
        'Widerspruch',
        '\u00A0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 40 },
  )
  // A calendar holds no other control characters, and no contract does.
  .map((parts) => [...parts.join('')].filter((sign) => sign === '\n' || !/\p{Cc}/u.test(sign)).join(''));

describe('a calendar', () => {
  it('holds its entries as whole days that take no time', () => {
    const written = icalendar(calendarOf([ENTRY, { ...ENTRY, uid: 'b', cancelled: true }]));
    expect(written.split('\r\n').slice(11, 23)).toEqual([
      'BEGIN:VEVENT',
      'UID:avv-1.4-valid@avv.example.org',
      'DTSTAMP:20271231T000000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'TRANSP:TRANSPARENT',
      'SUMMARY;LANGUAGE=de:AVV 1.4 gilt',
      'DESCRIPTION;LANGUAGE=de:Ein Satz.',
      'URL:https://avv.example.org/avv/1.4/',
      'END:VEVENT',
    ]);
    expect(written).toContain('SEQUENCE:1\r\nSTATUS:CANCELLED\r\n');
    expect(written).toMatch(/\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n/);
  });

  it('is read back as it was written, in lines of at most 75 bytes that end with CR LF', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ summary: text, description: text }), { maxLength: 3 }), text, (texts, about) => {
        const entries = texts.map((own, i) => ({ ...ENTRY, ...own, uid: `${i}@avv.example.org` }));
        const written = icalendar(calendarOf(entries, about));
        expect(written.endsWith('\r\n')).toBe(true);
        for (const line of written.slice(0, -2).split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const read = new ICAL.Component(ICAL.parse(written));
        expect(read.getFirstPropertyValue('description')).toBe(about);
        const events = read.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
        expect(events.map(({ uid, summary, description }) => ({ uid, summary, description }))).toEqual(
          entries.map(({ uid, summary, description }) => ({ uid, summary, description })),
        );
        for (const event of events) {
          expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01']);
        }
      }),
      { numRuns: 300 },
    );
  });
});
