import type { ContractLanguage } from '../agreement/wording.ts';
import type { StatusSpan } from '../ledger/status.ts';
import type { SearchPlace, SearchRecord } from './searchRecords.ts';

/** A version as the search needs it. */
export interface ListedVersion {
  readonly version: string;
  /** Its status on every day, from ever since to from then on. */
  readonly statuses: readonly StatusSpan[];
}

/** An agreement as the search needs it. */
export interface ListedAgreement {
  readonly name: string;
  readonly shortTitle: string;
  readonly title: string;
  /** Language of its text. */
  readonly language: ContractLanguage;
  /** Oldest first. */
  readonly versions: readonly ListedVersion[];
}

/** What is loaded first: which agreements and versions there are, and where their clauses are. */
export interface SearchDirectory {
  readonly agreements: readonly ListedAgreement[];
  /** Address of the clauses of versions that are or will be in force, beside the directory. */
  readonly current: string;
  /** Address of all other clauses, or null where there are none. */
  readonly older: string | null;
}

type PackedPlace = readonly [clause: string, titles: string, first: string, last: string];
type PackedRecord = readonly [agreement: number, text: string, parts: string, ...places: readonly PackedPlace[]];

/** Headings and parts are joined by a character that no contract can contain. */
const SEPARATOR = '\u001F';

/**
 * The records that stand in a version that is or will be in force on a day, and all others. Whoever searches what is in
 * force loads the first alone.
 *
 * @param records all records
 * @param agreements all agreements
 * @param today `YYYY-MM-DD`
 */
export function currentAndOlder(
  records: readonly SearchRecord[],
  agreements: readonly ListedAgreement[],
  today: string,
): { readonly current: readonly SearchRecord[]; readonly older: readonly SearchRecord[] } {
  const lasting = new Map(
    agreements.map(({ name, versions }) => [
      name,
      versions.filter((version) => isOfferedBetween(version, today, FAR_DAY)),
    ]),
  );
  const orders = new Map(agreements.map(({ name, versions }) => [name, versions.map(({ version }) => version)]));
  const lasts = ({ agreement, places }: SearchRecord): boolean =>
    (lasting.get(agreement) ?? []).some(({ version }) =>
      places.some((place) => standsIn(place, version, orders.get(agreement) ?? [])),
    );
  return { current: records.filter(lasts), older: records.filter((record) => !lasts(record)) };
}

/** A day after all others. */
const FAR_DAY = '9999-12-31';

/**
 * Whether a version is in force on one of some days.
 *
 * @param first first of the days, `YYYY-MM-DD`
 * @param last last of them
 */
export const isOfferedBetween = ({ statuses }: ListedVersion, first: string, last: string): boolean =>
  statuses.some(
    ({ status, from, until }) =>
      status === 'inForce' && (from === null || from <= last) && (until === null || first < until),
  );

/**
 * The status of a version on a day.
 *
 * @param day `YYYY-MM-DD`
 */
export const statusOf = ({ statuses }: ListedVersion, day: string): StatusSpan['status'] =>
  statuses.findLast(({ from }) => from === null || from <= day)?.status ?? 'announced';

/**
 * Whether a place is in a version.
 *
 * @param order all versions of the agreement, oldest first
 */
export function standsIn({ first, last }: SearchPlace, version: string, order: readonly string[]): boolean {
  const i = order.indexOf(version);
  return i >= 0 && order.indexOf(first) <= i && i <= order.indexOf(last);
}

/**
 * Records as the text of a file.
 *
 * @param records the records
 * @param names names of all agreements, in the order of the directory
 */
export function packedRecords(records: readonly SearchRecord[], names: readonly string[]): string {
  const packed = records.map(
    ({ agreement, text, parts, places }): PackedRecord => [
      names.indexOf(agreement),
      text,
      parts.join(SEPARATOR),
      ...places.map(({ clause, titles, first, last }): PackedPlace => [clause, titles.join(SEPARATOR), first, last]),
    ],
  );
  return JSON.stringify(packed);
}

/**
 * The records of a file made by `packedRecords`.
 */
export function unpackedRecords(packed: readonly unknown[], names: readonly string[]): readonly SearchRecord[] {
  return (packed as readonly PackedRecord[]).map(([agreement, text, parts, ...places]) => ({
    agreement: names[agreement] ?? '',
    text,
    parts: parts === '' ? [] : parts.split(SEPARATOR),
    places: places.map(([clause, titles, first, last]) => ({ clause, titles: titles.split(SEPARATOR), first, last })),
  }));
}
