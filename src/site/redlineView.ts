import { createRedliner } from '../redline/redline.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { comparableAgreement } from './comparableAgreement.ts';
import { comparisonFacts } from './comparisonFacts.ts';
import type { Library } from './library.ts';
import { coverageOf } from './mandatoryContent.ts';
import { type RedlineFacts, type RedlineView, redlineViewFrom } from './redlineViewFrom.ts';
import { areNeighbours, fileKinds, type VersionPair } from './versionPairs.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** One memory for all pairs of a build: a clause that stays the same is looked at once. */
const compare = createRedliner();

/** What changed between the two versions of a pair. */
export const redlineOf = ({ older, newer }: VersionPair): Redline => compare(older.wording, newer.wording);

/**
 * The view of a comparison.
 */
export function redlineView(library: Library, pair: VersionPair, words: InterfaceWords): RedlineView {
  return redlineViewFrom(redlineOf(pair), redlineFacts(library, pair, words), words, pair.newer.wording.language);
}

/**
 * What the library says about the two versions of a pair.
 */
function redlineFacts(library: Library, pair: VersionPair, words: InterfaceWords): RedlineFacts {
  const { agreement, older, newer } = pair;
  const comparable = comparableAgreement(library, agreement, [older, newer]);
  return {
    ...comparisonFacts(comparable, older.release, newer.release, words),
    art28: { demanded: comparable.art28, old: coverageOf(older), new: coverageOf(newer) },
    notes: areNeighbours(pair) ? newer.release.changes : [],
    files: fileKinds(pair).map((kind) => ({
      kind,
      href: library.paths.redlineFile(agreement.name, older.version, newer.version, kind),
    })),
  };
}
