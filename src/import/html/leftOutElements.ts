import type { Element, Nodes, Root } from 'hast';
import type { LeftOutReason } from '../readDocument.ts';
import { attribute, declared, elementsBelow, elementsIn, holdsBlocks, rawText } from './htmlTree.ts';

/** Why an element of a web page is no part of a contract, from what it is. */
export type ElementReasons = ReadonlyMap<Element, LeftOutReason | 'no-text'>;

/**
 * The elements of a page that are no part of its contract: navigation, banners, tables of contents, hidden text, and those
 * that hold no text at all (scripts). Elements inside them are not told again.
 *
 * @param root the page
 */
export function leftOutElements(root: Root): ElementReasons {
  const reasons = new Map<Element, LeftOutReason | 'no-text'>();
  const visit = (node: Nodes, isInside: boolean): void => {
    const children = elementsIn(node);
    children.forEach((element, i) => {
      const reason = reasonOf(element, isInside);
      if (reason === null) {
        visit(element, isInside || isMainTag(element));
        return;
      }
      reasons.set(element, reason);
      const before = children[i - 1];
      if (reason === 'table-of-contents' && before !== undefined && isContentsTitle(before))
        reasons.set(before, reason);
    });
  };
  visit(root, false);
  return reasons;
}

/** The element that says of itself that it is the contents of the page. */
export function isMainTag(element: Element): boolean {
  return element.tagName === 'main' || element.tagName === 'article' || attribute(element, 'role') === 'main';
}

const NO_TEXT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'iframe',
  'object',
  'audio',
  'video',
]);
const CONTROLS = new Set(['nav', 'aside', 'button', 'select', 'dialog', 'search', 'textarea', 'datalist']);
const ROLES: Readonly<Record<string, LeftOutReason>> = {
  navigation: 'navigation',
  search: 'navigation',
  dialog: 'navigation',
  alertdialog: 'navigation',
  button: 'navigation',
  complementary: 'navigation',
  banner: 'running-header',
  contentinfo: 'running-footer',
};
const NAMES =
  /cookie[-_]?(?:banner|consent|notice|bar|popup|modal|hint|layer|law)|consent[-_]?(?:banner|manager|modal|layer)|borlabs|usercentrics|onetrust|cmplz|cookiebot|breadcrumb|skip[-_]?(?:link|nav|to)|back-to-top/i;
const HIDDEN_NAMES = /(?:^| )(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?: |$)/;

function reasonOf(element: Element, isInsideMain: boolean): LeftOutReason | 'no-text' | null {
  const { tagName } = element;
  const names = `${attribute(element, 'className')} ${attribute(element, 'id')}`;
  if (NO_TEXT.has(tagName)) return 'no-text';
  if (tagName === 'del') return 'deleted-text';
  if (isHidden(element)) return 'hidden-text';
  // A page may be a table of contents to its own sections wherever that stands.
  if (isContents(element) || /(?:^| )MsoToc/.test(names)) return 'table-of-contents';
  if (CONTROLS.has(tagName) || NAMES.test(names) || isAnchorMark(element)) return 'navigation';
  if (tagName === 'header' && !isInsideMain && !holdsMain(element)) return 'running-header';
  if (tagName === 'footer' && !isInsideMain) return 'running-footer';
  return ROLES[attribute(element, 'role')] ?? null;
}

function isHidden(element: Element): boolean {
  const { hidden } = element.properties;
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    /^none$/i.test(declared(element, 'display')) ||
    /^hidden$/i.test(declared(element, 'visibility')) ||
    /^all$/i.test(declared(element, 'mso-hide')) ||
    HIDDEN_NAMES.test(attribute(element, 'className'))
  );
}

const holdsMain = (element: Element): boolean => elementsBelow(element, isMainTag).length > 0;

/** The sign beside a heading that links to the heading itself. */
const isAnchorMark = (element: Element): boolean =>
  element.tagName === 'a' && attribute(element, 'href').startsWith('#') && /^\s*[#¶🔗]\s*$/u.test(rawText(element));

const LEAST_LINKS = 3;
const CONTENTS_TAGS = new Set(['ul', 'ol', 'div', 'section', 'p', 'table', 'details', 'menu']);

/** A list of links to places on the same page. */
function isContents(element: Element): boolean {
  if (!CONTENTS_TAGS.has(element.tagName)) return false;
  const links = elementsBelow(element, (one) => one.tagName === 'a' && attribute(one, 'href').startsWith('#'));
  if (links.length < LEAST_LINKS) return false;
  const length = (text: string): number => text.replace(/\s+/g, '').length;
  const linked = links.reduce((sum, link) => sum + length(rawText(link)), 0);
  return linked >= 0.8 * length(visibleText(element));
}

const visibleText = (node: Nodes): string =>
  node.type === 'element' && NO_TEXT.has(node.tagName)
    ? ''
    : node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map(visibleText).join('')
        : '';

const isContentsTitle = (element: Element): boolean =>
  !elementsIn(element).some(holdsBlocks) &&
  /^\s*(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht|Übersicht|Contents|Table of contents|On this page)\s*:?\s*$/i.test(
    rawText(element),
  );
