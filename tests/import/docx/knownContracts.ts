/** A clause of which the truth is known. */
export interface KnownClause {
  /** As a reader sees it, also where a program counts it. */
  readonly label: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly clauses: readonly KnownClause[];
}

/** A level of automatic numbers. */
export interface KnownLevel {
  readonly format: 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';
  /** "§ %1" */
  readonly text: string;
  readonly isHeading: boolean;
  readonly isLegal?: boolean;
}

export interface KnownContract {
  readonly name: string;
  readonly title: string;
  /** None where the numbers are typed. */
  readonly levels: readonly KnownLevel[] | null;
  readonly clauses: readonly KnownClause[];
}

const SUBJECTS = [
  'Gegenstand',
  'Weisungen',
  'Vertraulichkeit',
  'Unterauftragnehmer',
  'Kontrollrechte',
  'Löschung',
  'Haftung',
];
const SENTENCES = [
  'Der Auftragsverarbeiter handelt nur auf dokumentierte Weisung des Verantwortlichen.',
  'Eine Weisung kann in Textform erteilt werden; § 3 Abs. 2 bleibt unberührt.',
  'Die Frist beträgt 14 Tage ab Zugang der Mitteilung.',
  'Die Parteien unterstützen sich nach Art. 28 Abs. 3 Satz 2 lit. e DSGVO.',
  'Näheres regelt die Anlage, die Bestandteil dieses Vertrages ist.',
];

const text = (seed: number): readonly string[] => [SENTENCES[seed % SENTENCES.length] ?? ''];

const letters = (seed: number, label: (n: number) => string): readonly KnownClause[] =>
  [1, 2, 3].map((n) => ({ label: label(n), heading: '', text: text(seed + n), clauses: [] }));

const letter = (n: number): string => String.fromCharCode(96 + n);

/** Headings with two to four numbered paragraphs each, the second of which has letters. */
function contract(
  heading: (n: number) => string,
  paragraph: (n: number, m: number) => string,
  lit: (n: number) => string,
): readonly KnownClause[] {
  return SUBJECTS.map((subject, i) => ({
    label: heading(i + 1),
    heading: subject,
    text: [],
    clauses: Array.from({ length: 2 + (i % 3) }, (_, j) => ({
      label: paragraph(i + 1, j + 1),
      heading: '',
      text: text(i + j),
      clauses: j === 1 ? letters(i, lit) : [],
    })),
  }));
}

/** Contracts in the numbering schemes of real ones, in words of our own. */
export const knownContracts: readonly KnownContract[] = [
  {
    name: '§ 1 / (1) / a)',
    title: 'Auftragsverarbeitungsvertrag',
    levels: [
      { format: 'decimal', text: '§ %1', isHeading: true },
      { format: 'decimal', text: '(%2)', isHeading: false },
      { format: 'lowerLetter', text: '%3)', isHeading: false },
    ],
    clauses: contract(
      (n) => `§ ${n}`,
      (_, m) => `(${m})`,
      (n) => `${letter(n)})`,
    ),
  },
  {
    name: '1. / 1.1 / a)',
    title: 'Vertrag zur Auftragsverarbeitung',
    levels: [
      { format: 'decimal', text: '%1.', isHeading: true },
      { format: 'decimal', text: '%1.%2', isHeading: false },
      { format: 'lowerLetter', text: '%3)', isHeading: false },
    ],
    clauses: contract(
      (n) => `${n}.`,
      (n, m) => `${n}.${m}`,
      (n) => `${letter(n)})`,
    ),
  },
  {
    name: 'Artikel I / 1.1 in legal style / (a)',
    title: 'Rahmenvertrag',
    levels: [
      { format: 'upperRoman', text: 'Artikel %1', isHeading: true },
      { format: 'decimal', text: '%1.%2', isHeading: false, isLegal: true },
      { format: 'lowerLetter', text: '(%3)', isHeading: false },
    ],
    clauses: contract(
      (n) => `Artikel ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][n - 1] ?? ''}`,
      (n, m) => `${n}.${m}`,
      (n) => `(${letter(n)})`,
    ),
  },
  {
    name: 'typed § 1 / (1) / a)',
    title: 'Vereinbarung zur Auftragsverarbeitung',
    levels: null,
    clauses: contract(
      (n) => `§ ${n}`,
      (_, m) => `(${m})`,
      (n) => `${letter(n)})`,
    ),
  },
];
