import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';

/** Paragraphs that end without a full stop, where the others have one. */
export const sentenceEnd: Rule = {
  name: 'sentence-end',
  severity: 'hint',
  hint: 'End the sentence with a full stop, or add the words that are missing.',
  check(contract) {
    const { language } = contract.wording;
    const whole = contract.passages.filter(
      (passage, index) => isParagraph(passage, contract.passages[index + 1]) && isSentence(passage.text, language),
    );
    const open = whole.filter(
      (passage) =>
        isOpen(passage) &&
        !/ (?:und|oder|and|or|zwischen|between)$/u.test(passage.text) &&
        !isUsualAround(passage, contract),
    );
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

const isOpen = ({ text }: Passage): boolean => /[\p{L}\p{N}]$/u.test(text);

/** In a clause of which at least half ends without full stops they are lines of a list or a form. */
function isUsualAround({ clause }: Passage, { clauses }: ContractText): boolean {
  const around = clauses.get(clause ?? '')?.own.filter(({ kind }) => kind === 'paragraph') ?? [];
  return around.length > 1 && around.filter(isOpen).length * 2 > around.length;
}

const WORDS = 6;

/** "Weisungsempfänger ist: Erika Beispiel" gives a value, and "…, 1. Oktober 2025" is signed. */
const NO_SENTENCE =
  /:[ \u00a0](?:[^\s:]+\s){0,5}[^\s:]+$|(?<!\p{L})\p{L}+[ \u00a0](?:\d{1,2},[ \u00a0])?(?:19|20)\d\d$|\d\.(?:19|20)\d\d$/u;
/** "Anlage 2 – …", "2.3 …": a heading that is set as a paragraph. */
const CAPTION =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?[ \u00a0]|(?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit|Teil|Part)(?!\p{L}))/iu;
/** So many words are no heading any more. */
const LONG = 14;
const GERMAN_VERB =
  /(?<!\p{L})(?!(?:nicht|mit|seit|samt|bereit|gesamt|selbst|sonst|erst|laut|somit|damit|weit|jederzeit|derzeit|insgesamt|ggf|soweit|unbefugt)(?!\p{L}))(?:\p{Ll}{2,}t|sind|werden|haben|können|dürfen|müssen|sollen|gelten|wurden|worden|bleiben|erfolgen|bedürfen|darf|kann|muss|soll)(?!\p{L})/u;
const ENGLISH_WORD = /(?<!\p{L})\p{L}{4,}/gu;

/** Whether a text without a full stop would be a sentence and no heading. */
function isSentence(text: string, language: 'de' | 'en'): boolean {
  const count = text.split(/\s+/u).length;
  if (count < WORDS || NO_SENTENCE.test(text)) return false;
  if (count >= LONG) return true;
  if (CAPTION.test(text) && !/[.!?;]$/u.test(text)) return false;
  if (language === 'de') return GERMAN_VERB.test(text) || /(?<!\p{L})\p{Ll}{3,}$/u.test(text);
  const words = text.match(ENGLISH_WORD) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 <= words.length;
}

/** Whether a passage is a paragraph that no list or table goes on. */
function isParagraph({ clause, kind, text, label }: Passage, next: Passage | undefined): boolean {
  if (clause === null || kind !== 'paragraph' || LETTER.test(label ?? '')) return false;
  // An address ends without a full stop, for it would be taken as part of it.
  if (/[./@][^\s]*$/u.test(text.replace(/[.]$/u, '').split(/\s/u).at(-1) ?? '')) return false;
  if (next === undefined || next.clause === null) return true;
  return next.kind === 'heading' || (next.kind === 'paragraph' && !LETTER.test(next.label ?? ''));
}

/** Items of a list end as their siblings do. */
const LETTER = /^\(?[a-z]{1,2}\)|^\d+[.)]$/u;
