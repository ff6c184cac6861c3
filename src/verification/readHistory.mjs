import { createHash } from 'node:crypto';

/**
 * @typedef {import('../ledger/event.ts').LedgerEvent} LedgerEvent
 * @typedef {import('../ledger/event.ts').ReleaseEvent} ReleaseEvent
 * @typedef {Readonly<Record<string, unknown>>} Line
 * @typedef {object} History a ledger as the verifier reads it
 * @property {string} text its bytes as text
 * @property {readonly LedgerEvent[]} events
 * @property {readonly string[]} heads SHA-256 of every line, hex; the last one is the head
 * @property {readonly string[]} complaints
 */

/** SHA-256 in hex. @param {string | Uint8Array} data */
export const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** @param {readonly LedgerEvent[]} events @returns {readonly ReleaseEvent[]} */
export const releasesIn = (events) => /** @type {ReleaseEvent[]} */ (events.filter(({ event }) => event === 'release'));

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === 'string' && value !== '';
/** @param {RegExp} pattern @returns {(value: unknown) => boolean} */
const matches = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const isHash = matches(/^[0-9a-f]{64}$/);
const isOrigin = matches(/^https?:\/\/[^\s?#]*[^\s/?#]$/);
const isName = matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
/** @param {unknown} value */
const isDay = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};
/** @param {unknown} value */
export const isVersion = (value) => matches(/^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){0,2}$/)(value) || isDay(value);
/** @param {unknown} value */
const isTrimmed = (value) => isText(value) && value.trim() === value;

/**
 * Keys of each kind of event in their order, each with what its value must be.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, (value: unknown, line: Line) => boolean>>>>}
 */
const FORMS = {
  open: { ledger: (value) => value === 1, publisher: isText, origin: isOrigin },
  release: {
    agreement: isName,
    version: isVersion,
    title: isText,
    stated: isDay,
    validFrom: isDay,
    canon: (value) => value === 1,
    fingerprint: isHash,
    files: areFiles,
    changes: (value) => Array.isArray(value) && value.every(isText),
  },
  withdraw: { agreement: isName, version: isVersion, reason: isTrimmed },
  erratum: {
    agreement: isName,
    version: isVersion,
    number: (value) => Number.isSafeInteger(value) && Number(value) > 0,
    state: matches(/^(noted|corrected|dismissed)$/),
    clause: (value) => value === null || isText(value),
    note: isTrimmed,
    correctedIn: (value, { state }) => (state === 'corrected' ? isVersion(value) : value === null),
  },
  key: { key: matches(/^[^\s+]+\+[0-9a-f]{8}\+A[Q-Za-f][A-Za-z0-9+/]{42}$/), state: matches(/^(valid|revoked)$/) },
  move: { origin: isOrigin },
};

/** @param {unknown} value @param {Line} line */
function areFiles(value, { agreement, version, fingerprint }) {
  if (typeof value !== 'object' || value === null) return false;
  const own = `${agreement}-${version}.`;
  const names = Object.keys(value);
  const isOwn = (/** @type {string} */ name) =>
    name.startsWith(own) && /^(((de|en)\.)?[a-z]+|original\.pdf)$/.test(name.slice(own.length));
  return (
    names.every(isOwn) &&
    ['html', 'json', 'mdx', 'pdf', 'txt'].every((kind) => names.includes(`${own}${kind}`)) &&
    names.join() === names.toSorted().join() &&
    Object.values(value).every(isHash) &&
    Reflect.get(value, `${own}txt`) === fingerprint
  );
}

/**
 * Reads a ledger and checks form, chain and order of its lines. It shares no code with the commands that write it.
 *
 * @param {Uint8Array} bytes those of `ledger.jsonl`; none are a history that has not begun
 * @returns {History}
 */
