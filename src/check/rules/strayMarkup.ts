import type { Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';

/** Marks of Markdown or HTML inside a text: nobody means them as words. */
const MARKS =
  /(?<![#\p{L}\p{N}&])#{1,6}(?= )|\*\*|(?<![_\p{L}])__(?!_)|~~|`|\]\(|&(?:nbsp|amp|lt|gt|quot|shy|auml|ouml|uuml);|<\/?(?:p|br|b|i|strong|em|span|div|ul|ol|li|h[1-6]|a|u)\b[^<>\n]{0,80}>|(?<=^|\n)> |(?<=^|\n):{3,}/gu;

/** Markdown or HTML that was left over inside a text. */
export const strayMarkup: Rule = {
  name: 'stray-markup',
  severity: 'error',
  hint: 'Delete the marks, or put what they were meant for on a line of its own.',
  check: (contract) => foundBy(MARKS, contract, ([mark]) => `"${mark.trim()}" is left over from Markdown or HTML.`),
};
