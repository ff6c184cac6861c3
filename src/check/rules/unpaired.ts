import type { Found, Rule } from '../rule.ts';
import { matchesIn } from '../text/matchesIn.ts';
import type { Passage } from '../text/passage.ts';

/** Quotation marks and brackets of which the other one is missing. */
export const unpaired: Rule = {
  name: 'unpaired',
  severity: 'warning',
  hint: 'Add the other one, or delete this one.',
  check: ({ passages, wording }) =>
    passages.flatMap((passage) => {
      const closing = straightClosing(passage.text);
      return [
        ...(isCell(passage) && isBalanced(passage, passages) ? [] : brackets(passage)),
        ...quotes(passage, wording.language, closing),
        ...straight(passage, closing),
      ];
    }),
};

/** Where a straight mark closes „ as in „Kunde": a pair with a wrong mark, of which `quotation-mixed` tells. */
const straightClosing = (text: string): ReadonlySet<number> =>
  new Set(matchesIn(CLOSED_STRAIGHT, text).map(({ index, 0: words }) => index + words.length - 1));

const BRACKET = /[()]/gu;
const QUOTATION = /[„“”"]/gu;
const STRAIGHT = /(?<!\d)"/gu;
const CLOSED_STRAIGHT = /„[^„“”"\n]{1,200}"/gu;

const isCell = ({ kind }: Passage): boolean => kind === 'cell' || kind === 'headCell';

/** Whether as many brackets close in a table as open: a bracket may reach over several cells. */
function isBalanced({ block }: Passage, passages: readonly Passage[]): boolean {
  const cells = passages.filter((one) => one.block === block).map(({ text }) => text);
  const count = (sign: string): number => cells.reduce((sum, text) => sum + text.split(sign).length - 1, 0);
  return count('(') === count(')');
}

const found = (passage: Passage, at: number): Found => ({
  passage,
  start: at,
  end: at + 1,
  message: `${passage.text.charAt(at)} has no counterpart in this paragraph.`,
});

/** The bracket of "a)" and "3a)" alone is the end of a label. */
const LABEL_END = /(?:^|[^\p{L}\p{N}(])(?:\d{1,2}[a-z]?|[a-z]{1,2}|[ivx]{1,4})$/u;

function brackets(passage: Passage): readonly Found[] {
  const { text } = passage;
  const signs = matchesIn(BRACKET, text);
  if (signs.length === 0) return [];
  // "(Art. 28 Abs. 3 a) DSGVO)" has one closing bracket that belongs to a label.
  const labels = signs.filter(
    ({ 0: sign, index }) => sign === ')' && LABEL_END.test(text.slice(Math.max(0, index - 6), index)),
  );
  const read = (all: readonly RegExpExecArray[]): readonly number[] => {
    const open: number[] = [];
    const lonely: number[] = [];
    for (const { index, 0: sign } of all) {
      if (sign === '(') open.push(index);
      else if (open.pop() === undefined) lonely.push(index);
    }
    return [...open, ...lonely];
  };
  const [withLabels, without] = [read(signs), read(signs.filter((sign) => !labels.includes(sign)))];
  const fewest = without.length < withLabels.length ? without : withLabels;
  return fewest.filter((at) => !labels.some(({ index }) => index === at)).map((at) => found(passage, at));
}

/** The mark that closes what another one opens; in German “ closes. */
function quotes(passage: Passage, language: 'de' | 'en', closing: ReadonlySet<number>): readonly Found[] {
  const { text } = passage;
  const isGerman = text.includes('„') || (language === 'de' && !/“[^“”]*”/u.test(text));
  const closes = isGerman ? /[“”]/u : /”/u;
  const opens = isGerman ? /„/u : /“/u;
  const lonely: number[] = [];
  let open: number | null = null;
  for (const { index, 0: sign } of matchesIn(QUOTATION, text)) {
    if (sign === '"') {
      if (closing.has(index)) open = null;
    } else if (opens.test(sign)) {
      if (open !== null) lonely.push(open);
      open = index;
    } else if (closes.test(sign)) {
      if (open === null) lonely.push(index);
      open = null;
    }
  }
  return [...lonely, ...(open === null ? [] : [open])].map((at) => found(passage, at));
}

/** Straight marks are counted; one behind a number may be inches. */
function straight(passage: Passage, closing: ReadonlySet<number>): readonly Found[] {
  const marks = matchesIn(STRAIGHT, passage.text).filter(({ index }) => !closing.has(index));
  const last = marks.at(-1);
  return marks.length % 2 === 0 || last === undefined ? [] : [found(passage, last.index)];
}
