/** The number of this form of the ledger. */
export const LEDGER_FORMAT = 1;

/** What each line of the ledger begins with: the SHA-256 of the line before it, line feed included, in hex. */
interface Linked {
  readonly prev: string;
  /** The day on which the line was written, `YYYY-MM-DD`; never before the day of the line before. */
  readonly date: string;
}

/** The first line: opens the history of a site. */
export interface OpenEvent extends Linked {
  readonly event: 'open';
  readonly ledger: typeof LEDGER_FORMAT;
  readonly publisher: string;
  /** Where the site stood when the history began, `https://host` with a path or without. */
  readonly origin: string;
}

/** A version was released. */
export interface ReleaseEvent extends Linked {
  readonly event: 'release';
  readonly agreement: string;
  readonly version: string;
  readonly title: string;
  /** "Stand", `YYYY-MM-DD`; where the source gives only one of the two dates, that one. */
  readonly stated: string;
  /** "gültig ab", `YYYY-MM-DD`; likewise. */
  readonly validFrom: string;
  /** The form of the canonical text that the fingerprint was taken over. */
  readonly canon: number;
  /** SHA-256 of the canonical text, hex: the hash people cite. It is the hash of the `.txt` file. */
  readonly fingerprint: string;
  /** File name and SHA-256 of every frozen file, in the order of the names. */
  readonly files: Readonly<Record<string, string>>;
  /** What the publisher said about the changes since the version before. */
  readonly changes: readonly string[];
}

/** One line of the ledger. */
export type LedgerEvent = OpenEvent | ReleaseEvent;

/** What the first line carries instead of the hash of a line before it. */
export const NO_LINE_BEFORE = '0'.repeat(64);

/** A SHA-256 over UTF-8 text or bytes, in lower-case hex. The core takes it as a parameter and stays free of platforms. */
export type Sha256 = (data: string | Uint8Array) => string;

/**
 * An event as a line of the ledger: JSON without spaces, keys in the order given here, a line feed at the end.
 */
export function eventLine(event: LedgerEvent): string {
  const { prev, date } = event;
  const ordered =
    event.event === 'open'
      ? { prev, date, event: event.event, ledger: event.ledger, publisher: event.publisher, origin: event.origin }
      : {
          prev,
          date,
          event: event.event,
          agreement: event.agreement,
          version: event.version,
          title: event.title,
          stated: event.stated,
          validFrom: event.validFrom,
          canon: event.canon,
          fingerprint: event.fingerprint,
          files: Object.fromEntries(Object.entries(event.files).sort(([a], [b]) => (a < b ? -1 : 1))),
          changes: event.changes,
        };
  return `${JSON.stringify(ordered)}\n`;
}

/** The releases of a ledger, in its order. */
export const releasesOf = (events: readonly LedgerEvent[]): readonly ReleaseEvent[] =>
  events.filter((event) => event.event === 'release');
