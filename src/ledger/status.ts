import { type LedgerEvent, type ReleaseEvent, releasesOf, type WithdrawEvent, withdrawalsOf } from './event.ts';

/**
 * Status of a version on a day. It is derived from the ledger and the day, and never stored.
 *
 * | status | means |
 * |---|---|
 * | `announced` | released; its first day is still to come |
 * | `inForce` | the one that is offered for new contracts |
 * | `superseded` | another one is offered instead; it keeps binding everyone who agreed to it |
 * | `withdrawn` | the publisher took it back: no longer offered, on no later day; it too binds who agreed to it |
 */
export type Status = 'draft' | 'announced' | 'inForce' | 'superseded' | 'withdrawn';

/** Days from the first one on and before the other: `YYYY-MM-DD`, or null for "ever since" and "from then on". */
export interface DaySpan {
  readonly from: string | null;
  readonly until: string | null;
}

/** The days on which a version has a status. */
export interface StatusSpan extends DaySpan {
  readonly status: Exclude<Status, 'draft'>;
}

/** A version with the days on which it is the one in force. */
export interface Period {
  readonly release: ReleaseEvent;
  /** Its first day as the release states it, `YYYY-MM-DD`. */
  readonly from: string;
  /**
   * The day from which it is no longer the one in force, or null while none is known. On or before `from` where it never
   * came into force. A version may be in force again after one that superseded it was withdrawn; the days between are in
   * `statuses`.
   */
  readonly until: string | null;
  /** Its status on every day: spans without gaps, from ever since to from then on. */
  readonly statuses: readonly StatusSpan[];
  /** The event that withdrew it, or null. */
  readonly withdrawal: WithdrawEvent | null;
}

/**
 * The versions of an agreement with their periods, oldest first.
 *
 * On a day, the version in force is the last one released of those whose `validFrom` has come and that are not withdrawn.
 * So a version is in force from its `validFrom` to the day before the `validFrom` of the next one; where both days are the
 * same, the earlier one was replaced before it came into force.
 *
 * Withdrawal undoes the offer and not the past. What was in force before its day stays so, and so do contracts. From its
 * day on, everything is as if the version did not take over: one withdrawn before its first day never comes into force,
 * and where the one in force is withdrawn, the one before it is offered again. A contract that refers to the text in force
 * thus never refers to nothing, unless all versions are withdrawn.
 *
 * @param events the ledger
 * @param agreement name of the agreement
 */
export function periodsOf(events: readonly LedgerEvent[], agreement: string): readonly Period[] {
  const withdrawals = withdrawalsOf(events).filter((event) => event.agreement === agreement);
  const versions = releasesOf(events)
    .filter((release) => release.agreement === agreement)
    .map((release) => ({
      release,
      withdrawal: withdrawals.find(({ version }) => version === release.version) ?? null,
    }));
  const spans = spansBetween(
    versions.flatMap(({ release, withdrawal }) => [
      release.validFrom,
      ...(withdrawal === null ? [] : [withdrawal.date]),
    ]),
  );
  const inForce = spans.map(({ from }) => versions.findLast((version) => from !== null && isOffered(version, from)));
  return versions.map((version) => {
    const { release, withdrawal } = version;
    const statuses = joined(
      spans.map((span, i) => ({ ...span, status: statusBetween(version, span.from, inForce[i] === version) })),
    );
    const last = statuses.findLast(({ status }) => status === 'inForce');
    const neverUntil = [release.validFrom, ...(withdrawal === null ? [] : [withdrawal.date])].toSorted()[0] ?? null;
    return {
      release,
      from: release.validFrom,
      until: last === undefined ? neverUntil : last.until,
      statuses,
      withdrawal,
    };
  });
}

/** A version before anything is known of its days. */
type Version = Pick<Period, 'release' | 'withdrawal'>;

/** All days, cut at the given ones. */
function spansBetween(days: readonly string[]): readonly DaySpan[] {
  const cuts = [...new Set(days)].toSorted();
  return [null, ...cuts].map((from, i) => ({ from, until: cuts[i] ?? null }));
}

const isWithdrawn = ({ withdrawal }: Version, day: string): boolean => withdrawal !== null && withdrawal.date <= day;

const isOffered = (version: Version, day: string): boolean =>
  version.release.validFrom <= day && !isWithdrawn(version, day);

/** @param from first day of a span in which no status changes, or null for the days before all others */
function statusBetween(version: Version, from: string | null, isInForce: boolean): StatusSpan['status'] {
  if (isInForce) return 'inForce';
  if (from === null || (from < version.release.validFrom && !isWithdrawn(version, from))) return 'announced';
  return isWithdrawn(version, from) ? 'withdrawn' : 'superseded';
}

/** Neighbours of the same status as one span. */
function joined(spans: readonly StatusSpan[]): readonly StatusSpan[] {
  const found: StatusSpan[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    if (before?.status === span.status) found[found.length - 1] = { ...before, until: span.until };
    else found.push(span);
  }
  return found;
}

/** Whether a day lies in a span. */
export const isWithin = ({ from, until }: DaySpan, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/**
 * Status of a version on a day.
 *
 * @param period the version and its period
 * @param day `YYYY-MM-DD`, the reader's day
 */
export function statusOn({ statuses }: Period, day: string): Exclude<Status, 'draft'> {
  return statuses.find((span) => isWithin(span, day))?.status ?? 'announced';
}

/** The days on which a version is the one in force: one span, more where it came back, none where it never was. */
export const daysInForce = ({ statuses }: Period): readonly (StatusSpan & { readonly from: string })[] =>
  statuses.flatMap((span) => (span.status === 'inForce' && span.from !== null ? [{ ...span, from: span.from }] : []));

/**
 * The version in force on a day, or null where none is: none has come into force yet, or all are withdrawn.
 *
 * @param periods the versions of one agreement
 * @param day `YYYY-MM-DD`
 */
export function inForceOn(periods: readonly Period[], day: string): Period | null {
  return periods.findLast((period) => statusOn(period, day) === 'inForce') ?? null;
}

/** Days on which the same version is the one in force, or none is. */
export interface InForceSpan extends DaySpan {
  readonly period: Period | null;
}

/**
 * The version in force on every day: spans without gaps, oldest first.
 *
 * @param periods the versions of one agreement
 */
export function inForceSpans(periods: readonly Period[]): readonly InForceSpan[] {
  const spans = periods
    .flatMap((period) => daysInForce(period).map(({ from, until }) => ({ from, until, period })))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = spans;
  if (first === undefined) return [{ from: null, until: null, period: null }];
  return [
    { from: null, until: first.from, period: null },
    ...spans.flatMap((span, i): readonly InForceSpan[] => {
      const next = spans[i + 1]?.from ?? null;
      return span.until === next ? [span] : [span, { from: span.until, until: next, period: null }];
    }),
  ];
}

/**
 * Names of all agreements that have a released version, in the order of their first release.
 */
export function agreementsOf(events: readonly LedgerEvent[]): readonly string[] {
  return [...new Set(releasesOf(events).map(({ agreement }) => agreement))];
}
