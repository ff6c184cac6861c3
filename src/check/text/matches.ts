import type { Found } from '../rule.ts';
import type { ContractText } from './contractText.ts';
import { matchesIn } from './matchesIn.ts';
import type { Passage } from './passage.ts';

/**
 * Every match of a pattern in the passages of a contract, as a finding.
 *
 * @param pattern with the flags `gu`
 * @param describe what is found, or null where it is none
 */
export function foundBy(
  pattern: RegExp,
  { passages }: ContractText,
  describe: (match: RegExpExecArray, passage: Passage) => string | null,
): readonly Found[] {
  return passages.flatMap((passage) =>
    matchesIn(pattern, passage.text).flatMap((match): readonly Found[] => {
      const message = describe(match, passage);
      return message === null ? [] : [{ passage, start: match.index, end: match.index + match[0].length, message }];
    }),
  );
}

/** The word around a place: everything up to the next blanks. */
export function wordAround(text: string, at: number): string {
  const start =
    Math.max(text.lastIndexOf(' ', at - 1), text.lastIndexOf('\n', at - 1), text.lastIndexOf('\u00a0', at - 1)) + 1;
  const rest = text.slice(start);
  return /^[^ \n\u00a0]*/u.exec(rest)?.[0] ?? '';
}
