import type { ComparisonFactsOfPage } from './browser/comparisonRoot.ts';
import type { ComparableAgreement } from './comparableAgreement.ts';
import { REDLINE_KINDS, type RedlineKind } from './paths.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/**
 * What a page gives its scripts to compare versions, for the attribute `data-comparison`.
 *
 * @param prepared kinds of files that stand beside the comparison; the browser makes the others
 */
export function comparisonData(
  agreement: ComparableAgreement,
  prepared: readonly RedlineKind[],
  words: InterfaceWords,
): string {
  const names = { ...words.redlineFile, pdf: words.printComparison };
  const made = REDLINE_KINDS.filter((kind) => !prepared.includes(kind));
  const facts: ComparisonFactsOfPage = {
    agreement,
    fileNames: Object.fromEntries(made.map((kind) => [kind, names[kind]])),
    messages: {
      comparing: words.comparing,
      unreachable: words.comparisonUnreachable,
      failed: words.comparisonFailed,
      readVersion: words.readVersion('{version}'),
      makingFile: words.makingFile,
      fileMade: words.fileMade('{name}'),
      fileUnreachable: words.fileUnreachable,
      fileFailed: words.fileFailed,
      unknown: words.unknownVersion('{version}'),
      same: words.sameVersionChosen,
      two: words.chooseTwoVersions,
    },
  };
  return JSON.stringify(facts);
}
