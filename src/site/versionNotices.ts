import { dayInWords } from '../agreement/dayInWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { daysAfter } from '../deadline/calendarDays.ts';
import type { ObjectionPeriod } from '../deadline/objectionPeriod.ts';
import { permalink } from '../ledger/address.ts';
import type { WithdrawEvent } from '../ledger/event.ts';
import { type DaySpan, daysInForce, inForceSpans, type StatusSpan } from '../ledger/status.ts';
import { type DayBound, dayBound, type OnDays, stillMatters } from './dayBound.ts';
import { ALWAYS, onDays, overlap } from './daySpans.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { objectionPeriodOf } from './objectionPeriodOf.ts';
import { DEADLINE_WORDS, weekdayInWords } from './words/deadlineWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { NOTICE_WORDS } from './words/noticeWords.ts';

/** What stands above a version about its status on certain days, with where to go on. It is no part of the contract. */
export interface Notice {
  readonly status: StatusSpan['status'];
  readonly sentences: readonly OnDays<string>[];
  readonly links: readonly OnDays<Link>[];
  /** What a version keeps that is no longer offered; none for others. */
  readonly facts: readonly NoticeFact[];
  readonly bound: DayBound;
}

/** A name with its value on certain days. */
export interface NoticeFact {
  readonly name: string;
  readonly values: readonly OnDays<FactValue>[];
}

/** A text, with where it leads and in which language it is, where that is not the language of the page. */
export interface FactValue {
  readonly text: string;
  readonly href?: string;
  readonly language?: ContractLanguage;
  readonly isCode?: true;
}

/** What the sentences of one notice are made from. */
interface Setting {
  readonly library: Library;
  readonly agreement: PublishedAgreement;
  readonly shown: PublishedVersion;
  readonly span: StatusSpan;
  readonly words: InterfaceWords;
}

/** A sentence or a link with the days on which it is so. */
type OnSpan<T> = readonly [value: T, span: DaySpan];

/** Sentences and links of a notice; those of days that are over are left out later. */
interface Text {
  readonly sentences: readonly OnSpan<string>[];
  readonly links: readonly OnSpan<Link>[];
  readonly facts?: readonly { readonly name: string; readonly values: readonly OnSpan<FactValue>[] }[];
}

/**
 * The notices of a version: one for each status that it has on the day of the build or on a later day that is known.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 * @param words the interface
 */
export function versionNotices(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): readonly Notice[] {
  const { today } = library;
  return shown.period.statuses
    .filter(({ until }) => stillMatters(until, today))
    .map((span): Notice => {
      const { sentences, links, facts = [] } = TEXT_OF[span.status]({ library, agreement, shown, span, words });
      return {
        status: span.status,
        sentences: sentences.flatMap(([value, days]) => onDays(value, days, today)),
        links: links.flatMap(([value, days]) => onDays(value, days, today)),
        facts: facts.map(({ name, values }) => ({
          name,
          values: values.flatMap(([value, days]) => onDays(value, days, today)),
        })),
        bound: dayBound(span.from, span.until, today),
      };
    });
}

const TEXT_OF: Readonly<Record<StatusSpan['status'], (setting: Setting) => Text>> = {
  announced: announcedText,
  inForce: inForceText,
  superseded: supersededText,
  withdrawn: withdrawnText,
};

function announcedText(setting: Setting): Text {
  const { shown, words, library } = setting;
  const say = NOTICE_WORDS[words.language];
  const { release, period } = shown;
  const isFirst = setting.agreement.versions[0] === shown;
  return {
    sentences: [
      [say.announced(dayInWords(release.date, words.language), dayInWords(period.from, words.language)), ALWAYS],
      ...(isFirst ? [] : [[say.onlyIfAgreed, ALWAYS] as const]),
      ...objectionSentences(setting),
    ],
    links: currentVersions(setting).flatMap(({ version, days }): readonly OnSpan<Link>[] =>
      version === null
        ? []
        : [
            [versionLink(setting, version, say.readCurrent(version.version)), days],
            [comparisonLink(setting, version, say.changesToCurrent(version.version), library), days],
          ],
    ),
  };
}

function inForceText(setting: Setting): Text {
  const { shown, span, words, agreement, library } = setting;
  const say = NOTICE_WORDS[words.language];
  const since = dayInWords(span.from ?? shown.period.from, words.language);
  const withdrawn = withdrawnOn(setting);
  const next = followingVersion(setting);
  const nextPeriod = next === null ? null : objectionPeriodOf(library, agreement, next);
  return {
    sentences: [
      [withdrawn === null ? say.inForce(since) : say.inForceAgain(since, withdrawn), ALWAYS],
      ...objectionSentences(setting),
      ...(next === null
        ? []
        : [[words.successorAnnounced(next.version, dayInWords(next.period.from, words.language)), ALWAYS] as const]),
      ...(next === null || nextPeriod === null
        ? []
        : [
            [
              say.objectionToNext(next.version, weekdayInWords(nextPeriod.last, words.language)),
              daysToObject(nextPeriod),
            ] as const,
          ]),
    ],
    links:
      next === null
        ? []
        : [
            [versionLink(setting, next, words.readVersion(next.version)), ALWAYS],
            [comparisonLink(setting, next, say.changesFromHere(next.version), library), ALWAYS],
          ],
  };
}

