import { afterEach, describe, expect, it } from 'vitest';
import { noticeKept } from '../../src/deadline/noticeKept.ts';
import { type ObjectionPeriod, objectionPeriod } from '../../src/deadline/objectionPeriod.ts';
import type { FederalState } from '../../src/deadline/publicHoliday.ts';

const LATER = '2099-01-01';

/** The last day to object to a version that comes into force much later. */
const lastDay = (announced: string, objectionDays: number, state: FederalState | null): string | undefined =>
  objectionPeriod({ date: announced, validFrom: LATER }, { isFirst: false, objectionDays, state })?.last;

/** Announcement, days, state, last day, why. Found with a printed calendar, not with the program. */
const CASES: readonly (readonly [string, number, FederalState | null, string, string])[] = [
  [
    '2026-11-30',
    14,
    null,
    '2026-12-14',
    'a Monday two weeks after a Monday; the day of the announcement is not counted',
  ],
  ['2026-10-01', 14, null, '2026-10-15', 'a Thursday'],
  ['2026-11-20', 14, null, '2026-12-04', 'a Friday'],
  ['2026-11-30', 1, null, '2026-12-01', 'a single day is the next one'],
  ['2026-11-21', 14, null, '2026-12-07', 'a Saturday: Monday'],
  ['2026-11-22', 14, null, '2026-12-07', 'a Sunday: Monday'],
  ['2026-11-20', 1, null, '2026-11-23', 'the Saturday after a Friday: Monday'],
  ['2026-03-20', 14, null, '2026-04-07', 'Good Friday: Tuesday after Easter'],
  ['2026-03-21', 14, null, '2026-04-07', 'the Saturday before Easter'],
  ['2026-03-22', 14, 'BB', '2026-04-07', 'Easter Sunday'],
  ['2026-03-23', 14, null, '2026-04-07', 'Easter Monday'],
  ['2026-03-19', 14, null, '2026-04-02', 'Maundy Thursday is a working day'],
  ['2026-04-17', 14, null, '2026-05-04', 'Labour Day on a Friday: Monday'],
  ['2026-04-30', 14, null, '2026-05-15', 'Ascension Day, always a Thursday: Friday'],
  ['2026-05-11', 14, null, '2026-05-26', 'Whit Monday: Tuesday'],
  ['2026-05-09', 14, null, '2026-05-26', 'the Saturday before Whitsun: Tuesday'],
  ['2025-09-19', 14, null, '2025-10-06', '3 October on a Friday: Monday'],
  ['2026-09-19', 14, null, '2026-10-05', '3 October on a Saturday: Monday'],
  ['2026-12-10', 14, null, '2026-12-24', 'Christmas Eve is no public holiday'],
  ['2026-12-11', 14, null, '2026-12-28', 'Christmas Day on a Friday, Boxing Day on a Saturday: Monday'],
  ['2024-12-11', 14, null, '2024-12-27', 'Christmas Day on a Wednesday: Friday'],
  ['2026-12-17', 14, null, '2026-12-31', "New Year's Eve is no public holiday"],
  ['2026-12-18', 14, null, '2027-01-04', "New Year's Day on a Friday: Monday of the next year"],
  ['2023-12-18', 14, null, '2024-01-02', "New Year's Day on a Monday"],
  ['2024-02-15', 14, null, '2024-02-29', 'a leap day'],
  ['2024-02-01', 28, null, '2024-02-29', 'a leap year: the month has one day more'],
  ['2023-02-01', 28, null, '2023-03-01', 'no leap year'],
  ['2024-01-31', 30, null, '2024-03-01', 'over the end of two months'],
  ['2026-01-31', 30, null, '2026-03-02', 'over the end of February'],
  ['2026-12-31', 365, null, '2027-12-31', 'the longest period'],
  ['2026-03-16', 14, null, '2026-03-30', 'over the beginning of summer time'],
  ['2026-10-12', 14, null, '2026-10-26', 'over the end of summer time'],
  ['2025-12-23', 14, null, '2026-01-06', 'Epiphany is no nationwide holiday'],
  ['2025-12-23', 14, 'BY', '2026-01-07', 'but one of Bavaria'],
  ['2025-12-23', 14, 'BE', '2026-01-06', 'and none of Berlin'],
  ['2026-05-21', 14, 'NW', '2026-06-05', 'Corpus Christi in North Rhine-Westphalia'],
  ['2026-05-21', 14, 'SN', '2026-06-04', 'which is none in Saxony as a whole'],
  ['2024-10-17', 14, 'SN', '2024-11-01', 'Reformation Day in Saxony'],
  ['2024-10-18', 14, 'BW', '2024-11-04', "All Saints' Day on a Friday in Baden-Württemberg"],
  ['2026-11-04', 14, 'SN', '2026-11-19', 'Day of Repentance and Prayer in Saxony, a Wednesday'],
  ['2026-11-04', 14, 'BY', '2026-11-18', 'and nowhere else'],
  ['2024-09-06', 14, 'TH', '2024-09-23', "World Children's Day on a Friday in Thuringia"],
  ['2027-02-22', 14, 'BE', '2027-03-09', "Women's Day on a Monday in Berlin"],
  ['2025-04-24', 14, 'BE', '2025-05-09', 'the Day of Liberation, once in Berlin'],
  ['2026-07-31', 15, 'SL', '2026-08-17', 'Assumption Day on a Saturday'],
  ['2031-08-01', 14, 'SL', '2031-08-18', 'Assumption Day on a Friday in Saarland'],
];

