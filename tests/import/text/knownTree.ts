/** A clause of a contract that was made for a test: what an importer must find again. */
export interface KnownClause {
  readonly label: string | null;
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly bullets: readonly string[];
  readonly clauses: readonly KnownClause[];
}

/** A level of a numbering scheme. */
export interface KnownLevel {
  readonly label: (path: readonly number[]) => string | null;
  readonly isHeaded: boolean;
  /** Numbers that run on through the clauses above. */
  readonly runsOn?: true;
}

const last = (path: readonly number[]): number => path.at(-1) ?? 1;
const letter = (n: number): string => String.fromCharCode(96 + n);
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const roman = (n: number): string => ROMAN[n - 1] ?? 'I';
const level = (label: (n: number, path: readonly number[]) => string | null, isHeaded: boolean): KnownLevel => ({
  label: (path) => label(last(path), path),
  isHeaded,
});

const absatz = level((n) => `(${n})`, false);
const litera = level((n) => `${letter(n)})`, false);

/** Numbering schemes of real contracts. */
export const SCHEMES: Readonly<Record<string, readonly KnownLevel[]>> = {
  '§ 1 / (1) / a)': [level((n) => `§ ${n}`, true), absatz, litera],
  '§ 1 / (1) / a) / aa)': [
    level((n) => `§ ${n}`, true),
    absatz,
    litera,
    level((n) => `${letter(n)}${letter(n)})`, false),
  ],
  '1. / 1.1 / a)': [level((n) => `${n}.`, true), level((_, path) => path.join('.'), false), litera],
  '1. / 1.1. / 1.1.1.': [
    level((n) => `${n}.`, true),
    level((_, path) => `${path.join('.')}.`, false),
    level((_, path) => `${path.join('.')}.`, false),
  ],
  '1 / 1.1 with headings': [level((n) => `${n}`, true), level((_, path) => path.join('.'), true)],
  '1. / (1)': [level((n) => `${n}.`, true), absatz],
  'Artikel 1 / (1) / a)': [level((n) => `Artikel ${n}`, true), absatz, litera],
  'Article 1 / (a) / (i)': [
    level((n) => `Article ${n}`, true),
    level((n) => `(${letter(n)})`, false),
    level((n) => `(${roman(n).toLowerCase()})`, false),
  ],
  'I. / 1. / a)': [level((n) => `${roman(n)}.`, true), level((n) => `${n}.`, false), litera],
  'A. / I. / 1.': [
    level((n) => `${letter(n).toUpperCase()}.`, true),
    level((n) => `${roman(n)}.`, true),
    level((n) => `${n}.`, false),
  ],
  '§ 1 / 1.1': [level((n) => `§ ${n}`, true), level((_, path) => path.join('.'), false)],
  '§ 1 / 1. / a)': [level((n) => `§ ${n}`, true), level((n) => `${n}.`, false), litera],
  '1) / a)': [level((n) => `${n})`, true), litera],
  'Teil 1 / § 1 / (1)': [
    level((n) => `Teil ${n}`, true),
    { label: (path) => `§ ${last(path)}`, isHeaded: true, runsOn: true },
    absatz,
  ],
  'Ziffer 1 / 1.1': [level((n) => `Ziffer ${n}`, true), level((_, path) => path.join('.'), false)],
  '§ 1 / 1) / a.': [level((n) => `§ ${n}`, true), level((n) => `${n})`, false), level((n) => `${letter(n)}.`, false)],
};

