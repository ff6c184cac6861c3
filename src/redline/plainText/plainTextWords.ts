import type { ContractLanguage } from '../../agreement/wording.ts';
import { INDENT, SIGNS } from './plainTextSigns.ts';

/** The words of a redline in plain text that no other form needs. */
export interface PlainTextWords {
  readonly changes: string;
  readonly onlyNumbers: (names: string) => string;
  readonly text: string;
  /** What the signs mean, a line each. */
  readonly legend: readonly string[];
}

const WORDS: Readonly<Record<ContractLanguage, PlainTextWords>> = {
  de: {
    changes: 'Änderungen',
    onlyNumbers: (names) => `Nur Nummer: ${names}`,
    text: 'Text der Änderungen',
    legend: [
      `${SIGNS.delete.join('gelöscht')}, ${SIGNS.insert.join('eingefügt')}, ${SIGNS.markup.join('anders formatiert')}. Eingerückt um ${INDENT.length} Zeichen: Text des Vertrags; sonst Angaben dazu.`,
      String.raw`Ein \ vor einem dieser Zeichen heißt: Es gehört zum Vertrag. Ein \ am Ende einer Zeile ist ein Zeilenumbruch des Vertrags, \~ ein geschütztes Leerzeichen.`,
    ],
  },
  en: {
    changes: 'Changes',
    onlyNumbers: (names) => `Number only: ${names}`,
    text: 'Text of the changes',
    legend: [
      `${SIGNS.delete.join('deleted')}, ${SIGNS.insert.join('inserted')}, ${SIGNS.markup.join('other formatting')}. Indented by ${INDENT.length} columns: text of the contract; else notes about it.`,
      String.raw`A \ before one of these signs says that it belongs to the contract. A \ at the end of a line is a line break of the contract, \~ a no-break space.`,
    ],
  },
};

/** The words in a language. */
export const plainTextWords = (language: ContractLanguage): PlainTextWords => WORDS[language];
