import type { ComparableAgreement } from '../comparableAgreement.ts';
import type { RedlineKind } from '../paths.ts';

/** Sentences of a comparison made in the browser; `{name}` stands for what is known only there. */
export type ComparisonMessages = Readonly<
  Record<
    | 'comparing'
    | 'unreachable'
    | 'failed'
    | 'readVersion'
    | 'makingFile'
    | 'fileMade'
    | 'fileUnreachable'
    | 'fileFailed'
    | 'unknown'
    | 'same'
    | 'two',
    string
  >
>;

/** What the element around a comparison carries. */
export interface ComparisonFactsOfPage {
  readonly agreement: ComparableAgreement;
  readonly messages: ComparisonMessages;
  /** Names of the files that the browser makes, in the order in which they are offered. */
  readonly fileNames: Readonly<Partial<Record<RedlineKind, string>>>;
}

/**
 * Reads what a page gives its scripts to compare versions.
 *
 * @param root the element with the attribute `data-comparison`
 */
export const factsOfPage = (root: HTMLElement): ComparisonFactsOfPage =>
  JSON.parse(root.dataset['comparison'] ?? '') as ComparisonFactsOfPage;
