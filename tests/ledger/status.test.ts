import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import {
  agreementsOf,
  daysInForce,
  inForceOn,
  inForceSpans,
  isWithin,
  periodsOf,
  statusOn,
} from '../../src/ledger/status.ts';

function releases(...days: readonly string[]): readonly LedgerEvent[] {
  return days.map((validFrom, i) => ({
    prev: '',
    date: '2025-01-01',
    event: 'release',
    agreement: 'avv',
    version: `1.${i}`,
    title: '',
    stated: validFrom,
    validFrom,
    canon: 1,
    fingerprint: '',
    files: {},
    changes: [],
  }));
}

const withdrawal = (version: string, date: string): LedgerEvent => ({
  prev: '',
  date,
  event: 'withdraw',
  agreement: 'avv',
  version,
  reason: 'Ein Grund.',
});

const statuses = (events: readonly LedgerEvent[], day: string): readonly string[] =>
  periodsOf(events, 'avv').map((period) => statusOn(period, day));

describe('status of a version on a day', () => {
  const events = releases('2025-02-01', '2025-06-01', '2027-01-01');

  it('is announced before the first day, in force from then on, superseded when the next one takes over', () => {
    expect(statuses(events, '2025-01-31')).toEqual(['announced', 'announced', 'announced']);
    expect(statuses(events, '2025-02-01')).toEqual(['inForce', 'announced', 'announced']);
    expect(statuses(events, '2025-05-31')).toEqual(['inForce', 'announced', 'announced']);
    expect(statuses(events, '2025-06-01')).toEqual(['superseded', 'inForce', 'announced']);
    expect(statuses(events, '2027-01-01')).toEqual(['superseded', 'superseded', 'inForce']);
  });

  it('never is in force where the next version begins on the same day', () => {
    const replaced = releases('2025-02-01', '2025-02-01');
    expect(statuses(replaced, '2025-01-31')).toEqual(['announced', 'announced']);
    expect(statuses(replaced, '2025-02-01')).toEqual(['superseded', 'inForce']);
  });

  it('gives at most one version in force on any day, and exactly one from the first day on', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), day, (days, today) => {
        const sorted = days.toSorted();
        const all = releases(...sorted);
        const inForce = statuses(all, today).filter((status) => status === 'inForce');
        expect(inForce).toHaveLength((sorted[0] ?? '') <= today ? 1 : 0);
        expect(inForceOn(periodsOf(all, 'avv'), today)?.from ?? null).toBe(
          sorted.findLast((from) => from <= today) ?? null,
        );
      }),
    );
  });
});

describe('a withdrawal', () => {
  const events = releases('2025-02-01', '2025-06-01', '2027-01-01');

  it('of the version in force lets the one before be in force again, and leaves the days before alone', () => {
    const all = [...events, withdrawal('1.1', '2025-08-10')];
    expect(statuses(all, '2025-08-09')).toEqual(['superseded', 'inForce', 'announced']);
    expect(statuses(all, '2025-08-10')).toEqual(['inForce', 'withdrawn', 'announced']);
    expect(statuses(all, '2027-01-01')).toEqual(['superseded', 'withdrawn', 'inForce']);
    const [first, second] = periodsOf(all, 'avv');
    expect(first === undefined ? [] : daysInForce(first)).toMatchObject([
      { from: '2025-02-01', until: '2025-06-01' },
      { from: '2025-08-10', until: '2027-01-01' },
    ]);
    expect([first?.until, second?.until]).toEqual(['2027-01-01', '2025-08-10']);
  });

  it('of an announced version lets the one in force stay so', () => {
    const all = [...events, withdrawal('1.2', '2026-03-01')];
    expect(statuses(all, '2026-02-28')).toEqual(['superseded', 'inForce', 'announced']);
    expect(statuses(all, '2026-03-01')).toEqual(['superseded', 'inForce', 'withdrawn']);
    expect(statuses(all, '2027-01-01')).toEqual(['superseded', 'inForce', 'withdrawn']);
    expect(periodsOf(all, 'avv').map(({ until }) => until)).toEqual(['2025-06-01', null, '2026-03-01']);
  });

  it('of a superseded version changes nothing for the others', () => {
    const all = [...events, withdrawal('1.0', '2026-03-01')];
    expect(statuses(all, '2025-03-01')).toEqual(['inForce', 'announced', 'announced']);
    expect(statuses(all, '2026-03-01')).toEqual(['withdrawn', 'inForce', 'announced']);
  });

  it('of all versions leaves none in force', () => {
    const all = [...releases('2025-02-01'), withdrawal('1.0', '2025-03-01')];
    expect(
      inForceSpans(periodsOf(all, 'avv')).map(({ from, period }) => [from, period?.release.version ?? null]),
    ).toEqual([
      [null, null],
      ['2025-02-01', '1.0'],
      ['2025-03-01', null],
    ]);
  });

  it('of a version of another agreement is none of this one', () => {
    const other = { ...withdrawal('1.1', '2025-08-10'), agreement: 'tom' } as LedgerEvent;
    expect(statuses([...events, other], '2025-08-10')).toEqual(['superseded', 'inForce', 'announced']);
  });
});

