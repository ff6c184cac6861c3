import { type Place, type Problem, problem } from './problem.ts';

/**
 * Signs that may stand in a contract besides letters and ASCII: an allow-list, because a list of forbidden characters
 * is never complete (Unicode TR 36; Boucher and Anderson, "Trojan Source", 2021).
 */
const ALLOWED_SIGNS = new Set(
  ' ¡¢£¤¥¦§¨©«¬®¯°±²³´µ¶·¸¹»¼½¾¿×÷\u202F‐‑‒–—‘’‚“”„†‡•…‰′″‹›⁄⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉€№℠™Ω←↑→↓↔⇒−∕√∞≈≠≤≥■□▪▫●○☐☑☒✓✔✗',
);
ALLOWED_SIGNS.add('\u00A0');

/** Letters of other scripts that look like a Latin letter: a word made only of them passes for Latin. */
const LOOK_ALIKES = new Set('АВЕЅІЈКМНОРСТУХҮӀԌԚԜаеѕіјорсухүһӏѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορ');

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Characters that must not stand in a contract: control, invisible, bidirectional and unusual ones, words that mix
 * scripts, and text that is not in Unicode normalisation form C.
 *
 * @param text source or decoded text
 * @param placeOf where an offset of the text stands in the source
 */
export function characterProblems(text: string, placeOf: (offset: number) => Place): readonly Problem[] {
  return [...singleCharacters(text, placeOf), ...mixedWords(text, placeOf), ...denormalised(text, placeOf)];
}

function* singleCharacters(text: string, placeOf: (offset: number) => Place): Generator<Problem> {
  let carriageReturnSeen = false;
  let offset = 0;
  for (const character of text) {
    const rule = offenceOf(character);
    if (rule !== null && !(character === '\r' && carriageReturnSeen)) {
      yield problem(rule, placeOf(offset), `The character ${codePoint(character)} must not stand in a contract.`);
    }
    carriageReturnSeen ||= character === '\r';
    offset += character.length;
  }
}

function offenceOf(character: string): 'control-character' | 'hidden-character' | 'character-not-allowed' | null {
  if (/^[\n\x20-\x7E]$/.test(character)) return null;
  if (ALLOWED_SIGNS.has(character)) return null;
  if (/^\p{Cc}$/u.test(character)) return 'control-character';
  if (/^[\p{DI}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Co}\p{Cn}\p{Cs}\u2800]$/u.test(character)) return 'hidden-character';
  // Combining characters are judged together with the letter they stand on.
  if (/^\p{M}$/u.test(character)) return null;
  return isLetter(character) && !isCompatibility(character) ? null : 'character-not-allowed';
}

/**
 * Letters of the European alphabets. Phonetic and historic letters of the Latin script are left out: ɑ, ɡ or ᴏ look like
 * a, g and o.
 */
const isLetter = (character: string): boolean =>
  /^[\u00C0-\u0137\u0139-\u017F\u1E9E]$/u.test(character) ||
  /^(?=\p{L})[\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(character) ||
  /^[A-Za-z]\p{M}+$/u.test(character.normalize('NFD'));

/** Full-width letters, ligatures and letter-like signs: they read as other characters and are refused as such. */
const isCompatibility = (character: string): boolean => character.normalize('NFKC') !== character.normalize('NFC');

function* mixedWords(text: string, placeOf: (offset: number) => Place): Generator<Problem> {
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const latin = /\p{Script=Latin}/u.test(word);
    const other = /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
    if (!other) continue;
    if (latin)
      yield problem('mixed-script', placeOf(match.index), `The word "${short(word)}" mixes letters of two scripts.`);
    else if ([...word].every((letter) => LOOK_ALIKES.has(letter))) {
      yield problem(
        'mixed-script',
        placeOf(match.index),
        `The word "${short(word)}" looks Latin but is written in other letters.`,
      );
    }
  }
}

function* denormalised(text: string, placeOf: (offset: number) => Place): Generator<Problem> {
  for (const match of text.matchAll(/\P{M}?\p{M}+|[\u2126\u212A\u212B\u0374\u037E\u0387]/gu)) {
    const [cluster] = match;
    if (/^\P{M}?\p{DI}+$/u.test(cluster)) continue;
    const composed = cluster.normalize('NFC');
    const shown = [...short(cluster)].map(codePoint).join(' ');
    yield composed === cluster
      ? problem(
          'character-not-allowed',
          placeOf(match.index),
          `The combining character in ${shown} must not stand in a contract.`,
        )
      : problem('not-nfc', placeOf(match.index), `"${short(composed)}" is typed as several characters (${shown}).`);
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
