import { inlineText } from '../agreement/canonicalText.ts';
import { dayInWords } from '../agreement/dayInWords.ts';
import type { Clause } from '../agreement/wording.ts';
import { permalink } from '../ledger/address.ts';
import { daysInForce, inForceSpans } from '../ledger/status.ts';
import { FROZEN_KINDS, type FrozenKind } from '../publication/frozenFiles.ts';
import { markedFragment } from '../verification/fragmentMarkers.mjs';
import { citationOf } from './citationOf.ts';
import { type VersionCitationView, versionCitationView } from './citationView.ts';
import { type ClauseGroup, clauseGroups } from './clauseGroups.ts';
import type { OnDays } from './dayBound.ts';
import { onDays } from './daySpans.ts';
import { type ErratumView, errataView } from './errataView.ts';
import { statusOnDays } from './historyView.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { type MandatoryContent, mandatoryContent } from './mandatoryContent.ts';
import { type OutdatedLaw, outdatedLaw } from './outdatedLaw.ts';
import { DERIVED_KINDS, type DerivedKind } from './paths.ts';
import { type TextLinksEntry, textLinks } from './textLinks.ts';
import { type Notice, versionNotices } from './versionNotices.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  readonly href: string;
  readonly label: string | null;
  readonly heading: string;
  readonly below: readonly ContentsEntry[];
}

/** Everything a page that shows a version needs. */
export interface VersionView {
  readonly agreement: string;
  readonly shortTitle: string;
  readonly title: string;
  readonly version: string;
  readonly language: 'de' | 'en';
  readonly stated: string;
  readonly validFrom: string;
  readonly status: readonly OnDays<string>[];
  readonly notices: readonly Notice[];
  /** Slips that the publisher points out. */
  readonly errata: readonly ErratumView[];
  /** Acts that the text cites and that no longer hold. */
  readonly outdatedLaw: readonly OutdatedLaw[];
  /** Where the text provides what Art. 28 DSGVO demands; null for an agreement of which it demands nothing. */
  readonly mandatoryContent: MandatoryContent | null;
  readonly fingerprint: string;
  readonly permalink: string;
  readonly files: readonly Link[];
  /** Files that are made from the frozen ones and are not authoritative. */
  readonly derivedFiles: readonly Link[];
  /** Address of the file the version was taken from; null where none was frozen with it. */
  readonly original: string | null;
  /** How the version is cited. */
  readonly citation: string;
  /** The same in every form, with sentences for contracts. */
  readonly citing: VersionCitationView;
  /** The references in its text. */
  readonly textLinks: readonly TextLinksEntry[];
  readonly pdf: string;
  readonly predecessor: Link | null;
  readonly successor: Link | null;
  readonly current: readonly OnDays<Link | null>[];
  readonly comparisons: readonly OnDays<Link>[];
  readonly history: string;
  readonly contents: readonly ContentsEntry[];
  /** The clauses by their last change, each with a link to its history. */
  readonly clauseGroups: readonly ClauseGroup[];
  /** Address of all clauses with those that are gone. */
  readonly clauseHistories: string;
  /** The frozen fragment between its markers. */
  readonly fragment: string;
}

/**
 * The view of one published version.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 * @param words the interface language
 */
export function versionView(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): VersionView {
  const { paths, today } = library;
  const { release, wording, version } = shown;
  const at = agreement.versions.indexOf(shown);
  const linkTo = (other: PublishedVersion | undefined): Link | null =>
    other === undefined
      ? null
      : { href: paths.version(agreement.name, other.version), text: words.versionNumber(other.version) };
  const day = (date: string): string => dayInWords(date, words.language);
  const fileLink = (kind: FrozenKind | DerivedKind): Link => ({
    href: paths.file(agreement.name, version, kind),
    text: kind.toUpperCase(),
  });
  return {
    agreement: agreement.name,
    shortTitle: agreement.facts.shortTitle,
    title: release.title,
    version,
    language: wording.language,
    stated: day(release.stated),
    validFrom: day(release.validFrom),
    status: statusOnDays(shown, words, today),
    notices: versionNotices(library, agreement, shown, words),
    errata: errataView(library, agreement, shown, words),
    outdatedLaw: outdatedLaw(library, agreement, shown, words),
    mandatoryContent: mandatoryContent(agreement, shown, words),
    fingerprint: release.fingerprint,
    permalink: permalink(library.facts.baseUrl, agreement.name, version),
    files: FROZEN_KINDS.map((kind) => fileLink(kind)),
    derivedFiles: DERIVED_KINDS.map((kind) => fileLink(kind)),
    original: shown.original === null ? null : paths.original(agreement.name, version),
    citation: citationOf(library, shown, words),
    citing: versionCitationView(library, agreement, shown, words),
    textLinks: textLinks(agreement, shown, words),
    pdf: paths.file(agreement.name, version, 'pdf'),
    predecessor: linkTo(agreement.versions[at - 1]),
    successor: linkTo(agreement.versions[at + 1]),
    current: currentSpans(library, agreement, words),
    comparisons: comparisons(library, agreement, shown, words),
    history: paths.history(agreement.name),
    contents: wording.clauses.flatMap((clause) => contentsEntry(clause, 1)),
    clauseGroups: clauseGroups(library, agreement, shown, words),
    clauseHistories: paths.clauseHistories(agreement.name),
    fragment: markedFragment(agreement.name, version, shown.bytes('html').toString('utf8')),
  };
}

/** The version in force, for the day of the build and every later day that is known to change it. */
function currentSpans(
  { paths, today }: Library,
  { name, versions }: PublishedAgreement,
  words: InterfaceWords,
): readonly OnDays<Link | null>[] {
  return inForceSpans(versions.map(({ period }) => period)).flatMap((span): readonly OnDays<Link | null>[] => {
    if (span.period === null) return onDays(null, span, today);
    const { version } = span.period.release;
    return onDays({ href: paths.version(name, version), text: words.versionNumber(version) }, span, today);
  });
}

/** Comparison with the predecessor, and with the version in force on each day to come. */
function comparisons(
  { paths, today }: Library,
  { name, versions }: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): readonly OnDays<Link>[] {
  const at = versions.indexOf(shown);
  const before = versions[at - 1];
  const withPredecessor: readonly OnDays<Link>[] =
    before === undefined
      ? []
      : [
          {
            value: {
              href: paths.redline(name, before.version, shown.version),
              text: `${words.comparedWithPredecessor} (${before.version})`,
            },
            bound: {},
          },
        ];
  const withCurrent = versions
    .filter((other) => other !== shown && other !== before)
    .flatMap((other) => {
      const [older, newer] = versions.indexOf(other) < at ? [other, shown] : [shown, other];
      const link = {
        href: paths.redline(name, older.version, newer.version),
        text: `${words.comparedWithCurrent} (${other.version})`,
      };
      return daysInForce(other.period).flatMap((span) => onDays(link, span, today));
    });
  return [...withPredecessor, ...withCurrent];
}

/** The table of contents shows headed clauses, two levels deep. */
function contentsEntry(clause: Clause, level: number): readonly ContentsEntry[] {
  if (clause.heading === null) return [];
  const below = level < 2 ? clause.clauses.flatMap((child) => contentsEntry(child, level + 1)) : [];
  return [{ href: `#${clause.id}`, label: clause.label, heading: inlineText(clause.heading), below }];
}
