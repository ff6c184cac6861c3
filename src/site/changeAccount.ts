import { isQuiet } from '../redline/classification/isQuiet.ts';
import type { ChangeSummary } from '../redline/summary/redlineSummary.ts';
import { redlineWords } from '../redline/summary/redlineWords.ts';
import { changeSummary } from './changeSummaries.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { namesClause, type PublisherNote, publisherNote } from './publisherNotes.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** What a version changed, as the comparison finds it and as the publisher explains it. */
export interface ChangeAccount {
  /** The comparison with the version before. */
  readonly redline: Link;
  /** What there is to read, in one sentence. */
  readonly verdict: string;
  /** What stayed, in one sentence. */
  readonly unchanged: string;
  /** Changed clauses with the explanations that name them, in reading order. */
  readonly rows: readonly ChangeRow[];
  /** Clauses of which only number, references, typography or markup differ. */
  readonly quiet: readonly ChangeRow[];
  /** Explanations that name no changed clause, as the publisher wrote them. */
  readonly otherNotes: readonly string[];
}

/** A changed clause. */
export interface ChangeRow {
  /** The change in the comparison; its text is the name of the clause. */
  readonly clause: Link;
  readonly heading: string | null;
  /** "geändert", "neu", "verschoben und geändert" */
  readonly what: string;
  /** "prüfen: Frist", or nothing. */
  readonly check: string;
  /** What the publisher says about it. */
  readonly notes: readonly string[];
}

/**
 * What a version changed since the one before; null for the first version.
 *
 * An explanation stands beside every changed clause that it names; it is never left out.
 */
export function changeAccount(
  { paths }: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): ChangeAccount | null {
  const before = agreement.versions[agreement.versions.indexOf(shown) - 1];
  if (before === undefined) return null;
  const { verdict, unchanged, changes } = changeSummary({ agreement, older: before, newer: shown }, words.language);
  const href = paths.redline(agreement.name, before.version, shown.version);
  const notes = shown.release.changes.map(publisherNote);
  const explained = notes.map((note) => changesNamedBy(note, changes));
  const notesOn = (change: ChangeSummary): readonly PublisherNote[] =>
    notes.filter((_, i) => explained[i]?.includes(change));
  const row = (change: ChangeSummary): ChangeRow => changeRow(change, href, notesOn(change), words);
  const isFolded = (change: ChangeSummary): boolean => isQuiet(change) && notesOn(change).length === 0;
  const named = changes.filter((change) => change.namedBy === null || notesOn(change).length > 0);
  return {
    redline: { href, text: words.changesSince(before.version) },
    verdict,
    unchanged: unchanged === verdict ? '' : unchanged,
    rows: named.filter((change) => !isFolded(change)).map(row),
    quiet: named.filter(isFolded).map(row),
    otherNotes: notes.filter((_, i) => explained[i]?.length === 0).map(({ whole }) => whole),
  };
}

/**
 * The changes that a note explains. The publisher writes for readers of the new version, so a note means the clause that
 * bears the number now; where nothing but the number of that one is new, the note means a clause that is gone.
 */
function changesNamedBy({ clauses }: PublisherNote, changes: readonly ChangeSummary[]): readonly ChangeSummary[] {
  return clauses.flatMap((clause) => {
    const found = changes.filter(({ name }) => namesClause(clause, name));
    const gone = found.filter(({ kind }) => kind === 'deleted');
    const changed = found.filter((change) => !gone.includes(change) && !isQuiet(change));
    return [changed, gone, found].find((some) => some.length > 0) ?? [];
  });
}

function changeRow(
  { name, number, heading, section, what, check }: ChangeSummary,
  href: string,
  notes: readonly PublisherNote[],
  words: InterfaceWords,
): ChangeRow {
  const title = heading ?? section;
  return {
    clause: { href: `${href}#aenderung-${number}`, text: name },
    heading: title === name ? null : title,
    what,
    check: check === '' ? '' : redlineWords(words.language).check(check),
    notes: notes.map(({ text, clauses, whole }) => (clauses.length === 1 ? text : whole)),
  };
}
