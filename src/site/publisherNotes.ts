/** A sentence of the publisher about a change, with the clauses it names at its beginning. */
export interface PublisherNote {
  /** "9.2", "§ 2 Abs. 2a", "Anlage 1 Ziff. 3.1"; none where the note does not begin with clauses. */
  readonly clauses: readonly string[];
  /** What is said about them, without their names. */
  readonly text: string;
  /** The note as the publisher wrote it. */
  readonly whole: string;
}

/**
 * Reads what the publisher said about a change: "Ziff. 12.2 und Ziff. 12.3: Inhalt und …" names two clauses. Anything
 * before the first colon that is no list of clauses belongs to the sentence.
 *
 * @param note an entry of `changes` in the front matter
 */
export function publisherNote(note: string): PublisherNote {
  const colon = note.indexOf(': ');
  const clauses = colon < 0 ? [] : note.slice(0, colon).split(/, | und | sowie | and /u);
  if (clauses.length === 0 || !clauses.every(isClause)) return { clauses: [], text: note, whole: note };
  const [first = '', ...others] = clauses.map(withoutWord);
  return { clauses: [first, ...others], text: note.slice(colon + 2), whole: note };
}

const LABEL = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[A-Z]\.?)`;
const BELOW = String.raw`(?: (?:Abs\.|Satz|Nr\.|no\.|lit\.|Ziff\.) ?[0-9a-z.]+| \([0-9a-z]+\))*`;
const CLAUSE = new RegExp(
  String.raw`^(?:(?:Anlage|Annex|Anhang) ${LABEL}(?: )?)?(?:(?:Ziffern?|Ziff\.|Klausel|Clause|Section|Nr\.|§§?) ?)?(?:${LABEL}${BELOW})?$`,
  'u',
);

/** "Präambel" is called so, everything else by a label. */
const isClause = (text: string): boolean => {
  const plain = text.replaceAll('\u00A0', ' ').trim();
  return plain === 'Präambel' || plain === 'Preamble' || (plain !== '' && CLAUSE.test(plain));
};

/** The name as a redline gives it: without a word for "clause" in front; "Anlage 1 Ziff. 3" keeps its own. */
const withoutWord = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .trim()
    .replace(/^(?:Ziffern?|Ziff\.|Klausel|Clause|Section) ?(?=\d)/u, '');

/**
 * Whether a clause named by the publisher is the one that a redline calls so. The publisher writes for readers of the new
 * version: "5.3 → 7.1" is 7.1. A clause that is gone is called by its old name.
 */
export const namesClause = (named: string, name: string): boolean => name.split(' → ').at(-1) === named;
