/** Words about citing a version or a clause. A clause is given by its name: "Ziff. 5.2", "§ 3 Abs. 2". */
export interface CitationWords {
  readonly title: string;
  readonly introduction: string;
  /** Of a version that was withdrawn. */
  readonly withdrawn: (day: string) => string;
  /** Leads from the facts of a version to its citations. */
  readonly toCitations: string;
  /** Of a citation in words, by its language. */
  readonly sentence: Readonly<Record<'de' | 'en', string>>;
  readonly permalink: string;
  readonly fingerprint: string;
  readonly contractSentence: string;
  readonly fixedNote: string;
  readonly fixed: Readonly<Record<'de' | 'en', string>>;
  readonly dynamicTitle: string;
  readonly dynamicWarning: string;
  readonly dynamic: Readonly<Record<'de' | 'en', string>>;
  readonly forPrograms: string;
  readonly clausesNote: string;
  /** Of the page where each clause has its citations. */
  readonly clausesLink: string;
  /** Of a clause in one version: the name of an entry in a list. */
  readonly clauseIn: (version: string, clause: string) => string;
  readonly copy: string;
  readonly copied: string;
  /** Where the browser does not let a page copy: the text is marked then. */
  readonly copyYourself: string;
  readonly citeClause: (clause: string) => string;
  /** What stands before a clause that is called by a number alone. */
  readonly numberedClause: string;
  /** Opens a dialog in which a clause is chosen. */
  readonly citeAnyClause: string;
}

/** The words about citing in both languages. */
export const CITATION_WORDS: Readonly<Record<'de' | 'en', CitationWords>> = {
  de: {
    title: 'Zitieren',
    introduction: 'Permalink und Prüfsumme legen den Wortlaut fest: Er lässt sich damit auch nach Jahren noch belegen.',
    withdrawn: (day) =>
      `Achtung: Diese Fassung ist seit dem ${day} zurückgezogen. Zitate bestehender Verträge bleiben richtig; für neue Verträge wird sie nicht mehr angeboten.`,
    toCitations: 'Zitieren',
    sentence: { de: 'Zitat, deutsch', en: 'Zitat, englisch' },
    permalink: 'Permalink',
    fingerprint: 'Prüfsumme (SHA-256)',
    contractSentence: 'Satz für Ihren Vertrag',
    fixedNote:
      'Die feste Verweisung bezieht genau diese Fassung ein. Formulierungsvorschlag, keine Rechtsberatung; „Vertrag“ gegebenenfalls anpassen.',
    fixed: { de: 'Feste Verweisung, deutsch', en: 'Feste Verweisung, englisch' },
    dynamicTitle: 'Dynamische Verweisung (mit Vorsicht)',
    dynamicWarning:
      'Achtung: Mit diesem Satz ändert sich der Inhalt des Vertrages, sobald eine neue Fassung aktuell wird. In vorformulierten Verträgen kann das unwirksam sein (AGB-Kontrolle nach §§ 305 ff., insbesondere §§ 307 und 308 Nr. 4 BGB). Ein Vertrag über die Auftragsverarbeitung muss zudem schriftlich oder in einem elektronischen Format abgefasst sein (Art. 28 Abs. 9 DSGVO); welcher Wortlaut vereinbart ist, muss sich später nachweisen lassen. Lassen Sie den Satz rechtlich prüfen, bevor Sie ihn verwenden.',
    dynamic: { de: 'Dynamische Verweisung, deutsch', en: 'Dynamische Verweisung, englisch' },
    forPrograms: 'BibTeX und CSL-JSON',
    clausesNote: 'Für einzelne Klauseln stehen diese Angaben auf der Seite ihres Verlaufs:',
    clausesLink: 'Verlauf der Klauseln',
    clauseIn: (version, clause) => `Fassung ${version}: ${clause}`,
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyYourself: 'Der Text ist markiert. Kopieren Sie ihn mit Strg+C (Mac: ⌘C).',
    citeClause: (clause) => `${clause} zitieren`,
    numberedClause: 'Ziff. ',
    citeAnyClause: 'Klausel zitieren …',
  },
  en: {
    title: 'Cite',
    introduction: 'Permalink and fingerprint fix the wording: it can be proved with them even years later.',
    withdrawn: (day) =>
      `Warning: this version was withdrawn on ${day}. Citations in existing agreements remain correct; it is no longer offered for new ones.`,
    toCitations: 'Cite',
    sentence: { de: 'Citation, German', en: 'Citation, English' },
    permalink: 'Permalink',
    fingerprint: 'Fingerprint (SHA-256)',
    contractSentence: 'Sentence for your contract',
    fixedNote:
      'The fixed reference incorporates exactly this version. A suggestion, no legal advice; adapt “contract” where needed.',
    fixed: { de: 'Fixed reference, German', en: 'Fixed reference, English' },
    dynamicTitle: 'Dynamic reference (with care)',
    dynamicWarning:
      'Warning: with this sentence the content of the contract changes as soon as a new version becomes current. In pre-formulated contracts that may be invalid (review of standard terms under sections 305 et seq., in particular sections 307 and 308 no. 4 of the German Civil Code, BGB). A contract on processing must also be in writing or in electronic form (Art. 28(9) GDPR), and it must be possible to prove later which wording was agreed. Have the sentence reviewed by a lawyer before you use it.',
    dynamic: { de: 'Dynamic reference, German', en: 'Dynamic reference, English' },
    forPrograms: 'BibTeX and CSL-JSON',
    clausesNote: 'For single clauses, the pages of their history have the same:',
    clausesLink: 'History of the clauses',
    clauseIn: (version, clause) => `Version ${version}: ${clause}`,
    copy: 'Copy',
    copied: 'Copied',
    copyYourself: 'The text is selected. Copy it with Ctrl+C (Mac: ⌘C).',
    citeClause: (clause) => `Cite ${clause}`,
    numberedClause: 'clause ',
    citeAnyClause: 'Cite a clause …',
  },
};
