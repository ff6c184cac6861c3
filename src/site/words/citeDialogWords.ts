/** Words of the dialog that cites a clause. They are loaded with it. */
export interface CiteDialogWords {
  readonly title: string;
  readonly clause: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly history: string;
}

/** The words of the dialog in both languages. */
export const CITE_DIALOG_WORDS: Readonly<Record<'de' | 'en', CiteDialogWords>> = {
  de: {
    title: 'Klausel zitieren',
    clause: 'Klausel',
    close: 'Schließen',
    loading: 'Die Zitate werden geladen …',
    failed:
      'Die Zitate konnten nicht geladen werden. Bitte prüfen Sie die Verbindung, oder öffnen Sie die Seite der Klausel:',
    history: 'Verlauf der Klausel',
  },
  en: {
    title: 'Cite a clause',
    clause: 'Clause',
    close: 'Close',
    loading: 'Loading the citations …',
    failed: 'The citations could not be loaded. Please check the connection, or open the page of the clause:',
    history: 'History of the clause',
  },
};
