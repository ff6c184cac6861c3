import type { ContractLanguage } from '../../agreement/wording.ts';

/** One thing that Art. 28 DSGVO wants to stand in a contract. */
export interface Art28Entry {
  /** Permanent name: paragraph, sentence, litera or word, as `3.2.d`. */
  readonly item: string;
  /** How it is cited. */
  readonly citation: Readonly<Record<ContractLanguage, string>>;
  /** What it is, in a few words. */
  readonly title: Readonly<Record<ContractLanguage, string>>;
}

const entry = (
  item: string,
  [citedDe, citedEn]: readonly [string, string],
  [de, en]: readonly [string, string],
): Art28Entry => ({
  item,
  citation: { de: `Art. 28 ${citedDe} DSGVO`, en: `Art. 28${citedEn} GDPR` },
  title: { de, en },
});
const first = ['Abs. 3 Satz 1', '(3), first sentence,'] as const;
const letter = (name: string): readonly [string, string] => [
  `Abs. 3 Satz 2 lit. ${name}`,
  `(3), second sentence, point (${name}),`,
];

/**
 * The items in the order of the law.
 *
 * Source: Art. 28 of Regulation (EU) 2016/679, OJ L 119, 4.5.2016, p. 1.
 */
export const ART28_ITEMS: readonly Art28Entry[] = [
  entry(
    '2.authorisation',
    ['Abs. 2', '(2)'],
    ['Genehmigung von Unterauftragnehmern', 'Authorisation of sub-processors'],
  ),
  entry(
    '2.information',
    ['Abs. 2 Satz 2', '(2), second sentence,'],
    ['Information über Unterauftragnehmer und Einspruch', 'Information on sub-processors and objection'],
  ),
  entry('3.1.subject', first, ['Gegenstand der Verarbeitung', 'Subject matter of the processing']),
  entry('3.1.duration', first, ['Dauer der Verarbeitung', 'Duration of the processing']),
  entry('3.1.nature', first, ['Art der Verarbeitung', 'Nature of the processing']),
  entry('3.1.purpose', first, ['Zweck der Verarbeitung', 'Purpose of the processing']),
  entry('3.1.data', first, ['Art der personenbezogenen Daten', 'Type of personal data']),
  entry('3.1.persons', first, ['Kategorien betroffener Personen', 'Categories of data subjects']),
  entry('3.1.controller', first, [
    'Pflichten und Rechte des Verantwortlichen',
    'Obligations and rights of the controller',
  ]),
  entry('3.2.a', letter('a'), ['Verarbeitung auf dokumentierte Weisung', 'Processing on documented instructions']),
  entry('3.2.b', letter('b'), ['Verpflichtung zur Vertraulichkeit', 'Commitment to confidentiality']),
  entry('3.2.c', letter('c'), ['Sicherheit der Verarbeitung', 'Security of processing']),
  entry('3.2.d', letter('d'), ['Bedingungen für Unterauftragnehmer', 'Conditions for sub-processors']),
  entry('3.2.e', letter('e'), ['Unterstützung bei Rechten Betroffener', 'Assistance with rights of data subjects']),
  entry('3.2.f', letter('f'), ['Unterstützung bei Art. 32 bis 36', 'Assistance with Articles 32 to 36']),
  entry('3.2.g', letter('g'), ['Löschung oder Rückgabe', 'Erasure or return']),
  entry('3.2.h', letter('h'), ['Nachweise und Überprüfungen', 'Evidence and audits']),
  entry(
    '3.3',
    ['Abs. 3 Satz 3', '(3), third sentence,'],
    ['Hinweis auf rechtswidrige Weisungen', 'Notice of unlawful instructions'],
  ),
  entry(
    '4.duties',
    ['Abs. 4 Satz 1', '(4), first sentence,'],
    ['Gleiche Pflichten für Unterauftragnehmer', 'Same obligations for sub-processors'],
  ),
  entry(
    '4.liability',
    ['Abs. 4 Satz 2', '(4), second sentence,'],
    ['Haftung für Unterauftragnehmer', 'Liability for sub-processors'],
  ),
  entry('9', ['Abs. 9', '(9)'], ['Schriftform oder elektronisches Format', 'Written or electronic form']),
];

/** An item by its permanent name. */
export const art28Entry = (item: string): Art28Entry | null => ART28_ITEMS.find((one) => one.item === item) ?? null;
