import type { ContractLanguage } from '../agreement/wording.ts';

/** The words that the Word file of a redline adds. */
export interface RedlineDocxWords {
  readonly title: (agreement: string, old: string, after: string) => string;
  readonly opening: string;
  readonly old: string;
  readonly new: string;
  readonly legend: (old: string, after: string) => string;
  readonly budgetHitSomewhere: string;
  readonly derived: string;
  readonly page: string;
  readonly of: string;
  readonly movedFrom: (clause: string) => string;
  readonly movedTo: (clause: string) => string;
  /** What changed in a clause that moved: it cannot be seen where all of it is inserted. */
  readonly changedOnTheWay: (edits: readonly string[]) => string;
  readonly edit: (deleted: string, inserted: string) => string;
  /** The author of moves. */
  readonly mover: (publisher: string) => string;
  readonly lineMovedHere: string;
  readonly lineMovedAway: string;
  readonly splitFrom: (clause: string) => string;
  readonly mergedFrom: (clause: string) => string;
  readonly sameClause: (references: readonly string[]) => string;
  readonly redirected: (old: string | null, after: string) => string;
  readonly dangling: (text: string) => string;
  readonly mended: (text: string) => string;
  readonly budgetHit: string;
  readonly columns: string;
  readonly linkTarget: (old: string | null, after: string | null) => string;
}

const GERMAN: RedlineDocxWords = {
  title: (agreement, old, after) => `Änderungsvergleich: ${agreement}, Fassung ${old} → ${after}`,
  opening: 'Eingangsteil',
  old: 'Alt',
  new: 'Neu',
  legend: (old, after) =>
    'Eingefügtes ist unterstrichen, Gelöschtes durchgestrichen. Was nur verschoben ist, steht an beiden Orten in einer ' +
    'eigenen Farbe (Bearbeiter „… (verschoben)“). Kommentare erklären Verschiebungen und Verweise. ' +
    `Alle Änderungen angenommen ergibt den Wortlaut der Fassung ${after}, alle abgelehnt den der Fassung ${old}.`,
  budgetHitSomewhere:
    'Ein Teil war zu verschieden für einen Vergleich Wort für Wort und ist als Ganzes ersetzt gezeigt.',
  derived: 'Abgeleitete Datei, nicht maßgeblich. Maßgeblich sind die beiden verglichenen Fassungen.',
  page: 'Seite',
  of: 'von',
  movedFrom: (clause) => `Verschoben von ${clause}.`,
  movedTo: (clause) => `Verschoben nach ${clause}.`,
  changedOnTheWay: (edits) => `Dabei geändert: ${edits.join('; ')}.`,
  edit: (deleted, inserted) => {
    if (deleted === '') return `„${inserted}“ eingefügt`;
    return inserted === '' ? `„${deleted}“ gelöscht` : `„${deleted}“ → „${inserted}“`;
  },
  mover: (publisher) => `${publisher} (verschoben)`,
  lineMovedHere: 'Innerhalb der Klausel hierher verschoben.',
  lineMovedAway: 'Innerhalb der Klausel verschoben.',
  splitFrom: (clause) => `Abgetrennt aus ${clause}.`,
  mergedFrom: (clause) => `Hierher übernommen aus ${clause}.`,
  sameClause: (references) => `Verweis folgt der neuen Nummer, dieselbe Klausel: ${references.join('; ')}.`,
  redirected: (old, after) =>
    `Prüfen: „${after}“ nennt eine andere Klausel als ${old === null ? 'bisher' : `„${old}“ in der alten Fassung`}.`,
  dangling: (text) => `Prüfen: „${text}“ nennt keine Klausel der neuen Fassung.`,
  mended: (text) => `„${text}“ nennt jetzt eine Klausel; der Verweis der alten Fassung ging ins Leere.`,
  budgetHit: 'Zu verschieden für einen Vergleich Wort für Wort: als Ganzes ersetzt gezeigt.',
  columns: 'Die Tabelle hat andere Spalten als bisher und ist deshalb als Ganzes ersetzt gezeigt.',
  linkTarget: (old, after) => `Ziel der Verknüpfung: bisher ${old ?? 'keines'}, jetzt ${after ?? 'keines'}.`,
};

const ENGLISH: RedlineDocxWords = {
  title: (agreement, old, after) => `Comparison: ${agreement}, version ${old} → ${after}`,
  opening: 'opening',
  old: 'Old',
  new: 'New',
  legend: (old, after) =>
    'Insertions are underlined, deletions struck through. What only moved stands at both places in a colour of its own ' +
    '(reviewer “… (moved)”). Comments explain moves and cross references. ' +
    `All changes accepted give the wording of version ${after}, all rejected that of version ${old}.`,
  budgetHitSomewhere: 'A part was too different to be compared word by word and is shown as replaced as a whole.',
  derived: 'Derived file, not authoritative. Authoritative are the two versions compared.',
  page: 'Page',
  of: 'of',
  movedFrom: (clause) => `Moved from ${clause}.`,
  movedTo: (clause) => `Moved to ${clause}.`,
  changedOnTheWay: (edits) => `Changed on the way: ${edits.join('; ')}.`,
  edit: (deleted, inserted) => {
    if (deleted === '') return `“${inserted}” inserted`;
    return inserted === '' ? `“${deleted}” deleted` : `“${deleted}” → “${inserted}”`;
  },
  mover: (publisher) => `${publisher} (moved)`,
  lineMovedHere: 'Moved here inside the clause.',
  lineMovedAway: 'Moved inside the clause.',
  splitFrom: (clause) => `Split off from ${clause}.`,
  mergedFrom: (clause) => `Taken over from ${clause}.`,
  sameClause: (references) => `Reference follows the new number, same clause: ${references.join('; ')}.`,
  redirected: (old, after) =>
    `Check: “${after}” names another clause than ${old === null ? 'before' : `“${old}” in the old version`}.`,
  dangling: (text) => `Check: “${text}” names no clause of the new version.`,
  mended: (text) => `“${text}” names a clause now; the reference of the old version named none.`,
  budgetHit: 'Too different to be compared word by word: shown as replaced as a whole.',
  columns: 'The table has other columns than before and is therefore shown as replaced as a whole.',
  linkTarget: (old, after) => `Target of the link: before ${old ?? 'none'}, now ${after ?? 'none'}.`,
};

/** The words in a language. */
export function redlineDocxWords(language: ContractLanguage): RedlineDocxWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
