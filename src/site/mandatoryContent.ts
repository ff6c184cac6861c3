import { frontMatter } from '../agreement/frontMatter.ts';
import { type Art28Item, art28Coverage } from '../check/art28/art28Coverage.ts';
import { art28Entry } from '../check/art28/art28Items.ts';
import { clausesShown } from '../check/art28/clausesShown.ts';
import { type Art28Claims, correctedCoverage } from '../check/art28/correctedCoverage.ts';
import { demandedItems } from '../check/art28/demandedItems.ts';
import { remembered } from '../redline/remembered.ts';
import { clauseLink } from './clauseLink.ts';
import { heldTogether } from './heldTogether.ts';
import type { PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** Where a version provides what Art. 28 DSGVO demands. */
export interface MandatoryContent {
  readonly rows: readonly MandatoryRow[];
  /** Items of which no clause was found, in words. */
  readonly notFound: readonly string[];
}

/** One item. */
export interface MandatoryRow {
  readonly citation: string;
  readonly title: string;
  /** The clauses that speak of it; none where the author says why. */
  readonly clauses: readonly Link[];
  /** Why no clause does, in the language of the contract; null where one does. */
  readonly reason: string | null;
}

/**
 * Where a version provides what Art. 28 DSGVO demands of it; null where `agreement.yaml` demands nothing of the agreement.
 */
export function mandatoryContent(
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  { language }: InterfaceWords,
): MandatoryContent | null {
  const { items } = demandedItems(agreement.facts.art28);
  if (items.length === 0) return null;
  const [coverage, claims] = [coverageOf(shown), claimsOf(shown)];
  const rows = items.flatMap((item): readonly MandatoryRow[] => {
    const entry = art28Entry(item);
    if (entry === null) return [];
    const clauses = coverage.find((one) => one.item === item)?.clauses ?? [];
    const claim = claims[item];
    const reason = typeof claim === 'string' ? claim : null;
    return [
      {
        citation: heldTogether(entry.citation[language]),
        title: heldTogether(entry.title[language]),
        clauses: clausesShown(clauses).map((clause) => clauseLink(agreement, shown, clause, language)),
        reason,
      },
    ];
  });
  const isFound = ({ clauses, reason }: MandatoryRow): boolean => clauses.length > 0 || reason !== null;
  return {
    rows: rows.filter(isFound),
    notFound: rows.filter((row) => !isFound(row)).map(({ citation, title }) => `${title} (${citation})`),
  };
}

const coverages = new WeakMap<PublishedVersion['wording'], readonly Art28Item[]>();

/** The coverage map of a version as its author confirmed or corrected it. */
export const coverageOf = (shown: PublishedVersion): readonly Art28Item[] =>
  remembered(coverages, shown.wording, () => correctedCoverage(art28Coverage(shown.wording), claimsOf(shown)));

const claimed = new WeakMap<PublishedVersion['wording'], Art28Claims>();

/** What the frozen source of a version says on items of Art. 28 DSGVO. */
export const claimsOf = (shown: PublishedVersion): Art28Claims =>
  remembered(claimed, shown.wording, () => {
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(shown.bytes('mdx').toString('utf8')) ?? [];
    return frontMatter(yaml, 1).values?.art28 ?? {};
  });
