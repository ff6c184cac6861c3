import { isCalendarDate } from '../agreement/calendarDate.ts';
import { compareVersions, isVersion } from '../agreement/version.ts';
import { isAgreementName } from './agreementName.ts';
import {
  ERRATUM_STATES,
  type ErratumEvent,
  eventLine,
  type KeyEvent,
  LEDGER_FORMAT,
  type LedgerEvent,
  type MoveEvent,
  NO_LINE_BEFORE,
  originsOf,
  type ReleaseEvent,
  releasesOf,
  type Sha256,
  type WithdrawEvent,
  withdrawalsOf,
} from './event.ts';
import { parseVerifierKey } from './signedNote.ts';

/** A ledger whose chain, form and order hold. */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  /** SHA-256 of the last line, line feed included: it stands for the whole history. */
  readonly head: string;
}

/** What reading a ledger gives: the ledger, or what is wrong with it, each complaint with its line. */
export type LedgerResult =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly complaints: readonly string[] };

/**
 * Reads a ledger and checks all that can be checked without the files: form of every line, the chain of hashes, and the
 * order of dates and versions.
 *
 * @param text bytes of `ledger.jsonl` as text; the empty text is a ledger without history
 * @param sha256 hash function of the platform
 */
export function readLedger(text: string, sha256: Sha256): LedgerResult {
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`);
  if (text.includes('\r')) {
    return {
      ok: false,
      complaints: [
        'The ledger has the line ends of Windows; git may have converted it (core.autocrlf). Check it out anew without.',
      ],
    };
  }
  if (lines.join('') !== text) return { ok: false, complaints: ['The last line of the ledger is cut off.'] };
  const complaints: string[] = [];
  const events: LedgerEvent[] = [];
  let prev = NO_LINE_BEFORE;
  lines.forEach((line, i) => {
    const at = `Line ${i + 1} of the ledger`;
    const event = readEvent(line);
    if (event === null) complaints.push(`${at} is not a well-formed event.`);
    else {
      if (event.prev !== prev) complaints.push(`${at} does not continue the line before it: the chain is broken.`);
      complaints.push(...orderComplaints(events, event).map((text) => `${at}: ${text}`));
      events.push(event);
    }
    prev = sha256(line);
  });
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, ledger: { events, head: prev } };
}

/**
 * Why an event must not follow the given history.
 *
 * @param history the events so far
 * @param event the candidate
 * @returns sentences; none where the event may be appended
 */
export function orderComplaints(history: readonly LedgerEvent[], event: LedgerEvent): readonly string[] {
  const last = history.at(-1);
  if (last === undefined) return event.event === 'open' ? [] : ['The ledger does not begin with its opening event.'];
  const backwards =
    event.date < last.date ? [`Its date ${event.date} is before ${last.date}, the date of the last event.`] : [];
  return [...backwards, ...complaintsOf(history, event)];
}

function complaintsOf(history: readonly LedgerEvent[], event: LedgerEvent): readonly string[] {
  switch (event.event) {
    case 'open':
      return ['The ledger is opened a second time.'];
    case 'release':
      return releaseComplaints(history, event);
    case 'withdraw':
      return withdrawalComplaints(history, event);
    case 'erratum':
      return erratumComplaints(history, event);
    case 'key':
      return keyComplaints(history, event);
    case 'move':
      return moveComplaints(history, event);
  }
}

/**
 * A number is never used again. The dates of a version that was withdrawn bind the next one no longer: a version that was
 * announced for a late day by mistake must not hold up those that come after it.
 */
function releaseComplaints(history: readonly LedgerEvent[], event: ReleaseEvent): readonly string[] {
  const released = releasesOf(history).filter(({ agreement }) => agreement === event.agreement);
  const last = released.at(-1);
  const offered = released.findLast((release) => withdrawalOf(history, release) === undefined);
  const { version, stated, validFrom } = event;
  const isBefore = (name: string, day: string, other: string | undefined): readonly string[] =>
    offered !== undefined && other !== undefined && day < other
      ? [`"${name}" ${day} is before ${other}, the date of version ${offered.version}.`]
      : [];
  return [
    ...(last === undefined || compareVersions(version, last.version) > 0
      ? []
      : [`Version ${version} is not later than version ${last.version}, the last one released.`]),
    ...isBefore('stated', stated, offered?.stated),
    ...isBefore('validFrom', validFrom, offered?.validFrom),
  ];
}

function withdrawalComplaints(history: readonly LedgerEvent[], event: WithdrawEvent): readonly string[] {
  const { agreement, version } = event;
  if (!isReleased(history, agreement, version))
    return [`Version ${version} of ${agreement} was never released, so it cannot be withdrawn.`];
  const before = withdrawalOf(history, event);
  return before === undefined ? [] : [`Version ${version} of ${agreement} was withdrawn on ${before.date} already.`];
}

/** Numbers have no gaps; only a later version can put something right. */
function erratumComplaints(history: readonly LedgerEvent[], event: ErratumEvent): readonly string[] {
  const { agreement, version, number, correctedIn } = event;
  if (!isReleased(history, agreement, version))
    return [`Version ${version} of ${agreement} was never released, so it has no errata.`];
  const numbers = history.flatMap((other) =>
    other.event === 'erratum' && other.agreement === agreement && other.version === version ? [other.number] : [],
  );
  const next = Math.max(0, ...numbers) + 1;
  return [
    ...(number <= next ? [] : [`Erratum ${number} of version ${version} of ${agreement} would have to be ${next}.`]),
    ...(correctedIn === null ||
    (compareVersions(correctedIn, version) > 0 && isReleased(history, agreement, correctedIn))
      ? []
      : [`Version ${correctedIn} of ${agreement} is no later version that was released, so it corrects nothing.`]),
  ];
}

/** A key that was revoked never comes back. */
function keyComplaints(history: readonly LedgerEvent[], { key, state }: KeyEvent): readonly string[] {
  const states = history.flatMap((other) => (other.event === 'key' && other.key === key ? [other.state] : []));
  if (state === 'valid') return states.length === 0 ? [] : ['The key was introduced already.'];
  return states.join() === 'valid' ? [] : ['The key that is revoked is not valid.'];
}

const moveComplaints = (history: readonly LedgerEvent[], { origin }: MoveEvent): readonly string[] =>
  originsOf(history).at(-1) === origin ? [`The site is at ${origin} already.`] : [];

const isReleased = (history: readonly LedgerEvent[], agreement: string, version: string): boolean =>
  releasesOf(history).some((other) => other.agreement === agreement && other.version === version);

const withdrawalOf = (
  history: readonly LedgerEvent[],
  { agreement, version }: ReleaseEvent | WithdrawEvent,
): WithdrawEvent | undefined =>
  withdrawalsOf(history).find((other) => other.agreement === agreement && other.version === version);

/** An event from its line, or null where anything about it is not as {@link eventLine} writes it. */
function readEvent(line: string): LedgerEvent | null {
  try {
    const event = JSON.parse(line) as LedgerEvent;
    return isEvent(event) && eventLine(event) === line ? event : null;
  } catch {
    return null;
  }
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDay = (value: unknown): boolean => typeof value === 'string' && isCalendarDate(value);

const isEvent = (event: LedgerEvent): boolean => isHash(event.prev) && isDay(event.date) && isOfItsKind(event);

function isOfItsKind(event: LedgerEvent): boolean {
  switch (event.event) {
    case 'open':
      return event.ledger === LEDGER_FORMAT && isText(event.publisher) && isOrigin(event.origin);
    case 'release':
      return isRelease(event);
    case 'withdraw':
      return isVersionOfAgreement(event) && isTrimmed(event.reason);
    case 'erratum':
      return isErratum(event);
    case 'key':
      return parseVerifierKey(event.key) !== null && (event.state === 'valid' || event.state === 'revoked');
    case 'move':
      return isOrigin(event.origin);
    default:
      return false;
  }
}

const isTrimmed = (value: unknown): boolean => isText(value) && value.trim() === value;

/** An address without a slash at the end. */
const isOrigin = (value: unknown): boolean => isText(value) && /^https?:\/\/[^\s?#]*[^\s/?#]$/.test(value);

const isVersionOfAgreement = ({ agreement, version }: WithdrawEvent | ErratumEvent): boolean =>
  isText(version) && isAgreementName(agreement) && isVersion(version);

const isErratum = (event: ErratumEvent): boolean =>
  isVersionOfAgreement(event) &&
  Number.isSafeInteger(event.number) &&
  event.number > 0 &&
  ERRATUM_STATES.includes(event.state) &&
  (event.clause === null || isText(event.clause)) &&
  isTrimmed(event.note) &&
  (event.state === 'corrected'
    ? isText(event.correctedIn) && isVersion(event.correctedIn)
    : event.correctedIn === null);

const isRelease = (event: ReleaseEvent): boolean =>
  isAgreementName(event.agreement) &&
  isText(event.version) &&
  isVersion(event.version) &&
  isText(event.title) &&
  isDay(event.stated) &&
  isDay(event.validFrom) &&
  event.canon === 1 &&
  isHash(event.fingerprint) &&
  Object.entries(event.files).every(([name, hash]) => isFrozenName(name, event) && isHash(hash)) &&
  event.files[`${event.agreement}-${event.version}.txt`] === event.fingerprint &&
  event.changes.every(isText);

const isFrozenName = (name: string, { agreement, version }: ReleaseEvent): boolean =>
  name.startsWith(`${agreement}-${version}.`) &&
  /^(?:(?:(?:de|en)\.)?[a-z]+|original\.pdf)$/.test(name.slice(`${agreement}-${version}.`.length));
