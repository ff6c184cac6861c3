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
  readonly since: (version: string) => string;
  /** Where a value is not there. */
  readonly absent: string;
}

/** These words in both languages. */
export const PARAMETER_WORDS: Readonly<Record<ContractLanguage, ParameterWords>> = {
  de: {
    title: 'Fristen, Beträge und Termine im Verlauf',
    introduction:
      'Aus dem Wortlaut der Fassungen gelesen und einander zugeordnet. Die Übersicht gehört nicht zum Vertrag; es gilt der Text der jeweiligen Fassung.',
    subject: 'Gegenstand',
    course: 'Verlauf',
    unchanged: (count) => (count === 1 ? 'Ein unveränderter Wert' : `${count} unveränderte Werte`),
    span: (from, to) => `${from} bis ${to}`,
    only: (version) => `nur ${version}`,
    since: (version) => `seit ${version}`,
    absent: 'nicht enthalten',
  },
  en: {
    title: 'Deadlines, amounts and dates over time',
    introduction:
      'Read from the wording of the versions and matched with each other. This overview is not part of the contract; the text of each version applies.',
    subject: 'Subject',
    course: 'Course',
    unchanged: (count) => (count === 1 ? 'One unchanged value' : `${count} unchanged values`),
    span: (from, to) => `${from} to ${to}`,
    only: (version) => `${version} only`,
    since: (version) => `since ${version}`,
    absent: 'not there',
  },
};