/** Numbers from 0 to below 1 that are the same on every run. */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const SUBJECTS = [
  'Der Auftragsverarbeiter',
  'Der Verantwortliche',
  'Jede Partei',
  'Die Geschäftsführung',
  'Das Rechenzentrum',
];
const VERBS = ['dokumentiert', 'prüft', 'benennt', 'übermittelt', 'löscht', 'sichert', 'berichtigt', 'verwahrt'];
const OBJECTS = [
  'die vereinbarten Schutzmaßnahmen',
  'sämtliche Zugriffsberechtigungen',
  'das Verzeichnis der Verarbeitungstätigkeiten',
  'die Protokolle der Systemadministration',
  'alle Datenträger und Sicherungskopien',
  'die Haupt- und Nebenpflichten',
  'jede Weisung des Auftraggebers',
];
/** Words that mislead where a line happens to begin with them. */
const ENDINGS = [
  'gemäß Art. 28 DSGVO ohne schuldhaftes Zögern',
  'nach § 3 Abs. 4 dieses Vertrages',
  'binnen 30 Tagen nach Zugang der Mitteilung',
  '– insbesondere bei Wartungsarbeiten – in Textform',
  'am Standort 04109 Leipzig oder 1 weiteren Ort',
  'im Sinne von Ziffer 5.2 und Nr. 7 der Anlage 2',
  'entsprechend den Vorgaben in (9.1) und Absatz 2',
  'spätestens zum 1. Januar des Folgejahres',
  'soweit dies für die IT-Sicherheit oder E-Mail-Kommunikation erforderlich ist',
  'zu den in Buchstabe a) genannten Bedingungen einschließlich Auftraggeber-Daten',
];
const TITLES = [
  'Gegenstand und Dauer',
  'Weisungsbefugnis',
  'Technische und organisatorische Maßnahmen',
  'Unterauftragsverhältnisse',
  'Kontrollrechte des Auftraggebers',
  'Löschung und Rückgabe von Daten',
  'Vertraulichkeit, Geheimhaltung',
  'Haftung & Freistellung',
  'Mitteilungspflichten bei Verletzungen (Art. 33, 34 DSGVO)',
  'Ort der Verarbeitung / Drittland',
];
const THINGS = [
  'Stammdaten der Kunden',
  'Protokoll- und Nutzungsdaten',
  'Abrechnungsdaten einschließlich der Rechnungsanschriften aller Niederlassungen',
  'Bewerbungsunterlagen',
];

const one = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

const sentence = (random: () => number): string =>
  `${one(SUBJECTS, random)} ${one(VERBS, random)} ${one(OBJECTS, random)} ${one(ENDINGS, random)}.`;

const paragraph = (random: () => number): string =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random)).join(' ');

/** What a contract made for a test holds besides its numbers. */
export interface KnownOptions {
  readonly seed: number;
  /** Whether a clause may have several paragraphs. */
  readonly hasGaps: boolean;
}

/** A contract in a numbering scheme. */
export function knownTree(levels: readonly KnownLevel[], { seed, hasGaps }: KnownOptions): readonly KnownClause[] {
  const random = repeatable(seed);
  const counters = levels.map(() => 0);
  const make = (path: readonly number[]): KnownClause => {
    const depth = path.length - 1;
    const own = levels[depth];
    counters[depth] = (counters[depth] ?? 0) + 1;
    const label = own?.label(own.runsOn === true ? [counters[depth] ?? 1] : path) ?? null;
    const below = depth + 1 < levels.length && (depth === 0 || random() < 0.4) ? 2 + Math.floor(random() * 3) : 0;
    const isList = below === 0 && random() < 0.3;
    const isBare = own?.isHeaded === true && below > 0;
    const lead =
      isList || (below > 0 && !isBare) ? [`${sentence(random).slice(0, -1)} wie folgt:`] : [paragraph(random)];
    // Text after a list with a lead-in belongs to what leads it in, so nothing follows the items of the inner levels.
    const extra = hasGaps && depth < 2 && below === 0 && !isList && random() < 0.3 ? [paragraph(random)] : [];
    return {
      label,
      heading: own?.isHeaded === true ? one(TITLES, random) : null,
      paragraphs: isBare ? [] : [...lead, ...extra],
      bullets: isList ? Array.from({ length: 3 }, (_, i) => `${one(THINGS, random)}${i === 2 ? '.' : ','}`) : [],
      clauses: Array.from({ length: below }, (_, i) => make([...path, i + 1])),
    };
  };
  return Array.from({ length: 6 }, (_, i) => make([i + 1]));
}
