import { isCalendarDate } from '../agreement/calendarDate.ts';
import { type DayInText, dayAtStart } from '../agreement/daysInText.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { type EditionLine, editionLine } from './editionLine.ts';
import type { DocumentFacts, Guess } from './readDocument.ts';
import { numberReadings } from './scheme/numberReading.ts';
import { beginsInside, endsSentence, readsAsTitle } from './scheme/sentence.ts';

/** What a file says about its contract, and how it was found. */
export interface FoundFacts {
  readonly facts: DocumentFacts;
  /** Their lines are indices of the lines that were handed over. */
  readonly guesses: readonly Guess[];
  /** Indices of the lines that say nothing but title, version and dates: they are front matter, not contract text. */
  readonly used: readonly number[];
}

/** Lines at the start and at the end of a text that may name its version. */
const HEAD = 16;
const FOOT = 10;
const LONGEST = 200;

/**
 * What the lines of a contract and the name of its file say about it. The text is believed before the name.
 *
 * @param lines the lines of the text without running headers and footers
 * @param fileName name of the file without its folder; empty where there is none
 */
export function documentFacts(lines: readonly string[], fileName: string): FoundFacts {
  const editions = editionsIn(lines);
  const title = titleIn(lines);
  const [stated, validFrom] = [dateIn(editions, 'stated'), dateIn(editions, 'validFrom')];
  const signed = stated === null && validFrom === null ? signatureDate(lines) : null;
  const named = namedEdition(fileName);
  const version = editions.find(({ edition }) => edition.version !== null)?.edition.version ?? null;
  const facts: DocumentFacts = {
    title: title?.text ?? null,
    version: version ?? named.version,
    stated: stated?.date.day ?? signed?.date.day ?? (validFrom === null ? named.day : null),
    validFrom: validFrom?.date.day ?? null,
    language: languageOf(lines),
  };
  const guesses = [
    ...[stated, validFrom].flatMap((one) => (one?.date.isMonth === true ? [monthGuess(one)] : [])),
    ...(signed === null ? [] : [signatureGuess(signed)]),
    ...(version === null && named.version !== null ? [nameGuess(named.version)] : []),
  ];
  const edition = editions.filter(({ edition: { isAll } }) => isAll).map(({ at }) => at);
  return { facts, guesses, used: [...(title?.at ?? []), ...edition] };
}

interface FoundEdition {
  readonly at: number;
  readonly edition: EditionLine;
}

interface FoundDate {
  readonly at: number;
  readonly date: DayInText;
}

function editionsIn(lines: readonly string[]): readonly FoundEdition[] {
  return lines.flatMap((text, at): readonly FoundEdition[] => {
    const isEdge = at < HEAD || at >= lines.length - FOOT;
    return isEdge && text.length <= LONGEST ? [{ at, edition: editionLine(text) }] : [];
  });
}

/** Of dates that stand in sentences only those at the very start count. */
function dateIn(editions: readonly FoundEdition[], kind: 'stated' | 'validFrom'): FoundDate | null {
  for (const { at, edition } of editions) {
    const date = edition[kind];
    if (date !== null && (edition.isAll || at < HEAD)) return { at, date };
  }
  return null;
}

const CONTRACT =
  /vertrag|vereinbarung|bedingungen|(?<![\p{L}])(?:AVV|AV-V|DPA|TOM|AGB)(?![\p{L}])|agreement|addendum|(?<![\p{L}])terms(?![\p{L}])|policy|richtlinie|^Anlage|^Anhang|^Annex|maßnahmen|unterauftragnehmer|subprocessors/iu;

interface FoundTitle {
  readonly text: string;
  /** The lines that are the title and nothing else; none where that is not sure. */
  readonly at: readonly number[];
}

/** A title that goes on in the next line. */
const OPEN_END =
  /[ \u00A0](?:nach|gemäß|zum|zur|über|für|von|der|des|im|i\. ?S\. ?v\.|und|&|Art\.|of|for|to|under|the|and|Article)$/;

