import { dayInWords } from '../agreement/dayInWords.ts';
import { daysAfter } from '../deadline/calendarDays.ts';
import { type DaySpan, daysInForce } from '../ledger/status.ts';
import { type ChangeAccount, changeAccount } from './changeAccount.ts';
import type { OnDays } from './dayBound.ts';
import { onDays } from './daySpans.ts';
import { type ErratumView, errataView } from './errataView.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { NOTICE_WORDS } from './words/noticeWords.ts';

/** One version in a list of versions, newest first. */
export interface HistoryRow {
  readonly version: Link;
  readonly number: string;
  readonly stated: string;
  readonly from: string;
  /** The days on which the version is the current one: one span, more where it came back, none where it never was. */
  readonly spans: readonly DaySpan[];
  /** The same in words. */
  readonly days: string;
  readonly released: string;
  readonly status: readonly OnDays<string>[];
  /** When and why it was withdrawn, in words; null where it was not. */
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly fingerprint: string;
  readonly pdf: string;
  /** The comparison with the version before; null for the first one. */
  readonly redline: Link | null;
}

/** A version with what it changed. */
export interface HistoryEntry {
  readonly row: HistoryRow;
  readonly errata: readonly ErratumView[];
  /** Null for the first version. */
  readonly account: ChangeAccount | null;
  /** Language of the contract, and of what the publisher says about it. */
  readonly language: 'de' | 'en';
}

/** The page of the history of an agreement, newest version first. */
export interface HistoryView {
  readonly rows: readonly HistoryRow[];
  readonly entries: readonly HistoryEntry[];
}

/**
 * The history of an agreement.
 */
export function historyView(library: Library, agreement: PublishedAgreement, words: InterfaceWords): HistoryView {
  const rows = historyRows(library, agreement, words);
  const versions = agreement.versions.toReversed();
  return {
    rows,
    entries: versions.flatMap((shown, i): readonly HistoryEntry[] => {
      const row = rows[i];
      if (row === undefined) return [];
      return [
        {
          row,
          errata: errataView(library, agreement, shown, words),
          account: changeAccount(library, agreement, shown, words),
          language: shown.wording.language,
        },
      ];
    }),
  };
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
        spans: daysInForce(period).map(({ from, until }) => ({ from, until })),
        days: daysInWords(shown, words),
        released: day(release.date),
        status: statusOnDays(shown, words, today),
        withdrawn:
          period.withdrawal === null ? null : { on: day(period.withdrawal.date), reason: period.withdrawal.reason },
        fingerprint: release.fingerprint,
        pdf: paths.file(name, version, 'pdf'),
        redline:
          before === undefined
            ? null
            : { href: paths.redline(name, before.version, version), text: words.changesSince(before.version) },
      };
    })
    .toReversed();
}

/** "vom 1. April 2023 bis 14. März 2024"; "… und wieder ab dem 10. August 2025" where it came back. */
function daysInWords({ period }: PublishedVersion, words: InterfaceWords): string {
  const say = NOTICE_WORDS[words.language];
  const day = (date: string): string => dayInWords(date, words.language);
  const spans = daysInForce(period).map(({ from, until }) =>
    until === null
      ? words.openEnd(day(from))
      : `${words.from} ${day(from)} ${words.until} ${day(daysAfter(until, -1))}`,
  );
  if (spans.length > 0) return spans.join(`, ${say.again} `);
  const isWithdrawnFirst = period.withdrawal !== null && period.withdrawal.date <= period.from;
  return isWithdrawnFirst ? say.withdrawnUnused : words.neverInForce;
}

/**
 * The status of a version in words, for the day of the build and every later day that is known to change it.
 */
export function statusOnDays(
  { period: { statuses } }: PublishedVersion,
  words: InterfaceWords,
  today: string,
): readonly OnDays<string>[] {
  return statuses.flatMap((span) => onDays(words.statusName[span.status], span, today));
}
