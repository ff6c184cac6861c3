import type { Found, Rule } from '../rule.ts';
import { type Definition, definitions } from '../term/definitions.ts';
import { termPattern } from '../term/termUses.ts';
import type { ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';
import { clauseNamed } from '../text/wordsOfRules.ts';

/** Terms that are used before they are defined in passing. A clause of definitions may stand anywhere. */
export const termBeforeDefinition: Rule = {
  name: 'term-before-definition',
  severity: 'hint',
  hint: 'Move the definition to the first use of the term.',
  check: (contract) =>
    definitions(contract).flatMap((definition, index, all): readonly Found[] => {
      const isFirst = all.findIndex(({ term }) => term === definition.term) === index;
      if (definition.isInSection || definition.passage.clause === null || !isFirst) return [];
      const use = firstUse(definition, contract);
      if (use === null) return [];
      const { term } = definition;
      const message = `"${term}" is used here and defined only in ${clauseNamed(definition.passage.clause, contract)}.`;
      return [{ passage: use.passage, start: use.start, end: use.end, message }];
    }),
};

/** An ending has so many letters; "Spamfilter" is no use of "Spam". */
const ENDING = 3;

/** Whether words are a form of a term: "verarbeiten" is none of "Verarbeiten", "Retention period" of "Retention Period". */
function isForm(words: string, term: string): boolean {
  const [used, defined] = [words, term].map((text) => text.split(/[ \u00a0-]+/u));
  return (defined ?? []).every((word, at) => {
    const other = used?.[at] ?? '';
    return other.charAt(0) === word.charAt(0) && other.length <= word.length + ENDING;
  });
}

function firstUse(
  { term, passage }: Definition,
  { passages }: ContractText,
): {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
} | null {
  const whole = new RegExp(`(?<!\\p{L}|-)(?:${termPattern(term).source})(?!\\p{L}|-\\p{L})`, 'iu');
  for (const one of passages) {
    if (one === passage) return null;
    // What stands before the first clause names the parties, and a clause may explain at its end what it speaks of.
    if (one.kind === 'heading' || one.clause === null || one.clause === passage.clause) continue;
    const match = whole.exec(one.text);
    if (match === null || !isForm(match[0], term)) continue;
    // A name in quotation marks is introduced there.
    if (/[„"“»]/u.test(one.text.charAt(match.index - 1))) return null;
    return { passage: one, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
