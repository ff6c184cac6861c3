/** The words around the drawing of the periods, and of the page that shows the history of an agreement. */
export interface TimelineWords {
  readonly title: string;
  /** What the three kinds of bars stand for, and the line. */
  readonly announced: string;
  readonly inForce: string;
  readonly bindsOn: string;
  readonly withdrawn: string;
  readonly today: string;
  readonly announcedSince: (day: string) => string;
  readonly inForceDays: (version: string, days: string) => string;
  /** Before the reason. */
  readonly withdrawnOn: (day: string) => string;
  /** After it. */
  readonly withdrawnBindsOn: string;
  /** Headings of the table of changed clauses. */
  readonly clause: string;
  readonly change: string;
  readonly note: string;
  readonly noteHint: string;
  readonly changesOf: (version: string) => string;
  readonly clauses: (count: number) => string;
  readonly quietClauses: (count: number) => string;
  readonly otherNotes: string;
  readonly firstVersion: string;
  readonly eachVersion: string;
}

/** The words of the history page in both languages. */
export const TIMELINE_WORDS: Readonly<Record<'de' | 'en', TimelineWords>> = {
  de: {
    title: 'Zeiten der Fassungen',
    announced: 'angekündigt',
    inForce: 'aktuelle Fassung',
    bindsOn: 'gilt weiter, wo vereinbart',
    withdrawn: 'zurückgezogen',
    today: 'heute',
    announcedSince: (day) => `angekündigt am ${day}`,
    inForceDays: (version, days) => `Fassung ${version}: ${days}`,
    withdrawnOn: (day) => `Zurückgezogen am ${day}. Grund:`,
    withdrawnBindsOn:
      'Wer diese Fassung vereinbart hat, bleibt an sie gebunden; Seite, Dateien, Permalink und Prüfsumme bleiben.',
    clause: 'Klausel',
    change: 'Änderung',
    note: 'Erläuterung des Herausgebers',
    noteHint: 'Die Erläuterungen des Herausgebers sind nicht Vertragsbestandteil.',
    changesOf: (version) => `Geänderte Klauseln in Fassung ${version}`,
    clauses: (count) => (count === 1 ? 'Eine geänderte Klausel' : `${count} geänderte Klauseln`),
    quietClauses: (count) =>
      count === 1
        ? 'Eine weitere Klausel, in der sich nur Nummer, Verweis, Typografie oder Formatierung unterscheidet'
        : `${count} weitere Klauseln, in denen sich nur Nummer, Verweis, Typografie oder Formatierung unterscheidet`,
    otherNotes: 'Weitere Erläuterungen des Herausgebers',
    firstVersion: 'Die erste Fassung.',
    eachVersion: 'Was jede Fassung geändert hat',
  },
  en: {
    title: 'Periods of the versions',
    announced: 'announced',
    inForce: 'current version',
    bindsOn: 'continues to bind where agreed',
    withdrawn: 'withdrawn',
    today: 'today',
    announcedSince: (day) => `announced on ${day}`,
    inForceDays: (version, days) => `Version ${version}: ${days}`,
    withdrawnOn: (day) => `Withdrawn on ${day}. Reason:`,
    withdrawnBindsOn:
      'Whoever agreed to this version remains bound by it; page, files, permalink and fingerprint stay.',
    clause: 'Clause',
    change: 'Change',
    note: 'Note by the publisher',
    noteHint: 'The notes by the publisher are not part of the agreement.',
    changesOf: (version) => `Clauses changed in version ${version}`,
    clauses: (count) => (count === 1 ? 'One changed clause' : `${count} changed clauses`),
    quietClauses: (count) =>
      count === 1
        ? 'One more clause in which only number, reference, typography or formatting differs'
        : `${count} more clauses in which only number, reference, typography or formatting differs`,
    otherNotes: 'Further notes by the publisher',
    firstVersion: 'The first version.',
    eachVersion: 'What each version changed',
  },
};
