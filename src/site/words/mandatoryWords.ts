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
  /** Between that and the clauses of the older version. */
  readonly before: string;
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
    title: 'Pflichtinhalte nach Art.\u00A028 DSGVO',
    introduction:
      'Diese Übersicht zeigt, welche Klauseln die in Art.\u00A028 DSGVO genannten Inhalte ansprechen. Sie wurden anhand von Zitaten und Wörtern gefunden oder vom Herausgeber angegeben. Ob eine Regelung genügt, sagt die Übersicht nicht; sie gehört nicht zum Vertrag.',
    content: 'Inhalt',
    clauses: 'Angesprochen in',
    notFound:
      'Zu folgenden Inhalten wurde anhand der Wörter keine Klausel gefunden. Das heißt nicht, dass der Vertrag sie nicht regelt:',
    touched: (count) =>
      count === 1
        ? 'Änderungen in Klauseln zu einem Pflichtinhalt nach Art.\u00A028 DSGVO gefunden'
        : `Änderungen in Klauseln zu ${count} Pflichtinhalten nach Art.\u00A028 DSGVO gefunden`,
    touchedNote:
      'Klauseln, in denen einer dieser Inhalte anhand von Zitaten und Wörtern gefunden wurde, sind neu, entfallen oder im Text geändert. Auch andere Änderungen können solche Inhalte betreffen.',
    noLonger: 'in der neueren Fassung nicht mehr gefunden',
    before: 'zuvor in',
    outdatedTitle: 'Genannte Rechtsakte, die aufgehoben, für ungültig erklärt oder umbenannt wurden',
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
    title: 'Mandatory content under Article\u00A028 GDPR',
    introduction:
      'This overview shows which clauses address the content named in Article\u00A028 GDPR. They were found by citations and words or named by the publisher. It does not say whether a clause is sufficient, and is not part of the contract.',
    content: 'Content',
    clauses: 'Addressed in',
    notFound:
      'For the following content, no clause was found by its words. That does not mean that the contract does not provide it:',
    touched: (count) =>
      count === 1
        ? 'Changes found in clauses on one item of mandatory content under Article\u00A028 GDPR'
        : `Changes found in clauses on ${count} items of mandatory content under Article\u00A028 GDPR`,
    touchedNote:
      'Clauses in which such content was found by citations and words are new, gone or changed in their text. Other changes may affect such content as well.',
    noLonger: 'no longer found in the newer version',
    before: 'before in',
    outdatedTitle: 'Acts cited that were repealed, declared invalid or renamed',
    outdatedIntroduction:
      'This note is not part of the contract and does not change it. What it means for the contract depends on the individual case.',
    citedIn: (clauses) => `cited in ${clauses}`,
    outdated: {
      repealed: (day) => `Repealed with effect from ${day}.`,
      invalid: (day) => `Declared invalid on ${day}.`,
      renamed: (day) => `Under another name since ${day}.`,
    },
    instead: (act) => `Now: ${act}.`,
    source: 'Source',
  },
};
