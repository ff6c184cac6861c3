import { dayInWords } from '../agreement/dayInWords.ts';
import { daysAfter } from '../deadline/calendarDays.ts';
import { daysInForce, type StatusSpan } from '../ledger/status.ts';
import { isQuiet } from '../redline/classification/isQuiet.ts';
import { changeSummary } from './changeSummaries.ts';
import { type OnDays, stillMatters } from './dayBound.ts';
import { onDays } from './daySpans.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { objectionPeriodOf } from './objectionPeriodOf.ts';
import type { DaySentence, SinceComparison, SinceFile, SinceVersion } from './sinceFile.ts';
import { weekdayInWords } from './words/deadlineWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { SINCE_WORDS } from './words/sinceWords.ts';

/** So many changed clauses are named in the panel; the comparison has them all. */
const MOST_CLAUSES = 12;

/** What all parts of the file are made from. */
interface Setting {
  readonly library: Library;
  readonly agreement: PublishedAgreement;
  readonly words: InterfaceWords;
}

/** The versions that an older one is compared with: current on the day of the build or later, or announced then. */
const targetsOf = ({ library: { today }, agreement: { versions } }: Setting): readonly PublishedVersion[] =>
  versions.filter(({ period }) => period.statuses.some((span) => isNews(span) && stillMatters(span.until, today)));

const isNews = ({ status }: StatusSpan): boolean => status === 'inForce' || status === 'announced';

/**
 * What changed since each version of an agreement, for readers who told their browser which one is theirs. One file for
 * all versions, so that asking for it tells nobody which one that is. It grows with the number of versions.
 */
export function sinceFile(library: Library, agreement: PublishedAgreement, words: InterfaceWords): SinceFile {
  const setting = { library, agreement, words };
  const say = SINCE_WORDS[words.language];
  const targets = targetsOf(setting);
  return {
    format: 1,
    history: `${library.paths.history(agreement.name)}#_mine`,
    words: {
      title: say.panelTitle('{version}'),
      unknown: say.unknown('{version}'),
      clauses: say.clauses,
      marked: say.marked,
      kept: say.kept,
      asked: say.asked,
      keep: say.keep,
      forget: say.forget,
      choose: say.choose,
    },
    briefs: byVersion(targets, (target) =>
      newsOf(setting, target, (status) =>
        (status === 'inForce' ? say.currentBrief : say.announcedBrief)(target.version),
      ),
    ),
    objectionOver: Object.fromEntries(
      targets.flatMap((target) => {
        const period = objectionPeriodOf(library, agreement, target);
        return period === null ? [] : [[target.version, daysAfter(period.last, 1)]];
      }),
    ),
    leads: byVersion(targets, (target) => leadsOf(setting, target)),
    notes: byVersion(targets, (target) => objections(setting, target)),
    versions: agreement.versions.map((version) => sinceVersion(setting, version, targets)),
  };
}

const byVersion = <T>(
  versions: readonly PublishedVersion[],
  make: (version: PublishedVersion) => T,
): Readonly<Record<string, T>> => Object.fromEntries(versions.map((version) => [version.version, make(version)]));

function sinceVersion(setting: Setting, mine: PublishedVersion, targets: readonly PublishedVersion[]): SinceVersion {
  const { versions } = setting.agreement;
  return {
    version: mine.version,
    statusName: statusSentences(setting, mine, ({ status }) => setting.words.statusName[status]),
    status: statusSentences(setting, mine, (span) => statusSentence(setting, mine, span)),
    since: targets
      .filter((target) => versions.indexOf(target) > versions.indexOf(mine))
      .map((target) => comparison(setting, mine, target)),
  };
}

function comparison(
  { library: { paths }, agreement, words }: Setting,
  older: PublishedVersion,
  newer: PublishedVersion,
): SinceComparison {
  const say = SINCE_WORDS[words.language];
  const { verdict, changes } = changeSummary({ agreement, older, newer }, words.language);
  const read = changes.filter((change) => change.namedBy === null && !isQuiet(change));
  return {
    version: newer.version,
    href: paths.redline(agreement.name, older.version, newer.version),
    link: say.comparison(older.version, newer.version),
    // A number is not parted from what it counts.
    verdict: verdict.replaceAll(/(\d) /gu, '$1\u00A0'),
    clauses: read.slice(0, MOST_CLAUSES).map(({ name, what, number }) => [name, what, number]),
    more: read.length > MOST_CLAUSES ? say.more(read.length - MOST_CLAUSES) : '',
  };
}

