import type { ContractLanguage } from '../../agreement/wording.ts';

type InBoth = Readonly<Record<ContractLanguage, string>>;

/** A legal act that data processing agreements cite, with what became of it. Days are those of the official text. */
export interface CitedAct {
  /** How it is cited. */
  readonly name: InBoth;
  /** The forms in which contracts cite it; matched against text with plain blanks, flags `gu`. */
  readonly cited: string;
  readonly status: 'inForce' | 'repealed' | 'invalid' | 'renamed';
  /** From which day on the status holds, `YYYY-MM-DD`. */
  readonly since: string;
  /** What stands in its place, to be cited instead; null where nothing does. */
  readonly instead: InBoth | null;
  /** What else a reader should know, a sentence; null where there is nothing. */
  readonly note: InBoth | null;
  /** Where it is said, official publications alone. */
  readonly source: InBoth;
}

const CLAUSES_2021: InBoth = {
  de: 'Durchführungsbeschluss (EU) 2021/914 (Standardvertragsklauseln)',
  en: 'Implementing Decision (EU) 2021/914 (standard contractual clauses)',
};
const SOURCE_2021: InBoth = {
  de: 'Art. 4 des Durchführungsbeschlusses (EU) 2021/914, ABl. L 199 vom 7.6.2021, S. 31',
  en: 'Art. 4 of Implementing Decision (EU) 2021/914, OJ L 199, 7.6.2021, p. 31',
};
const OLD_CONTRACTS: InBoth = {
  de: 'Vor diesem Tag auf der Grundlage dieser Klauseln geschlossene Verträge galten bis zum 27.\u00A0Dezember 2022 als geeignete Garantien, sofern die Verarbeitung unverändert blieb und die Klauseln geeignete Garantien gewährleisteten.',
  en: 'Contracts concluded before that day on the basis of these clauses were deemed to provide appropriate safeguards until 27\u00A0December 2022, provided that the processing remained unchanged and the clauses ensured appropriate safeguards.',
};
const GDPR: InBoth = { de: 'Verordnung (EU) 2016/679 (DSGVO)', en: 'Regulation (EU) 2016/679 (GDPR, DSGVO)' };
const BDSG_2018: InBoth = {
  de: 'Art. 8 des Gesetzes vom 30. Juni 2017, BGBl. I 2017 S. 2097',
  en: 'Art. 8 of the Act of 30 June 2017, BGBl. I 2017, p. 2097',
};
const DDG: InBoth = {
  de: 'Gesetz vom 6. Mai 2024, BGBl. 2024 I Nr. 149',
  en: 'Act of 6 May 2024, BGBl. 2024 I No. 149',
};

/** A number of a European act with the institution in the languages of contracts: `2010/87/EU`, `95/46/EG`. */
const european = (number: string, ending: string): string => `(?<![\\d/])${number}/(?:${ending})(?![\\p{L}\\d])`;
/** A regulation, directive or decision since 2015: `(EU) 2016/1250`. */
const numbered = (number: string): string => `\\(EU\\) ?(?:Nr\\. ?|No\\.? ?)?${number}(?!\\d)`;
const word = (name: string): string => `(?<![\\p{L}-])${name}(?![\\p{L}])`;
const PARTS = '(?: ?(?:Abs\\.|Absatz|Satz|S\\.|Nr\\.|Nummer|lit\\.) ?[\\da-z]{1,3})*';
/** A section of the federal data protection act that only the one before 2018 had. */
const oldBdsg = (sections: string): string =>
  `§§? ?(?:${sections})(?![\\p{L}\\d])${PARTS} (?:des )?(?:BDSG|Bundesdatenschutzgesetze?s)(?![\\p{L}])`;

