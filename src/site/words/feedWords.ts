/** What the feeds say. They name days and no status, which would change. */
export interface FeedWords {
  /** Name of the feed of one agreement, or of all of them. */
  readonly title: (publisher: string, shortTitle: string | null) => string;
  readonly subtitle: string;
  readonly released: (shortTitle: string, version: string, validFrom: string) => string;
  readonly withdrawn: (shortTitle: string, version: string) => string;
  /** The dates of a version, in one sentence. */
  readonly dates: (title: string, days: { readonly stated: string; readonly validFrom: string }) => string;
  readonly lastDayToObject: (day: string) => string;
  readonly firstVersion: string;
  /** Heading before the summary of a comparison with the version before. */
  readonly comparedWith: (version: string) => string;
  readonly allChanges: (version: string) => string;
  readonly readVersion: string;
  /** Since when a version is withdrawn, before the reason. */
  readonly withdrawnOn: (day: string) => string;
  /** How to be told of new versions; shown on a page. */
  readonly subscribe: SubscribeWords;
}

/** What a page says about feeds and calendars. */
export interface SubscribeWords {
  readonly heading: string;
  readonly introduction: string;
  readonly feed: string;
  readonly feedNote: string;
  readonly calendar: string;
  readonly calendarNote: string;
  /** The same for all agreements together. */
  readonly feedOfAll: string;
  readonly calendarOfAll: string;
}

/** The words of the feeds in both languages. */
export const FEED_WORDS: Readonly<Record<'de' | 'en', FeedWords>> = {
  de: {
    title: (publisher, shortTitle) =>
      shortTitle === null
        ? `${publisher}: neue Fassungen aller Verträge`
        : `${shortTitle}: neue Fassungen (${publisher})`,
    subtitle: 'Jede neue Fassung, sobald sie bekannt gegeben ist, mit ihren Daten und dem, was sich geändert hat.',
    released: (shortTitle, version, validFrom) => `${shortTitle}: Fassung ${version}, gültig ab ${validFrom}`,
    withdrawn: (shortTitle, version) => `${shortTitle}: Fassung ${version} zurückgezogen`,
    dates: (title, { stated, validFrom }) => `${title}, Stand ${stated}, gültig ab ${validFrom}.`,
    lastDayToObject: (day) => `Letzter Tag für einen Widerspruch nach Angabe des Herausgebers: ${day}.`,
    firstVersion: 'Dies ist die erste Fassung.',
    comparedWith: (version) => `Änderungen gegenüber Fassung ${version}`,
    allChanges: (version) => `Alle Änderungen gegenüber Fassung ${version} im Wortlaut`,
    readVersion: 'Diese Fassung lesen',
    withdrawnOn: (day) =>
      `Der Herausgeber hat diese Fassung am ${day} zurückgezogen. Wer sie vereinbart hat, bleibt an sie gebunden.`,
    subscribe: {
      heading: 'Auf dem Laufenden bleiben',
      introduction:
        'Neue Fassungen erscheinen hier mit ihrer Bekanntgabe. Feed und Kalender zeigen sie ohne Anmeldung: Kopieren Sie die Adresse in Ihr Programm, es sieht dann selbst nach.',
      feed: 'Feed (Atom)',
      feedNote: 'jede neue Fassung und was sich geändert hat, für Feedleser, Outlook und Thunderbird',
      calendar: 'Kalender (iCalendar)',
      calendarNote:
        'ab wann Fassungen gelten und bis wann man ihnen nach Angabe des Herausgebers widersprechen kann; als Kalender aus dem Internet abonnieren, damit Änderungen ankommen',
      feedOfAll: 'Feed aller Verträge',
      calendarOfAll: 'Kalender aller Verträge',
    },
  },
  en: {
    title: (publisher, shortTitle) =>
      shortTitle === null
        ? `${publisher}: new versions of all contracts`
        : `${shortTitle}: new versions (${publisher})`,
    subtitle: 'Every new version as soon as it is announced, with its dates and what has changed.',
    released: (shortTitle, version, validFrom) => `${shortTitle}: version ${version}, valid from ${validFrom}`,
    withdrawn: (shortTitle, version) => `${shortTitle}: version ${version} withdrawn`,
    dates: (title, { stated, validFrom }) => `${title}, as of ${stated}, valid from ${validFrom}.`,
    lastDayToObject: (day) => `Last day to object, according to the publisher: ${day}.`,
    firstVersion: 'This is the first version.',
    comparedWith: (version) => `Changes since version ${version}`,
    allChanges: (version) => `All changes since version ${version}, word for word`,
    readVersion: 'Read this version',
    withdrawnOn: (day) => `The publisher withdrew this version on ${day}. Those who agreed to it remain bound by it.`,
    subscribe: {
      heading: 'Stay informed',
      introduction:
        'New versions appear here when they are announced. Feed and calendar show them without registration: copy the address into your program, which then looks for itself.',
      feed: 'Feed (Atom)',
      feedNote: 'every new version and what has changed, for feed readers, Outlook and Thunderbird',
      calendar: 'Calendar (iCalendar)',
      calendarNote:
        'from when versions are valid and until when one may object to them according to the publisher; subscribe to it as an internet calendar, so that changes arrive',
      feedOfAll: 'Feed of all contracts',
      calendarOfAll: 'Calendar of all contracts',
    },
  },
};
