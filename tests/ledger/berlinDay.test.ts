import { describe, expect, it } from 'vitest';
import { berlinDay } from '../../src/ledger/berlinDay.ts';

describe('berlinDay [T1] [T2]', () => {
  it.each([
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2024-02-28T23:00:00Z', '2024-02-29'],
  ])('gives at %s the day %s', (moment, day) => {
    expect(berlinDay(Date.parse(moment))).toBe(day);
  });
});
