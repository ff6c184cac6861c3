import { readsAsQuantity } from '../../agreement/label.ts';
import { type CrossReference, crossReferences, mayRefer } from '../../redline/references/crossReferences.ts';
import { foreignName } from '../../redline/references/foreignNames.ts';
import { lawReferences } from '../../reference/lawReferences.ts';
import { isOfAnother } from '../../reference/ownReferences.ts';
import { matchesIn } from '../text/matchesIn.ts';

/** A reference as contracts write it, found in a text. */
export interface FoundReference extends CrossReference {
  /** Whether the words alone leave no doubt that a reference is meant: "(9.1)" may be a number of something. */
  readonly isDoubtful: boolean;
}

/** Laws of every time: what is a law is no clause. */
const ALWAYS = '9999-12-31';

/** "Kapitel 5.6" counts as a clause; another word of as many letters keeps every place. */
const readable = (text: string): string => text.replace(/Kapitel(?=[ \u00a0]\d)/gu, 'Klausel');

const SPACE = '[ \\u00a0\\u202f\\n]';
/** "vgl. 1 Abs. 3" */
const NUMBER_AND_PARAGRAPH = new RegExp(
  `(?<![\\p{L}\\p{N}.,§–-])(?<!(?:Artt?\\.?|Artikel[ns]?|§|,|und|oder|bis|Nr\\.)${SPACE})(?<clause>[1-9]\\d?)${SPACE}Abs\\.${SPACE}?(?<paragraph>[1-9]\\d?[a-z]?)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** What may stand between a number and the name of the law: "Satz 2 lit. a". */
const INNER = new RegExp(
  `^(?:,?${SPACE}(?:U?Abs\\.|Satz|S\\.|Nr\\.|lit\\.|Buchst\\.|Hs\\.|Alt\\.|und|bis|[,–-])${SPACE}?(?:\\d{1,2}[a-z]?|[a-z]{1,2}\\)?)(?![\\p{L}]))*`,
  'u',
);
const BEFORE_NUMBER = '(?:nach|gemäß|gem\\.|vgl\\.|siehe|laut|in|aus|unter|under|in accordance with|pursuant to|see)';
/** "in (9.1)", "gemäß 5.2" */
const NUMBER_ALONE = new RegExp(
  `(?<![\\p{L}])(?<word>${BEFORE_NUMBER})${SPACE}(?<open>\\()?(?<clause>[1-9]\\d?(?:\\.[1-9]\\d?)+)(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'gu',
);

/**
 * The references of a text to clauses of the contract it stands in, in every form that contracts use. References into
 * laws and other documents are left out: the name behind a number is looked at first.
 *
 * @param text text of a passage
 * @param title title and short title of the contract, to know its own name
 * @returns references in order, without overlap
 */
export function findReferences(text: string, title: string): readonly FoundReference[] {
  if (!mayRefer(text)) return [];
  const written = crossReferences(readable(text)).map((one) => ({ ...one, isDoubtful: false }));
  const numbers = [...withParagraph(text), ...alone(text)];
  if (written.length + numbers.length === 0) return [];
  const laws = lawReferences(text, ALWAYS);
  const isFree = ({ start, end }: CrossReference): boolean => !laws.some((law) => law.start < end && law.end > start);
  const named = written.filter(
    (one) => isFree(one) && !isOfAnother(text, one, title) && !isForeignAnnex(text, one, title),
  );
  const bare = numbers.filter(
    (one) => isFree(one) && !named.some((other) => overlap(one, other) && other.start <= one.start),
  );
  // "Abs. 3" is the end of "1 Abs. 3".
  const whole = named.filter((one) => !bare.some((other) => overlap(one, other)));
  return [...whole, ...bare].toSorted((a, b) => a.start - b.start);
}

/** "Annex I, Annex II and Annex III of the Standard Contractual Clauses": the end says whose they are. */
function isForeignAnnex(text: string, { end, parts }: CrossReference, title: string): boolean {
  const behind = text.slice(end, end + 160);
  const list = MORE_ANNEXES.exec(behind)?.[0] ?? '';
  if (parts[0]?.unit !== 'annex' || list === '') return false;
  return foreignName(behind.slice(list.length), true) || isOfAnother(text, { end: end + list.length }, title);
}

const MORE_ANNEXES = new RegExp(
  `^(?:,?${SPACE}(?:(?:und|oder|sowie|and|or)${SPACE})?(?:Anlagen?|Anhang|Annex(?:es)?|Appendix)${SPACE}[IVX\\dA-Z]{1,5})+`,
  'u',
);

const overlap = (a: CrossReference, b: CrossReference): boolean => a.start < b.end && a.end > b.start;

function withParagraph(text: string): readonly FoundReference[] {
  return matchesIn(NUMBER_AND_PARAGRAPH, text).flatMap((match): readonly FoundReference[] => {
    const { clause = '', paragraph = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 80).replace(INNER, '');
    if (foreignName(behind, false)) return [];
    const parts = [
      { unit: 'clause', value: clause },
      { unit: 'paragraph', value: paragraph },
    ] as const;
    return [{ start: match.index, end, parts, within: 'anywhere', isDoubtful: false }];
  });
}

function alone(text: string): readonly FoundReference[] {
  return matchesIn(NUMBER_ALONE, text).flatMap((match): readonly FoundReference[] => {
    const { word = '', open, clause = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const isClosed = text.charAt(end) === ')';
    const behind = text.slice(isClosed ? end + 1 : end, end + 80);
    if ((open !== undefined) !== isClosed || foreignName(behind, false) || readsAsQuantity(behind)) return [];
    const start = end - clause.length - (open === undefined ? 0 : 1);
    const parts = [{ unit: 'clause', value: clause }] as const;
    const isDoubtful = /^(?:in|aus|unter|under|nach)$/u.test(word);
    return [{ start, end: isClosed ? end + 1 : end, parts, within: 'anywhere', isDoubtful }];
  });
}