function supersededText(setting: Setting): Text {
  const { shown, span, words, library } = setting;
  const say = NOTICE_WORDS[words.language];
  const wasInForce = daysInForce(shown.period).some(({ until }) => until !== null && until === span.from);
  const current = currentVersions(setting);
  return {
    sentences: [
      [wasInForce ? say.superseded(dayInWords(span.from ?? '', words.language)) : say.neverInForce, ALWAYS],
      [say.bindsOn, ALWAYS],
      ...currentSentences(setting, current),
    ],
    links: current.flatMap(({ version, days }): readonly OnSpan<Link>[] =>
      version === null
        ? []
        : [
            [comparisonLink(setting, version, words.whatChangedSince, library), days],
            [versionLink(setting, version, say.readCurrent(version.version)), days],
          ],
    ),
  };
}

function withdrawnText(setting: Setting): Text {
  const { shown, words, library } = setting;
  const say = NOTICE_WORDS[words.language];
  const { withdrawal } = shown.period;
  if (withdrawal === null) throw new Error(`Version ${shown.version} is withdrawn by no event.`);
  const sentence = daysInForce(shown.period).length === 0 ? say.withdrawnBeforeInForce : say.withdrawn;
  const current = currentVersions(setting);
  return {
    sentences: [
      [sentence(dayInWords(withdrawal.date, words.language)), ALWAYS],
      [say.withdrawnBindsOn, ALWAYS],
      ...current.flatMap(({ version, days }): readonly OnSpan<string>[] =>
        version === null ? [[say.noneAnyMore, days]] : [],
      ),
    ],
    links: current.flatMap(({ version, days }): readonly OnSpan<Link>[] =>
      version === null
        ? []
        : [
            [versionLink(setting, version, say.readCurrent(version.version)), days],
            [comparisonLink(setting, version, say.comparedWithCurrent(version.version), library), days],
          ],
    ),
    facts: keptFacts(setting, withdrawal),
  };
}

/** What stays of a withdrawn version: when and why it was withdrawn, what is offered instead, and how it is known. */
function keptFacts(setting: Setting, { date, reason }: WithdrawEvent): NonNullable<Text['facts']> {
  const { agreement, shown, words, library } = setting;
  const { facts } = NOTICE_WORDS[words.language];
  const { language } = shown.wording;
  const day = (of: string): string => dayInWords(of, words.language);
  const address = permalink(library.facts.baseUrl, agreement.name, shown.version);
  const fact = (name: string, value: FactValue) => ({ name, values: [[value, ALWAYS] as const] });
  return [
    fact(facts.released, { text: day(shown.release.date) }),
    fact(facts.withdrawn, { text: day(date) }),
    fact(facts.reason, language === words.language ? { text: reason } : { text: reason, language }),
    {
      name: facts.instead,
      values: currentVersions(setting).map(({ version, days }) => [
        version === null
          ? { text: facts.nothing }
          : versionLink(setting, version, words.versionNumber(version.version)),
        days,
      ]),
    },
    fact(words.permalink, { text: address, href: address }),
    fact(words.fingerprint, { text: shown.release.fingerprint, isCode: true }),
  ];
}

/** The version in force on each day of the notice; null on days without one. */
function currentVersions({
  agreement: { versions },
  span,
}: Setting): readonly { readonly version: PublishedVersion | null; readonly days: DaySpan }[] {
  return inForceSpans(versions.map(({ period }) => period)).flatMap((inForce) => {
    const days = overlap(inForce, span);
    const version = versions.find(({ period }) => period === inForce.period) ?? null;
    return days === null ? [] : [{ version, days }];
  });
}

function currentSentences({ words }: Setting, current: ReturnType<typeof currentVersions>): readonly OnSpan<string>[] {
  const say = NOTICE_WORDS[words.language];
  return current.map(({ version, days }) => [version === null ? say.noneAnyMore : say.current(version.version), days]);
}

/** Until when one may object to this version, and from then on that the period is over. */
function objectionSentences({ library, agreement, shown, words, span }: Setting): readonly OnSpan<string>[] {
  const period = objectionPeriodOf(library, agreement, shown);
  if (period === null || (span.status === 'inForce' && !period.endsInForce)) return [];
  const say = DEADLINE_WORDS[words.language];
  const open = daysToObject(period);
  return [
    [`${say.objectionOpen(period)} ${say.noAdvice}`, open],
    [`${NOTICE_WORDS[words.language].objectionOver} ${say.objectionOver(period)}`, { from: open.until, until: null }],
  ];
}

/** The period ends with its last day. */
const daysToObject = ({ last }: ObjectionPeriod): DaySpan => ({ from: null, until: daysAfter(last, 1) });

/** The version whose withdrawal made this one the current one again, or null. */
function withdrawnOn({ agreement: { versions }, shown, span }: Setting): string | null {
  const isFirstTime = daysInForce(shown.period)[0]?.from === span.from;
  const before = versions.find(
    ({ period }) =>
      period.withdrawal?.date === span.from && daysInForce(period).some(({ until }) => until === span.from),
  );
  return isFirstTime || before === undefined ? null : before.version;
}

/** The version that takes over when this one is no longer in force. */
function followingVersion({ agreement: { versions }, span }: Setting): PublishedVersion | null {
  const { until } = span;
  if (until === null) return null;
  return versions.find(({ period }) => daysInForce(period).some(({ from }) => from === until)) ?? null;
}

const versionLink = (
  { library: { paths }, agreement }: Setting,
  { version }: PublishedVersion,
  text: string,
): Link => ({
  href: paths.version(agreement.name, version),
  text,
});

/** The comparison of the version with another one, from the older to the newer one. */
function comparisonLink(
  { agreement: { name, versions }, shown }: Setting,
  other: PublishedVersion,
  text: string,
  { paths }: Library,
): Link {
  const [older, newer] = versions.indexOf(other) < versions.indexOf(shown) ? [other, shown] : [shown, other];
  return { href: paths.redline(name, older.version, newer.version), text };
}
