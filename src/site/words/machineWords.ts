/** Sentences of the files that programs read as text. */
export interface MachineWords {
  readonly intro: (publisher: string) => string;
  /** Status follows from dates, so a reader of a copy must compare them with the day. */
  readonly howStatusFollows: string;
  readonly authoritative: string;
  readonly howToCite: string;
  readonly versions: string;
  readonly inForceOn: (day: string, version: string) => string;
  readonly noneInForceOn: (day: string) => string;
  readonly dates: (stated: string, validFrom: string, released: string) => string;
  readonly currentFrom: (from: string, until: string | null) => string;
  readonly neverCurrent: string;
  readonly withdrawnOn: (day: string) => string;
  /** How many slips the publisher points out, and one of them. */
  readonly errata: (count: number) => string;
  readonly erratum: (number: number, clause: string | null, note: string) => string;
  readonly integrity: string;
  readonly markdown: string;
  readonly redline: (version: string) => string;
  readonly fingerprint: string;
  readonly index: string;
  readonly feed: string;
  readonly calendar: string;
  readonly ledger: string;
  readonly forMachines: string;
  readonly pages: string;
  /** Head of the Markdown file of a version. */
  readonly edition: (version: string, stated: string, validFrom: string) => string;
  readonly knownOn: (day: string) => string;
  readonly laterVersion: (version: string, from: string) => string;
  readonly noLaterVersion: string;
  readonly bindsOn: string;
  readonly derivedFrom: (permalink: string, fingerprint: string) => string;
}

/** These sentences in both languages. */
export const MACHINE_WORDS: Readonly<Record<'de' | 'en', MachineWords>> = {
  de: {
    intro: (publisher) =>
      `Verträge von ${publisher} in allen veröffentlichten Fassungen. Eine Fassung ändert sich nie; jede hat eine dauerhafte Adresse (Permalink) und eine Prüfsumme.`,
    howStatusFollows:
      'Welche Fassung die aktuelle ist, folgt aus den Daten: die zuletzt veröffentlichte, deren Geltung begonnen hat und die nicht zurückgezogen ist. Ältere Fassungen gelten weiter, wo sie vereinbart sind.',
    authoritative:
      'Maßgeblich ist der Wortlaut unter dem Permalink; die Textdatei (.txt) hat die Prüfsumme, die zitiert wird. Markdown- und Word-Dateien sind abgeleitet.',
    howToCite:
      'Zitierweise: Titel, Fassung, Stand, Permalink, SHA-256 der Textdatei; eine Klausel mit ihrer Nummer am Permalink (…/1.4/#5.2).',
    versions: 'Fassungen',
    inForceOn: (day, version) => `Am ${day} war Fassung ${version} die aktuelle.`,
    noneInForceOn: (day) => `Am ${day} war keine Fassung die aktuelle.`,
    dates: (stated, validFrom, released) => `Stand ${stated}, gültig ab ${validFrom}, veröffentlicht am ${released}`,
    currentFrom: (from, until) =>
      until === null ? `die aktuelle ab ${from}` : `die aktuelle ab ${from} bis vor dem ${until}`,
    neverCurrent: 'nie die aktuelle',
    withdrawnOn: (day) => `zurückgezogen am ${day}`,
    errata: (count) => (count === 1 ? 'ein Erratum' : `${count} Errata`),
    erratum: (number, clause, note) =>
      `Erratum ${number}${clause === null ? '' : ` (Klausel ${clause})`}, Hinweis des Herausgebers, ändert den Vertrag nicht: ${note}`,
    integrity: 'was unveränderlich ist und wie man es prüft',
    markdown: 'Markdown',
    redline: (version) => `Änderungen gegenüber ${version}`,
    fingerprint: 'SHA-256',
    index: 'alle Fassungen mit Daten, Dateien und Prüfsummen als JSON',
    feed: 'neue Fassungen als Atom-Feed',
    calendar: 'Termine als Kalender',
    ledger: 'die Geschichte der ganzen Site, eine Zeile je Ereignis, mit Hashkette',
    forMachines: 'Für Programme',
    pages: 'Weitere Seiten',
    edition: (version, stated, validFrom) => `Fassung ${version}, Stand ${stated}, gültig ab ${validFrom}.`,
    knownOn: (day) => `Am ${day} bekannt:`,
    laterVersion: (version, from) => `Ab ${from} ist Fassung ${version} die aktuelle.`,
    noLaterVersion: 'keine spätere Fassung.',
    bindsOn: 'Wo diese Fassung vereinbart ist, gilt sie weiter.',
    derivedFrom: (permalink, fingerprint) =>
      `Abgeleitete Datei, nicht maßgeblich. Maßgeblich ist ${permalink} mit der Prüfsumme (SHA-256 der Textfassung) ${fingerprint}.`,
  },
  en: {
    intro: (publisher) =>
      `Contracts of ${publisher} in all published versions. A version never changes; each has a permanent address (permalink) and a fingerprint.`,
    howStatusFollows:
      'Which version is the current one follows from the dates: the last one published that has become valid and is not withdrawn. Older versions stay binding where they were agreed.',
    authoritative:
      'The wording at the permalink is authoritative; the text file (.txt) has the fingerprint that is cited. Markdown and Word files are derived.',
    howToCite:
      'How to cite: title, version, as-of date, permalink, SHA-256 of the text file; a clause by its number at the permalink (…/1.4/#5.2).',
    versions: 'Versions',
    inForceOn: (day, version) => `On ${day}, version ${version} was the current one.`,
    noneInForceOn: (day) => `On ${day}, no version was the current one.`,
    dates: (stated, validFrom, released) => `as of ${stated}, valid from ${validFrom}, published on ${released}`,
    currentFrom: (from, until) =>
      until === null ? `the current one from ${from}` : `the current one from ${from} until before ${until}`,
    neverCurrent: 'never the current one',
    withdrawnOn: (day) => `withdrawn on ${day}`,
    errata: (count) => (count === 1 ? 'one erratum' : `${count} errata`),
    erratum: (number, clause, note) =>
      `Erratum ${number}${clause === null ? '' : ` (clause ${clause})`}, a note by the publisher, does not change the contract: ${note}`,
    integrity: 'what never changes and how to check it',
    markdown: 'Markdown',
    redline: (version) => `changes since ${version}`,
    fingerprint: 'SHA-256',
    index: 'all versions with dates, files and fingerprints as JSON',
    feed: 'new versions as an Atom feed',
    calendar: 'dates as a calendar',
    ledger: 'the history of the whole site, one line an event, as a chain of hashes',
    forMachines: 'For programs',
    pages: 'Other pages',
    edition: (version, stated, validFrom) => `Version ${version}, as of ${stated}, valid from ${validFrom}.`,
    knownOn: (day) => `Known on ${day}:`,
    laterVersion: (version, from) => `From ${from}, version ${version} is the current one.`,
    noLaterVersion: 'no later version.',
    bindsOn: 'Where this version was agreed, it stays binding.',
    derivedFrom: (permalink, fingerprint) =>
      `Derived file, not authoritative. Authoritative is ${permalink} with the fingerprint (SHA-256 of the text version) ${fingerprint}.`,
  },
};
