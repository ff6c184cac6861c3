import type { ClauseAddresses } from '../redline/references/clauseAddresses.ts';
import { type CrossReference, crossReferences } from '../redline/references/crossReferences.ts';

/** A reference to a clause of the same contract that can mean nothing else. */
export interface OwnReference {
  readonly start: number;
  readonly end: number;
  /** Id of the clause it names. */
  readonly clause: string;
}

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
const PART = `(?:${SPACE}(?:Abs\\.|Absatz|Satz|S\\.|Nr\\.|lit\\.|Buchst\\.)${SPACE}?[\\da-z]{1,3}\\)?|\\([\\da-z]{1,3}\\))`;
/** Further references of the same list. */
const LIST = `(?:(?:${SPACE}?,${SPACE}?|${SPACE}(?:und|oder|sowie|bzw\\.|bis|and|or|to)${SPACE}|${SPACE}?[–-]${SPACE}?)(?:(?:§§?|Abs\\.|Absatz|Ziff\\.|Ziffern?|Klausel|Nr\\.|Satz|lit\\.|[Cc]lause|[Ss]ection)${SPACE}?)?[1-9][\\d.]*[a-z]?(?![\\p{L}\\p{N}])${PART}*)*`;
/** Whose clause it is, said behind the list: "des Hauptvertrages", "der TOM", "AVV". */
const OWNER = new RegExp(
  `^${PART}*${LIST}${SPACE}(?:(?<article>der|des|zum|zur|zu|of|to)${SPACE}(?:the${SPACE})?)?(?<name>\\p{Lu}[\\p{L}-]*)`,
  'u',
);
/** Names of documents that stand behind a number without an article. */
const DOCUMENTS = /^(?:AVV|ADV|AV-Vertrage?s?|DPA|TOMs?|VVT|AGB|SLA|NDA|SCC)$/u;

/**
 * The references of a text to clauses of its own contract. Whatever might mean another document is left out, even where
 * a clause of that number is there: what is linked must be right.
 *
 * @param text text of a cell
 * @param from id of the clause it stands in; null in the opening
 * @param addresses the clauses of the contract
 * @param title title and short title of the contract, to know its own name
 */
export function ownReferences(
  text: string,
  from: string | null,
  addresses: ClauseAddresses,
  title: string,
): readonly OwnReference[] {
  const found: OwnReference[] = [];
  for (const reference of crossReferences(text)) {
    const target = addresses.resolve(reference, from);
    if (target === null || !target.isThere || target.clause === from) continue;
    if (isOfAnother(text, reference, title)) continue;
    const { start, end } = reference;
    const before = found.at(-1);
    // "Ziff. 5.2 Satz 1 und 2" lead to one clause: one link.
    if (before?.clause === target.clause && isJoint(text.slice(before.end, start)))
      found.splice(-1, 1, { ...before, end });
    else found.push({ start, end, clause: target.clause });
  }
  return found;
}

const isJoint = (between: string): boolean =>
  /^(?:,|[ \u00a0](?:und|oder|and|or|bis|to)|–|-)[ \u00a0]?$/u.test(between);

/**
 * Whether the words behind a reference say, or may say, that a clause of another document is meant.
 *
 * @param title title and short title of the contract, to know its own name
 */
export function isOfAnother(text: string, { end }: Pick<CrossReference, 'end'>, title: string): boolean {
  const { article, name = '' } = OWNER.exec(text.slice(end, end + 160))?.groups ?? {};
  if (name === '') return false;
  if (article === undefined) return DOCUMENTS.test(name) && !title.includes(name.replace(/s$/u, ''));
  // "dieses Vertrages" needs no such test; "des Vertrages" is this one if it calls itself so.
  return !title.toLowerCase().includes(name.toLowerCase().replace(/e?s$/u, ''));
}
