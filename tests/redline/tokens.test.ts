import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/redline/comparison/tokens.ts';

const without = (text: string): readonly string[] => tokens(text).filter((token) => token !== ' ');

describe('the tokens of a text', () => {
  it('are the text again when joined, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => tokens(text).join('') === text),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nach Art. 28 Abs. 3 lit. h DSGVO.', ['nach', 'Art. 28 Abs. 3 lit. h DSGVO', '.']],
    ['nach Art.\u00a028 Abs.\u202f3 DS-GVO', ['nach', 'Art.\u00a028 Abs.\u202f3 DS-GVO']],
    ['Ziff. 15.1 und 15.2', ['Ziff. 15.1', 'und', '15.2']],
    ['§ 3 Abs. 4 Nr. 2 i. V. m. Ziff. 15.1', ['§ 3 Abs. 4 Nr. 2', 'i. V. m.', 'Ziff. 15.1']],
    ['§§ 94, 95', ['§§ 94', ',', '95']],
    ['Anlage 2.1 und Anlage A', ['Anlage 2.1', 'und', 'Anlage A']],
    ['Article 28(3)(h) GDPR', ['Article 28(3)(h) GDPR']],
    ['binnen 72 Stunden', ['binnen', '72', 'Stunden']],
    ['1.000,50 EUR, 128,50€ und 2 %', ['1.000,50 EUR', ',', '128,50€', 'und', '2 %']],
    ['500 000 Euro', ['500 000 Euro']],
    ['am 1. Januar 2026 oder 31.12.2026', ['am', '1. Januar 2026', 'oder', '31.12.2026']],
    ['(EU) 2016/679', ['(', 'EU', ')', '2016/679']],
    ['z. B. bzw. i.d.R.', ['z. B.', 'bzw.', 'i.d.R.']],
    [
      'Verantwortliche*r, Mitarbeiter:innen, Nutzer/innen',
      ['Verantwortliche*r', ',', 'Mitarbeiter:innen', ',', 'Nutzer/innen'],
    ],
    ['Sicherheits- und Datenschutzkonzept', ['Sicherheits-', 'und', 'Datenschutzkonzept']],
    ['AVV-Vertrag 10-20 3a 24h', ['AVV-Vertrag', '10', '-', '20', '3a', '24h']],
    ['avv@firma.de https://firma.de/avv.', ['avv@firma.de', 'https://firma.de/avv', '.']],
    ['a\nb', ['a', '\n', 'b']],
  ])('keep together what is read as one: %s', (text, expected) => {
    expect(without(text)).toEqual(expected);
  });
});
