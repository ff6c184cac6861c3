import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/agreement/slug.ts';

describe('A heading as an address', () => {
  it.each([
    ['Geltung und Rangfolge', 'geltung-und-rangfolge'],
    ['Präambel', 'praeambel'],
    ['Größe & Übermaß', 'groesse-uebermass'],
    ['ẞ', 'ss'],
    ['Œuvre, Łódź, Yıldız, İzmir, façade', 'oeuvre-lodz-yildiz-izmir-facade'],
    ['  – „Daten“ –  ', 'daten'],
    ['Art.\u00A028 DSGVO', 'art-28-dsgvo'],
    ['constructor', 'constructor'],
    ['???', ''],
    ['', ''],
  ])('%j is %j', (text, address) => {
    expect(slug(text)).toBe(address);
  });

  it('holds lower-case ASCII letters, digits and single hyphens only, whatever the heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
  });
});
