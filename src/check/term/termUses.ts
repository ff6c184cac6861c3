import type { ContractText } from '../text/contractText.ts';
import { matchesIn } from '../text/matchesIn.ts';
import { stem } from '../text/stem.ts';
import type { Definition } from './definitions.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const isAbbreviation = (word: string): boolean => /^[\p{Lu}\d-]+$/u.test(word);

/**
 * A pattern for all forms of a term, in compounds as well: "Verarbeiten" finds "verarbeitet".
 *
 * @param term as it was defined
 */
export function termPattern(term: string): RegExp {
  const words = term
    .split(/[ \u00a0]+/u)
    .map((word) => (isAbbreviation(word) ? escaped(word) : `${escaped(stem(word))}\\p{L}*`));
  const isName = isAbbreviation(term);
  return new RegExp(
    isName ? `(?<!\\p{L})${escaped(term)}(?!\\p{Ll})` : words.join('[ \\u00a0-]+'),
    isName ? 'gu' : 'giu',
  );
}

/**
 * Whether a defined term is used, its definition not counted. Within a clause of definitions the words that explain a
 * term are no use of it.
 */
export function isUsed({ term, passage: own, start, end, isInSection }: Definition, contract: ContractText): boolean {
  const pattern = termPattern(term);
  return contract.passages.some((passage) => {
    if (passage !== own) {
      pattern.lastIndex = 0;
      return pattern.test(passage.text);
    }
    return !isInSection && matchesIn(pattern, passage.text).some(({ index }) => index < start || index >= end);
  });
}
