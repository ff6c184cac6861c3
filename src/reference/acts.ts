/** A law that contracts refer to. */
export interface Act {
  /** Short name as it is cited: `DSGVO`. */
  readonly name: string;
  /** Names as regular expressions, without capturing groups. Where one begins like another, the longer comes first. */
  readonly names: readonly string[];
  /** What its provisions are called. */
  readonly provision: 'article' | 'section';
  /** Where it is published. */
  readonly source: LawSource;
  /** Contracts of earlier days that use the name mean another law. `YYYY-MM-DD`. */
  readonly since?: string;
}

/** Where a law is published. */
export type LawSource = GermanSource | UnionSource | CelexSource;

/** A law on gesetze-im-internet.de, by its folder there. */
export interface GermanSource {
  readonly kind: 'german';
  readonly folder: string;
}

/** An act of the European Union on EUR-Lex, by its European Legislation Identifier: `reg/2016/679`. */
export interface UnionSource {
  readonly kind: 'union';
  readonly eli: string;
}

/** An act on EUR-Lex whose European Legislation Identifier does not show from its number, by its CELEX number. */
export interface CelexSource {
  readonly kind: 'celex';
  readonly celex: string;
}

const german = (
  name: string,
  folder: string,
  names: readonly string[],
  more: Partial<Pick<Act, 'provision' | 'since'>> = {},
): Act => ({ name, names: [...names, name], provision: 'section', source: { kind: 'german', folder }, ...more });

const union = (name: string, eli: string, names: readonly string[]): Act => ({
  name,
  names,
  provision: 'article',
  source: { kind: 'union', eli },
});

/** `gesetz` with its endings. */
const statute = (stem: string): string => `${stem}gesetz(?:e?s)?`;
const code = (stem: string): string => `${stem}buch(?:e?s)?`;

/**
 * The laws whose names are recognised. A name that is missing here stays plain text; a name that could mean several
 * laws does not belong here.
 */
export const ACTS: readonly Act[] = [
  union('DSGVO', 'reg/2016/679', [
    '(?:EU-)?DS-?GVO',
    '(?:EU-)?Datenschutz-?[Gg]rundverordnung',
    '(?:EU-|EU )?GDPR',
    'General Data Protection Regulation',
  ]),
  union('KI-Verordnung', 'reg/2024/1689', ['KI-Verordnung', 'KI-VO', 'AI Act', 'Artificial Intelligence Act']),
  union('Datenverordnung', 'reg/2023/2854', ['Data Act', 'Datenverordnung']),
  union('DORA', 'reg/2022/2554', ['DORA']),
  union('eIDAS-Verordnung', 'reg/2014/910', ['eIDAS-(?:Verordnung|VO)', 'eIDAS Regulation']),
  union('NIS-2-Richtlinie', 'dir/2022/2555', ['NIS-?2-Richtlinie', 'NIS ?2 Directive']),
  union('JI-Richtlinie', 'dir/2016/680', ['JI-Richtlinie']),
  german('BDSG', 'bdsg_2018', [statute('Bundesdatenschutz')], { since: '2018-05-25' }),
  german('BGB', 'bgb', [code('Bürgerliche[sn]? Gesetz')]),
  german('StGB', 'stgb', [code('Strafgesetz')]),
  german('StPO', 'stpo', ['Strafprozessordnung']),
  // The law kept its folder when it got its new name.
  german('TDDDG', 'ttdsg', [statute('Telekommunikation-Digitale-Dienste-Datenschutz-?')]),
  german('TTDSG', 'ttdsg', [statute('Telekommunikation-Telemedien-Datenschutz-?')]),
  german('TKG', 'tkg_2021', [statute('Telekommunikations')], { since: '2021-12-01' }),
  german('DDG', 'ddg', [statute('Digitale-Dienste-')]),
  german('HGB', 'hgb', [code('Handelsgesetz')]),
  german('AO', 'ao_1977', ['Abgabenordnung']),
  german('ZPO', 'zpo', ['Zivilprozessordnung']),
  german('UWG', 'uwg_2004', ['Gesetz(?:es)? gegen den unlauteren Wettbewerb']),
  german('UrhG', 'urhg', [statute('Urheberrechts')]),
  german('GeschGehG', 'geschgehg', [statute('Geschäftsgeheimnis')]),
  german('BetrVG', 'betrvg', [statute('Betriebsverfassungs')]),
  german('HinSchG', 'hinschg', [statute('Hinweisgeberschutz')]),
  german('GmbHG', 'gmbhg', [statute('GmbH-?')]),
  german('AktG', 'aktg', [statute('Aktien')]),
  german('InsO', 'inso', ['Insolvenzordnung']),
  german('ProdHaftG', 'prodhaftg', [statute('Produkthaftungs')]),
  german('BSIG', 'bsig_2025', [statute('BSI-?')], { since: '2025-12-06' }),
  german('GG', 'gg', [statute('Grund')], { provision: 'article' }),
  german('SGB I', 'sgb_1', ['SGB 1', 'Erste[sn]? Buch(?:e?s)? Sozialgesetzbuch']),
  german('SGB V', 'sgb_5', ['SGB 5', 'Fünfte[sn]? Buch(?:e?s)? Sozialgesetzbuch']),
  german('SGB X', 'sgb_10', ['SGB 10', 'Zehnte[sn]? Buch(?:e?s)? Sozialgesetzbuch']),
];
