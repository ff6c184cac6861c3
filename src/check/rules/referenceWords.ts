import { doubtfulReferences, headingOf } from '../reference/likelyClauses.ts';
import { resolvedReferences } from '../reference/resolvedReferences.ts';
import type { Found, Rule } from '../rule.ts';
import type { ClauseText } from '../text/contractText.ts';
import { stem } from '../text/stem.ts';

/** References that lead to a clause which speaks of something else than the words beside them. */
export const referenceWords: Rule = {
  name: 'reference-words',
  severity: 'hint',
  hint: 'Check by reading which clause is meant.',
  check(contract, context) {
    const { all } = doubtfulReferences(resolvedReferences(contract, context), contract);
    return all.flatMap(({ one, isDangling, likely, topics }): readonly Found[] => {
      const target = contract.clauses.get(one.target ?? '');
      if (isDangling || likely === null || target === undefined) return [];
      const { start, end } = one.reference;
      const spoken = wordOf(topics[0] ?? '', one.passage.text);
      const message = `"${one.words}" leads to ${named(target)}, which does not speak of ${spoken}.`;
      return [{ passage: one.passage, start, end, message, hint: `Check by reading: ${named(likely)} does.` }];
    });
  },
};

function named(clause: ClauseText): string {
  const titled = headingOf(clause) !== '' || clause.parent === null ? clause : clause.parent;
  const heading = headingOf(titled);
  return heading === '' ? clause.name : `${clause.name} (${heading})`;
}

/** The word of a text that has a stem, in quotation marks. */
function wordOf(topic: string, text: string): string {
  const words = text.match(/\p{L}+-?/gu) ?? [];
  const word = words.find((one) => stem(one.replace('-', '')) === topic);
  return word === undefined ? 'what is named here' : `"${word}"`;
}