describe('the last day to object', () => {
  it.each(CASES)('announced on %s, %i days, state %s: %s, for it is %s', (announced, days, state, last) => {
    expect(lastDay(announced, days, state)).toBe(last);
  });

  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Sao_Paulo'])(
    'is the same in the time zone %s',
    (zone) => {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset(), 'the zone holds').toBe(
        { 'Pacific/Kiritimati': -840, 'Pacific/Pago_Pago': 660, 'Europe/Berlin': -60, 'America/Sao_Paulo': 180 }[zone],
      );
      for (const [announced, days, state, last] of CASES) expect(lastDay(announced, days, state)).toBe(last);
    },
  );
});

describe('the period for objecting', () => {
  const period = (
    release: { readonly date: string; readonly validFrom: string },
    rules: { readonly isFirst?: boolean; readonly objectionDays?: number } = {},
  ): ObjectionPeriod | null => objectionPeriod(release, { isFirst: false, objectionDays: 14, state: null, ...rules });
  const release = { date: '2026-11-30', validFrom: '2027-01-15' };

  it('names the days of announcement, beginning and end', () => {
    expect(period(release)).toEqual({
      announced: '2026-11-30',
      first: '2026-12-01',
      last: '2026-12-14',
      endsInForce: false,
    });
  });

  it('is none for a first version, for no days and for a version in force when announced', () => {
    expect(period(release, { isFirst: true })).toBeNull();
    expect(period(release, { objectionDays: 0 })).toBeNull();
    expect(period({ ...release, validFrom: '2026-11-30' })).toBeNull();
    expect(period({ ...release, validFrom: '2026-11-01' })).toBeNull();
    expect(period({ ...release, validFrom: '2026-12-01' })).not.toBeNull();
  });

  it('is not cut short by a version that comes into force earlier, and says so', () => {
    expect(period({ ...release, validFrom: '2026-12-14' })).toMatchObject({ last: '2026-12-14', endsInForce: true });
    expect(period({ ...release, validFrom: '2026-12-15' })).toMatchObject({ last: '2026-12-14', endsInForce: false });
    expect(period({ ...release, validFrom: '2026-12-05' })).toMatchObject({ last: '2026-12-14', endsInForce: true });
  });
});

describe('the period of notice', () => {
  it.each([
    ['2026-11-30', '2026-12-31', 30, true],
    ['2026-11-30', '2026-12-30', 30, false],
    ['2024-02-28', '2024-03-01', 1, true],
    ['2023-02-28', '2023-03-01', 1, false],
    ['2026-11-30', '2026-11-30', 0, true],
    ['2026-11-30', '2026-11-01', 1, false],
  ])('announced on %s, in force from %s, %i days: kept is %s', (date, validFrom, days, kept) => {
    expect(noticeKept({ date, validFrom }, days)).toBe(kept);
  });
});
