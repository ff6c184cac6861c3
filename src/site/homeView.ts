import { dayBound, type OnDays, stillMatters } from './dayBound.ts';
import { dayInWords } from './dayInWords.ts';
import type { Library } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** An agreement on the home page. */
export interface AgreementCard {
  readonly title: string;
  readonly current: string;
  readonly inForce: readonly OnDays<string>[];
  readonly announced: readonly OnDays<Link>[];
  readonly history: string;
  readonly historyText: string;
}

/**
 * The agreements of the publisher, each with the version in force and what is announced.
 */
export function homeView({ agreements, paths, today }: Library, words: InterfaceWords): readonly AgreementCard[] {
  const day = (date: string): string => dayInWords(date, words.language);
  return agreements.map(({ name, facts, versions }) => {
    const first = versions[0]?.period.from ?? null;
    const upcoming = versions.filter(({ period: { until } }) => stillMatters(until, today));
    return {
      title: facts.title,
      current: paths.current(name),
      inForce: [
        ...(first !== null && today < first ? [{ value: words.noneInForce, bound: dayBound(null, first, today) }] : []),
        ...upcoming.map(({ version, release, period: { from, until } }) => ({
          value: `${words.statusName.inForce}: ${words.versionNumber(version)}, ${words.stated} ${day(release.stated)}, ${words.validFrom.toLowerCase()} ${day(from)}`,
          bound: dayBound(from, until, today),
        })),
      ],
      announced: upcoming
        .filter(({ period: { from } }) => stillMatters(from, today))
        .map(({ version, period: { from } }) => ({
          value: { href: paths.version(name, version), text: words.successorAnnounced(version, day(from)) },
          bound: dayBound(null, from, today),
        })),
      history: paths.history(name),
      historyText: `${words.versionsCount(versions.length)}: ${words.historyLink}`,
    };
  });
}
