import { canonicalLine, inlineText } from '../agreement/canonicalText.ts';
import type { Clause, Wording } from '../agreement/wording.ts';
import { clauseLines, wordingLines } from '../agreement/wordingLines.ts';

/** A version to be searched. */
export interface SearchedVersion {
  readonly agreement: string;
  readonly version: string;
  readonly wording: Wording;
}

/** Where a wording of a clause stands: in consecutive versions, under one address and one title. */
export interface SearchPlace {
  /** URL fragment of the clause; empty for what stands before the first clause. */
  readonly clause: string;
  /** Labels and headings from the outermost: `['9. Unterauftragnehmer', '9.3 Einspruch']`. */
  readonly titles: readonly string[];
  /** First and last of the versions. */
  readonly first: string;
  readonly last: string;
}

/** One distinct wording of a clause with every version it stands in: what a search finds. */
export interface SearchRecord {
  readonly agreement: string;
  /** The text without label and heading, one block a line; empty for a heading that has only clauses below it. */
  readonly text: string;
  /** What the addresses of litera and items in its text add to that of the clause: `['.a', '.b', '.b.aa']`. */
  readonly parts: readonly string[];
  /** Places, oldest first. */
  readonly places: readonly SearchPlace[];
}

/**
 * The records of all versions. A clause that reads the same in many versions is one record, whatever its number.
 *
 * Litera and list items are parts of a sentence: they are found with the clause they belong to.
 *
 * @param versions all versions of all agreements, each agreement's oldest first
 * @returns records in the order in which their wordings appeared
 */
export function searchRecords(versions: readonly SearchedVersion[]): readonly SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const [i, { agreement, version, wording }] of versions.entries()) {
    const before = versions[i - 1]?.agreement === agreement ? versions[i - 1]?.version : undefined;
    for (const { clause, titles, heading, text, parts } of sections(wording)) {
      const key = JSON.stringify([agreement, heading, text]);
      const known = records.get(key) ?? { agreement, text, parts, places: [] };
      const place: SearchPlace = { clause, titles, first: version, last: version };
      records.set(key, { ...known, places: withPlace(known.places, place, before) });
    }
  }
  return [...records.values()];
}

/** A place is continued where the version before had it under the same address and title. */
function withPlace(
  places: readonly SearchPlace[],
  place: SearchPlace,
  before: string | undefined,
): readonly SearchPlace[] {
  const name = ({ clause, titles }: SearchPlace): string => JSON.stringify([clause, titles]);
  const continued = places.findIndex((known) => known.last === before && name(known) === name(place));
  return continued < 0
    ? [...places, place]
    : places.map((known, i) => (i === continued ? { ...known, last: place.last } : known));
}

interface Section {
  readonly clause: string;
  readonly titles: readonly string[];
  /** Words of the heading, without its number. */
  readonly heading: string;
  readonly text: string;
  readonly parts: readonly string[];
}

function sections(wording: Wording): readonly Section[] {
  const { title, clauses, language } = wording;
  const [, , ...opening] = wordingLines({ ...wording, clauses: [] });
  const text = opening.map(canonicalLine).join('\n');
  const before: Section = { clause: '', titles: [title], heading: title, text, parts: [] };
  return [...(text === '' ? [] : [before]), ...clauseSections(clauses, [], language)];
}

function clauseSections(
  clauses: readonly Clause[],
  above: readonly string[],
  language: Wording['language'],
): readonly Section[] {
  return clauses.flatMap((clause): readonly Section[] => {
    const heading = clause.heading === null ? '' : inlineText(clause.heading).replaceAll('\n', ' ');
    const titles = [...above, [clause.label, heading].filter((part) => part !== null && part !== '').join(' ')];
    const inner = clause.clauses.filter(isPartOfSentence);
    const lines = clauseLines({ ...clause, label: null, clauses: inner }, language);
    const text = (clause.heading === null ? lines : lines.slice(1)).map(canonicalLine).join('\n').trim();
    const parts = [
      ...new Set(lines.flatMap((line) => (line.clause === null || line.clause === clause.id ? [] : [line.clause]))),
    ].map((id) => id.slice(clause.id.length));
    const below = clause.clauses.filter((child) => !isPartOfSentence(child));
    return [{ clause: clause.id, titles, heading, text, parts }, ...clauseSections(below, titles, language)];
  });
}

const isPartOfSentence = ({ kind, heading }: Clause): boolean =>
  heading === null && (kind === 'letter' || kind === 'doubleLetter' || kind === 'item');
