import type { Found, Rule } from '../rule.ts';
import { definitions } from '../term/definitions.ts';
import { slipsOf } from '../text/slips.ts';
import { stem } from '../text/stem.ts';

const NAMES = /^(?:auftraggeb|auftragnehm|auftragsverarbeit|verantwortlich)/u;

/** Words that differ from a frequent word of the contract by one letter. */
export const wordSlip: Rule = {
  name: 'word-slip',
  severity: 'hint',
  hint: 'Correct the word, if it is a slip of the pen.',
  check(contract) {
    const defined = new Set(definitions(contract).map(({ term }) => stem(term)));
    return slipsOf(contract).flatMap(({ rare, usual }) => {
      const isName = NAMES.test(usual.stem) || defined.has(rare.stem) || defined.has(usual.stem);
      const often = usual.places[0]?.word ?? '';
      return rare.places.map(({ word, passage, start }): Found => {
        const message = `"${word}" is written like "${often}" (${usual.places.length} times) but for one letter.`;
        return { passage, start, end: start + word.length, message, severity: isName ? 'warning' : 'hint' };
      });
    });
  },
};
