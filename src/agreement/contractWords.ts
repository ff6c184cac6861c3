import type { ContractLanguage } from './wording.ts';

/** The few words that the project itself puts into a contract. They are part of the canonical text and never change. */
export interface ContractWords {
  readonly version: string;
  readonly stated: string;
  readonly validFrom: string;
  /** First cells of the rows of a signature block. */
  readonly signatureRows: readonly string[];
}

const WORDS: Readonly<Record<ContractLanguage, ContractWords>> = {
  de: {
    version: 'Fassung',
    stated: 'Stand',
    validFrom: 'gültig ab',
    signatureRows: ['Ort, Datum', 'Unterschrift', 'Name', 'Funktion'],
  },
  en: {
    version: 'Version',
    stated: 'as of',
    validFrom: 'valid from',
    signatureRows: ['Place, date', 'Signature', 'Name', 'Title'],
  },
};

/** The words the project adds to a contract in the given language. */
export function wordsOf(language: ContractLanguage): ContractWords {
  return WORDS[language];
}
