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
 */
export interface WithdrawEvent extends Linked {
  readonly event: 'withdraw';
  readonly agreement: string;
  readonly version: string;
  /** Why, in one or more sentences in the language of the agreement; shown on the page of the version. */
  readonly reason: string;
}

/** What has become of a slip: it is known; a later version has put it right; it turned out to be none. */
export const ERRATUM_STATES = ['noted', 'corrected', 'dismissed'] as const;

/** State of an erratum. */
export type ErratumState = (typeof ERRATUM_STATES)[number];

/**
 * A slip in a published text was noted, or what became of it. The text stays as it is; the note is shown outside of it.
 * A later event of the same number replaces state and note of the one before, which the ledger keeps.
 */
export interface ErratumEvent extends Linked {
  readonly event: 'erratum';
  readonly agreement: string;
  readonly version: string;
  /** Number of the erratum among those of the version, from 1. */
  readonly number: number;
  readonly state: ErratumState;
  /** Address of the clause it concerns, such as `5.2`, or null where it concerns the version as a whole. */
  readonly clause: string | null;
  /** What is wrong and how it is to be read, in the language of the agreement. */
  readonly note: string;
  /** The later version that puts it right; null unless the state is `corrected`. */
  readonly correctedIn: string | null;
}

/**
 * A key for signatures of the head was introduced or revoked. As long as one is valid, the head has to be signed.
 */
export interface KeyEvent extends Linked {
  readonly event: 'key';
  /** The verifier key of C2SP signed-note: `name+4 bytes of id in hex+public key in base64`. */
  readonly key: string;
  readonly state: 'valid' | 'revoked';
}

/** The site moved to another address; those it had before stay recorded, because signed contracts name them. */
export interface MoveEvent extends Linked {
  readonly event: 'move';
  /** Where it stands from that day on, in the form of the origin of {@link OpenEvent}. */
  readonly origin: string;
}

/** One line of the ledger. */
export type LedgerEvent = OpenEvent | ReleaseEvent | WithdrawEvent | ErratumEvent | KeyEvent | MoveEvent;

/** What the first line carries instead of the hash of a line before it. */
export const NO_LINE_BEFORE = '0'.repeat(64);

/** A SHA-256 over UTF-8 text or bytes, in lower-case hex. The core takes it as a parameter and stays free of platforms. */
export type Sha256 = (data: string | Uint8Array) => string;

/**
 * An event as a line of the ledger: JSON without spaces, keys in the order given here, a line feed at the end.
 */
export const eventLine = (event: LedgerEvent): string => `${JSON.stringify(ordered(event))}\n`;

/** Keys of each kind of event after `prev`, `date` and `event`, in the order in which they are written. */
const KEYS: Readonly<Record<LedgerEvent['event'], readonly string[]>> = {
  open: ['ledger', 'publisher', 'origin'],
  release: ['agreement', 'version', 'title', 'stated', 'validFrom', 'canon', 'fingerprint', 'files', 'changes'],
  withdraw: ['agreement', 'version', 'reason'],
  erratum: ['agreement', 'version', 'number', 'state', 'clause', 'note', 'correctedIn'],
  key: ['key', 'state'],
  move: ['origin'],
};

function ordered(event: LedgerEvent): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = { ...event };
  const inOrder = ['prev', 'date', 'event', ...KEYS[event.event]].map((key): [string, unknown] => [key, values[key]]);
  const { files } = values;
  return {
    ...Object.fromEntries(inOrder),
    ...(event.event === 'release' ? { files: sortedByName(files as ReleaseEvent['files']) } : {}),
  };
}

const sortedByName = (files: ReleaseEvent['files']): ReleaseEvent['files'] =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The releases of a ledger, in its order. */
export const releasesOf = (events: readonly LedgerEvent[]): readonly ReleaseEvent[] =>
  events.filter((event) => event.event === 'release');

/** The withdrawals of a ledger, in its order. */
export const withdrawalsOf = (events: readonly LedgerEvent[]): readonly WithdrawEvent[] =>
  events.filter((event) => event.event === 'withdraw');

/** The errata of a version as they stand, by number: of each, the last event. */
export function errataOf(
  events: readonly LedgerEvent[],
  { agreement, version }: Pick<ReleaseEvent, 'agreement' | 'version'>,
): readonly ErratumEvent[] {
  const own = events.filter(
    (event): event is ErratumEvent =>
      event.event === 'erratum' && event.agreement === agreement && event.version === version,
  );
  return [...new Map(own.map((event) => [event.number, event])).values()];
}

/** The verifier keys that are valid after all events, in the order of their introduction. */
export function validKeysOf(events: readonly LedgerEvent[]): readonly string[] {
  const keys = events.filter((event) => event.event === 'key');
  const revoked = new Set(keys.filter(({ state }) => state === 'revoked').map(({ key }) => key));
  return keys.filter(({ key, state }) => state === 'valid' && !revoked.has(key)).map(({ key }) => key);
}

/** Every address the site has had, the present one last; none before the history has begun. */
export const originsOf = (events: readonly LedgerEvent[]): readonly string[] =>
  events.flatMap((event) => (event.event === 'open' || event.event === 'move' ? [event.origin] : []));
