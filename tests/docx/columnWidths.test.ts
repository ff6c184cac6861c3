import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../src/docx/columnWidths.ts';

const need = fc
  .tuple(fc.nat(5000), fc.nat(9000))
  .map(([least, more]) => ({ least: least + 1, most: least + 1 + more }));

test('columns fill the line exactly', () => {
  fc.assert(
    fc.property(
      fc.array(need, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 100, max: 9072 }),
      (needs, available) => {
        const widths = columnWidths(needs, available);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(available);
        for (const width of widths) expect(Number.isInteger(width) && width >= 0).toBe(true);
      },
    ),
  );
});

test('no column is narrower than its longest word where there is room', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 6 }), fc.nat(9000), (needs, more) => {
      const available = needs.reduce((sum, { least }) => sum + least, 0) + more;
      for (const [index, width] of columnWidths(needs, available).entries())
        expect(width).toBeGreaterThanOrEqual(needs[index]?.least ?? 0);
    }),
  );
});

test('where there is none, short columns keep what they need and long ones share the rest', () => {
  const needs = [500, 4000, 9000].map((least) => ({ least, most: least }));
  expect(columnWidths(needs, 6500)).toEqual([500, 3000, 3000]);
});
