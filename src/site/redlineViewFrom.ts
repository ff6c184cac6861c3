import type { ContractLanguage } from '../agreement/wording.ts';
import type { Art28Item } from '../check/art28/art28Coverage.ts';
import { art28Entry } from '../check/art28/art28Items.ts';
import { touchedItems } from '../check/art28/touchedItems.ts';
import { redlineViewsHtml } from '../redline/html/redlineHtml.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { changeName } from '../redline/summary/clauseName.ts';
import { type RedlineSummary, redlineSummary } from '../redline/summary/redlineSummary.ts';
import { redlineWords } from '../redline/summary/redlineWords.ts';
import { heldTogether } from './heldTogether.ts';
import type { Link } from './link.ts';
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
  /** What the agreement must cover by Art. 28 DSGVO, and where the two versions do. */
  readonly art28: ComparedCoverage;
  /** Address of the same comparison with the sides swapped. */
  readonly reverse: string;
  /** Address of the list of all versions. */
  readonly history: string;
}

/** Coverage maps of two versions. */
export interface ComparedCoverage {
  /** Names of the items that the agreement must cover. */
  readonly demanded: readonly string[];
  readonly old: readonly Art28Item[];
  readonly new: readonly Art28Item[];
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
  /** Items of Art. 28 DSGVO whose clauses are changed. */
  readonly touched: readonly TouchedView[];
  /** The text with its changes, in both forms. */
  readonly html: string;
  readonly budgetHit: boolean;
  /** Language of the new version. */
  readonly contractLanguage: ContractLanguage;
}

/** An item of Art. 28 DSGVO whose clauses a comparison changes. */
export interface TouchedView {
  /** "Bedingungen für Unterauftragnehmer (Art. 28 Abs. 3 Satz 2 lit. d DSGVO)" */
  readonly name: string;
  /** Clauses with the fragments of their changes. */
  readonly changes: readonly Link[];
  /** Whether the newer version has no clause of it any more. */
  readonly isLost: boolean;
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
    touched: touchedViews(redline, facts.art28, words),
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

function touchedViews(
  redline: Redline,
  coverage: ComparedCoverage,
  { language }: InterfaceWords,
): readonly TouchedView[] {
  const say = redlineWords(language);
  return touchedItems(redline, coverage.old, coverage.new, coverage.demanded).flatMap(({ item, changes, isLost }) => {
    const entry = art28Entry(item);
    if (entry === null) return [];
    return [
      {
        name: heldTogether(`${entry.title[language]} (${entry.citation[language]})`),
        changes: changes.map((change) => ({ href: `#aenderung-${change.number}`, text: changeName(change, say) })),
        isLost,
      },
    ];
  });
}
