import { stillMatters } from './dayBound.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { REDLINE_KINDS, type RedlineKind } from './paths.ts';

/** Two versions of an agreement. */
export interface VersionPair {
  readonly agreement: PublishedAgreement;
  readonly older: PublishedVersion;
  readonly newer: PublishedVersion;
}

/** A file beside the comparison of a pair. */
export interface FileOfPair {
  readonly pair: VersionPair;
  readonly kind: RedlineKind;
}

/**
 * Among so many first versions every pair has its files. Which pairs have files must depend on nothing that changes, neither
 * the day nor the number of versions nor a setting: the address of a file, once published, answers for ever.
 */
const VERSIONS_WITH_ALL_FILES = 16;

/**
 * Every pair of versions, the older one first. Each has an address that answers for ever.
 */
export function versionPairs({ agreements }: Library): readonly VersionPair[] {
  return agreements.flatMap((agreement) =>
    agreement.versions.flatMap((newer, i) =>
      agreement.versions.slice(0, i).map((older) => ({ agreement, older, newer })),
    ),
  );
}

/** Whether one version follows the other. */
export const areNeighbours = ({ agreement: { versions }, older, newer }: VersionPair): boolean =>
  versions.indexOf(newer) - versions.indexOf(older) === 1;

/**
 * Whether one version follows the other, or one of them is the current version on the day of the build or on a later
 * day that is already known. There are about as many such pairs as versions, and the pages of versions link to no other.
 */
export function isNearOrCurrent({ today }: Library, pair: VersionPair): boolean {
  const isCurrent = ({ period }: PublishedVersion): boolean => stillMatters(period.until, today);
  return areNeighbours(pair) || isCurrent(pair.older) || isCurrent(pair.newer);
}

/**
 * Whether the page of a pair holds the comparison. The page of any other pair compares in the reader's browser.
 */
export const isPrepared = (library: Library, pair: VersionPair): boolean =>
  pair.agreement.versions.length <= library.facts.preparedComparisons || isNearOrCurrent(library, pair);

/** The pairs of which the page holds the comparison. */
export const preparedPairs = (library: Library): readonly VersionPair[] =>
  versionPairs(library).filter((pair) => isPrepared(library, pair));

/** The pairs that are compared in the reader's browser. */
export const unpreparedPairs = (library: Library): readonly VersionPair[] =>
  versionPairs(library).filter((pair) => !isPrepared(library, pair));

/**
 * The kinds of files beside the comparison of a pair: all of them where the versions are neighbours or among the first of
 * the agreement, else none. The reader's browser makes those that are not there.
 */
export function fileKinds(pair: VersionPair): readonly RedlineKind[] {
  const isEarly = pair.agreement.versions.indexOf(pair.newer) < VERSIONS_WITH_ALL_FILES;
  return isEarly || areNeighbours(pair) ? REDLINE_KINDS : [];
}

/** Every file beside a comparison, those of one pair after each other. */
export const filesOfPairs = (library: Library): readonly FileOfPair[] =>
  versionPairs(library).flatMap((pair) => fileKinds(pair).map((kind) => ({ pair, kind })));
