import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { agreementsOf, inForceOn, periodsOf, statusOn } from '../../src/ledger/status.ts';

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

describe('agreementsOf', () => {
  it('lists agreements in the order of their first release', () => {
    const [a, b] = releases('2025-01-01', '2025-02-01');
    const other = { ...(a as LedgerEvent), agreement: 'tom' } as LedgerEvent;
    expect(agreementsOf([other, a as LedgerEvent, b as LedgerEvent])).toEqual(['tom', 'avv']);
  });
});
