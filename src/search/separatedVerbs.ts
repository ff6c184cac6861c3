import { type SearchToken, searchKey } from './searchTokens.ts';
import { wordFamily } from './wordStem.ts';

const PARTICLE = /^(?:ab|an|auf|aus|bei|ein|fort|mit|nach|vor|weiter|zu|zurück)$/;
const END_OF_SENTENCE = /[.;:\n]/;

/**
 * The words of a text with separated verbs put together: in "kündigt die Änderung in Textform an", the first word is read
 * as "ankündigt", for it has nothing to do with "kündigen". It keeps its place in the text.
 *
 * @param text the text
 * @param tokens its words
 * @param families families of the words that are known; only a verb whose family is among them is put together
 */
export function withSeparatedVerbs(
  text: string,
  tokens: readonly SearchToken[],
  families: ReadonlySet<string>,
): readonly SearchToken[] {
  const joined = new Map<number, string>();
  for (const [i, particle] of tokens.entries()) {
    const word = text.slice(particle.start, particle.end);
    if (!PARTICLE.test(word) || !/^(?:[.,;:\n]|\s(?:und|oder)\s|$)/.test(text.slice(particle.end))) continue;
    const verb = verbBefore(text, tokens, i, (key) => families.has(wordFamily(`${searchKey(word)}${key}`)));
    if (verb !== null) joined.set(verb, searchKey(word));
  }
  return joined.size === 0
    ? tokens
    : tokens.map((token, i) => (joined.has(i) ? { ...token, key: `${joined.get(i)}${token.key}` } : token));
}

/** The nearest verb of the same sentence that a particle can belong to. */
function verbBefore(
  text: string,
  tokens: readonly SearchToken[],
  particle: number,
  isKnown: (key: string) => boolean,
): number | null {
  for (let i = particle - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined || next === undefined) return null;
    if (END_OF_SENTENCE.test(text.slice(token.end, next.start).replace(/\.(?=\s?\d)/, ''))) return null;
    if (/^\p{Ll}+(?:t|en)$/u.test(text.slice(token.start, token.end)) && isKnown(token.key)) return i;
  }
  return null;
}
