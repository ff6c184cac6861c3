import { calendarDateInWords } from '../agreement/calendarDate.ts';
import type { AtomEntry, AtomFeed } from '../feed/atomFeed.ts';
import type { ErratumEvent, WithdrawEvent } from '../ledger/event.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { changeSummary } from './changeSummaries.ts';
import { erratumId } from './errataView.ts';
import { erratumHtml, releaseHtml, withdrawalHtml } from './feedHtml.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { ERRATA_WORDS } from './words/errataWords.ts';
import { FEED_WORDS } from './words/feedWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/**
 * The feed of all releases, withdrawals and errata, newest first. An entry is written from what was known on its day and says
 * nothing that a later day or version changes.
 *
 * @param library all that is published, with the addresses of the language of the feed
 * @param agreement the agreement, or null for all of them
 * @param words the interface language
 */
export function feedView(library: Library, agreement: PublishedAgreement | null, words: InterfaceWords): AtomFeed {
  const { facts, paths, agreements } = library;
  const { title, subtitle } = FEED_WORDS[words.language];
  const self = absoluteUrl(library, paths.feed(agreement?.name));
  const entries = (agreement === null ? agreements : [agreement])
    .flatMap((one) => one.versions.flatMap((shown) => entriesOf(library, one, shown, words)))
    .toReversed()
    .toSorted((a, b) => (a.published === b.published ? 0 : a.published < b.published ? 1 : -1));
  return {
    id: self,
    title: title(facts.publisher.name, agreement?.facts.shortTitle ?? null),
    subtitle,
    language: words.language,
    updated: entries[0]?.published ?? FIRST_DAY,
    author: { name: facts.publisher.name, email: facts.publisher.email },
    self,
    page: absoluteUrl(library, agreement === null ? paths.home : paths.history(agreement.name)),
    entries,
  };
}

/** A site without a version has no day of its own. */
const FIRST_DAY = '1970-01-01';

function entriesOf(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): readonly AtomEntry[] {
  const { withdrawal } = shown.period;
  const release = releaseEntry(library, agreement, shown, words);
  return [
    release,
    ...erratumEntries(library, release, agreement, shown, words),
    ...(withdrawal === null ? [] : [withdrawalEntry(release, agreement, shown, withdrawal, words)]),
  ];
}

function releaseEntry(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): AtomEntry {
  const { release, version } = shown;
  const { name, facts, versions } = agreement;
  const feedWords = FEED_WORDS[words.language];
  const page = absoluteUrl(library, library.paths.version(name, version));
  const before = versions[versions.indexOf(shown) - 1];
  return {
    id: page,
    title: feedWords.released(facts.shortTitle, version, calendarDateInWords(release.validFrom, words.language)),
    published: release.date,
    category: { term: name, label: facts.shortTitle },
    page,
    related: before === undefined ? [] : [absoluteUrl(library, library.paths.redline(name, before.version, version))],
    summary:
      before === undefined
        ? feedWords.firstVersion
        : changeSummary({ agreement, older: before, newer: shown }, words.language).verdict,
    html: releaseHtml(library, agreement, shown, words),
  };
}

function withdrawalEntry(
  { page, category }: AtomEntry,
  { facts }: PublishedAgreement,
  { version, wording }: PublishedVersion,
  withdrawal: WithdrawEvent,
  { language }: InterfaceWords,
): AtomEntry {
  return {
    id: `${page}#withdrawn`,
    title: FEED_WORDS[language].withdrawn(facts.shortTitle, version),
    published: withdrawal.date,
    category,
    page,
    related: [],
    summary: withdrawal.reason,
    html: withdrawalHtml(withdrawal, page, wording.language, language),
  };
}

/** An entry for every line of the ledger about an erratum: what became of it is a later one. */
function erratumEntries(
  { events }: Library,
  { page, category }: AtomEntry,
  { facts }: PublishedAgreement,
  { agreement, version, wording }: PublishedVersion,
  { language }: InterfaceWords,
): readonly AtomEntry[] {
  const own = events.filter(
    (event): event is ErratumEvent =>
      event.event === 'erratum' && event.agreement === agreement && event.version === version,
  );
  return own.map((erratum, i) => {
    const address = `${page}#${erratumId(erratum.number)}`;
    const before = own.slice(0, i).filter(({ number }) => number === erratum.number).length;
    return {
      id: before === 0 ? address : `${address}-${before + 1}`,
      title: erratumTitle(erratum, facts.shortTitle, language),
      published: erratum.date,
      category,
      page: address,
      related: [],
      summary: erratum.note,
      html: erratumHtml(erratum, address, wording.language, language),
    };
  });
}

function erratumTitle(
  { version, number, correctedIn, state }: ErratumEvent,
  shortTitle: string,
  language: 'de' | 'en',
) {
  const { feedNoted, feedCorrected, feedDismissed } = ERRATA_WORDS[language];
  if (correctedIn !== null) return feedCorrected(shortTitle, version, number, correctedIn);
  return (state === 'noted' ? feedNoted : feedDismissed)(shortTitle, version, number);
}
