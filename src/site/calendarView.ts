import { calendarDateInWords } from '../agreement/calendarDate.ts';
import type { CalendarEntry, DayCalendar } from '../calendar/icalendar.ts';
import { daysInForce } from '../ledger/status.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { grantedPeriodOf } from './objectionPeriodOf.ts';
import { CALENDAR_WORDS } from './words/calendarWords.ts';
import { DEADLINE_WORDS } from './words/deadlineWords.ts';

/**
 * The calendar of the days from which versions are the current ones, of the last days to object to them and of
 * withdrawals. It follows from the ledger and from what `agreement.yaml` grants; the day of the build is not asked for.
 *
 * @param library all that is published, with the addresses of the language of the calendar
 * @param agreement the agreement, or null for all of them
 */
export function calendarView(library: Library, agreement: PublishedAgreement | null): DayCalendar {
  const { facts, paths, agreements } = library;
  const words = CALENDAR_WORDS[paths.language];
  const { name: publisher } = facts.publisher;
  return {
    name: words.name(publisher, agreement?.facts.shortTitle ?? null),
    description: words.description(publisher),
    language: paths.language,
    source: absoluteUrl(library, paths.calendar(agreement?.name)),
    entries: (agreement === null ? agreements : [agreement])
      .flatMap((one) => one.versions.flatMap((shown) => entriesOf(library, one, shown)))
      .toSorted((a, b) => (`${a.day} ${a.uid}` < `${b.day} ${b.uid}` ? -1 : 1)),
  };
}

/** What an entry is about; part of its name in the world. */
type Subject = 'valid' | 'objection' | 'withdrawn';

/** What the entries of one version are made from. */
interface Setting {
  readonly library: Library;
  readonly agreement: PublishedAgreement;
  readonly shown: PublishedVersion;
  /** The day from which it is known that the version will never be in force, or null. */
  readonly neverSince: string | null;
  /** What the version is, in one sentence. */
  readonly description: string;
  readonly url: string;
}

function entriesOf(library: Library, agreement: PublishedAgreement, shown: PublishedVersion): readonly CalendarEntry[] {
  const { language } = library.paths;
  const { release, version } = shown;
  const day = (date: string): string => calendarDateInWords(date, language);
  const setting: Setting = {
    library,
    agreement,
    shown,
    neverSince: neverInForceSince(agreement, shown),
    description: CALENDAR_WORDS[language].validFrom(
      release.title,
      version,
      day(release.stated),
      day(release.validFrom),
    ),
    url: absoluteUrl(library, library.paths.version(agreement.name, version)),
  };
  return [...firstDays(setting), ...lastDayToObject(setting), ...withdrawal(setting)];
}

/** The days from which the version is the current one; the stated day, cancelled, where it never will be. */
function firstDays({ library, agreement, shown, neverSince, description, url }: Setting): readonly CalendarEntry[] {
  const { release, period, version } = shown;
  const summary = CALENDAR_WORDS[library.paths.language].inForce(agreement.facts.shortTitle, version);
  const entry = { description, url, summary };
  if (neverSince !== null) {
    const uid = uidOf(library, shown, 'valid');
    return [{ ...entry, uid, day: release.validFrom, written: neverSince, cancelled: true }];
  }
  return daysInForce(period).map(({ from }, i) => ({
    ...entry,
    uid: uidOf(library, shown, 'valid', i === 0 ? undefined : from),
    day: from,
    // A version is in force from another day than it stated only where a withdrawal on that day made it so.
    written: from === release.validFrom ? release.date : from,
    cancelled: false,
  }));
}

function lastDayToObject({
  library,
  agreement,
  shown,
  neverSince,
  description,
  url,
}: Setting): readonly CalendarEntry[] {
  const objection = grantedPeriodOf(library, agreement, shown);
  if (objection === null) return [];
  const words = DEADLINE_WORDS[library.paths.language];
  const { shortTitle, objectionDays } = agreement.facts;
  const about = [
    description,
    words.objectionOpen(objection),
    words.counted(objection, objectionDays),
    words.noAdvice,
  ].join('\n\n');
  return [
    {
      uid: uidOf(library, shown, 'objection'),
      day: objection.last,
      written: neverSince ?? shown.release.date,
      summary: words.lastDayToObject(shortTitle, shown.version),
      description: about.replaceAll('\u00A0', ' '),
      url,
      cancelled: neverSince !== null,
    },
  ];
}

function withdrawal({ library, agreement, shown, url }: Setting): readonly CalendarEntry[] {
  const { period, version } = shown;
  if (period.withdrawal === null) return [];
  const { date, reason } = period.withdrawal;
  return [
    {
      uid: uidOf(library, shown, 'withdrawn'),
      day: date,
      written: date,
      summary: CALENDAR_WORDS[library.paths.language].withdrawn(agreement.facts.shortTitle, version),
      description: reason,
      url,
      cancelled: false,
    },
  ];
}

/** The day from which it was known that a version would never be in force, or null where it was or will be. */
function neverInForceSince(agreement: PublishedAgreement, { period, version }: PublishedVersion): string | null {
  if (daysInForce(period).length > 0) return null;
  const at = agreement.versions.findIndex((other) => other.version === version);
  const replacedBy = agreement.versions.slice(at + 1).find(({ release }) => release.validFrom <= period.from);
  const days = [replacedBy?.release.date, period.withdrawal?.date].filter((day) => day !== undefined);
  return days.toSorted()[0] ?? null;
}

/** The same in every calendar and language, so that who subscribes to two of them has each entry once. */
function uidOf({ facts }: Library, { agreement, version }: PublishedVersion, subject: Subject, from?: string): string {
  const { host, pathname } = new URL(facts.baseUrl);
  const place = pathname === '/' ? host : `${host}${pathname}`;
  return `${agreement}-${version}-${subject}${from === undefined ? '' : `-${from}`}@${place}`;
}
