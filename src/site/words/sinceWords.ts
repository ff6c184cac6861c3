/** The words of "Seit meiner Fassung": what changed since the version that the reader agreed to. */
export interface SinceWords {
  readonly title: string;
  readonly introduction: string;
  readonly mine: string;
  readonly remember: string;
  /** On the page of a version. */
  readonly isThisMine: string;
  readonly rememberThis: string;
  readonly whatFor: string;
  readonly listTitle: string;
  readonly listOf: (version: string) => string;
  readonly toCurrent: (version: string) => string;
  readonly toAnnounced: (version: string) => string;
  /** In the panel. */
  readonly panelTitle: (version: string) => string;
  readonly announced: (version: string, from: string) => string;
  readonly inForce: (version: string) => string;
  readonly superseded: (version: string, on: string) => string;
  readonly neverInForce: (version: string) => string;
  readonly withdrawn: (version: string, on: string, reason: string) => string;
  readonly bindsOn: string;
  readonly currentBrief: (version: string) => string;
  readonly announcedBrief: (version: string) => string;
  readonly currentLead: (version: string) => string;
  readonly announcedLead: (version: string, from: string) => string;
  readonly objection: (version: string, last: string) => string;
  readonly objectionOver: (version: string, last: string) => string;
  readonly comparison: (older: string, newer: string) => string;
  readonly clauses: string;
  readonly more: (count: number) => string;
  readonly marked: string;
  readonly kept: string;
  readonly asked: string;
  readonly keep: string;
  readonly forget: string;
  readonly choose: string;
  readonly unknown: (version: string) => string;
  readonly failed: string;
}

