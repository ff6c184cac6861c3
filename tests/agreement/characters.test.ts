import { describe, expect, it } from 'vitest';
import { characterProblems } from '../../src/agreement/characters.ts';
import { clause, problemsOf, rulesOf } from './sources.ts';

const codeName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** Rules a text breaks, looked at alone. */
const offences = (text: string): readonly string[] =>
  characterProblems(text, () => ({ line: 1, column: 1 })).map(({ rule }) => rule);

/** Every code point of Unicode that matches a pattern; of surrogates and private use every 97th. */
function* codePoints(pattern: RegExp, step = 1): Generator<number> {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += step) {
    if (pattern.test(String.fromCodePoint(codePoint))) yield codePoint;
  }
}

describe('Characters that nobody sees [T4]', () => {
  it.each([
    ['control characters (Cc)', /^\p{Cc}$/u, 1, 64],
    ['format characters (Cf)', /^\p{Cf}$/u, 1, 150],
    ['surrogates alone (Cs)', /^\p{Cs}$/u, 7, 250],
    ['private use (Co)', /^\p{Co}$/u, 97, 1000],
    ['unassigned (Cn)', /^\p{Cn}$/u, 97, 5000],
    ['line and paragraph separators', /^[\p{Zl}\p{Zp}]$/u, 1, 2],
    ['default ignorable', /^\p{DI}$/u, 1, 4000],
    ['variation selectors', /^\p{Variation_Selector}$/u, 1, 256],
    ['controls of direction', /^\p{Bidi_Control}$/u, 1, 12],
  ])('%s are refused inside a word', (_, pattern, step, atLeast) => {
    const found = [...codePoints(pattern, step)].filter((codePoint) => codePoint !== 0x0a);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(found.filter((codePoint) => offences(`Ver${String.fromCodePoint(codePoint)}trag`).length === 0)).toEqual([]);
  });

  it('are refused as spaces, except the space and the no-break spaces', () => {
    const allowed = [...codePoints(/^\p{Zs}$/u)].filter(
      (codePoint) => offences(String.fromCodePoint(codePoint)).length === 0,
    );
    expect(allowed.map(codeName)).toEqual(['U+0020', 'U+00A0', 'U+202F']);
  });

  it('are refused where they look like nothing: Hangul and Braille blanks', () => {
    for (const blank of ['\u115F', '\u1160', '\u3164', '\uFFA0', '\u2800', '\u180E']) {
      expect(offences(`a${blank}b`)).toContain('hidden-character');
    }
  });

  it('are located in a source', () => {
    expect(problemsOf(clause('Der Ver\u200Dtrag'))).toMatchObject([{ rule: 'hidden-character', line: 10, column: 8 }]);
    expect(problemsOf(clause('Der 😀\u2066Vertrag'))).toMatchObject([
      { rule: 'character-not-allowed', line: 10, column: 5 },
      { rule: 'hidden-character', line: 10, column: 7 },
    ]);
  });
});

/** Letters that Unicode TR 39 names as confusable with a to z. */
const CONFUSABLES: Readonly<Record<string, string>> = {
  Cyrillic: 'аԁеһіјӏорԛѕѵԝхуүг',
  Greek: 'αγικνορστυωχ',
  Armenian: 'ացհոսօզղ',
  'full-width': 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＺ０９',
  phonetic: 'ɑɡɩɪʏʋᴄᴏᴜᴠᴡᴢꜱʀʟǀƽɾ',
  'letter-like': 'ℎℓℊℯℴⅰⅴⅹⅼⅽⅾⅿªº',
  ligatures: 'ﬁﬂﬀﬆſŉǉ',
};

const mathematical = (): readonly string[] => {
  const letters: string[] = [];
  for (let codePoint = 0x1d400; codePoint <= 0x1d7ff; codePoint += 1) letters.push(String.fromCodePoint(codePoint));
  return letters;
};

describe('Letters that look like others [T5]', () => {
  it.each(Object.entries(CONFUSABLES))('%s ones are refused inside a German word', (_, letters) => {
    for (const letter of letters)
      expect([letter, rulesOf(clause(`Der Ver${letter}trag gilt.`))]).not.toEqual([letter, []]);
  });

  it('mathematical ones are refused, all 1,024', () => {
    expect(mathematical().filter((letter) => offences(`Ver${letter}trag`).length === 0)).toEqual([]);
  });

  it('are refused where a whole word is made of them', () => {
    for (const word of ['сор', 'ХОР', 'ΑΒΕ', 'рау', 'І'])
      expect([word, offences(word)]).toEqual([word, ['mixed-script']]);
  });

  it('leave names in Greek and Cyrillic letters alone', () => {
    for (const name of ['Ελλάδα', 'София', 'Київ']) expect([name, offences(name.normalize('NFC'))]).toEqual([name, []]);
  });
});

describe('Normalisation [T4]', () => {
  it('refuses every German and Polish letter in decomposed form', () => {
    for (const letter of 'äöüÄÖÜéèçñąćęńóśźżĄ') {
      expect([letter, offences(letter)]).toEqual([letter, []]);
      expect([letter, offences(letter.normalize('NFD'))]).toEqual([letter, ['not-nfc']]);
    }
  });

  it('refuses combining characters that compose with nothing', () => {
    expect(offences('x\u0323y')).toEqual(['character-not-allowed']);
    expect(offences('a\u20DD')).toEqual(['character-not-allowed']);
  });

  it('refuses the look-alikes of Å, K and Ω that normalisation replaces', () => {
    for (const sign of ['\u212A', '\u212B', '\u2126']) expect([sign, offences(sign).length]).not.toEqual([sign, 0]);
  });
});

describe('What contracts are written with', () => {
  it('passes: letters, signs and typography of German and English', () => {
    const texts = [
      'Straße, Größe, Ärger, Übermaß, ẞ, façade, naïve, Œuvre, Łódź, Işık, Ștefan, Čapek, Ñandú, Phạm',
      '„Daten“ ‚so‘ “data” ‘so’ »so« «so» ’s – — … • · § ¶ † ‡ ° % ‰ € £ ¥ ¢ © ® ™ ½ ² ³ × ÷ ± ≤ ≥ ≠ → ☐ ☑ ☒ ✓',
      'Art.\u00A028 Abs.\u00A03, 1\u202F000\u202F€, z.\u00A0B., Tel. +49 (0)30/123-45, a_b@c.de, 100 %, 5 < 6, #1, [x], ~5, @, ^, |, \\',
      '5 µm, 10 Ω, ½, H₂O, 10³, −5, ≈ 3, ∞, 5 ‑ 6',
    ];
    for (const text of texts) expect([text, offences(text)]).toEqual([text, []]);
  });
});
