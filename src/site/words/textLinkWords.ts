/** Words about the references in a text. */
export interface TextLinkWords {
  readonly title: (count: number) => string;
  readonly introduction: string;
  /** What stands before the first clause. */
  readonly opening: string;
  /** Said of each link that leaves the site. */
  readonly elsewhere: string;
}

/** The words about references in both languages. */
export const TEXT_LINK_WORDS: Readonly<Record<'de' | 'en', TextLinkWords>> = {
  de: {
    title: (count) => `Verweise in diesem Text (${count})`,
    introduction:
      'Automatisch erkannt und nicht Bestandteil des Vertrages. Verweise auf Gesetze führen auf fremde Websites: zu EUR-Lex (Fassung im Amtsblatt der Europäischen Union) und zu gesetze-im-internet.de (heute geltende Fassung, nicht die bei Vertragsschluss).',
    opening: 'Eingang',
    elsewhere: 'führt zu einer anderen Website',
  },
  en: {
    title: (count) => `References in this text (${count})`,
    introduction:
      'Recognised automatically and no part of the contract. References to laws lead to other websites: to EUR-Lex (as published in the Official Journal of the European Union) and to gesetze-im-internet.de (as in force today, not when the contract was made; in German).',
    opening: 'Opening',
    elsewhere: 'leads to another website',
  },
};
