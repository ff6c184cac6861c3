import type { Element, Nodes, Root, Text } from 'hast';
import type { ContractLanguage } from '../../agreement/wording.ts';
import type { LeftOutReason } from '../readDocument.ts';
import { elementsBelow, htmlTree } from './htmlTree.ts';
import { leftOutElements } from './leftOutElements.ts';
import { type ItemLabels, listItemLabels } from './listItemLabels.ts';
import { mainPart } from './mainPart.ts';
import { otherLanguages } from './otherLanguages.ts';
import { wordListItem } from './wordListItem.ts';

/** A web page with everything that decides what of it is read, before any of it is. */
export interface HtmlPage {
  readonly root: Root;
  readonly main: Element | Root;
  /** The heading of the page where it stands before its main part. */
  readonly title: Element | null;
  readonly isMainMarked: boolean;
  readonly language: ContractLanguage | null;
  readonly reasons: ReadonlyMap<Nodes, LeftOutReason | 'no-text'>;
  /** Numbers that the browser shows before items of lists. */
  readonly labels: ItemLabels;
}

/** Where a text begins in the lines of a page. */
export type LineOf = ReadonlyMap<Text, number>;

/**
 * Looks a page through for its main part, its languages and its lists.
 *
 * @param html the page
 * @param wanted the language to read
 * @throws UnreadableFile where it is too large or nested beyond reason
 */
export function htmlPage(html: string, wanted: ContractLanguage | undefined): HtmlPage {
  const root = htmlTree(html);
  const leftOut = leftOutElements(root);
  const { element: main, title, isMarked } = mainPart(root, leftOut);
  const { language, others } = otherLanguages(root, main, leftOut, wanted);
  const reasons = new Map<Nodes, LeftOutReason | 'no-text'>(leftOut);
  for (const one of others) reasons.set(one, 'other-language');
  const lists = elementsBelow(main, ({ tagName }) => tagName === 'ol');
  const labels = new Map(lists.flatMap((list) => [...listItemLabels(list)]));
  // Signs that Word writes before an item are decoration, its numbers are text.
  for (const item of elementsBelow(main, ({ tagName }) => tagName === 'p')) {
    const word = wordListItem(item);
    if (word?.isBullet === true) reasons.set(word.sign, 'no-text');
  }
  return { root, main, title, isMainMarked: isMarked, language, reasons, labels };
}
