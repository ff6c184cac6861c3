import type { ContractLanguage } from '../../agreement/wording.ts';

/** The words of a redline in a file of its own that no other form needs. */
export interface RedlineFileWords {
  readonly title: (agreement: string, older: string, newer: string) => string;
  readonly stated: string;
  readonly validFrom: string;
  readonly permalink: string;
  readonly fingerprint: string;
  readonly changedClauses: string;
  readonly clause: string;
  readonly change: string;
  readonly onlyRenumbered: string;
  readonly comparison: string;
  readonly view: string;
  readonly inline: string;
  readonly synopsis: string;
  readonly legend: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly markup: string;
}

const WORDS: Readonly<Record<ContractLanguage, RedlineFileWords>> = {
  de: {
    title: (agreement, older, newer) => `${agreement}: Änderungen von Fassung ${older} zu Fassung ${newer}`,
    stated: 'Stand',
    validFrom: 'gültig ab',
    permalink: 'Permalink',
    fingerprint: 'Prüfsumme (SHA-256) des Textes',
    changedClauses: 'Geänderte Klauseln',
    clause: 'Klausel',
    change: 'Änderung',
    onlyRenumbered: 'Nur neu nummerierte Klauseln',
    comparison: 'Vergleich',
    view: 'Ansicht',
    inline: 'Fließtext',
    synopsis: 'Synopse',
    legend: 'Zeichenerklärung',
    inserted: 'eingefügt',
    deleted: 'gelöscht',
    markup: 'anders formatiert',
  },
  en: {
    title: (agreement, older, newer) => `${agreement}: changes from version ${older} to version ${newer}`,
    stated: 'as of',
    validFrom: 'valid from',
    permalink: 'Permalink',
    fingerprint: 'Fingerprint (SHA-256) of the text',
    changedClauses: 'Changed clauses',
    clause: 'Clause',
    change: 'Change',
    onlyRenumbered: 'Clauses that were only renumbered',
    comparison: 'Comparison',
    view: 'View',
    inline: 'Running text',
    synopsis: 'Side by side',
    legend: 'Key',
    inserted: 'inserted',
    deleted: 'deleted',
    markup: 'other formatting',
  },
};

/** The words in a language. */
export const redlineFileWords = (language: ContractLanguage): RedlineFileWords => WORDS[language];
