import type { Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';
import { stem } from '../text/stem.ts';
import { isInAddress, wordFamilies } from '../text/wordCounts.ts';

const HYPHENATED = /(?<![\p{L}\p{N}-])(?<first>\p{L}\p{Ll}+)-(?<second>\p{Ll}{3,})(?![\p{L}\p{N}-])/gu;

/** Words with the hyphen of a line that ended there once: "vertrags-gemäß", where "vertragsgemäß" is usual. */
export const hyphenLeft: Rule = {
  name: 'hyphen-left',
  severity: 'warning',
  hint: 'Delete the hyphen.',
  check: (contract) => {
    const families = wordFamilies(contract);
    return foundBy(HYPHENATED, contract, ({ groups, index, 0: word }, { text }) => {
      const whole = `${groups?.['first']}${groups?.['second']}`;
      const usual = families.get(stem(whole))?.places[0]?.word;
      if (usual === undefined || isInAddress(text, index, word.length)) return null;
      return `"${word}" is written "${usual}" elsewhere: the hyphen is left over from the end of a line.`;
    });
  },
};