function titleIn(lines: readonly string[]): FoundTitle | null {
  const isTitle = (text: string): boolean =>
    readsAsTitle(text) && numberReadings(text).length === 0 && !editionLine(text).isAll;
  // A title stands above the text, not in it.
  const prose = lines.slice(0, 6).findIndex((text) => isProse(text) || numberReadings(text).length > 0);
  const above = lines.slice(0, prose === -1 ? 6 : prose);
  const at = above.findIndex((text, i) => isTitle(text) && CONTRACT.test(text) && !isCutOff(text, lines[i + 1] ?? ''));
  const text = lines[at];
  const next = lines[at + 1];
  if (text !== undefined && next !== undefined && OPEN_END.test(text) && !isProse(next)) {
    return { at: [at, at + 1], text: `${text} ${next}` };
  }
  if (text !== undefined) return { at: [at], text };
  const [first] = lines;
  return first !== undefined && isTitle(first) ? { at: [], text: first } : null;
}

/** A wrapped line of running text may read as a title as well. */
const isCutOff = (text: string, next: string): boolean =>
  text.length > 45 && beginsInside(next) && !editionLine(next).isAll;

const isProse = (text: string): boolean => text.length > LONGEST || (endsSentence(text) && !editionLine(text).isAll);

/** "Oldenburg, den 9. Februar 2026" at the end. */
function signatureDate(lines: readonly string[]): FoundDate | null {
  const from = Math.max(0, lines.length - FOOT);
  for (let at = from; at < lines.length; at++) {
    const place = /^[\p{Lu}][\p{L} .()-]{1,40}, (?:den |am )?/u.exec(lines[at]?.slice(0, 60) ?? '')?.[0];
    const date = place === undefined ? null : dayAtStart((lines[at] ?? '').slice(place.length));
    if (date !== null && !date.isMonth) return { at, date };
  }
  return null;
}

/** "v2", "1.4"; a number alone only where it is the only one. */
const MARKED_NUMBER =
  /(?:^|[-_ ])(?:v(?:ersion)?[-_. ]?(\d{1,3}(?:\.\d{1,3}){0,2})|(\d{1,3}(?:\.\d{1,3}){1,2}))(?=$|[-_ ])/i;
const ANY_NUMBER = /(?:^|[-_ ])(?:v(?:ersion)?[-_. ]?)?(\d{1,3})(?=$|[-_ ])/i;

/** `avv-1.4.pdf`, `AVV_2025-09-01_final.docx`, `dpa v2.md`. */
function namedEdition(fileName: string): { readonly version: string | null; readonly day: string | null } {
  const name = fileName.slice(0, 200).replace(/\.[a-z]{2,5}$/i, '');
  const digits = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  const day = digits === null ? '' : `${digits[1]}-${digits[2]}-${digits[3]}`;
  if (isCalendarDate(day)) return { version: day, day };
  const isOnly = /^\D*\d{1,3}\D*$/.test(name);
  const [, first, second] = (isOnly ? ANY_NUMBER : MARKED_NUMBER).exec(name) ?? [];
  return { version: first ?? second ?? null, day: null };
}

const GERMAN = new Set([
  'der',
  'die',
  'und',
  'des',
  'dem',
  'den',
  'ist',
  'wird',
  'von',
  'für',
  'nicht',
  'oder',
  'durch',
]);
const ENGLISH = new Set(['the', 'of', 'and', 'to', 'is', 'shall', 'for', 'by', 'with', 'not', 'or', 'any', 'this']);

function languageOf(lines: readonly string[]): ContractLanguage | null {
  const words = lines.slice(0, 400).flatMap(
    (line) =>
      line
        .slice(0, 2000)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  const german = words.filter((word) => GERMAN.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (german === english) return null;
  return german > english ? 'de' : 'en';
}

const monthGuess = ({ at, date }: FoundDate): Guess => ({
  kind: 'month-only',
  line: at,
  message: `"${date.words}" names no day; the first of the month is taken.`,
  confidence: 0.4,
});

const signatureGuess = ({ at, date }: FoundDate): Guess => ({
  kind: 'date-of-signature',
  line: at,
  message: `The day of the signature, "${date.words}", is taken for that of the text.`,
  confidence: 0.4,
});

const nameGuess = (version: string): Guess => ({
  kind: 'version-from-name',
  line: 0,
  message: `The text names no version; "${version}" is taken from the name of the file.`,
  confidence: 0.6,
});
