import type { Element, Nodes, Parents, Root } from 'hast';
import type { ContractLanguage } from '../../agreement/wording.ts';
import { attribute, elementsIn, isBlock } from './htmlTree.ts';
import type { ElementReasons } from './leftOutElements.ts';

/** The language that is read and the elements in others that say the same again. */
export interface PageLanguages {
  /** Null where the page does not say its language. */
  readonly language: ContractLanguage | null;
  readonly others: ReadonlySet<Element>;
}

/** What a page says of the languages of its main part. */
interface Survey {
  /** Characters by language; of text in no language under the empty name. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Elements that say their language, with the element they stand in. */
  readonly marked: ReadonlyMap<Element, Parents>;
}

/**
 * Finds translations on a page with several languages by their `lang`. A foreign expression inside a sentence is part of
 * it; so is a part in another language without a counterpart.
 *
 * @param root the page
 * @param main its main part
 * @param reasons elements that are no part of a contract
 * @param wanted the language to read; without it that of most text, German where there is about as much of both
 */
export function otherLanguages(
  root: Root,
  main: Element | Root,
  reasons: ElementReasons,
  wanted: ContractLanguage | undefined,
): PageLanguages {
  const { lengths, marked } = survey(root, main, reasons);
  const length = (language: string): number => lengths.get(language) ?? 0;
  const most = length('de') >= 0.8 * length('en') ? 'de' : 'en';
  const language = wanted !== undefined && length(wanted) > 0 ? wanted : most;
  if (length(language) === 0) return { language: null, others: new Set() };
  const foreign = [...marked].filter(([element]) => languageOf(element) !== language);
  const other = [...lengths].reduce((sum, [name, count]) => (name === language || name === '' ? sum : sum + count), 0);
  const isBilingual = foreign.length > 1 && other >= 0.4 * length(language) && other <= 2.5 * length(language);
  const translated = foreign.filter(
    ([element, parent]) => !isInSentence(element, parent) && (isBilingual || hasTwin(element, parent, language)),
  );
  return { language, others: new Set(translated.map(([element]) => element)) };
}

function survey(root: Root, main: Element | Root, reasons: ElementReasons): Survey {
  const lengths = new Map<string, number>();
  const marked = new Map<Element, Parents>();
  const visit = (node: Nodes, parent: Parents, around: string, isInMain: boolean): void => {
    if (node.type === 'element' && reasons.has(node)) return;
    const own = node.type === 'element' ? languageOf(node) : '';
    const language = own === '' ? around : own;
    if (isInMain && own !== '' && node.type === 'element') marked.set(node, parent);
    if (isInMain && node.type === 'text') {
      lengths.set(language, (lengths.get(language) ?? 0) + node.value.trim().length);
    }
    if (!('children' in node)) return;
    for (const one of node.children) visit(one, node, language, isInMain || node === main);
  };
  visit(root, root, '', false);
  return { lengths, marked };
}

const languageOf = (element: Element): string =>
  (attribute(element, 'lang') || attribute(element, 'xmlLang')).slice(0, 2).toLowerCase();

const isInSentence = (element: Element, parent: Parents): boolean =>
  !isBlock(element) && parent.children.some((one) => one.type === 'text' && /[\p{L}\p{N}]/u.test(one.value));

/** Whether the same stands beside it in the language that is read. */
const hasTwin = (element: Element, parent: Parents, language: string): boolean =>
  elementsIn(parent).some((one) => one.tagName === element.tagName && languageOf(one) === language);
