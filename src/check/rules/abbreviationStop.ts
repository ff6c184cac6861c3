import type { Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';

/** "Art 32 DSGVO": the abbreviation has lost its full stop. */
const ABBREVIATIONS = /(?<![\p{L}\p{N}-])(?:Art|Abs|Ziff|Nr|lit|Buchst)(?=[ \u00a0](?:\d|[a-z](?![\p{L}])))/gu;

/** Abbreviations without their full stop. */
export const abbreviationStop: Rule = {
  name: 'abbreviation-stop',
  severity: 'hint',
  hint: 'Write the full stop of the abbreviation.',
  check: (contract) =>
    contract.wording.language === 'de'
      ? foundBy(ABBREVIATIONS, contract, ([word]) => `"${word}" stands without its full stop.`)
      : [],
};
