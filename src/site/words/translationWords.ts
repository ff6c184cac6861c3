import type { ContractLanguage } from '../../agreement/wording.ts';

/** Words of the page that shows a version beside its convenience translation, and of the links to it. */
export interface TranslationWords {
  /** Name of the fact in the list of facts: "Übersetzung (unverbindlich)". */
  readonly fact: string;
  /** Names of the languages. */
  readonly language: Readonly<Record<ContractLanguage, string>>;
  /** Offer on the page of a version whose language is not that of the interface. */
  readonly offer: (language: ContractLanguage) => string;
  readonly offerNote: (binding: ContractLanguage) => string;
  readonly title: (shortTitle: string, version: string) => string;
  readonly description: (title: string, version: string) => string;
  readonly bindingOnly: (binding: ContractLanguage) => string;
  readonly contents: string;
  readonly bindingFiles: string;
  /** Of the files of the translation. */
  readonly files: string;
  readonly sideBySide: string;
}

/** The words of translations in both languages. */
export const TRANSLATION_WORDS: Readonly<Record<'de' | 'en', TranslationWords>> = {
  de: {
    fact: 'Übersetzung (unverbindlich)',
    language: { de: 'Deutsch', en: 'Englisch' },
    offer: (language) => `Mit ${language === 'en' ? 'englischer' : 'deutscher'} Übersetzung lesen`,
    offerNote: (binding) =>
      `Die Übersetzung steht neben dem ${binding === 'de' ? 'deutschen' : 'englischen'} Wortlaut und ist nicht verbindlich.`,
    title: (shortTitle, version) => `${shortTitle}, Fassung ${version}: Wortlaut und Übersetzung`,
    description: (title, version) =>
      `${title}, Fassung ${version}: verbindlicher Wortlaut und unverbindliche Übersetzung, Klausel für Klausel nebeneinander.`,
    bindingOnly: (binding) => `Nur den ${binding === 'de' ? 'deutschen' : 'englischen'} Wortlaut zeigen`,
    contents: 'Inhalt',
    bindingFiles: 'Verbindlicher Wortlaut',
    files: 'Übersetzung, nicht verbindlich',
    sideBySide: 'Wortlaut und Übersetzung',
  },
  en: {
    fact: 'Translation (not binding)',
    language: { de: 'German', en: 'English' },
    offer: (language) => `Read with the ${language === 'en' ? 'English' : 'German'} translation`,
    offerNote: (binding) =>
      `The translation stands beside the ${binding === 'de' ? 'German' : 'English'} text and is not binding.`,
    title: (shortTitle, version) => `${shortTitle}, version ${version}: text and translation`,
    description: (title, version) =>
      `${title}, version ${version}: the binding text and a translation for convenience only, clause by clause side by side.`,
    bindingOnly: (binding) => `Show the ${binding === 'de' ? 'German' : 'English'} text only`,
    contents: 'Contents',
    bindingFiles: 'Binding text',
    files: 'Translation, not binding',
    sideBySide: 'Text and translation',
  },
};

/** What stands above a column, in the language of the column, whatever the interface. */
export interface ColumnWords {
  /** Head of the column where it is the one that binds. */
  readonly binding: string;
  /** Head of the column where it is the translation. */
  readonly translation: string;
  /** That only one text binds, by the language of that text; it stands on every printed page. */
  readonly onlyThat: Readonly<Record<ContractLanguage, string>>;
  /** What the translation is for, by the language of the binding text. */
  readonly purpose: Readonly<Record<ContractLanguage, string>>;
}

/** Words of the columns by their language. */
export const COLUMN_WORDS: Readonly<Record<ContractLanguage, ColumnWords>> = {
  de: {
    binding: 'Deutsch (maßgeblich)',
    translation: 'Deutsch (Übersetzung zur Information, nicht verbindlich)',
    onlyThat: {
      de: 'Rechtlich verbindlich ist allein der deutsche Wortlaut.',
      en: 'Rechtlich verbindlich ist allein der englische Wortlaut.',
    },
    purpose: {
      de: 'Die englische Übersetzung dient nur dem Verständnis und ist nicht Bestandteil des Vertrages.',
      en: 'Die deutsche Übersetzung dient nur dem Verständnis und ist nicht Bestandteil des Vertrages.',
    },
  },
  en: {
    binding: 'English (binding)',
    translation: 'English (convenience translation, not binding)',
    onlyThat: {
      de: 'The German text alone is legally binding.',
      en: 'The English text alone is legally binding.',
    },
    purpose: {
      de: 'The English translation is provided for convenience only and does not form part of the agreement.',
      en: 'The German translation is provided for convenience only and does not form part of the agreement.',
    },
  },
};
