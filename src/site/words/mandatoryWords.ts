import type { ContractLanguage } from '../../agreement/wording.ts';

/** What is said about what the law wants to stand in a contract, and about law that no longer holds. */
export interface MandatoryWords {
  readonly title: string;
  readonly introduction: string;
  readonly content: string;
  readonly clauses: string;
  /** Before the items of which no clause was found by its words. */
  readonly notFound: string;
  /** Heads the items that a comparison touches. */
  readonly touched: (count: number) => string;
  readonly touchedNote: string;
  readonly noLonger: string;
  /** About acts that a version cites and that no longer hold. */
  readonly outdatedTitle: string;
  readonly outdatedIntroduction: string;
  readonly citedIn: (clauses: string) => string;
  readonly outdated: Readonly<Record<'repealed' | 'invalid' | 'renamed', (day: string) => string>>;
  readonly instead: (act: string) => string;
  readonly source: string;
}

/** These words in both languages. */
export const MANDATORY_WORDS: Readonly<Record<ContractLanguage, MandatoryWords>> = {
  de: {
    title: 'Pflichtinhalte nach Art. 28 DSGVO',
    introduction:
      'Wo der Vertrag regelt, was das Gesetz von ihm verlangt. Die Ziffern wurden anhand von Zitaten und Wörtern des Textes gefunden oder vom Herausgeber angegeben; die Übersicht gehört nicht zum Vertrag.',
    content: 'Inhalt',
    clauses: 'Geregelt in',
    notFound:
      'Zu folgenden Inhalten wurde anhand der Wörter keine Ziffer gefunden. Das heißt nicht, dass der Vertrag sie nicht regelt:',
    touched: (count) =>
      count === 1
        ? 'Ein Pflichtinhalt nach Art. 28 DSGVO betroffen'
        : `${count} Pflichtinhalte nach Art. 28 DSGVO betroffen`,
    touchedNote:
      'Klauseln, in denen einer dieser Inhalte anhand von Zitaten und Wörtern gefunden wurde, sind neu, entfallen oder im Text geändert.',
    noLonger: 'in der neueren Fassung nicht mehr gefunden',
    outdatedTitle: 'Genannte Vorschriften, die nicht mehr gelten',
    outdatedIntroduction:
      'Dieser Hinweis gehört nicht zum Vertrag und ändert ihn nicht. Was er für den Vertrag bedeutet, ist im Einzelfall zu prüfen.',
    citedIn: (clauses) => `genannt in ${clauses}`,
    outdated: {
      repealed: (day) => `Außer Kraft seit dem ${day}.`,
      invalid: (day) => `Für ungültig erklärt am ${day}.`,
      renamed: (day) => `Seit dem ${day} unter anderem Namen.`,
    },
    instead: (act) => `Jetzt: ${act}.`,
    source: 'Quelle',
  },
  en: {
    title: 'Mandatory content under Article 28 GDPR',
    introduction:
      'Where the contract provides what the law demands of it. The clauses were found by citations and words of the text or named by the publisher; this overview is not part of the contract.',
    content: 'Content',
    clauses: 'Provided in',
    notFound:
      'For the following content, no clause was found by its words. That does not mean that the contract does not provide it:',
    touched: (count) =>
      count === 1
        ? 'One item of mandatory content under Article 28 GDPR affected'
        : `${count} items of mandatory content under Article 28 GDPR affected`,
    touchedNote:
      'Clauses in which such content was found by citations and words are new, gone or changed in their text.',
    noLonger: 'no longer found in the newer version',
    outdatedTitle: 'Provisions cited that are no longer in force',
    outdatedIntroduction:
      'This note is not part of the contract and does not change it. What it means for the contract depends on the individual case.',
    citedIn: (clauses) => `cited in ${clauses}`,
    outdated: {
      repealed: (day) => `Repealed since ${day}.`,
      invalid: (day) => `Declared invalid on ${day}.`,
      renamed: (day) => `Under another name since ${day}.`,
    },
    instead: (act) => `Now: ${act}.`,
    source: 'Source',
  },
};
