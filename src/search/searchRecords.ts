import { canonicalLine, inlineText } from '../agreement/canonicalText.ts';
import type { Clause, Wording } from '../agreement/wording.ts';
import { clauseLines } from '../agreement/wordingLines.ts';

/** A version to be searched. */
export interface SearchedVersion {
  readonly agreement: string;
  readonly version: string;
  readonly wording: Wording;
}

/** Where a wording of a clause stands. */
export interface SearchPlace {
  readonly version: string;
  readonly clause: string;
  /** Label and heading in that version, with the headings above: "9. Unterauftragnehmer › 9.3 Einspruch". */
  readonly title: string;
}

/** One distinct wording of a clause with every version it stands in: what a search finds. */
export interface SearchRecord {
  readonly agreement: string;
  readonly text: string;
  /** Places in the order of the versions, oldest first. */
  readonly places: readonly SearchPlace[];
}

/**
 * The records of all versions. A clause that reads the same in many versions is one record, whatever its number.
 *
 * Litera and list items are parts of a sentence: they are found with the clause they belong to.
 *
 * @param versions all versions of all agreements, each agreement's oldest first
 */
export function searchRecords(versions: readonly SearchedVersion[]): readonly SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const { agreement, version, wording } of versions) {
    for (const { clause, title, text } of sections(wording.clauses, '')) {
      const key = JSON.stringify([agreement, text]);
      const places = records.get(key)?.places ?? [];
      records.set(key, { agreement, text, places: [...places, { version, clause, title }] });
    }
  }
  return [...records.values()];
}

interface Section {
  readonly clause: string;
  readonly title: string;
  readonly text: string;
}

function sections(clauses: readonly Clause[], above: string): readonly Section[] {
  return clauses.flatMap((clause): readonly Section[] => {
    const own = [clause.label, clause.heading === null ? null : inlineText(clause.heading)].filter(
      (part) => part !== null,
    );
    const title = `${above}${above === '' ? '' : ' › '}${own.join(' ')}`;
    const inner = clause.clauses.filter(isPartOfSentence);
    const text = clauseLines({ ...clause, label: null, clauses: inner }, 'de')
      .map(canonicalLine)
      .join('\n')
      .trim();
    const below = sections(
      clause.clauses.filter((child) => !isPartOfSentence(child)),
      title,
    );
    return [{ clause: clause.id, title, text }, ...below];
  });
}

const isPartOfSentence = ({ kind, heading }: Clause): boolean =>
  heading === null && (kind === 'letter' || kind === 'doubleLetter' || kind === 'item');
