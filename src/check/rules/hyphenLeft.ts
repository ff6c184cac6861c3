import type { Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';
import { stem } from '../text/stem.ts';
import { isInAddress, wordFamilies } from '../text/wordCounts.ts';

const HYPHENATED = /(?<![\p{L}\p{N}-])(?<first>\p{L}\p{Ll}+)-(?<second>\p{Ll}{3,})(?![\p{L}\p{N}-])/gu;

/** With these beginnings English words are written with a hyphen or without one. */
const PREFIX =
  /^(?:anti|back|bi|co|counter|cross|de|e|extra|follow|hand|inter|log|mid|multi|non|off|on|over|post|pre|re|roll|self|semi|set|sign|start|sub|super|time|trans|ultra|un|up|web)$/iu;

/** Words with the hyphen of a line that ended there once: "vertrags-gemäß", where "vertragsgemäß" is usual. */
export const hyphenLeft: Rule = {
  name: 'hyphen-left',
  severity: 'warning',
  hint: 'Delete the hyphen.',
  check: (contract) => {
    const families = wordFamilies(contract);
    return foundBy(HYPHENATED, contract, ({ groups, index, 0: word }, { text }) => {
      const { first = '', second = '' } = groups ?? {};
      const [closed, open] = [families.get(stem(first + second))?.places ?? [], families.get(stem(word))?.places ?? []];
      const usual = closed[0]?.word;
      if (usual === undefined || isInAddress(text, index, word.length)) return null;
      // "sub-processor" is spelled so by many, and what is spelled so as often is no leftover.
      if (open.length > closed.length || (contract.wording.language === 'en' && PREFIX.test(first))) return null;
      return `"${word}" is written "${usual}" elsewhere: the hyphen is left over from the end of a line.`;
    });
  },
};
