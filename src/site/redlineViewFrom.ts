import type { ContractLanguage } from '../agreement/wording.ts';
import { redlineViewsHtml } from '../redline/html/redlineHtml.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { type RedlineSummary, redlineSummary } from '../redline/summary/redlineSummary.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** What a comparison page needs beside the comparison itself: plain data, so that a worker can be given it. */
export interface RedlineFacts {
  /** Short title of the agreement: "AVV". */
  readonly shortTitle: string;
  readonly old: RedlineFactsSide;
  readonly new: RedlineFactsSide;
  /** What the publisher said about the changes; empty where the versions are no neighbours. */
  readonly notes: readonly string[];
  /** Files of the comparison that are prepared or can be made on the page, in the order in which they are named. */
  readonly files: readonly RedlineFile[];
  /** Address of the same comparison with the sides swapped. */
  readonly reverse: string;
  /** Address of the list of all versions. */
  readonly history: string;
}

/** One of the two versions. */
export interface RedlineFactsSide {
  readonly version: string;
  /** Address of the version; that of a clause is this one with `#` and the id of the clause behind it. */
  readonly href: string;
  /** How the version is cited. */
  readonly citation: string;
}

/** A file of the comparison. */
export interface RedlineFile {
  readonly kind: 'docx' | 'pdf' | 'json';
  readonly href: string;
}

/** Everything a comparison page shows: plain data, ready to be written by `redlineDocumentHtml`. */
export interface RedlineView {
  readonly title: string;
  readonly introduction: string;
  readonly facts: RedlineFacts;
  readonly summary: RedlineSummary;
  /** The text with its changes, in both forms. */
  readonly html: string;
  readonly budgetHit: boolean;
  /** Language of the new version. */
  readonly contractLanguage: ContractLanguage;
}

/**
 * The view of a comparison.
 *
 * @param redline what changed
 * @param facts what else the page says about the two versions
 * @param words the interface
 * @param contractLanguage language of the new version
 */
export function redlineViewFrom(
  redline: Redline,
  facts: RedlineFacts,
  words: InterfaceWords,
  contractLanguage: ContractLanguage,
): RedlineView {
  const [older, newer] = [facts.old.version, facts.new.version];
  return {
    title: words.redlineTitle(facts.shortTitle, older, newer),
    introduction: words.redlineIntroduction(older, newer),
    facts,
    summary: redlineSummary(redline, words.language),
    html: redlineViewsHtml(redline, {
      language: words.language,
      contractLanguage,
      oldHref: (clause) => `${facts.old.href}#${clause}`,
      newHref: (clause) => `${facts.new.href}#${clause}`,
    }),
    budgetHit: redline.budgetHit,
    contractLanguage,
  };
}