describe('the laws of status', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  /** Histories as a ledger may hold them, releases in the order of their days, with some of them withdrawn. */
  const histories = fc
    .record({
      days: fc.array(day, { minLength: 1, maxLength: 7 }),
      withdrawn: fc.array(fc.option(day), { maxLength: 7 }),
    })
    .map(({ days, withdrawn }) => [
      ...releases(...days.toSorted()),
      ...days.flatMap((_, i) => (withdrawn[i] ? [withdrawal(`1.${i}`, withdrawn[i])] : [])),
    ]);

  it('give at most one version in force, the last one whose day has come and that is not withdrawn', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const isWithdrawn = (version: string): boolean =>
          events.some((event) => event.event === 'withdraw' && event.version === version && event.date <= today);
        const expected = events.findLast(
          (event) => event.event === 'release' && event.validFrom <= today && !isWithdrawn(event.version),
        );
        const periods = periodsOf(events, 'avv');
        const inForce = periods.filter((period) => statusOn(period, today) === 'inForce');
        expect(inForce.map(({ release }) => release)).toEqual(expected === undefined ? [] : [expected]);
        expect(inForceOn(periods, today)).toBe(inForce[0] ?? null);
        for (const period of periods) {
          expect(statusOn(period, today) === 'withdrawn').toBe(isWithdrawn(period.release.version));
        }
      }),
    );
  });

  it('give every version one status on every day, and withdrawn for good', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        for (const { statuses } of periodsOf(events, 'avv')) {
          expect(statuses.filter((span) => isWithin(span, today))).toHaveLength(1);
          expect([statuses[0]?.from, statuses.at(-1)?.until]).toEqual([null, null]);
          statuses.slice(1).forEach((span, i) => {
            expect(span.from).toBe(statuses[i]?.until);
            expect(statuses[i]?.status).not.toBe(span.status);
            expect(statuses[i]?.status).not.toBe('withdrawn');
          });
        }
      }),
    );
  });

  it('give the same spans of the version in force as day by day', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const periods = periodsOf(events, 'avv');
        const spans = inForceSpans(periods).filter((span) => isWithin(span, today));
        expect(spans.map(({ period }) => period)).toEqual([inForceOn(periods, today)]);
      }),
    );
  });

  it('change nothing on the days before a withdrawal, whatever is withdrawn', () => {
    fc.assert(
      fc.property(histories, day, fc.nat(6), day, (events, on, number, today) => {
        const version = `1.${number}`;
        fc.pre(today < on && !events.some((event) => event.event === 'withdraw' && event.version === version));
        const others = (all: readonly LedgerEvent[]): readonly string[] => statuses(all, today);
        expect(others([...events, withdrawal(version, on)])).toEqual(others(events));
      }),
    );
  });

  it('put "until" on the day from which a version is not in force again', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        for (const period of periodsOf(events, 'avv')) {
          const isNever = daysInForce(period).length === 0;
          expect(isNever).toBe(period.until !== null && period.until <= period.from);
          if (period.until !== null && period.until <= today) expect(statusOn(period, today)).not.toBe('inForce');
          if (!isNever && period.until !== null) {
            const last = new Date(Date.parse(period.until) - 86_400_000).toISOString().slice(0, 10);
            expect(statusOn(period, last)).toBe('inForce');
          }
        }
      }),
    );
  });
});

describe('agreementsOf', () => {
  it('lists agreements in the order of their first release', () => {
    const [a, b] = releases('2025-01-01', '2025-02-01');
    const other = { ...(a as LedgerEvent), agreement: 'tom' } as LedgerEvent;
    expect(agreementsOf([other, a as LedgerEvent, b as LedgerEvent])).toEqual(['tom', 'avv']);
  });
});
