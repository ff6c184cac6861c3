import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';

/** Paragraphs that announce something with a colon which does not follow. */
export const announcedMissing: Rule = {
  name: 'announced-missing',
  severity: 'warning',
  hint: 'Add what is announced, or end the sentence with a full stop.',
  check: (contract) =>
    contract.passages.flatMap((passage, index): readonly Found[] => {
      const { kind, text } = passage;
      if ((kind !== 'paragraph' && kind !== 'bullet') || !text.endsWith(':')) return [];
      if (BLANK.test(text)) return [];
      const message = whatIsMissing(passage, contract.passages[index + 1], contract);
      return message === null ? [] : [{ passage, start: text.length - 1, end: text.length, message }];
    }),
};

/** Parts of a form, beside which one writes by hand: "Ort, Datum:", "Name, Funktion:". */
const BLANK =
  /^(?:(?:Name|Vorname|Nachname|Funktion|Position|Ort|Datum|Unterschrift|Stempel|Firma|Firmenname|Anschrift|Adresse|Telefon|E-Mail|Place|Date|Signature|Title|By|Company|Address|Phone|in Druckbuchstaben)[ \u00a0,/()&-]*(?:(?:und|and)[ \u00a0])?)+:$/u;

/** "(i)" behind "(b)", "–" behind "2." */
function isItem({ kind, label }: Passage, own: string | null): boolean {
  if (kind !== 'paragraph') return true;
  return /^\(?(?:i|a|1)\)$/u.test(label ?? '') && label !== own;
}

const ADDRESS =
  /(?:\p{L}*[Ww]ebseite|\p{L}*[Ww]ebsite|Internetseite|Internetadresse|Link|URL|web page)(?![\p{L}])[^.]*:$/u;

function whatIsMissing(passage: Passage, next: Passage | undefined, { clauses }: ContractText): string | null {
  const own = clauses.get(passage.clause ?? '');
  // Items that follow at another level are what is announced.
  if (next !== undefined && next.kind !== 'heading' && isItem(next, own?.clause.label ?? null)) return null;
  const isInside = next !== undefined && (own === undefined ? next.clause === null : own.all.includes(next));
  // A blank or signatures may follow, which hold no words.
  const isAtEnd = own !== undefined && own.clause.blocks.at(-1)?.type === 'signatures';
  if (!isInside && !isAtEnd) return 'The paragraph ends with a colon, and nothing follows.';
  if (next === undefined || !ADDRESS.test(passage.text) || /[\p{L}\d]\.[a-z]{2,}|\uFFFC/u.test(next.text)) return null;
  return 'The paragraph announces a web page, and no address follows.';
}
