import { escapeHtml } from '../agreement/escapeHtml.ts';
import { comparableAgreement } from './comparableAgreement.ts';
import { comparisonData } from './comparisonData.ts';
import { comparisonFacts } from './comparisonFacts.ts';
import type { Library } from './library.ts';
import type { VersionPair } from './versionPairs.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** What stands on the page of a pair that the reader's browser compares, and differs from pair to pair. */
const SLOTS = [
  'title',
  'description',
  /** From `comparisonData`. */
  'data',
  'old',
  'oldHref',
  'oldName',
  'oldCitation',
  'oldFile',
  'oldFileName',
  'recent',
  'recentHref',
  'recentName',
  'recentCitation',
  'recentFile',
  'recentFileName',
] as const;

/** Everything the page of a pair shows whose comparison is not prepared: plain strings. */
export type UnpreparedView = Readonly<Record<(typeof SLOTS)[number], string>>;

/**
 * The view of a pair whose comparison is not prepared.
 */
export function unpreparedView(library: Library, pair: VersionPair, words: InterfaceWords): UnpreparedView {
  const { agreement, older, newer } = pair;
  const { paths } = library;
  const comparable = comparableAgreement(library, agreement, [older, newer]);
  const facts = comparisonFacts(comparable, older.release, newer.release, words);
  const [old, recent] = [facts.old, facts.new];
  return {
    title: words.redlineTitle(agreement.facts.shortTitle, old.version, recent.version),
    description: words.redlineIntroduction(old.version, recent.version),
    data: comparisonData(comparable, [], words),
    old: old.version,
    oldHref: old.href,
    oldName: words.versionNumber(old.version),
    oldCitation: old.citation,
    oldFile: paths.file(agreement.name, old.version, 'txt'),
    oldFileName: words.textFile(old.version),
    recent: recent.version,
    recentHref: recent.href,
    recentName: words.versionNumber(recent.version),
    recentCitation: recent.citation,
    recentFile: paths.file(agreement.name, recent.version, 'txt'),
    recentFileName: words.textFile(recent.version),
  };
}

/** A view that holds the places of its strings: a page made of it can be filled for any pair. */
export const UNPREPARED_SLOTS = Object.fromEntries(SLOTS.map((slot) => [slot, `[[${slot}]]`])) as UnpreparedView;

/**
 * A page that was made of the slots, for one pair.
 *
 * @param page HTML
 */
export const filledPage = (page: string, view: UnpreparedView): string =>
  page.replace(/\[\[(\w+)\]\]/g, (whole, slot: string) =>
    slot in view ? escapeHtml(view[slot as keyof UnpreparedView]) : whole,
  );