/** Every act known here. A new one is added with its source, one that changes is changed; nothing is guessed. */
export const CITED_ACTS: readonly CitedAct[] = [
  {
    name: { de: 'Beschluss 2010/87/EU', en: 'Decision 2010/87/EU' },
    cited: european('2010/87', 'EU|EC|EG'),
    status: 'repealed',
    since: '2021-09-27',
    instead: CLAUSES_2021,
    note: OLD_CONTRACTS,
    source: SOURCE_2021,
  },
  {
    name: { de: 'Entscheidung 2001/497/EG', en: 'Decision 2001/497/EC' },
    cited: european('2001/497', 'EG|EC'),
    status: 'repealed',
    since: '2021-09-27',
    instead: CLAUSES_2021,
    note: OLD_CONTRACTS,
    source: SOURCE_2021,
  },
  {
    name: { de: 'Entscheidung 2004/915/EG', en: 'Decision 2004/915/EC' },
    cited: european('2004/915', 'EG|EC'),
    status: 'repealed',
    since: '2021-09-27',
    instead: CLAUSES_2021,
    note: {
      de: 'Sie änderte die Entscheidung 2001/497/EG und ist mit ihr weggefallen.',
      en: 'It amended Decision 2001/497/EC and fell with it.',
    },
    source: SOURCE_2021,
  },
  {
    name: { de: 'Entscheidung 2002/16/EG', en: 'Decision 2002/16/EC' },
    cited: european('2002/16', 'EG|EC'),
    status: 'repealed',
    since: '2010-05-15',
    instead: CLAUSES_2021,
    note: {
      de: 'Der Beschluss 2010/87/EU, der sie ersetzt hat, ist ebenfalls aufgehoben.',
      en: 'Decision 2010/87/EU, which replaced it, is repealed as well.',
    },
    source: {
      de: 'Beschluss 2010/87/EU, ABl. L 39 vom 12.2.2010, S. 5',
      en: 'Decision 2010/87/EU, OJ L 39, 12.2.2010, p. 5',
    },
  },
  {
    name: { de: 'Durchführungsbeschluss (EU) 2021/914', en: 'Implementing Decision (EU) 2021/914' },
    cited: numbered('2021/914'),
    status: 'inForce',
    since: '2021-06-27',
    instead: null,
    note: null,
    source: SOURCE_2021,
  },
  {
    name: { de: 'Durchführungsbeschluss (EU) 2021/915', en: 'Implementing Decision (EU) 2021/915' },
    cited: numbered('2021/915'),
    status: 'inForce',
    since: '2021-06-27',
    instead: null,
    note: null,
    source: { de: 'ABl. L 199 vom 7.6.2021, S. 18', en: 'OJ L 199, 7.6.2021, p. 18' },
  },
  {
    name: { de: 'Richtlinie 95/46/EG', en: 'Directive 95/46/EC' },
    cited: european('95/46', 'EG|EC'),
    status: 'repealed',
    since: '2018-05-25',
    instead: GDPR,
    note: {
      de: 'Verweise auf sie gelten als Verweise auf die Verordnung (Art. 94 Abs. 2).',
      en: 'References to it are references to the regulation (Art. 94(2)).',
    },
    source: {
      de: 'Art. 94 der Verordnung (EU) 2016/679, ABl. L 119 vom 4.5.2016, S. 1',
      en: 'Art. 94 of Regulation (EU) 2016/679, OJ L 119, 4.5.2016, p. 1',
    },
  },
  {
    name: { de: 'Verordnung (EU) 2016/679', en: 'Regulation (EU) 2016/679' },
    cited: numbered('2016/679'),
    status: 'inForce',
    since: '2018-05-25',
    instead: null,
    note: null,
    source: {
      de: 'Art. 99 der Verordnung (EU) 2016/679, ABl. L 119 vom 4.5.2016, S. 1',
      en: 'Art. 99 of Regulation (EU) 2016/679, OJ L 119, 4.5.2016, p. 1',
    },
  },
  {
    name: { de: 'Verordnung (EG) Nr. 45/2001', en: 'Regulation (EC) No 45/2001' },
    cited: '\\((?:EG|EC)\\) ?(?:Nr\\. ?|No\\.? ?)?45/2001(?!\\d)',
    status: 'repealed',
    since: '2018-12-11',
    instead: { de: 'Verordnung (EU) 2018/1725', en: 'Regulation (EU) 2018/1725' },
    note: null,
    source: {
      de: 'Art. 99 der Verordnung (EU) 2018/1725, ABl. L 295 vom 21.11.2018, S. 39',
      en: 'Art. 99 of Regulation (EU) 2018/1725, OJ L 295, 21.11.2018, p. 39',
    },
  },
  {
    name: {
      de: 'Durchführungsbeschluss (EU) 2016/1250 (Privacy Shield)',
      en: 'the Privacy Shield decision (EU) 2016/1250',
    },
    cited: `${numbered('2016/1250')}|${word('(?<!Swiss[ -](?:US|U\\.S\\.)[ -])(?:EU-US[ -]|EU-U\\.S\\.[ -])?Privacy[ -]Shield')}`,
    status: 'invalid',
    since: '2020-07-16',
    instead: {
      de: 'Durchführungsbeschluss (EU) 2023/1795 (Datenschutzrahmen EU-USA)',
      en: 'Implementing Decision (EU) 2023/1795 (EU-US Data Privacy Framework)',
    },
    note: {
      de: 'Dieser Beschluss gilt seit dem 10. Juli 2023 und nur für zertifizierte Empfänger.',
      en: 'That decision is in force since 10 July 2023 and covers certified recipients alone.',
    },
    source: {
      de: 'EuGH, Urteil vom 16. Juli 2020, C-311/18 (Schrems II)',
      en: 'CJEU, judgment of 16 July 2020, C-311/18 (Schrems II)',
    },
  },
  {
    name: { de: 'Entscheidung 2000/520/EG (Safe Harbour)', en: 'the Safe Harbour decision 2000/520/EC' },
    cited: `${european('2000/520', 'EG|EC')}|${word('Safe[ -]Harbou?r')}`,
    status: 'invalid',
    since: '2015-10-06',
    instead: {
      de: 'Durchführungsbeschluss (EU) 2023/1795 (Datenschutzrahmen EU-USA)',
      en: 'Implementing Decision (EU) 2023/1795 (EU-US Data Privacy Framework)',
    },
    note: {
      de: 'Dieser Beschluss gilt seit dem 10. Juli 2023 und nur für zertifizierte Empfänger.',
      en: 'That decision is in force since 10 July 2023 and covers certified recipients alone.',
    },
    source: {
      de: 'EuGH, Urteil vom 6. Oktober 2015, C-362/14 (Schrems)',
      en: 'CJEU, judgment of 6 October 2015, C-362/14 (Schrems)',
    },
  },
  {
    name: { de: 'Durchführungsbeschluss (EU) 2023/1795', en: 'Implementing Decision (EU) 2023/1795' },
    cited: numbered('2023/1795'),
    status: 'inForce',
    since: '2023-07-10',
    instead: null,
    note: null,
    source: { de: 'ABl. L 231 vom 20.9.2023, S. 118', en: 'OJ L 231, 20.9.2023, p. 118' },
  },
  {
    name: {
      de: 'Bundesdatenschutzgesetz in der bis zum 24.\u00A0Mai 2018 geltenden Fassung',
      en: 'the BDSG before 2018 (commissioned processing, data protection officer, breaches)',
    },
    cited: `${oldBdsg('3a|4[a-g]|9a|11|42a')}|Anlage (?:\\(?1\\)? )?zu § ?9${PARTS} BDSG(?![\\p{L}])`,
    status: 'repealed',
    since: '2018-05-25',
    instead: { de: `${GDPR.de} und das BDSG vom 30. Juni 2017`, en: `${GDPR.en} and the BDSG of 30 June 2017` },
    note: {
      de: 'Die Auftragsverarbeitung regelt Art. 28, die Sicherheit Art. 32, Datenschutzverletzungen regeln Art. 33 und 34 DSGVO.',
      en: 'Commissioned processing is Art. 28, security Art. 32, breaches Art. 33 and 34 GDPR.',
    },
    source: BDSG_2018,
  },
  {
    name: { de: 'TTDSG', en: 'the TTDSG' },
    cited: word('(?:TTDSG|Telekommunikation-Telemedien-Datenschutz-?[Gg]esetze?s?)'),
    status: 'renamed',
    since: '2024-05-14',
    instead: {
      de: 'TDDDG (Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz) mit denselben Paragrafen',
      en: 'TDDDG (Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz), with the same section numbers',
    },
    note: null,
    source: DDG,
  },
  {
    name: { de: 'Telemediengesetz (TMG)', en: 'the TMG' },
    cited: word('(?:TMG|Telemediengesetze?s?)'),
    status: 'repealed',
    since: '2024-05-14',
    instead: {
      de: 'DDG (Digitale-Dienste-Gesetz), für den Datenschutz bei Telemedien das TDDDG',
      en: 'DDG (Digitale-Dienste-Gesetz); for data protection in telemedia TDDDG',
    },
    note: null,
    source: DDG,
  },
  {
    name: { de: 'Fernmeldegeheimnis in § 88 TKG', en: 'the secrecy of telecommunications in § 88 TKG' },
    cited: `§ ?88${PARTS} (?:TKG|Telekommunikationsgesetz)(?![\\p{L}])`,
    status: 'repealed',
    since: '2021-12-01',
    instead: { de: '§ 3 TDDDG', en: '§ 3 TDDDG' },
    note: {
      de: 'Vom 1. Dezember 2021 bis zum 13. Mai 2024 hieß dieses Gesetz TTDSG.',
      en: 'From 1 December 2021 to 13 May 2024 that act was called TTDSG.',
    },
    source: { de: 'Gesetz vom 23. Juni 2021, BGBl. 2021 I S. 1982', en: 'Act of 23 June 2021, BGBl. 2021 I p. 1982' },
  },
  {
    name: { de: 'Signaturgesetz (SigG)', en: 'the signature act (SigG)' },
    cited: word('(?:SigG|Signaturgesetze?s?)'),
    status: 'repealed',
    since: '2017-07-29',
    instead: {
      de: 'Verordnung (EU) Nr. 910/2014 (eIDAS) und Vertrauensdienstegesetz (VDG)',
      en: 'Regulation (EU) No 910/2014 (eIDAS) and the VDG',
    },
    note: null,
    source: { de: 'Gesetz vom 18. Juli 2017, BGBl. I 2017 S. 2745', en: 'Act of 18 July 2017, BGBl. I 2017, p. 2745' },
  },
  {
    name: { de: 'Richtlinie 1999/93/EG', en: 'Directive 1999/93/EC' },
    cited: european('1999/93', 'EG|EC'),
    status: 'repealed',
    since: '2016-07-01',
    instead: { de: 'Verordnung (EU) Nr. 910/2014 (eIDAS)', en: 'Regulation (EU) No 910/2014 (eIDAS)' },
    note: null,
    source: {
      de: 'Art. 50 der Verordnung (EU) Nr. 910/2014, ABl. L 257 vom 28.8.2014, S. 73',
      en: 'Art. 50 of Regulation (EU) No 910/2014, OJ L 257, 28.8.2014, p. 73',
    },
  },
];
