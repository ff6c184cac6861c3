import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { foundBy, wordAround } from '../text/matches.ts';

/** " ,", "( Wort", "IT- Sicherheit", "und/ oder" */
const SURPLUS =
  /(?<=[\p{L}\p{N}"“”)])[ \u00a0](?:[,;:!?]|\.(?![.\p{L}\d]))(?=\s|$)|\([ \u00a0](?=\p{L})|(?<=\p{L})[ \u00a0]\)|(?<=\p{L}-)[ \u00a0](?=\p{Lu}\p{Ll})|(?<=\p{L}\/)[ \u00a0](?=\p{L})/gu;

/** Spaces where none belong. */
export const spaceSurplus: Rule = {
  name: 'space-surplus',
  severity: 'warning',
  hint: 'Delete the space.',
  check: (contract) => [
    ...foundBy(SURPLUS, contract, ({ index, 0: match }, { text }) => {
      const behind = index + match.length;
      const words = `${wordAround(text, index)}${text.slice(index, behind)}${/^[\p{L}-]*/u.exec(text.slice(behind))?.[0] ?? ''}`;
      return `A space stands where none belongs: "${words}".`;
    }),
    ...doubleSpaces(contract),
  ],
};

/** Two spaces in a row vanish from what is published; one finding counts them. */
function doubleSpaces({ source, passages }: ContractText): readonly Found[] {
  const [first, ...more] = passages.flatMap((passage): readonly Found[] =>
    passage.offsets.flatMap((offset, at): readonly Found[] => {
      const isSpace = passage.text.charAt(at) === ' ' && source.startsWith('  ', offset);
      const isTable = passage.kind === 'cell' || passage.kind === 'headCell';
      return isSpace && !isTable ? [{ passage, start: at, end: at + 1, message: '' }] : [];
    }),
  );
  if (first === undefined) return [];
  const also = more.length === 0 ? '' : `, and at ${more.length} more ${more.length === 1 ? 'place' : 'places'}`;
  const message = `Two spaces stand in a row here${also}; one of them vanishes.`;
  return [{ ...first, message, severity: 'hint' }];
}
