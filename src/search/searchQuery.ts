import { isCalendarDate } from '../agreement/calendarDate.ts';
import { isFiller } from './fillerWords.ts';
import { searchTokens } from './searchTokens.ts';

/** One thing that is searched for. */
export interface QueryTerm {
  /**
   * `word`: a word in any inflection; `filler`: one that need not be found; `phrase`: words in this order, exactly;
   * `citation`: a place in a law, "Art. 28 Abs. 3 DSGVO".
   */
  readonly kind: 'word' | 'filler' | 'phrase' | 'citation';
  /** As typed, without quotation marks. */
  readonly text: string;
}

const QUOTES = /[„“”«»‟❝❞＂]/g;
const SINGLE_QUOTES = /[‚‘’‹›]/g;

/**
 * A query in its plain form: NFC, ASCII quotation marks, no soft hyphens or control characters, single spaces.
 *
 * @param text as typed
 */
export function plainQuery(text: string): string {
  return text
    .normalize('NFC')
    .replace(QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/\u00AD/g, '')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

const LAW = '(?:EU-)?(?:DS-?GVO|GDPR|BDSG|BGB|StGB|TDDDG|TTDSG|HGB|ZPO|TMG|GG|AEUV|UWG|SGB(?:\\s[IVX]+)?)\\b';
const SIGN = '(?:§§?|Art(?:ikeln?|\\.|(?=\\s?\\d))|Paragra(?:ph|f)(?:en)?\\b)';
/** No further digit or letter: "Art. 1.080" is no citation of article 1. */
const WHOLE = '(?![\\p{L}\\p{N}]|[.,]\\p{N})';
const PART_NAME = '(?:Abs(?:atz|\\.)?|S(?:atz|\\.)|Nr\\.|Nummer|Buchst(?:abe|\\.)|lit\\.?|Unterabs(?:atz|\\.)|UAbs\\.)';
const PART = `(?:ff?\\.|\\(\\d+[a-z]?\\)|${PART_NAME}\\s?\\d*[a-z]{0,2}${WHOLE})`;
const CITATION = new RegExp(`(?<![\\p{L}\\p{N}])${SIGN}\\s?\\d+[a-z]?${WHOLE}(?:\\s?${PART})*(?:\\s${LAW})?`, 'giu');
const LAW_AT_END = new RegExp(`${LAW}$`, 'i');

/**
 * What a query searches for, in the order in which it was typed. No word is lost: the words of all terms together are the
 * words of the query.
 *
 * @param text as typed
 * @returns terms; none where the text has neither letter nor digit
 */
export function queryTerms(text: string): readonly QueryTerm[] {
  // A quotation mark that is not closed reaches to the end.
  const terms = plainQuery(text)
    .split('"')
    .flatMap((part, i) => (i % 2 === 1 ? phraseTerm(part) : freeTerms(part)));
  return terms.every(({ kind }) => kind === 'filler')
    ? terms.map((term): QueryTerm => ({ ...term, kind: 'word' }))
    : terms;
}

function phraseTerm(text: string): readonly QueryTerm[] {
  return searchTokens(text).length === 0 ? [] : [{ kind: 'phrase', text: text.trim() }];
}

function freeTerms(text: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  let done = 0;
  for (const match of text.matchAll(CITATION)) {
    terms.push(...wordTerms(text.slice(done, match.index)), { kind: 'citation', text: match[0] });
    done = match.index + match[0].length;
  }
  return [...terms, ...wordTerms(text.slice(done))];
}

function wordTerms(text: string): readonly QueryTerm[] {
  return text.split(' ').flatMap((piece): readonly QueryTerm[] => {
    const tokens = searchTokens(piece);
    const [first] = tokens;
    if (first === undefined) return [];
    const day = writtenDay(piece);
    if (day !== null) return [{ kind: 'phrase', text: day }];
    const word = piece.slice(first.start, Math.max(...tokens.map(({ end }) => end)));
    return [{ kind: tokens.length === 1 && isFiller(first.key) ? 'filler' : 'word', text: word }];
  });
}

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A day typed in digits as contracts write it: `31.12.2024` as `31. Dezember 2024`; else null. */
function writtenDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[,;.]?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? `${Number(day)}. ${MONTHS[Number(month) - 1]} ${year}` : null;
}

/** The law a citation names: `DSGVO`; null where it names none. */
export const citedLaw = (citation: string): string | null => LAW_AT_END.exec(citation)?.[0] ?? null;
