import { dayBound, type OnDays, stillMatters } from './dayBound.ts';
import { dayInWords } from './dayInWords.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** One version in a list of versions, newest first. */
export interface HistoryRow {
  readonly version: Link;
  readonly number: string;
  readonly stated: string;
  readonly from: string;
  /** First day of the period, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day on which the next version takes over, `YYYY-MM-DD`, or null. */
  readonly end: string | null;
  /** The days on which the version is the current one, in words. */
  readonly days: string;
  readonly released: string;
  readonly status: readonly OnDays<string>[];
  readonly fingerprint: string;
  readonly pdf: string;
  readonly changes: readonly string[];
  /** The comparison with the version before; null for the first one. */
  readonly redline: Link | null;
}

/**
 * The versions of an agreement as rows, newest first.
 */
export function historyRows(
  library: Library,
  { name, versions }: PublishedAgreement,
  words: InterfaceWords,
): readonly HistoryRow[] {
  const { paths, today } = library;
  const day = (date: string): string => dayInWords(date, words.language);
  return versions
    .map((shown, i): HistoryRow => {
      const { release, period, version } = shown;
      const before = versions[i - 1];
      return {
        version: { href: paths.version(name, version), text: words.versionNumber(version) },
        number: version,
        stated: day(release.stated),
        from: day(period.from),
        start: period.from,
        end: period.until,
        days: daysInWords(shown, words),
        released: day(release.date),
        status: statusOnDays(shown, words, today),
        fingerprint: release.fingerprint,
        pdf: paths.file(name, version, 'pdf'),
        changes: release.changes,
        redline:
          before === undefined
            ? null
            : { href: paths.redline(name, before.version, version), text: words.changesSince(before.version) },
      };
    })
    .toReversed();
}

function daysInWords({ period: { from, until } }: PublishedVersion, words: InterfaceWords): string {
  const first = dayInWords(from, words.language);
  if (until === null) return words.openEnd(first);
  return from === until
    ? words.neverInForce
    : `${words.from} ${first} ${words.until} ${dayInWords(dayBefore(until), words.language)}`;
}

/** The calendar day before a day; both `YYYY-MM-DD`. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * The status of a version in words, for the day of the build and every later day that is known to change it.
 */
export function statusOnDays(
  { period: { from, until } }: PublishedVersion,
  words: InterfaceWords,
  today: string,
): readonly OnDays<string>[] {
  const spans: readonly (readonly [keyof InterfaceWords['statusName'], string | null, string | null])[] = [
    ['announced', null, from],
    ['inForce', from, until],
    ...(until === null ? [] : [['superseded', until, null] as const]),
  ];
  return spans
    .filter(([, , end]) => stillMatters(end, today))
    .map(([name, start, end]) => ({ value: words.statusName[name], bound: dayBound(start, end, today) }));
}