/** What is to say of the reader's version on each day from the build on. */
const statusSentences = (
  { library: { today } }: Setting,
  { period }: PublishedVersion,
  say: (span: StatusSpan) => string,
): readonly DaySentence[] =>
  period.statuses.filter(({ until }) => stillMatters(until, today)).map((span) => [span.from, span.until, say(span)]);

function statusSentence(
  { words }: Setting,
  { version, period }: PublishedVersion,
  { status, from }: StatusSpan,
): string {
  const say = SINCE_WORDS[words.language];
  const day = (date: string): string => dayInWords(date, words.language);
  if (status === 'announced') return say.announced(version, day(period.from));
  if (status === 'inForce') return say.inForce(version);
  if (status === 'withdrawn')
    return `${say.withdrawn(version, day(from ?? ''), period.withdrawal?.reason ?? '')} ${say.bindsOn}`;
  const wasInForce = daysInForce(period).some(({ until }) => until !== null && until === from);
  return `${wasInForce ? say.superseded(version, day(from ?? '')) : say.neverInForce(version)} ${say.bindsOn}`;
}

/** Something to say of a version while it is current or announced. */
const newsOf = (
  { library: { today } }: Setting,
  { period }: PublishedVersion,
  say: (status: StatusSpan['status']) => string,
): readonly DaySentence[] =>
  period.statuses
    .filter((span) => isNews(span) && stillMatters(span.until, today))
    .map(({ status, from, until }) => [from, until, say(status)]);

/** How a version that came after the reader's one is introduced. */
function leadsOf(setting: Setting, target: PublishedVersion): readonly DaySentence[] {
  const { language } = setting.words;
  const { currentLead, announcedLead } = SINCE_WORDS[language];
  const { version, period } = target;
  return newsOf(setting, target, (status) =>
    status === 'inForce' ? currentLead(version) : announcedLead(version, dayInWords(period.from, language)),
  );
}

/** Until when one may object to a version, and that the period is over while the version is announced. */
function objections({ library, agreement, words }: Setting, shown: PublishedVersion): readonly DaySentence[] {
  const say = SINCE_WORDS[words.language];
  const period = objectionPeriodOf(library, agreement, shown);
  if (period === null) return [];
  const last = weekdayInWords(period.last, words.language);
  const over = daysAfter(period.last, 1);
  const sentences: readonly DaySentence[] = [
    [null, over, say.objection(shown.version, last)],
    ...(over < shown.period.from
      ? [[over, shown.period.from, say.objectionOver(shown.version, last)] satisfies DaySentence]
      : []),
  ];
  return sentences.filter(([, until]) => stillMatters(until, library.today));
}

/** The comparisons since each version as links, for readers without JavaScript; newest version first. */
export interface SinceRow {
  readonly version: string;
  readonly links: readonly OnDays<Link>[];
}

/**
 * The comparisons of each version with the current one and the announced ones.
 */
export function sinceRows(library: Library, agreement: PublishedAgreement, words: InterfaceWords): readonly SinceRow[] {
  const { name, versions } = agreement;
  const say = SINCE_WORDS[words.language];
  const targets = targetsOf({ library, agreement, words });
  return versions
    .map(({ version }, at) => ({
      version,
      links: targets
        .filter((target) => versions.indexOf(target) > at)
        .flatMap((target) =>
          target.period.statuses.filter(isNews).flatMap((span) => {
            const text = (span.status === 'inForce' ? say.toCurrent : say.toAnnounced)(target.version);
            return onDays({ href: library.paths.redline(name, version, target.version), text }, span, library.today);
          }),
        ),
    }))
    .filter(({ links }) => links.length > 0)
    .toReversed();
}