export function readHistory(bytes) {
  const text = Buffer.from(bytes).toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return broken(text, 'The ledger is not written in UTF-8.');
  if (text.includes('\r')) return broken(text, 'The ledger has the line ends of Windows; git may have converted it.');
  if (text !== '' && !text.endsWith('\n')) return broken(text, 'The last line of the ledger is cut off.');
  const lines = text.split('\n').slice(0, -1);
  const heads = lines.map((line) => sha256(`${line}\n`));
  /** @type {LedgerEvent[]} */
  const events = [];
  const complaints = lines.flatMap((line, i) => {
    const at = `Line ${i + 1} of the ledger`;
    const event = readLine(line);
    if (event === null) return [`${at} is not a well-formed event.`];
    const chained = event.prev === (heads[i - 1] ?? '0'.repeat(64));
    const wrong = orderComplaint(events, event);
    events.push(event);
    return [
      ...(chained ? [] : [`${at} does not continue the line before it: the chain is broken.`]),
      ...(wrong === null ? [] : [`${at}: ${wrong}`]),
    ];
  });
  return { text, events, heads, complaints };
}

/** @param {string} text @param {string} complaint @returns {History} */
const broken = (text, complaint) => ({ text, events: [], heads: [], complaints: [complaint] });

/** @param {string} line @returns {LedgerEvent | null} null unless it has exactly the form in which events are written */
function readLine(line) {
  /** @type {Line} */
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const kind = typeof value?.event === 'string' && Object.hasOwn(FORMS, value.event) ? value.event : '';
  const form = Object.entries(FORMS[kind] ?? {});
  const isEvent =
    form.length > 0 &&
    JSON.stringify(value) === line &&
    Object.keys(value).join() === ['prev', 'date', 'event', ...form.map(([key]) => key)].join() &&
    isHash(value.prev) &&
    isDay(value.date) &&
    form.every(([key, fits]) => fits(value[key], value));
  return isEvent ? /** @type {LedgerEvent} */ (/** @type {unknown} */ (value)) : null;
}

/** @param {string} a @param {string} b @returns {number} negative where version a comes before version b */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  return [0, 1, 2].map((i) => (left?.[i] ?? 0) - (right?.[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** @param {readonly LedgerEvent[]} before @param {LedgerEvent} event @returns {string | null} */
function orderComplaint(before, event) {
  const last = before.at(-1);
  if ((last === undefined) !== (event.event === 'open')) return 'A ledger is opened by its first line and by no other.';
  if (last !== undefined && event.date < last.date) return `Its date ${event.date} is before ${last.date}.`;
  if (event.event === 'key') {
    const states = before.flatMap((other) => (other.event === 'key' && other.key === event.key ? [other.state] : []));
    return states.join() === (event.state === 'valid' ? '' : 'valid') ? null : 'The key cannot get this state.';
  }
  if (event.event === 'move') {
    const origins = before.flatMap((other) => ('origin' in other ? [other.origin] : []));
    return origins.at(-1) === event.origin ? 'The site is there already.' : null;
  }
  return 'agreement' in event ? versionComplaint(before, event) : null;
}

/**
 * @param {readonly LedgerEvent[]} before
 * @param {Extract<LedgerEvent, { agreement: string }>} event
 */
function versionComplaint(before, event) {
  const { agreement, version } = event;
  const own = before.filter((other) => 'agreement' in other && other.agreement === agreement);
  const released = releasesIn(own);
  const isWithdrawn = (/** @type {string} */ of) =>
    own.some((other) => other.event === 'withdraw' && other.version === of);
  if (event.event === 'release') {
    const latest = released.at(-1);
    if (latest !== undefined && compareVersions(version, latest.version) <= 0)
      return `Version ${version} is not later than version ${latest.version}.`;
    const offered = released.findLast((other) => !isWithdrawn(other.version));
    return offered !== undefined && (event.stated < offered.stated || event.validFrom < offered.validFrom)
      ? `Version ${version} has a date before that of version ${offered.version}.`
      : null;
  }
  if (!released.some((other) => other.version === version)) return `Version ${version} was never released.`;
  if (event.event === 'withdraw') return isWithdrawn(version) ? `Version ${version} was withdrawn before.` : null;
  const { number, correctedIn } = event;
  const known = own.flatMap((other) => (other.event === 'erratum' && other.version === version ? [other.number] : []));
  if (number > Math.max(0, ...known) + 1) return `Erratum ${number} leaves a number out.`;
  const corrects =
    correctedIn === null ||
    (compareVersions(correctedIn, version) > 0 && released.some((other) => other.version === correctedIn));
  return corrects ? null : `Version ${correctedIn} cannot correct version ${version}.`;
}
