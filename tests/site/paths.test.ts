import { describe, expect, it } from 'vitest';
import { buildDay } from '../../src/publication/buildDay.ts';
import { dayBound } from '../../src/site/dayBound.ts';
import { pathsBelow } from '../../src/site/paths.ts';

describe('pathsBelow', () => {
  it('makes every address below the root of a host', () => {
    const paths = pathsBelow('/');
    expect(paths.version('avv', '1.4', '5.2')).toBe('/avv/1.4/#5.2');
    expect(paths.file('avv', '1.4', 'pdf')).toBe('/avv/1.4/avv-1.4.pdf');
    expect(paths.redline('avv', '1.3', '1.4')).toBe('/avv/1.4/vergleich/1.3/');
    expect(paths.redlineFile('avv', '1.3', '1.4', 'json')).toBe('/avv/1.4/vergleich/1.3/avv-1.3-1.4.json');
    expect(paths.redlineFile('avv', '1.3', '1.4', 'docx')).toBe('/avv/1.4/vergleich/1.3/avv-1.3-1.4.docx');
    expect(paths.redlineFile('avv', '1.3', '1.4', 'pdf')).toBe('/avv/1.4/vergleich/1.3/avv-1.3-1.4.pdf');
    expect(paths.compare('avv')).toBe('/avv/vergleich/');
    expect(paths.compareAny('avv', '1.4', '1.0')).toBe('/avv/vergleich/?alt=1.4&neu=1.0');
  });

  it('makes them below a path of a host as well', () => {
    expect(pathsBelow('/vertraege').current('avv')).toBe('/vertraege/avv/');
    expect(pathsBelow('/vertraege').home).toBe('/vertraege/');
  });
});

describe('buildDay', () => {
  it('is today in Berlin unless a day is given', () => {
    const lastMinute = Date.parse('2026-12-31T22:59:00Z');
    expect(buildDay({}, lastMinute)).toBe('2026-12-31');
    expect(buildDay({}, lastMinute + 60_000)).toBe('2027-01-01');
    expect(buildDay({ FASSUNG_TODAY: '2025-02-28' }, lastMinute)).toBe('2025-02-28');
  });

  it('refuses a day that is none', () => {
    expect(() => buildDay({ FASSUNG_TODAY: '2025-02-30' }, 0)).toThrow('FASSUNG_TODAY=2025-02-30');
  });
});

describe('dayBound', () => {
  it.each([
    [null, '2026-05-01', '2026-04-30', false],
    [null, '2026-05-01', '2026-05-01', true],
    ['2026-05-01', null, '2026-04-30', true],
    ['2026-05-01', null, '2026-05-01', false],
    ['2026-05-01', '2027-01-01', '2026-12-31', false],
    ['2026-05-01', '2027-01-01', '2027-01-01', true],
  ])('from %s until %s is hidden on %s: %s', (from, until, today, hidden) => {
    expect(dayBound(from, until, today).hidden ?? false).toBe(hidden);
  });
});
