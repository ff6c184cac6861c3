/** What the notice above a version says about its status. "Superseded" and "withdrawn" never mean "invalid". */
export interface NoticeWords {
  /** @param announced day of the release; @param from first day on which it is the current version */
  readonly announced: (announced: string, from: string) => string;
  readonly onlyIfAgreed: string;
  readonly inForce: (from: string) => string;
  /** It is current again, because the one that superseded it was withdrawn. */
  readonly inForceAgain: (from: string, withdrawn: string) => string;
  readonly superseded: (on: string) => string;
  readonly neverInForce: string;
  readonly bindsOn: string;
  readonly withdrawn: (on: string) => string;
  readonly withdrawnBeforeInForce: (on: string) => string;
  readonly withdrawnBindsOn: string;
  /** Names of what is said of a withdrawn version. */
  readonly facts: Readonly<Record<'released' | 'withdrawn' | 'reason' | 'instead' | 'nothing', string>>;
  readonly current: (version: string) => string;
  /** No version is offered, though there were some. */
  readonly noneAnyMore: string;
  /** The period for objecting to this version is over. */
  readonly objectionOver: string;
  /** The same said of the version that comes next, on the page of the current one. */
  readonly objectionToNext: (version: string, last: string) => string;
  readonly readCurrent: (version: string) => string;
  readonly changesToCurrent: (version: string) => string;
  readonly comparedWithCurrent: (version: string) => string;
  readonly changesFromHere: (version: string) => string;
  /** In a list of days on which a version was the current one. */
  readonly withdrawnUnused: string;
  readonly again: string;
  /** In the answer to the question which version applied on a day. */
  readonly noneOnDay: (day: string) => string;
  readonly withdrawnSince: (day: string) => string;
}

/** The words of the notices in both languages. */
export const NOTICE_WORDS: Readonly<Record<'de' | 'en', NoticeWords>> = {
  de: {
    announced: (announced, from) =>
      `Diese Fassung ist seit dem ${announced} angekündigt. Ab dem ${from} ist sie die aktuelle Fassung.`,
    onlyIfAgreed: 'Für bestehende Verträge gilt sie nur, wenn sie vereinbart wird.',
    inForce: (from) => `Dies ist seit dem ${from} die aktuelle Fassung.`,
    inForceAgain: (from, withdrawn) =>
      `Dies ist seit dem ${from} wieder die aktuelle Fassung, weil Fassung ${withdrawn} zurückgezogen wurde.`,
    superseded: (on) => `Diese Fassung wurde am ${on} abgelöst.`,
    neverInForce: 'Diese Fassung wurde ersetzt, bevor sie in Kraft trat.',
    bindsOn:
      'Sie gilt weiter für Verträge, die auf diese Fassung verweisen, solange dort nichts anderes vereinbart ist.',
    withdrawn: (on) => `Der Herausgeber hat diese Fassung am ${on} zurückgezogen und bietet sie nicht mehr an.`,
    withdrawnBeforeInForce: (on) =>
      `Der Herausgeber hat diese Fassung am ${on} zurückgezogen, bevor sie in Kraft trat, und bietet sie nicht mehr an.`,
    withdrawnBindsOn:
      'Bestehende Verträge bleiben unberührt: Wer diese Fassung vereinbart hat, bleibt an sie gebunden, solange nichts anderes vereinbart ist. Diese Seite, der Wortlaut, die Dateien, der Permalink und die Prüfsumme bleiben unverändert.',
    facts: {
      released: 'Veröffentlicht am',
      withdrawn: 'Zurückgezogen am',
      reason: 'Grund',
      instead: 'Stattdessen angeboten',
      nothing: 'derzeit keine Fassung',
    },
    current: (version) => `Aktuell ist Fassung ${version}.`,
    noneAnyMore: 'Derzeit ist keine Fassung in Kraft.',
    objectionOver: 'Die Widerspruchsfrist ist abgelaufen.',
    objectionToNext: (version, last) =>
      `Ein Widerspruch gegen Fassung ${version} ist nach Angabe des Herausgebers möglich bis einschließlich ${last}.`,
    readCurrent: (version) => `Aktuelle Fassung ${version} lesen`,
    changesToCurrent: (version) => `Was ändert sich gegenüber Fassung ${version}?`,
    comparedWithCurrent: (version) => `Vergleich mit Fassung ${version}`,
    changesFromHere: (version) => `Was ändert Fassung ${version}?`,
    withdrawnUnused: 'vor Inkrafttreten zurückgezogen',
    again: 'wieder',
    noneOnDay: (day) => `Am ${day} war keine Fassung in Kraft.`,
    withdrawnSince: (day) => `Sie wurde am ${day} zurückgezogen.`,
  },
  en: {
    announced: (announced, from) =>
      `This version was announced on ${announced}. From ${from} it will be the current version.`,
    onlyIfAgreed: 'It applies to existing agreements only if it is agreed upon.',
    inForce: (from) => `This has been the current version since ${from}.`,
    inForceAgain: (from, withdrawn) =>
      `This has been the current version again since ${from}, because version ${withdrawn} was withdrawn.`,
    superseded: (on) => `This version was superseded on ${on}.`,
    neverInForce: 'This version was replaced before it came into force.',
    bindsOn: 'It continues to bind contracts that refer to this version, unless they provide otherwise.',
    withdrawn: (on) => `The publisher withdrew this version on ${on} and does not offer it any more.`,
    withdrawnBeforeInForce: (on) =>
      `The publisher withdrew this version on ${on}, before it came into force, and does not offer it any more.`,
    withdrawnBindsOn:
      'Existing agreements remain unaffected: whoever agreed to this version remains bound by it, unless agreed otherwise. This page, the wording, the files, the permalink and the fingerprint stay as they are.',
    facts: {
      released: 'Published on',
      withdrawn: 'Withdrawn on',
      reason: 'Reason',
      instead: 'Offered instead',
      nothing: 'no version at present',
    },
    current: (version) => `The current version is ${version}.`,
    noneAnyMore: 'No version is in force at present.',
    objectionOver: 'The period for objections is over.',
    objectionToNext: (version, last) =>
      `According to the publisher, objections to version ${version} are possible until ${last}.`,
    readCurrent: (version) => `Read the current version ${version}`,
    changesToCurrent: (version) => `What changes compared with version ${version}?`,
    comparedWithCurrent: (version) => `Comparison with version ${version}`,
    changesFromHere: (version) => `What does version ${version} change?`,
    withdrawnUnused: 'withdrawn before it came into force',
    again: 'again',
    noneOnDay: (day) => `On ${day}, no version was in force.`,
    withdrawnSince: (day) => `It was withdrawn on ${day}.`,
  },
};
