import type { Passage } from '../text/passage.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { CitedAct } from './citedActs.ts';
import { findCitations } from './findCitations.ts';

/** An act that no longer holds, as one clause cites it. */
export interface OutdatedCitation {
  readonly act: CitedAct;
  readonly passage: Passage;
  /** Offsets in the text of the passage, in UTF-16 code units; the end is behind the last one. */
  readonly start: number;
  readonly end: number;
}

/**
 * Citations of acts that are no longer in force on a day, where the sentence does not show that it knows.
 *
 * @param passages the text
 * @param day `YYYY-MM-DD`
 * @returns in the order of the text; one for each act and clause, however often the clause cites it
 */
export function outdatedActs(passages: readonly Passage[], day: string): readonly OutdatedCitation[] {
  const isOutdated = ({ status, since }: CitedAct): boolean => status !== 'inForce' && since <= day;
  const all = passages.flatMap((passage) =>
    findCitations(passage.text, isOutdated).flatMap(({ act, start, end }): readonly OutdatedCitation[] =>
      saysSo(passage.text, start) ? [] : [{ act, passage, start, end }],
    ),
  );
  return all.filter(
    ({ act, passage }, at) => at === all.findIndex((one) => one.act === act && one.passage.clause === passage.clause),
  );
}

/** Words by which a sentence shows that it knows. */
const KNOWN =
  /(?<!\p{L})(?:aufgehoben|Aufhebung|ehemal|früher|vormal|bisherig|alte[rn]? Fassung|a\. ?F\.|außer Kraft|abgelöst|ersetzt|ungültig|unwirksam|nichtig|nicht mehr|nicht länger|damalig|bis zum \d|repeal|former|previous|replac|supersed|invalid|no longer|until \d)/iu;

function saysSo(text: string, at: number): boolean {
  const plain = text.replace(/[\u00a0\n]/g, ' ');
  const { start, end } = sentenceAround(plain, at);
  // "§ 11 BDSG a. F." may end a sentence for those who look for full stops.
  return KNOWN.test(plain.slice(start, Math.min(plain.length, end + ' a. F.'.length)));
}
