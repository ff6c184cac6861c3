import type { Rule } from '../rule.ts';
import { foundBy, wordAround } from '../text/matches.ts';

/** "Art-. 28", ",,", ";." – but not "etc.,", "Zutritts-, Zugangs-", "..." */
const DOUBLED =
  /(?<=\p{L})-[.;:!?](?=\s|$)|(?<!:)[,;:](?!::)[,;:.](?!\p{L}*\))|(?<![.\p{Lu}])\.\.(?!\.)(?=\s|$)|\.[;:](?<!\p{L}\.[;:])/gu;

/** Punctuation marks that do not go together. */
export const punctuationDoubled: Rule = {
  name: 'punctuation-doubled',
  severity: 'warning',
  hint: 'Delete one of the two marks.',
  check: (contract) =>
    foundBy(DOUBLED, contract, ({ index, 0: signs }, { text }) => {
      const word = wordAround(text, index);
      return /:\/\//u.test(word) ? null : `"${signs}" stands in "${word}".`;
    }),
};
