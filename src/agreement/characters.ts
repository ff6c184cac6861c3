import { type Place, type Problem, problem } from './problem.ts';

/**
 * Signs that may stand in a contract besides letters and ASCII: an allow-list, because a list of forbidden characters
 * is never complete (Unicode TR 36; Boucher and Anderson, "Trojan Source", 2021).
 */
const ALLOWED_SIGNS = new Set(
  ' ¡¢£¤¥¦§©«¬®°±²³´µ¶·¹»¼½¾¿×÷\u202F‐‑‒–—‘’‚“”„†‡•…‰′″‹›⁄⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉€№℠™Ω←↑→↓↔⇒−∕√∞≈≠≤≥■□▪▫●○☐☑☒✓✔✗',
);
ALLOWED_SIGNS.add('\u00A0');

/**
 * Greek and Cyrillic letters that look like a Latin letter, alone or with its marks, or like a digit: a word made only of
 * them passes for a Latin one (Unicode TR 39).
 */
const LOOK_ALIKES = new Set('АВЕЗІЇЈКМНОРСТУХЧЬЅЀЁабгезкорсухьѕіїјѐёΑΒΕΖΗΙΚΜΝΟΡΤΥΧΪΫαβγινορσυϊϋίόύ');

/** Greek letters that stand alone as signs ("β-Version") and the ohm with its prefixes. */
const SIGN_OF_GREEK = /^(?:[αβγσ]|[kMG]Ω)$/;

/** A name with ı as Turkish spells it: without e, ö, ü, ß, q, w and x beside it, and not "Frıst" or "Schrıft". */
const TURKISH_NAME = /^(?![^AIOUÂ][bcdfghjklmnpqrstvwxyz])\p{Lu}[^eqwxäöüßEQWXÄÖÜ]*$/u;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Characters that must not stand in a contract: control, invisible, bidirectional and unusual ones, words that mix
 * scripts, and text that is not in Unicode normalisation form C.
 *
 * @param text source or decoded text
 * @param placeOf where an offset of the text stands in the source
 */
export function characterProblems(text: string, placeOf: (offset: number) => Place): readonly Problem[] {
  return [
    ...singleCharacters(text, placeOf),
    ...mixedWords(text, placeOf),
    ...disguisedWords(text, placeOf),
    ...denormalised(text, placeOf),
  ];
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
 * Letters of the alphabets that Europe writes today, and of the Vietnamese. Phonetic, historic and distant ones of the same
 * scripts are left out: ɑ, ɡ and ᴏ look like a, g and o, ԁ, һ, ӏ and ѵ like d, h, l and v, and ǟ and ǘ like ä and ü.
 */
const isLetter = (character: string): boolean =>
  /^[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u0137\u0139-\u017F\u1E9E]$/u.test(character) ||
  /^[\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u0490\u0491]$/u.test(character) ||
  /^[\u01A0\u01A1\u01AF\u01B0\u01E4-\u01E9\u0218-\u021B\u1E80-\u1E85\u1EA0-\u1EF9]$/u.test(character);

/** Full-width letters, ligatures and letter-like signs: they read as other characters and are refused as such. */
const isCompatibility = (character: string): boolean => character.normalize('NFKC') !== character.normalize('NFC');

function* mixedWords(text: string, placeOf: (offset: number) => Place): Generator<Problem> {
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const latin = /\p{Script=Latin}/u.test(word);
    const other = /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
    if (!other || SIGN_OF_GREEK.test(word)) continue;
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

/**
 * Words in which something that is right elsewhere passes for a letter: × for x, ○ for o, and ı, the i without a dot, in a
 * word that cannot be a Turkish name.
 */
function* disguisedWords(text: string, placeOf: (offset: number) => Place): Generator<Problem> {
  for (const { 0: sign, index } of text.matchAll(/(?<=\p{L})[×○●□■](?=\p{L})/gu)) {
    yield problem('character-not-allowed', placeOf(index), `The sign ${codePoint(sign)} stands inside a word.`);
  }
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (!word.includes('ı') || TURKISH_NAME.test(word)) continue;
    yield problem('mixed-script', placeOf(match.index), `The word "${short(word)}" has an i without its dot (U+0131).`);
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