/** The words in both languages. */
export const SINCE_WORDS: Readonly<Record<'de' | 'en', SinceWords>> = {
  de: {
    title: 'Seit meiner Fassung',
    introduction:
      'Welche Fassung haben Sie vereinbart? Die Seiten dieses Vertrags zeigen Ihnen dann, was sich seither geändert hat und welche Fristen laufen. Die Angabe bleibt in diesem Browser, wird nicht übertragen und lässt sich jederzeit löschen.',
    mine: 'Meine Fassung',
    remember: 'Merken',
    isThisMine: 'Haben Sie diese Fassung vereinbart?',
    rememberThis: 'Als meine Fassung merken',
    whatFor: 'Wozu?',
    listTitle: 'Änderungen seit Fassung …',
    listOf: (version) => `Seit Fassung ${version}`,
    toCurrent: (version) => `bis zur aktuellen Fassung ${version}`,
    toAnnounced: (version) => `bis zur angekündigten Fassung ${version}`,
    panelTitle: (version) => `Seit Ihrer Fassung ${version}`,
    announced: (version, from) =>
      `Ihre Fassung ${version} ist angekündigt; ab dem ${from} ist sie die aktuelle Fassung.`,
    inForce: (version) => `Ihre Fassung ${version} ist die aktuelle Fassung.`,
    superseded: (version, on) => `Ihre Fassung ${version} wurde am ${on} abgelöst.`,
    neverInForce: (version) => `Ihre Fassung ${version} wurde ersetzt, bevor sie in Kraft trat.`,
    withdrawn: (version, on, reason) =>
      `Der Herausgeber hat Ihre Fassung ${version} am ${on} zurückgezogen. Grund: ${reason}`,
    bindsOn: 'Für Ihren Vertrag gilt sie weiter, solange nichts anderes vereinbart ist.',
    currentBrief: (version) => `Änderungen bis zur aktuellen Fassung\u00A0${version}`,
    announcedBrief: (version) => `Fassung\u00A0${version} angekündigt`,
    currentLead: (version) => `Aktuell ist Fassung ${version}. Seit Ihrer Fassung:`,
    announcedLead: (version, from) =>
      `Fassung ${version} ist angekündigt; ab dem ${from} ist sie die aktuelle Fassung. Für bestehende Verträge gilt sie nur, wenn sie vereinbart wird. Gegenüber Ihrer Fassung:`,
    objection: (version, last) =>
      `Ein Widerspruch gegen Fassung ${version} ist nach Angabe des Herausgebers möglich bis einschließlich ${last}. Welche Frist für Ihren Vertrag gilt, ergibt sich aus ihm.`,
    objectionOver: (version, last) =>
      `Die Frist für einen Widerspruch gegen Fassung ${version} ist nach Angabe des Herausgebers abgelaufen; ihr letzter Tag war ${last}.`,
    comparison: (older, newer) => `Vergleich von Fassung ${older} mit ${newer}`,
    clauses: 'Geänderte Klauseln',
    more: (count) => (count === 1 ? 'und eine weitere' : `und ${count} weitere`),
    marked:
      'Ein Balken am Rand steht vor jeder Klausel, deren Text sich seit Ihrer Fassung geändert hat. Was entfallen ist, zeigt der Vergleich.',
    kept: 'Ihre Fassung ist nur in diesem Browser gespeichert und wird nicht übertragen.',
    asked: 'Ihre Fassung steht in der Adresse dieser Seite; gespeichert ist sie nicht.',
    keep: 'In diesem Browser merken',
    forget: 'Vergessen',
    choose: 'Andere Fassung wählen',
    unknown: (version) => `Eine Fassung „${version}“ dieses Vertrags gibt es nicht.`,
    failed: 'Was sich seit Ihrer Fassung geändert hat, konnte nicht geladen werden. Bitte laden Sie die Seite neu.',
  },
  en: {
    title: 'Since my version',
    introduction:
      'Which version did you agree to? The pages of this agreement will then show what has changed since and which periods are running. Your choice stays in this browser, is not transmitted and can be deleted at any time.',
    mine: 'My version',
    remember: 'Remember',
    isThisMine: 'Did you agree to this version?',
    rememberThis: 'Remember as my version',
    whatFor: 'What for?',
    listTitle: 'Changes since version …',
    listOf: (version) => `Since version ${version}`,
    toCurrent: (version) => `up to the current version ${version}`,
    toAnnounced: (version) => `up to the announced version ${version}`,
    panelTitle: (version) => `Since your version ${version}`,
    announced: (version, from) =>
      `Your version ${version} has been announced; from ${from} it will be the current version.`,
    inForce: (version) => `Your version ${version} is the current version.`,
    superseded: (version, on) => `Your version ${version} was superseded on ${on}.`,
    neverInForce: (version) => `Your version ${version} was replaced before it came into force.`,
    withdrawn: (version, on, reason) => `The publisher withdrew your version ${version} on ${on}. Reason: ${reason}`,
    bindsOn: 'It continues to apply to your agreement, unless agreed otherwise.',
    currentBrief: (version) => `changes up to the current version\u00A0${version}`,
    announcedBrief: (version) => `version\u00A0${version} announced`,
    currentLead: (version) => `The current version is ${version}. Since your version:`,
    announcedLead: (version, from) =>
      `Version ${version} has been announced; from ${from} it will be the current version. It applies to existing agreements only if it is agreed upon. Compared with your version:`,
    objection: (version, last) =>
      `According to the publisher, objections to version ${version} are possible until ${last}. Which period applies to your agreement follows from that agreement.`,
    objectionOver: (version, last) =>
      `According to the publisher, the period for objections to version ${version} ended on ${last}.`,
    comparison: (older, newer) => `Comparison of version ${older} with ${newer}`,
    clauses: 'Changed clauses',
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    marked:
      'A bar in the margin stands before each clause whose text has changed since your version. The comparison shows what was removed.',
    kept: 'Your version is stored in this browser only and is not transmitted.',
    asked: 'Your version is named in the address of this page; it is not stored.',
    keep: 'Remember in this browser',
    forget: 'Forget',
    choose: 'Choose another version',
    unknown: (version) => `This agreement has no version “${version}”.`,
    failed: 'What has changed since your version could not be loaded. Please reload the page.',
  },
};
