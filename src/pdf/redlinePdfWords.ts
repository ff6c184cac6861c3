import type { ContractLanguage } from '../agreement/wording.ts';
import type { LineKind } from '../agreement/wordingLines.ts';

/** Words that only the PDF of a redline adds; all others are those of every redline. */
export interface RedlinePdfWords {
  readonly title: (agreement: string, oldVersion: string, newVersion: string) => string;
  readonly notice: string;
  readonly compared: string;
  readonly oldVersion: string;
  readonly newVersion: string;
  readonly contractTitle: string;
  readonly version: string;
  readonly stated: string;
  readonly validFrom: string;
  readonly permalink: string;
  readonly fingerprint: string;
  readonly unknown: string;
  readonly legend: string;
  readonly legendEntries: LegendWords;
  readonly summary: string;
  readonly number: string;
  readonly clause: string;
  readonly change: string;
  readonly check: string;
  readonly budgetHit: string;
  readonly text: string;
  readonly insertedRow: string;
  readonly deletedRow: string;
  readonly movedRow: string;
  readonly insertedColumn: string;
  readonly deletedColumn: string;
  readonly emptyLineInserted: string;
  readonly emptyLineDeleted: string;
  readonly lineKinds: Readonly<Record<LineKind, string>>;
}

/** A sample of each sign, and what it means. */
interface LegendWords {
  readonly deleted: readonly [sample: string, meaning: string];
  readonly inserted: readonly [sample: string, meaning: string];
  readonly markup: readonly [sample: string, note: string, meaning: string];
  readonly note: readonly [sample: string, meaning: string];
  readonly check: string;
  readonly bars: string;
  /** Its hyphen is the first one of the body. */
  readonly print: string;
}

const GERMAN: RedlinePdfWords = {
  title: (agreement, oldVersion, newVersion) =>
    `Änderungsvergleich: ${agreement}, Fassung ${oldVersion} → ${newVersion}`,
  notice:
    'Dieser Vergleich ist eine Lesehilfe und aus den beiden Fassungen abgeleitet; maßgeblich ist allein deren Wortlaut. Lässt man alle Änderungen weg, ergibt sich der Text der alten Fassung; übernimmt man alle, der Text der neuen. Klauseln sind nach ihrem Inhalt einander zugeordnet, nicht nach ihrer Nummer.',
  compared: 'Verglichene Fassungen',
  oldVersion: 'Alte Fassung',
  newVersion: 'Neue Fassung',
  contractTitle: 'Titel',
  version: 'Fassung',
  stated: 'Stand',
  validFrom: 'gültig ab',
  permalink: 'Permalink',
  fingerprint: 'SHA-256',
  unknown: 'nicht angegeben',
  legend: 'Zeichenerklärung',
  legendEntries: {
    deleted: ['gestrichen', 'steht nur in der alten Fassung'],
    inserted: ['unterstrichen', 'steht nur in der neuen Fassung'],
    markup: ['gepunktet', 'ohne → fett', 'dieselben Wörter, anders formatiert'],
    note: ['Anmerkung', 'Überschriften und Anmerkungen des Vergleichs in diesen Klammern gehören nicht zum Vertrag'],
    check:
      'hier haben sich Zahlen, Beträge, Fristen, Daten, Verneinungen oder andere Wörter geändert, auf die es leicht ankommt',
    bars: 'Ein Balken am Rand steht neben geänderten Absätzen: dick neben neuen, gestrichelt neben gelöschten. Unveränderte Klauseln sind nicht abgedruckt, sondern nur genannt.',
    print: 'Alle Zeichen sind auch im Schwarz-Weiß-Druck zu unterscheiden.',
  },
  summary: 'Zusammenfassung',
  number: 'Nr.',
  clause: 'Klausel',
  change: 'Änderung',
  check: 'Prüfen',
  budgetHit:
    'Mindestens eine Stelle ist zu verschieden für einen Vergleich Wort für Wort; dort ist der Text als Ganzes ersetzt gezeigt und dies angemerkt.',
  text: 'Wortlaut mit Änderungen',
  insertedRow: 'neue Zeile',
  deletedRow: 'gelöschte Zeile',
  movedRow: 'verschobene Zeile',
  insertedColumn: 'neue Spalte',
  deletedColumn: 'gelöschte Spalte',
  emptyLineInserted: 'leerer Absatz eingefügt',
  emptyLineDeleted: 'leerer Absatz gelöscht',
  lineKinds: {
    title: 'Titel',
    edition: 'Zeile mit Fassung und Datum',
    heading: 'Überschrift',
    paragraph: 'Absatz',
    bullet: 'Aufzählungspunkt',
    headRow: 'Kopfzeile',
    row: 'Tabellenzeile',
  },
};

const ENGLISH: RedlinePdfWords = {
  title: (agreement, oldVersion, newVersion) => `Comparison: ${agreement}, version ${oldVersion} → ${newVersion}`,
  notice:
    'This comparison is a reading aid derived from the two versions; their wording alone is authoritative. Without all changes the text is that of the old version, with all of them that of the new one. Clauses are paired by what they say, not by their number.',
  compared: 'Versions compared',
  oldVersion: 'Old version',
  newVersion: 'New version',
  contractTitle: 'Title',
  version: 'Version',
  stated: 'as of',
  validFrom: 'valid from',
  permalink: 'Permalink',
  fingerprint: 'SHA-256',
  unknown: 'not given',
  legend: 'Legend',
  legendEntries: {
    deleted: ['struck', 'is only in the old version'],
    inserted: ['underlined', 'is only in the new version'],
    markup: ['dotted', 'none → bold', 'the same words, formatted otherwise'],
    note: ['note', 'headings and notes of the comparison, in these brackets, are not part of the contract'],
    check: 'numbers, amounts, periods, dates, negations or other words changed on which much may depend',
    bars: 'A bar in the margin stands beside changed paragraphs: a thick one beside new, a dashed one beside deleted ones. Unchanged clauses are named and not printed.',
    print: 'All signs can be told apart in a black-and-white print.',
  },
  summary: 'Summary',
  number: 'No.',
  clause: 'Clause',
  change: 'Change',
  check: 'Check',
  budgetHit:
    'At least one place is too different to be compared word by word; the text there is shown as replaced as a whole, with a note.',
  text: 'Wording with changes',
  insertedRow: 'new row',
  deletedRow: 'deleted row',
  movedRow: 'moved row',
  insertedColumn: 'new column',
  deletedColumn: 'deleted column',
  emptyLineInserted: 'empty paragraph inserted',
  emptyLineDeleted: 'empty paragraph deleted',
  lineKinds: {
    title: 'title',
    edition: 'line with version and dates',
    heading: 'heading',
    paragraph: 'paragraph',
    bullet: 'bullet',
    headRow: 'head row',
    row: 'row of a table',
  },
};

/** The words in a language. */
export function redlinePdfWords(language: ContractLanguage): RedlinePdfWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
