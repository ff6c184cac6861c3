import { calendarDateInWords } from '../agreement/calendarDate.ts';
import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ErratumEvent, WithdrawEvent } from '../ledger/event.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { changeSummary } from './changeSummaries.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { grantedPeriodOf } from './objectionPeriodOf.ts';
import { weekdayInWords } from './words/deadlineWords.ts';
import { ERRATA_WORDS } from './words/errataWords.ts';
import { FEED_WORDS } from './words/feedWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/**
 * What a feed says about a release, as HTML.
 */
export function releaseHtml(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): string {
  const { release, version, wording } = shown;
  const { language } = words;
  const feedWords = FEED_WORDS[language];
  const day = (date: string): string => calendarDateInWords(date, language);
  const before = agreement.versions[agreement.versions.indexOf(shown) - 1];
  const objection = grantedPeriodOf(library, agreement, shown);
  const dates = { stated: day(release.stated), validFrom: day(release.validFrom) };
  const address = (path: string): string => absoluteUrl(library, path);
  return [
    said(feedWords.dates(release.title, dates)),
    ...(objection === null ? [] : [said(feedWords.lastDayToObject(plain(weekdayInWords(objection.last, language))))]),
    ...(release.changes.length === 0
      ? []
      : [heading(words.changesByPublisher), list(release.changes, wording.language)]),
    ...(before === undefined
      ? [said(feedWords.firstVersion)]
      : [
          heading(feedWords.comparedWith(before.version)),
          ...summaryHtml(agreement, before, shown, language),
          paragraph(
            link(
              address(library.paths.redline(agreement.name, before.version, version)),
              feedWords.allChanges(before.version),
            ),
          ),
        ]),
    paragraph(link(address(library.paths.version(agreement.name, version)), feedWords.readVersion)),
    paragraph(`${escapeHtml(words.fingerprint)} (SHA-256): <code>${release.fingerprint}</code>`),
  ].join('\n');
}

/**
 * What a feed says about a withdrawal, as HTML.
 *
 * @param page absolute address of the version
 * @param contractLanguage language of the reason
 * @param language language of the feed
 */
export function withdrawalHtml(
  { date, reason }: WithdrawEvent,
  page: string,
  contractLanguage: 'de' | 'en',
  language: 'de' | 'en',
): string {
  const words = FEED_WORDS[language];
  return [
    said(words.withdrawnOn(calendarDateInWords(date, language))),
    said(reason, contractLanguage),
    paragraph(link(page, words.readVersion)),
  ].join('\n');
}

/**
 * What a feed says about an erratum, as HTML.
 *
 * @param address absolute address of its entry on the page of the version
 * @param contractLanguage language of the note
 * @param language language of the feed
 */
export function erratumHtml(
  { note }: ErratumEvent,
  address: string,
  contractLanguage: 'de' | 'en',
  language: 'de' | 'en',
): string {
  return [
    said(note, contractLanguage),
    said(ERRATA_WORDS[language].unchanged),
    paragraph(link(address, FEED_WORDS[language].readVersion)),
  ].join('\n');
}

/** Verdict, what stayed, and the changed clauses; their words are on the page of the comparison. */
function summaryHtml(
  agreement: PublishedAgreement,
  before: PublishedVersion,
  shown: PublishedVersion,
  language: 'de' | 'en',
): readonly string[] {
  const { verdict, unchanged, changes } = changeSummary({ agreement, older: before, newer: shown }, language);
  const named = changes.filter(({ namedBy }) => namedBy === null);
  return [
    said(verdict === unchanged ? verdict : `${verdict} ${unchanged}`),
    ...(named.length === 0 || named.length > MOST_LINES ? [] : [list(named.map(lineOf))]),
  ];
}

/** A feed names each changed clause up to this number of them. */
const MOST_LINES = 40;

const lineOf = ({ line, heading, section }: { line: string; heading: string | null; section: string | null }): string =>
  `${line}${(heading ?? section) === null ? '' : ` (${heading ?? section})`}`;

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

/** @param language language of the text where it is another one than that of the feed */
const said = (text: string, language?: 'de' | 'en'): string => paragraph(escapeHtml(text), languageOf(language));

const paragraph = (html: string, attributes = ''): string => `<p${attributes}>${html}</p>`;

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;

const list = (items: readonly string[], language?: 'de' | 'en'): string =>
  `<ul${languageOf(language)}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

const languageOf = (language: 'de' | 'en' | undefined): string => (language === undefined ? '' : ` lang="${language}"`);

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
