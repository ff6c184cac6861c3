/** What is said about slips that the publisher points out. An erratum is no part of a contract and changes none. */
export interface ErrataWords {
  readonly heading: string;
  readonly introduction: string;
  readonly name: (number: number) => string;
  /** Of what concerns a version and no single clause. */
  readonly wholeVersion: string;
  readonly notedOn: (day: string) => string;
  readonly dismissedOn: (day: string) => string;
  /** Leads to the version that puts it right. */
  readonly correctedIn: (version: string) => string;
  readonly correctedOn: (day: string) => string;
  /** Of one version, on a page about several. */
  readonly ofVersion: (version: string) => string;
  /** Titles of entries in a feed. */
  readonly feedNoted: (shortTitle: string, version: string, number: number) => string;
  readonly feedCorrected: (shortTitle: string, version: string, number: number, correctedIn: string) => string;
  readonly feedDismissed: (shortTitle: string, version: string, number: number) => string;
  readonly unchanged: string;
}

/** These words in both languages. */
export const ERRATA_WORDS: Readonly<Record<'de' | 'en', ErrataWords>> = {
  de: {
    heading: 'Errata',
    introduction:
      'Der Herausgeber weist auf Fehler im Text hin. Diese Hinweise sind nicht Teil des Vertrages und ändern ihn nicht; der veröffentlichte Wortlaut bleibt, wie er ist.',
    name: (number) => `Erratum ${number}`,
    wholeVersion: 'ganze Fassung',
    notedOn: (day) => `Vermerkt am ${day}.`,
    dismissedOn: (day) => `Am ${day} als gegenstandslos vermerkt: Der Text bedarf keiner Berichtigung.`,
    correctedIn: (version) => `Berichtigt in Fassung ${version}`,
    correctedOn: (day) => `(vermerkt am ${day})`,
    ofVersion: (version) => `zu Fassung ${version}`,
    feedNoted: (shortTitle, version, number) => `${shortTitle}: Erratum ${number} zu Fassung ${version}`,
    feedCorrected: (shortTitle, version, number, correctedIn) =>
      `${shortTitle}: Erratum ${number} zu Fassung ${version} berichtigt in Fassung ${correctedIn}`,
    feedDismissed: (shortTitle, version, number) =>
      `${shortTitle}: Erratum ${number} zu Fassung ${version} gegenstandslos`,
    unchanged:
      'Hinweis des Herausgebers; er ist nicht Teil des Vertrages und ändert ihn nicht. Der veröffentlichte Wortlaut bleibt, wie er ist.',
  },
  en: {
    heading: 'Errata',
    introduction:
      'The publisher points out slips in the text. These notes are not part of the contract and do not change it; the published wording stays as it is.',
    name: (number) => `Erratum ${number}`,
    wholeVersion: 'the version as a whole',
    notedOn: (day) => `Noted on ${day}.`,
    dismissedOn: (day) => `Dismissed on ${day}: the text needs no correction.`,
    correctedIn: (version) => `Corrected in version ${version}`,
    correctedOn: (day) => `(noted on ${day})`,
    ofVersion: (version) => `on version ${version}`,
    feedNoted: (shortTitle, version, number) => `${shortTitle}: erratum ${number} on version ${version}`,
    feedCorrected: (shortTitle, version, number, correctedIn) =>
      `${shortTitle}: erratum ${number} on version ${version} corrected in version ${correctedIn}`,
    feedDismissed: (shortTitle, version, number) => `${shortTitle}: erratum ${number} on version ${version} dismissed`,
    unchanged:
      'Note by the publisher; it is not part of the contract and does not change it. The published wording stays as it is.',
  },
};
