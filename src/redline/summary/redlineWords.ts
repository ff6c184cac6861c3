import type { ContractLanguage } from '../../agreement/wording.ts';
import type { Attention, Layer } from '../redlineModel.ts';

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
  readonly change: (number: number) => string;
  readonly movedTo: (from: string, to: string) => string;
  readonly clauseIn: (clause: string, version: string) => string;
  readonly textUnchanged: string;
  readonly unchanged: string;
  readonly unchangedClauses: (count: number) => string;
  readonly renumberedClauses: (count: number) => string;
  readonly clausesMovedWith: (count: number, root: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly notPrinted: string;
  readonly budgetHit: string;
  /** A line at its new place inside its clause, and the place it left; `down` is the way it went. */
  readonly lineMoved: (down: boolean) => string;
  readonly lineDeparted: (beginning: string, down: boolean) => string;
  /** Where an old line ends in the new version, or goes on in it, though the other version does not. */
  readonly lineCut: string;
  readonly lineJoined: string;
  readonly passages: PassageWords;
  /** What to look at twice: "prüfen: Frist". */
  readonly check: (what: string) => string;
  readonly attentions: Readonly<Record<Attention, string>>;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly and: string;
  readonly kinds: KindWords;
  readonly references: ReferenceWords;
  readonly counts: CountWords;
}

/** A passage that stands word for word elsewhere; the clause of its other place is null where it is not known. */
interface PassageWords {
  /** Seen at the place it left and at the new one. */
  readonly to: (clause: string | null) => string;
  readonly from: (clause: string | null) => string;
  /** Heard there. */
  readonly gone: (clause: string | null) => string;
  readonly come: (clause: string | null) => string;
  readonly inside: (down: boolean) => string;
  /** In the line about a clause. */
  readonly left: (count: number, clauses: string) => string;
  readonly arrived: (count: number, clauses: string) => string;
  readonly movedInside: (count: number) => string;
  /** In the legend: examples of both places, and what they are. */
  readonly legend: readonly [old: string, after: string, what: string];
}

/** What happened to a clause. */
interface KindWords {
  readonly same: string;
  readonly edition: string;
  readonly changed: string;
  readonly tableChanged: string;
  readonly renumbered: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly moved: string;
  readonly split: string;
  /** A cross reference that does not lead where it led. */
  readonly otherReference: Readonly<Record<'redirected' | 'dangling' | 'mended', string>>;
  /** The words are the same; said where something else is not. */
  readonly sameWords: string;
  /** A clause of one of two versions that have one of this name each. */
  readonly inOld: (clause: string) => string;
  readonly inNew: (clause: string) => string;
  readonly cutFrom: (clause: string) => string;
  readonly mergedInto: (clause: string) => string;
  readonly mergedWith: (clauses: string) => string;
  /** The moved clause above that one moved along with. */
  readonly movedWith: (root: string) => string;
  /** A change together with the sub-clauses it was done to: "mit 4 Unterklauseln entfallen". */
  readonly along: (count: number, what: string) => string;
  /** Layers of which none must be read: "nur Verweis angepasst". */
  readonly only: (layers: readonly Layer[]) => string;
  readonly otherwise: (what: string) => string;
}

/** What became of a cross reference; the clauses are named as lawyers cite them. */
interface ReferenceWords {
  readonly follows: string;
  readonly redirected: string;
  readonly dangling: (version: string) => string;
  readonly mended: string;
  readonly before: (clause: string) => string;
  readonly now: (clause: string) => string;
  readonly nowAt: (clause: string) => string;
  readonly gone: string;
  readonly isNew: string;
}

/** How many changes of a layer there are. */
interface CountWords {
  readonly layer: Readonly<Record<Layer, (count: number) => string>>;
  readonly inClauses: (count: number) => string;
  readonly inOtherClauses: string;
  readonly inserted: (count: number) => string;
  readonly deleted: (count: number) => string;
  readonly split: (count: number) => string;
  readonly merged: (count: number) => string;
  readonly passages: (count: number) => string;
  readonly otherTargets: (count: number) => string;
  readonly noChange: string;
  readonly onlyEdition: string;
  /** Only layers that nobody must read: the sentence without and with what is known of the spaces. */
  readonly noise: (layers: string) => string;
  readonly noWord: string;
  readonly spaces: (count: number) => string;
  readonly insertedSpaces: (count: number) => string;
}

