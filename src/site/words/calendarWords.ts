/** What the calendars say. They name days and no status, which would change. */
export interface CalendarWords {
  /** Name of the calendar of one agreement, or of all of them. */
  readonly name: (publisher: string, shortTitle: string | null) => string;
  readonly description: (publisher: string) => string;
  readonly inForce: (shortTitle: string, version: string) => string;
  readonly withdrawn: (shortTitle: string, version: string) => string;
  readonly validFrom: (title: string, version: string, stated: string, validFrom: string) => string;
}

/** The words of the calendars in both languages. */
export const CALENDAR_WORDS: Readonly<Record<'de' | 'en', CalendarWords>> = {
  de: {
    name: (publisher, shortTitle) =>
      shortTitle === null ? `${publisher}: Termine der Verträge` : `${shortTitle}: Termine (${publisher})`,
    description: (publisher) =>
      `Ab wann eine Fassung gilt und bis wann man ihr nach Angabe des Herausgebers (${publisher}) widersprechen kann.`,
    inForce: (shortTitle, version) => `${shortTitle}: Fassung ${version} ist ab heute die aktuelle`,
    withdrawn: (shortTitle, version) => `${shortTitle}: Fassung ${version} ist zurückgezogen`,
    validFrom: (title, version, stated, validFrom) =>
      `${title}, Fassung ${version}, Stand ${stated}, gültig ab ${validFrom}. Ältere Fassungen gelten weiter, wo sie vereinbart sind.`,
  },
  en: {
    name: (publisher, shortTitle) =>
      shortTitle === null ? `${publisher}: contract dates` : `${shortTitle}: dates (${publisher})`,
    description: (publisher) =>
      `From when a version is the current one, and until when one may object to it according to the publisher (${publisher}).`,
    inForce: (shortTitle, version) => `${shortTitle}: version ${version} is the current one from today`,
    withdrawn: (shortTitle, version) => `${shortTitle}: version ${version} is withdrawn`,
    validFrom: (title, version, stated, validFrom) =>
      `${title}, version ${version}, as of ${stated}, valid from ${validFrom}. Older versions stay binding where they were agreed.`,
  },
};
