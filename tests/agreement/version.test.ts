import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from '../../src/agreement/version.ts';

const number = fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));

describe('A version', () => {
  it.each(['1', '0.9', '1.0', '1.4', '1.10', '1.4.2', '2025-09-01', '9999.9999.9999'])('may be written %j', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  it.each([
    '',
    '1.',
    '.1',
    '01',
    '1.04',
    '1.4.2.1',
    'v1',
    '1.4-beta',
    '1,4',
    ' 1',
    '1 ',
    '1\n',
    '2025-02-30',
    '2025-9-1',
    '2025-09',
    '-1',
    '1..2',
    '１',
    '../1',
    '10000',
  ])('may not be written %j', (text) => {
    expect(isVersion(text)).toBe(false);
  });

  it.each([
    ['1.9', '1.10'],
    ['1', '1.1'],
    ['1.4', '1.4.1'],
    ['1.99.99', '2'],
    ['2025-09-01', '2025-10-01'],
    ['2025-09-30', '2025-10-01'],
    ['1.4', '2025-09-01'],
  ])('%s comes before %s', (a, b) => {
    expect(compareVersions(a, b)).toBeLessThan(0);
    expect(compareVersions(b, a)).toBeGreaterThan(0);
  });

  it.each([
    ['1', '1.0'],
    ['1.4', '1.4.0'],
    ['2025-09-01', '2025-09-01'],
  ])('%s and %s are the same', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });

  it('has one place in one order', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(isVersion(a)).toBe(true);
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