const onlyGerman: Readonly<Record<Layer, string>> = {
  text: 'Text',
  cell: 'Tabelle',
  move: 'Reihenfolge',
  number: 'Nummer',
  reference: 'Verweis angepasst',
  typography: 'Typografie',
  markup: 'Formatierung',
};

const onlyEnglish: Readonly<Record<Layer, string>> = {
  text: 'text',
  cell: 'table',
  move: 'order',
  number: 'number',
  reference: 'reference adjusted',
  typography: 'typography',
  markup: 'formatting',
};

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
  change: (number) => `Änderung ${number}`,
  movedTo: (from, to) => (from === to ? `${from} verschoben` : `${from} verschoben nach ${to}`),
  clauseIn: (clause, version) => `${clause} in Fassung ${version}`,
  textUnchanged: 'Text unverändert',
  unchanged: 'Unverändert',
  unchangedClauses: (count) => `${count} unveränderte Klauseln`,
  renumberedClauses: (count) => `${count} Klauseln nur neu nummeriert`,
  clausesMovedWith: (count, root) => `${count} Klauseln mit ${root} verschoben`,
  fromTo: (first, last) => `${first} bis ${last}`,
  notPrinted: '(nicht abgedruckt)',
  budgetHit: 'Zu verschieden für einen Vergleich Wort für Wort: als Ganzes ersetzt gezeigt.',
  lineMoved: (down) => `innerhalb der Klausel nach ${down ? 'unten' : 'oben'} verschoben`,
  lineDeparted: (beginning, down) => `„${beginning}“ von hier nach ${down ? 'unten' : 'oben'} verschoben`,
  lineCut: 'hier geteilt',
  lineJoined: 'hier angefügt',
  passages: {
    to: (clause) => (clause === null ? 'an andere Stelle verschoben' : `nach ${clause} verschoben`),
    from: (clause) => (clause === null ? 'von anderer Stelle hierher verschoben' : `aus ${clause} hierher verschoben`),
    gone: (clause) => (clause === null ? 'An andere Stelle verschoben' : `Verschoben nach ${clause}`),
    come: (clause) => (clause === null ? 'Von anderer Stelle verschoben' : `Verschoben aus ${clause}`),
    inside: (down) => `Innerhalb der Klausel nach ${down ? 'unten' : 'oben'} verschoben`,
    left: (count, clauses) => `${count === 1 ? 'Textstelle' : `${count} Textstellen`} nach ${clauses} verschoben`,
    arrived: (count, clauses) =>
      `${count === 1 ? 'Textstelle' : `${count} Textstellen`} aus ${clauses} hierher verschoben`,
    movedInside: (count) => `${count === 1 ? 'Textstelle' : `${count} Textstellen`} innerhalb der Klausel verschoben`,
    legend: ['bisherige Stelle', 'neue Stelle', 'verschobener Text'],
  },
  check: (what) => `prüfen: ${what}`,
  attentions: {
    negation: 'Verneinung',
    modal: 'Modalverb',
    urgency: 'Zeitvorgabe',
    period: 'Frist',
    date: 'Datum',
    amount: 'Betrag',
    number: 'Zahl',
    connective: 'und/oder',
    reference: 'Verweisziel',
  },
  layers: {
    text: 'Text',
    cell: 'Tabellenzellen',
    move: 'Verschiebungen',
    number: 'Nummern',
    reference: 'Angepasste Verweise',
    typography: 'Typografie',
    markup: 'Formatierung',
  },
  and: 'und',
  kinds: {
    same: 'unverändert',
    edition: 'nur Fassung und Datum',
    changed: 'geändert',
    tableChanged: 'Tabelle geändert',
    renumbered: 'neu nummeriert',
    inserted: 'neu',
    deleted: 'entfallen',
    moved: 'verschoben',
    split: 'geteilt',
    otherReference: {
      redirected: 'Verweis führt zu anderer Klausel',
      dangling: 'Verweis führt ins Leere',
      mended: 'Verweis führte ins Leere, jetzt zu einer Klausel',
    },
    sameWords: 'Wortlaut gleich',
    inOld: (clause) => `${clause} (alt)`,
    inNew: (clause) => `${clause} (neu)`,
    cutFrom: (clause) => `aus ${clause} abgetrennt`,
    mergedInto: (clause) => `in ${clause} aufgegangen`,
    mergedWith: (clauses) => `mit ${clauses} zusammengefasst`,
    movedWith: (root) => `mit ${root} verschoben`,
    along: (count, what) => `mit ${count === 1 ? 'einer Unterklausel' : `${count} Unterklauseln`} ${what}`,
    only: (layers) =>
      `nur ${listed(
        layers.map((layer) => onlyGerman[layer]),
        'und',
      )}`,
    otherwise: (what) => `sonst ${what}`,
  },
  references: {
    follows: 'dieselbe Klausel',
    redirected: 'verweist jetzt auf eine andere Klausel',
    dangling: (version) => `verweist auf eine Klausel, die es in Fassung ${version} nicht gibt`,
    mended: 'verwies auf keine Klausel, jetzt auf eine vorhandene',
    before: (clause) => `bisher ${clause}`,
    now: (clause) => `jetzt ${clause}`,
    nowAt: (clause) => `jetzt unter ${clause}`,
    gone: 'entfallen',
    isNew: 'neu',
  },
  counts: {
    layer: {
      text: (count) => `${count} ${count === 1 ? 'Textänderung' : 'Textänderungen'}`,
      cell: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} in Tabellen`,
      move: (count) => `${count} ${count === 1 ? 'Verschiebung' : 'Verschiebungen'}`,
      number: (count) => `${count} ${count === 1 ? 'neue Nummer' : 'neue Nummern'}`,
      reference: (count) => `${count} ${count === 1 ? 'angepasster Verweis' : 'angepasste Verweise'}`,
      typography: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} der Typografie`,
      markup: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} der Formatierung`,
    },
    inClauses: (count) => `in ${count} ${count === 1 ? 'Klausel' : 'Klauseln'}`,
    inOtherClauses: 'in bestehenden Klauseln',
    inserted: (count) => `${count} ${count === 1 ? 'neue Klausel' : 'neue Klauseln'}`,
    deleted: (count) => `${count} ${count === 1 ? 'entfallene Klausel' : 'entfallene Klauseln'}`,
    split: (count) => `${count} ${count === 1 ? 'geteilte Klausel' : 'geteilte Klauseln'}`,
    merged: (count) => `${count} ${count === 1 ? 'zusammengefasste Klausel' : 'zusammengefasste Klauseln'}`,
    passages: (count) => `${count} ${count === 1 ? 'verschobene Textstelle' : 'verschobene Textstellen'}`,
    otherTargets: (count) => `${count} ${count === 1 ? 'geändertes Verweisziel' : 'geänderte Verweisziele'}`,
    noChange: 'Kein Unterschied.',
    onlyEdition: 'Nur Fassung und Datum sind anders.',
    noise: (layers) => `Nur ${layers}`,
    noWord: 'kein Wort ist anders',
    spaces: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} an Leerzeichen`,
    insertedSpaces: (count) => `${count} Leerzeichen eingefügt`,
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
  change: (number) => `Change ${number}`,
  movedTo: (from, to) => (from === to ? `${from} moved` : `${from} moved to ${to}`),
  clauseIn: (clause, version) => `${clause} in version ${version}`,
  textUnchanged: 'Text unchanged',
  unchanged: 'Unchanged',
  unchangedClauses: (count) => `${count} unchanged clauses`,
  renumberedClauses: (count) => `${count} clauses only renumbered`,
  clausesMovedWith: (count, root) => `${count} clauses moved with ${root}`,
  fromTo: (first, last) => `${first} to ${last}`,
  notPrinted: '(not printed)',
  budgetHit: 'Too different to be compared word by word: shown as replaced as a whole.',
  lineMoved: (down) => `moved ${down ? 'down' : 'up'} inside the clause`,
  lineDeparted: (beginning, down) => `“${beginning}” moved ${down ? 'down' : 'up'} from here`,
  lineCut: 'split here',
  lineJoined: 'joined here',
  passages: {
    to: (clause) => `moved to ${clause ?? 'another place'}`,
    from: (clause) => `moved here from ${clause ?? 'another place'}`,
    gone: (clause) => `Moved to ${clause ?? 'another place'}`,
    come: (clause) => `Moved from ${clause ?? 'another place'}`,
    inside: (down) => `Moved ${down ? 'down' : 'up'} inside the clause`,
    left: (count, clauses) => `${count === 1 ? 'passage' : `${count} passages`} moved to ${clauses}`,
    arrived: (count, clauses) => `${count === 1 ? 'passage' : `${count} passages`} moved here from ${clauses}`,
    movedInside: (count) => `${count === 1 ? 'passage' : `${count} passages`} moved inside the clause`,
    legend: ['old place', 'new place', 'text that moved'],
  },
  check: (what) => `check: ${what}`,
  attentions: {
    negation: 'negation',
    modal: 'modal verb',
    urgency: 'urgency',
    period: 'period',
    date: 'date',
    amount: 'amount',
    number: 'number',
    connective: 'and/or',
    reference: 'target of reference',
  },
  layers: {
    text: 'Text',
    cell: 'Table cells',
    move: 'Moves',
    number: 'Numbers',
    reference: 'Adjusted references',
    typography: 'Typography',
    markup: 'Formatting',
  },
  and: 'and',
  kinds: {
    same: 'unchanged',
    edition: 'version and dates only',
    changed: 'changed',
    tableChanged: 'table changed',
    renumbered: 'renumbered',
    inserted: 'new',
    deleted: 'removed',
    moved: 'moved',
    split: 'split',
    otherReference: {
      redirected: 'reference leads to another clause',
      dangling: 'reference leads nowhere',
      mended: 'reference led nowhere, now to a clause',
    },
    sameWords: 'same wording',
    inOld: (clause) => `${clause} (old)`,
    inNew: (clause) => `${clause} (new)`,
    cutFrom: (clause) => `split off ${clause}`,
    mergedInto: (clause) => `merged into ${clause}`,
    mergedWith: (clauses) => `merged with ${clauses}`,
    movedWith: (root) => `moved with ${root}`,
    along: (count, what) => `${what} with ${count === 1 ? 'one sub-clause' : `${count} sub-clauses`}`,
    only: (layers) =>
      `${listed(
        layers.map((layer) => onlyEnglish[layer]),
        'and',
      )} only`,
    otherwise: (what) => `otherwise ${what}`,
  },
  references: {
    follows: 'same clause',
    redirected: 'now refers to another clause',
    dangling: (version) => `refers to a clause that version ${version} does not have`,
    mended: 'referred to no clause, now to one that is there',
    before: (clause) => `before: ${clause}`,
    now: (clause) => `now: ${clause}`,
    nowAt: (clause) => `now at ${clause}`,
    gone: 'removed',
    isNew: 'new',
  },
  counts: {
    layer: {
      text: (count) => `${count} ${count === 1 ? 'change' : 'changes'} of text`,
      cell: (count) => `${count} ${count === 1 ? 'change' : 'changes'} in tables`,
      move: (count) => `${count} ${count === 1 ? 'move' : 'moves'}`,
      number: (count) => `${count} new ${count === 1 ? 'number' : 'numbers'}`,
      reference: (count) => `${count} adjusted ${count === 1 ? 'reference' : 'references'}`,
      typography: (count) => `${count} ${count === 1 ? 'change' : 'changes'} of typography`,
      markup: (count) => `${count} ${count === 1 ? 'change' : 'changes'} of formatting`,
    },
    inClauses: (count) => `in ${count} ${count === 1 ? 'clause' : 'clauses'}`,
    inOtherClauses: 'in clauses that were there',
    inserted: (count) => `${count} new ${count === 1 ? 'clause' : 'clauses'}`,
    deleted: (count) => `${count} removed ${count === 1 ? 'clause' : 'clauses'}`,
    split: (count) => `${count} split ${count === 1 ? 'clause' : 'clauses'}`,
    merged: (count) => `${count} merged ${count === 1 ? 'clause' : 'clauses'}`,
    passages: (count) => `${count} moved ${count === 1 ? 'passage' : 'passages'}`,
    otherTargets: (count) => `${count} ${count === 1 ? 'reference' : 'references'} to another clause`,
    noChange: 'No difference.',
    onlyEdition: 'Only version and dates are different.',
    noise: (layers) => `Only ${layers.charAt(0).toLowerCase()}${layers.slice(1)}`,
    noWord: 'no word is different',
    spaces: (count) => `${count} ${count === 1 ? 'change' : 'changes'} of spaces`,
    insertedSpaces: (count) => `${count} ${count === 1 ? 'space' : 'spaces'} inserted`,
  },
};

/** The words in a language. */
export function redlineWords(language: ContractLanguage): RedlineWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

/** `Nummer, Verweis und Typografie`. */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
