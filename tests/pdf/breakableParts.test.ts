import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakableParts } from '../../src/pdf/breakableParts.ts';

test('the parts joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(breakableParts(text).flat().join('')).toBe(text);
    }),
  );
});

test('ordinary running text stays in one part', () => {
  const text =
    'Die Auftragsverarbeitungs- und Datenschutzvereinbarung gilt ab 1.\u00A0November\u00A02025 (Art.\u00A028 DSGVO).';
  expect(breakableParts(text)).toEqual([text]);
});

test('addresses are set apart with places to break after their marks', () => {
  expect(breakableParts('An datenschutz@muster.example oder https://muster.example/avv/1.4/ wenden.')).toEqual([
    'An ',
    ['datenschutz@', 'muster.', 'example'],
    ' oder ',
    ['https://', 'muster.', 'example/', 'avv/', '1.', '4/'],
    ' wenden.',
  ]);
});

test('a long German word is left to hyphenation, a long hash is cut', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  expect(breakableParts(word)).toEqual([word]);
  expect(breakableParts('ab12'.repeat(16)).flat().length).toBeGreaterThan(3);
});
