import type { Found, Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';

const DOUBLED = /(?<![\p{L}\p{N}-])(?<word>\p{L}{2,})[ \u00a0]+\k<word>(?![\p{L}\p{N}-])/giu;
/** ", die die Daten verarbeiten": a pronoun and an article. */
const PRONOUNS = /^(?:der|die|das|den|dem|sie|ihr|that|had)$/iu;
/** Behind a comma, "für", "und" or "wenn" the first is the pronoun that begins a clause. */
const BEGINS_CLAUSE =
  /[,;–(][ \u00a0\n]?$|(?<!\p{L})(?:für|in|mit|durch|zu|an|auf|aus|bei|nach|von|über|unter|vor|wegen|ohne|gegen|um|hinter|neben|zwischen|und|oder|wenn|ob|sofern|soweit|dass|als|wie|falls|sobald|solange)[ \u00a0\n]$/u;
/** Names that are said twice, and words that may. */
const ALLOWED = /^(?:baden|ha|so|sehr)$/iu;

/** Words that stand twice. */
export const wordDoubled: Rule = {
  name: 'word-doubled',
  severity: 'warning',
  hint: 'Delete one of the two words.',
  check: (contract) =>
    foundBy(DOUBLED, contract, ({ groups }) => {
      const word = groups?.['word'] ?? '';
      return ALLOWED.test(word) ? null : `"${word} ${word}": the word stands twice.`;
    }).flatMap((one): readonly Found[] => {
      const { text } = one.passage;
      const [word = ''] = text.slice(one.start).split(/[ \u00a0]/u, 1);
      if (!PRONOUNS.test(word)) return [one];
      if (BEGINS_CLAUSE.test(text.slice(Math.max(0, one.start - 20), one.start)) || /^(?:that|had)$/iu.test(word))
        return [];
      const hint = 'Delete one of the two words, or put a comma before them if the first is a pronoun.';
      return [{ ...one, severity: 'hint', hint }];
    }),
};
