import type { ContractLanguage } from '../agreement/wording.ts';
import { citedPath } from './clauseName.ts';
import type { ClauseChange, ClauseSide } from './redlineModel.ts';

/** The words the project adds to a redline, in the language of the interface. */
export interface RedlineWords {
  readonly language: ContractLanguage;
  readonly deleted: string;
  readonly inserted: string;
  readonly markup: string;
  readonly noMarkup: string;
  readonly strong: string;
  readonly emphasis: string;
  readonly field: string;
  readonly link: string;
  readonly space: string;
  readonly noBreakSpace: string;
  readonly lineBreak: string;
  readonly opening: string;
  readonly continued: string;
  readonly version: string;
  readonly oldVersion: string;
  readonly newVersion: string;
  readonly bothVersions: string;
  readonly tableOnce: string;
  readonly movedTo: (from: string, to: string) => string;
  readonly clauseIn: (clause: string, version: string) => string;
  readonly textUnchanged: string;
  readonly unchanged: string;
  readonly unchangedClauses: (count: number) => string;
  readonly renumberedClauses: (count: number) => string;
  /** The moved clause above that one moved along with. */
  readonly movedWith: (root: string) => string;
  readonly movedWithAndChanged: (root: string) => string;
  readonly clausesMovedWith: (count: number, root: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly notPrinted: string;
  readonly budgetHit: string;
  readonly noChange: string;
  readonly kinds: KindWords;
}

interface KindWords {
  readonly same: string;
  readonly edition: string;
  readonly onlyLabel: string;
  readonly onlyMarkup: string;
  readonly changed: string;
  readonly renumberedAndChanged: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly moved: string;
  readonly movedAndChanged: string;
}

const GERMAN: RedlineWords = {
  language: 'de',
  deleted: 'Gelöscht',
  inserted: 'Eingefügt',
  markup: 'Formatierung geändert',
  noMarkup: 'ohne',
  strong: 'fett',
  emphasis: 'kursiv',
  field: 'Feld',
  link: 'Verweis',
  space: 'Leerzeichen',
  noBreakSpace: 'geschütztes Leerzeichen',
  lineBreak: 'Zeilenumbruch',
  opening: 'Eingangsteil',
  continued: 'Fortsetzung',
  version: 'Fassung',
  oldVersion: 'Alt',
  newVersion: 'Neu',
  bothVersions: 'Alt und Neu',
  tableOnce: 'Tabelle: beide Fassungen in einer Darstellung',
  movedTo: (from, to) => (from === to ? `${from} verschoben` : `${from} verschoben nach ${to}`),
  clauseIn: (clause, version) => `${clause} in Fassung ${version}`,
  textUnchanged: 'Text unverändert',
  unchanged: 'Unverändert',
  unchangedClauses: (count) => `${count} unveränderte Klauseln`,
  renumberedClauses: (count) => `${count} Klauseln nur neu nummeriert`,
  movedWith: (root) => `mit ${root} verschoben`,
  movedWithAndChanged: (root) => `mit ${root} verschoben und geändert`,
  clausesMovedWith: (count, root) => `${count} Klauseln mit ${root} verschoben`,
  fromTo: (first, last) => `${first} bis ${last}`,
  notPrinted: '(nicht abgedruckt)',
  budgetHit: 'Zu verschieden für einen Vergleich Wort für Wort: als Ganzes ersetzt gezeigt.',
  noChange: 'Kein Unterschied.',
  kinds: {
    same: 'unverändert',
    edition: 'nur Fassung und Datum',
    onlyLabel: 'nur Nummer',
    onlyMarkup: 'nur Formatierung',
    changed: 'geändert',
    renumberedAndChanged: 'neu nummeriert und geändert',
    inserted: 'neu',
    deleted: 'entfallen',
    moved: 'verschoben',
    movedAndChanged: 'verschoben und geändert',
  },
};

const ENGLISH: RedlineWords = {
  language: 'en',
  deleted: 'Deleted',
  inserted: 'Inserted',
  markup: 'Formatting changed',
  noMarkup: 'none',
  strong: 'bold',
  emphasis: 'italic',
  field: 'field',
  link: 'link',
  space: 'space',
  noBreakSpace: 'no-break space',
  lineBreak: 'line break',
  opening: 'Opening',
  continued: 'continued',
  version: 'Version',
  oldVersion: 'Old',
  newVersion: 'New',
  bothVersions: 'Old and new',
  tableOnce: 'Table: both versions in one',
  movedTo: (from, to) => (from === to ? `${from} moved` : `${from} moved to ${to}`),
  clauseIn: (clause, version) => `${clause} in version ${version}`,
  textUnchanged: 'Text unchanged',
  unchanged: 'Unchanged',
  unchangedClauses: (count) => `${count} unchanged clauses`,
  renumberedClauses: (count) => `${count} clauses only renumbered`,
  movedWith: (root) => `moved with ${root}`,
  movedWithAndChanged: (root) => `moved with ${root} and changed`,
  clausesMovedWith: (count, root) => `${count} clauses moved with ${root}`,
  fromTo: (first, last) => `${first} to ${last}`,
  notPrinted: '(not printed)',
  budgetHit: 'Too different to be compared word by word: shown as replaced as a whole.',
  noChange: 'No difference.',
  kinds: {
    same: 'unchanged',
    edition: 'version and dates only',
    onlyLabel: 'number only',
    onlyMarkup: 'formatting only',
    changed: 'changed',
    renumberedAndChanged: 'renumbered and changed',
    inserted: 'new',
    deleted: 'removed',
    moved: 'moved',
    movedAndChanged: 'moved and changed',
  },
};

/** The words in a language. */
export function redlineWords(language: ContractLanguage): RedlineWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

/** How a clause is called in a sentence: `5.2`, `§ 3 Abs. 3a lit. a`, `Präambel`; the opening by its German or English name. */
export function clauseName(side: ClauseSide, words: RedlineWords): string {
  const name = side.clause === null ? words.opening : citedPath(side, words.language);
  return side.part === 0 ? name : `${name} (${words.continued})`;
}

/** The clause under its old and its new name: `5.3 → 7.1`, or one name where both are the same. */
export function changeName({ old, new: after }: ClauseChange, words: RedlineWords): string {
  const [from, to] = [old, after].map((side) => (side === null ? null : clauseName(side, words)));
  if (from === null || to === null || from === to) return to ?? from ?? '';
  return `${from} → ${to}`;
}

/**
 * What happened to the clause: `verschoben und geändert`.
 *
 * @param root the moved clause that this one moved along with, if any
 */
export function changeKindWords(change: ClauseChange, words: RedlineWords, root?: ClauseChange | undefined): string {
  const { kinds } = words;
  const above = root === undefined ? null : movedRootName(root, words);
  if (change.kind === 'same') {
    if (!change.renumbered) return kinds.same;
    return above === null ? kinds.onlyLabel : words.movedWith(above);
  }
  if (change.kind !== 'changed') return kinds[change.kind];
  if (change.number === null) return kinds.edition;
  if (change.renumbered) return above === null ? kinds.renumberedAndChanged : words.movedWithAndChanged(above);
  return isMarkupOnly(change) ? kinds.onlyMarkup : kinds.changed;
}

/** What a moved clause was called before it moved. */
export function movedRootName({ old }: ClauseChange, words: RedlineWords): string {
  return old === null ? '' : clauseName(old, words);
}

/** True where all words stayed and only their markup is different. */
function isMarkupOnly(change: ClauseChange): boolean {
  return change.lines.every(
    (line) =>
      line.old?.kind === line.new?.kind &&
      line.cells.every((cell) =>
        cell.segments.every((segment) => segment.change === 'keep' || segment.change === 'markup'),
      ),
  );
}
