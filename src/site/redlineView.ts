import { createRedliner } from '../redline/redline.ts';
import { redlineViewsHtml } from '../redline/redlineHtml.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { type ChangeSummary, redlineSummary } from '../redline/redlineSummary.ts';
import { citationOf } from './citationOf.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** Two versions of an agreement. */
export interface VersionPair {
  readonly agreement: PublishedAgreement;
  readonly older: PublishedVersion;
  readonly newer: PublishedVersion;
}

/** Everything a comparison page needs. */
export interface RedlineView {
  readonly title: string;
  readonly introduction: string;
  readonly sides: readonly { readonly name: string; readonly link: Link; readonly citation: string }[];
  /** What the publisher said about the changes, where the versions are neighbours. */
  readonly notes: readonly string[];
  readonly unchanged: string;
  /** What a reader must look at. */
  readonly changes: readonly ChangeSummary[];
  /** Clauses of which the number alone differs. */
  readonly renumberings: readonly ChangeSummary[];
  readonly html: string;
  readonly budgetHit: boolean;
  /** The comparison as data, where it is prepared. */
  readonly json: string | null;
  readonly history: string;
}

/** One memory for all pairs of a build: a clause that stays the same is looked at once. */
const compare = createRedliner();

/** What changed between the two versions of a pair. */
export const redlineOf = ({ older, newer }: VersionPair): Redline => compare(older.wording, newer.wording);

/**
 * Every pair of versions, the older one first.
 */
export function versionPairs({ agreements }: Library): readonly VersionPair[] {
  return agreements.flatMap((agreement) =>
    agreement.versions.flatMap((newer, i) =>
      agreement.versions.slice(0, i).map((older) => ({ agreement, older, newer })),
    ),
  );
}

/** Up to this many versions every comparison is offered as data; beyond it, that of neighbours. */
const VERSIONS_WITH_ALL_FILES = 20;

/**
 * Whether the comparison of a pair is offered as a file.
 */
export function hasRedlineFile({ agreement: { versions }, older, newer }: VersionPair): boolean {
  return versions.length <= VERSIONS_WITH_ALL_FILES || versions.indexOf(newer) - versions.indexOf(older) === 1;
}

/**
 * The view of a comparison.
 */
export function redlineView(library: Library, pair: VersionPair, words: InterfaceWords): RedlineView {
  const { paths } = library;
  const { agreement, older, newer } = pair;
  const { name, facts } = agreement;
  const redline = redlineOf(pair);
  const summary = redlineSummary(redline, words.language);
  const side = (label: string, shown: PublishedVersion): RedlineView['sides'][number] => ({
    name: label,
    link: { href: paths.version(name, shown.version), text: words.versionNumber(shown.version) },
    citation: citationOf(library, shown, words),
  });
  const areNeighbours = agreement.versions.indexOf(newer) - agreement.versions.indexOf(older) === 1;
  return {
    title: words.redlineTitle(facts.shortTitle, older.version, newer.version),
    introduction: words.redlineIntroduction(older.version, newer.version),
    sides: [side(words.olderVersion, older), side(words.newerVersion, newer)],
    notes: areNeighbours ? newer.release.changes : [],
    unchanged: summary.unchanged,
    changes: summary.changes.filter(({ kind }) => kind !== 'same'),
    renumberings: summary.changes.filter(({ kind }) => kind === 'same'),
    html: redlineViewsHtml(redline, {
      language: words.language,
      oldHref: (clause) => paths.version(name, older.version, clause),
      newHref: (clause) => paths.version(name, newer.version, clause),
    }),
    budgetHit: redline.budgetHit,
    json: hasRedlineFile(pair) ? paths.redlineFile(name, older.version, newer.version, 'json') : null,
    history: paths.history(name),
  };
}
