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
  /**
   * File name and SHA-256 of every frozen file, in the order of the names. `avv-1.4.en.txt` belongs to a convenience
   * translation that was released with the version.
   */
  readonly files: Readonly<Record<string, string>>;
  /** What the publisher said about the changes since the version before. */
  readonly changes: readonly string[];
}

/**
 * A version was withdrawn: from the day of the event on it is no longer offered. Nothing is deleted by that, and who
 * agreed to the version before stays bound by it.
 *
 * `readLedger` reads and checks such a line; a command that writes one does not exist yet.
 */
export interface WithdrawEvent extends Linked {
  readonly event: 'withdraw';
  readonly agreement: string;
  readonly version: string;
  /** Why, in one or more sentences in the language of the agreement; shown on the page of the version. */
  readonly reason: string;
}

/** One line of the ledger. */
export type LedgerEvent = OpenEvent | ReleaseEvent | WithdrawEvent;

/** What the first line carries instead of the hash of a line before it. */
export const NO_LINE_BEFORE = '0'.repeat(64);

/** A SHA-256 over UTF-8 text or bytes, in lower-case hex. The core takes it as a parameter and stays free of platforms. */
export type Sha256 = (data: string | Uint8Array) => string;

/**
 * An event as a line of the ledger: JSON without spaces, keys in the order given here, a line feed at the end.
 */
export const eventLine = (event: LedgerEvent): string => `${JSON.stringify(ordered(event))}\n`;

function ordered(event: LedgerEvent): LedgerEvent {
  const { prev, date } = event;
  if (event.event === 'open') {
    const { ledger, publisher, origin } = event;
    return { prev, date, event: event.event, ledger, publisher, origin };
  }
  if (event.event === 'withdraw') {
    const { agreement, version, reason } = event;
    return { prev, date, event: event.event, agreement, version, reason };
  }
  return {
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
}

/** The releases of a ledger, in its order. */
export const releasesOf = (events: readonly LedgerEvent[]): readonly ReleaseEvent[] =>
  events.filter((event) => event.event === 'release');

/** The withdrawals of a ledger, in its order. */
export const withdrawalsOf = (events: readonly LedgerEvent[]): readonly WithdrawEvent[] =>
  events.filter((event) => event.event === 'withdraw');
