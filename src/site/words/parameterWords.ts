import type { ContractLanguage } from '../../agreement/wording.ts';

/** What is said about deadlines, amounts, percentages and dates of a contract through its versions. */
export interface ParameterWords {
  readonly title: string;
  readonly introduction: string;
  readonly subject: string;
  readonly course: string;
  /** Heads those that no version changed. */
  readonly unchanged: (count: number) => string;
  /** In which versions a value stands. */
  readonly span: (from: string, to: string) => string;
  readonly only: (version: string) => string;
  /** Of the last ones, with the first day of the first of them: it may lie in the future. */
  readonly since: (version: string, day: string) => string;
  /** Where a value is not there. */
  readonly absent: string;
}

/** These words in both languages. */
export const PARAMETER_WORDS: Readonly<Record<ContractLanguage, ParameterWords>> = {
  de: {
    title: 'Fristen, Beträge und Termine im Verlauf',
    introduction:
      'Aus dem Wortlaut der Fassungen gelesen und einander zugeordnet; Fassungen, die zurückgezogen wurden, bevor sie galten, sind ausgelassen. Die Übersicht gehört nicht zum Vertrag; es gilt der Text der jeweiligen Fassung.',
    subject: 'Gegenstand',
    course: 'Verlauf',
    unchanged: (count) => (count === 1 ? 'Ein unveränderter Wert' : `${count} unveränderte Werte`),
    span: (from, to) => `Fassung ${from} bis ${to}`,
    only: (version) => `nur Fassung ${version}`,
    since: (version, day) => `ab Fassung ${version}, gültig ab ${day}`,
    absent: 'keine bezifferte Angabe gefunden',
  },
  en: {
    title: 'Deadlines, amounts and dates over time',
    introduction:
      'Read from the wording of the versions and matched with each other; versions that were withdrawn before they applied are left out. This overview is not part of the contract; the text of each version applies.',
    subject: 'Subject',
    course: 'Course',
    unchanged: (count) => (count === 1 ? 'One unchanged value' : `${count} unchanged values`),
    span: (from, to) => `version ${from} to ${to}`,
    only: (version) => `version ${version} only`,
    since: (version, day) => `from version ${version}, valid from ${day}`,
    absent: 'no figure found',
  },
};
