import { describe, expect, it } from 'vitest';
import { listNumber } from '../../../src/import/docx/listNumber.ts';

describe('a number of a list', () => {
  it.each([
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [12, 'decimalZero', '12'],
    [1, 'lowerLetter', 'a'],
    [26, 'lowerLetter', 'z'],
    [27, 'lowerLetter', 'aa'],
    [28, 'lowerLetter', 'bb'],
    [53, 'lowerLetter', 'aaa'],
    [2, 'upperLetter', 'B'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [3, 'ordinal', '3.'],
    [7, '001', '007'],
    [7, 'none', ''],
    [0, 'lowerRoman', '0'],
    [2_000_000_000, 'lowerLetter', '2000000000'],
  ])('shows %i as %s like Word: %s', (value, format, shown) => {
    expect(listNumber(value, format)).toBe(shown);
  });

  it('does not pretend to know formats in words', () => {
    expect(listNumber(3, 'cardinalText')).toBeNull();
  });
});
