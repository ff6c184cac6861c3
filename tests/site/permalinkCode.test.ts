import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { permalinkCode } from '../../src/site/permalinkCode.ts';

/** The modules that a path draws, row by row. */
function drawn(path: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let i = 0; i < Number(length); i += 1) {
      const row = rows[Number(y)];
      if (row !== undefined) row[Number(x) + i] = true;
    }
  }
  return rows;
}

describe('the QR code of a permalink', () => {
  it('draws exactly the modules of the code', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const { size, path } = permalinkCode(address);
        expect(path.replace(/M\d+ \d+\.5h\d+/g, '')).toBe('');
        expect(drawn(path, size)).toEqual(encode(address, { ecc: 'M', border: 0 }).data);
      }),
    );
  });

  it('stays small', () => {
    expect(permalinkCode('https://avv.muster-cloud.example/avv/1.4/').size).toBeLessThanOrEqual(29);
  });
});
