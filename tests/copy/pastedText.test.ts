import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedText } from '../../src/copy/pastedText.ts';
import { sha256 } from '../../src/publication/sha256.ts';

const HASH = sha256('etwas');

describe('a pasted text', () => {
  it('gives its fingerprint in lower case, whatever stands around it and however lines were broken in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'SHA-256 ', 'SHA-256: ', '(', 'Prüfsumme\n'),
        fc.constantFrom('', '.', ')', ', Stand 2025', '\n'),
        fc.boolean(),
        fc.option(fc.tuple(fc.integer({ min: 1, max: 63 }), fc.constantFrom('\n', ' ', '\u00AD\n', '\r\n  '))),
        (before, after, isUpper, broken) => {
          const hash = isUpper ? HASH.toUpperCase() : HASH;
          const [at, sign] = broken ?? [0, ''];
          const pasted = `${before}${hash.slice(0, at)}${sign}${hash.slice(at)}${after}`;
          expect(pastedText(pasted)).toMatchObject({ hashes: [HASH], cutOff: null });
        },
      ),
    );
  });

  it('takes the number of the hash function for no part of the fingerprint', () => {
    const pasted = `SHA-256 ${HASH.slice(0, 61)}\n${HASH.slice(61)}`;
    expect(pastedText(pasted).hashes).toEqual([HASH]);
  });

  it('gives the version whose permalink it names', () => {
    const citation = `AVV, Fassung 1.3, https://test.example/vertraege/avv/1.3/#5.2, SHA-256 ${HASH}`;
    expect(pastedText(citation).versions).toEqual([{ agreement: 'avv', version: '1.3' }]);
    expect(pastedText('https://test.example/en/avv/2025-09-01/ und https://test.example/avv/').versions).toEqual([
      { agreement: 'avv', version: '2025-09-01' },
    ]);
  });

  it('tells that a fingerprint is cut off, and takes no word or number for one', () => {
    expect(pastedText(`SHA-256 ${HASH.slice(0, 40)}`)).toMatchObject({ hashes: [], cutOff: 40 });
    expect(pastedText(`SHA-256 ${HASH.slice(0, 12)}…`)).toMatchObject({ hashes: [], cutOff: 12 });
    expect(pastedText('Telefon 030123456789012, Kopie, Fassade')).toEqual({ hashes: [], versions: [], cutOff: null });
    expect(pastedText(`${HASH}00`)).toMatchObject({ hashes: [] });
  });
});
