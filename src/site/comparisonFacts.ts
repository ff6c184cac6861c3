import { permalink } from '../ledger/address.ts';
import { citationOf } from './citationOf.ts';
import type { ComparableAgreement, ComparableVersion } from './comparableAgreement.ts';
import { pathsBelow } from './paths.ts';
import type { RedlineFacts, RedlineFactsSide } from './redlineViewFrom.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/**
 * What a comparison page says about two versions, in either direction, without notes of the publisher and files, which
 * only some pairs have, and without what the texts say on Art. 28 DSGVO.
 *
 * @param old the version on the left
 * @param recent the version on the right
 */
export function comparisonFacts(
  agreement: ComparableAgreement,
  old: ComparableVersion,
  recent: ComparableVersion,
  words: InterfaceWords,
): RedlineFacts {
  const { name, shortTitle, root, language } = agreement;
  const paths = pathsBelow(root, language);
  const side = (release: ComparableVersion): RedlineFactsSide => ({
    version: release.version,
    href: paths.version(name, release.version),
    citation: citationOf({ facts: agreement }, { release }, words),
  });
  return {
    shortTitle,
    old: side(old),
    new: side(recent),
    art28: { demanded: [], old: [], new: [] },
    notes: [],
    files: [],
    reverse: paths.compareAny(name, recent.version, old.version),
    history: paths.history(name),
  };
}

/** What a file of a comparison says about its two versions. */
export interface ComparisonFileFacts {
  readonly agreement: string;
  readonly publisher: string;
  /** Language of the contract, and of the words around it in the file. */
  readonly language: 'de' | 'en';
  readonly old: { readonly permalink: string; readonly fingerprint: string };
  readonly new: { readonly permalink: string; readonly fingerprint: string };
  /** The day on which the later of the two versions was released, so that a file is the same at every making. */
  readonly date: string;
}

/**
 * What a file of a comparison says about two versions.
 */
export function comparisonFileFacts(
  { shortTitle, publisher, baseUrl }: ComparableAgreement,
  old: ComparableVersion,
  recent: ComparableVersion,
  language: 'de' | 'en',
): ComparisonFileFacts {
  const side = ({ agreement, version, fingerprint }: ComparableVersion): ComparisonFileFacts['old'] => ({
    permalink: permalink(baseUrl, agreement, version),
    fingerprint,
  });
  const [, date = recent.date] = [old.date, recent.date].toSorted();
  return { agreement: shortTitle, publisher, language, old: side(old), new: side(recent), date };
}
