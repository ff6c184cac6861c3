import type { Found, Rule } from '../rule.ts';
import type { Passage } from '../text/passage.ts';

/** Paragraphs that end without a full stop, where the others have one. */
export const sentenceEnd: Rule = {
  name: 'sentence-end',
  severity: 'hint',
  hint: 'End the sentence with a full stop, or add the words that are missing.',
  check(contract) {
    const whole = contract.passages.filter((passage, index) => isSentence(passage, contract.passages[index + 1]));
    const open = whole.filter(({ text }) => /[\p{L}\p{N}]$/u.test(text) && !/ (?:und|oder|and|or)$/u.test(text));
    if (open.length * 5 > whole.length) return [];
    return open.map((passage): Found => {
      const word = /[^\s]+$/u.exec(passage.text)?.[0] ?? '';
      const end = passage.text.length;
      return {
        passage,
        start: end - word.length,
        end,
        message: `The paragraph ends without a full stop: "… ${word}".`,
      };
    });
  },
};

const WORDS = 6;

/** Whether a passage is a paragraph of running text that no list or table goes on. */
function isSentence({ clause, kind, text }: Passage, next: Passage | undefined): boolean {
  if (clause === null || kind !== 'paragraph' || text.split(/\s+/u).length < WORDS) return false;
  // An address ends without a full stop, for it would be taken as part of it.
  if (/[./@][^\s]*$/u.test(text.replace(/[.]$/u, '').split(/\s/u).at(-1) ?? '')) return false;
  if (next === undefined || next.clause === null) return true;
  return (
    next.kind === 'heading' || (next.kind === 'paragraph' && !/^\(?[a-z]{1,2}\)|^\d+[.)]$/u.test(next.label ?? ''))
  );
}
