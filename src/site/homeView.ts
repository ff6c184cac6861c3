import { dayInWords } from '../agreement/dayInWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { inForceSpans } from '../ledger/status.ts';
import type { OnDays } from './dayBound.ts';
import { onDays } from './daySpans.ts';
import { type Library, languageOf, type PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { NOTICE_WORDS } from './words/noticeWords.ts';

/** An agreement on the home page. */
export interface AgreementCard {
  readonly title: string;
  /** Language of the title. */
  readonly language: ContractLanguage;
  readonly current: string;
  readonly inForce: readonly OnDays<string>[];
  readonly announced: readonly OnDays<Link>[];
  readonly history: string;
  readonly historyText: string;
}

/**
 * The agreements of the publisher, each with the version in force and what is announced.
 */
export function homeView(library: Library, words: InterfaceWords): readonly AgreementCard[] {
  const { agreements, paths } = library;
  return agreements.map((agreement) => ({
    title: agreement.facts.title,
    language: languageOf(agreement),
    current: paths.current(agreement.name),
    inForce: inForce(library, agreement, words),
    announced: announced(library, agreement, words),
    history: paths.history(agreement.name),
    historyText: `${words.versionsCount(agreement.versions.length)}: ${words.historyLink}`,
  }));
}

/** The version in force on each day from the build on, or that there is none. */
function inForce(
  { today }: Library,
  { versions }: PublishedAgreement,
  words: InterfaceWords,
): AgreementCard['inForce'] {
  const day = (date: string): string => dayInWords(date, words.language);
  const none = (from: string | null): string =>
    from === null ? words.noneInForce : NOTICE_WORDS[words.language].noneAnyMore;
  return inForceSpans(versions.map(({ period }) => period)).flatMap((span) => {
    if (span.period === null) return onDays(none(span.from), span, today);
    const { version, stated, validFrom } = span.period.release;
    const text = `${words.statusName.inForce}: ${words.versionNumber(version)}, ${words.statedOn(day(stated))}, ${words.validFromOn(day(validFrom))}`;
    return onDays(text, span, today);
  });
}

function announced(
  { paths, today }: Library,
  { name, versions }: PublishedAgreement,
  words: InterfaceWords,
): AgreementCard['announced'] {
  return versions.flatMap(({ version, period }) => {
    const link = {
      href: paths.version(name, version),
      text: words.successorAnnounced(version, dayInWords(period.from, words.language)),
    };
    return period.statuses.flatMap((span) => (span.status === 'announced' ? onDays(link, span, today) : []));
  });
}
