import type { ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';
import { stem } from '../text/stem.ts';
import type { Definition } from './definitions.ts';

/** Where a term is used. */
export interface TermUse {
  readonly passage: Passage;
  readonly start: number;
}

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
 * The uses of a defined term, its definition not counted. Within a clause of definitions the words that explain a term
 * are no use of it.
 */
export function termUses(definition: Definition, contract: ContractText): readonly TermUse[] {
  const pattern = termPattern(definition.term);
  return contract.passages.flatMap((passage) => {
    const isOwn = passage === definition.passage;
    if (isOwn && definition.isInSection) return [];
    return [...passage.text.matchAll(pattern)].flatMap(({ index: start }): readonly TermUse[] =>
      isOwn && start >= definition.start && start < definition.end ? [] : [{ passage, start }],
    );
  });
}
