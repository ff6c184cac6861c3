/**
 * Runs in the page (see pageProgram.ts). The text of a contract as nodes of the document, and where in it one is.
 */

/** Which text of a page is looked at. */
export interface Scope {
  /** `fassung avv 1.4`: what the comment before the frozen fragment says; or a selector of elements that hold text. */
  readonly marker?: string;
  readonly selector?: string;
  /** Selector of what within the text is known to be none of it, and may be hidden. */
  readonly notText?: string;
  /** The smallest letters that may be, in pixels. */
  readonly leastSize: number;
}

/** What keeps a reader from reading what was frozen. */
export interface Fault {
  /** A CSS property, or another word for the technique. */
  readonly technique: string;
  /** Address of the clause, or `opening`. */
  readonly clause: string;
  readonly detail: string;
}

/** The nodes of a contract text. */
export interface ContractText {
  /** The elements between the markers, or those of the selector. */
  readonly roots: readonly Element[];
  /** Everything in them that holds text of the contract, and they themselves. */
  readonly elements: readonly HTMLElement[];
  /** Everything around them, the innermost first. */
  readonly around: readonly HTMLElement[];
  readonly texts: readonly Text[];
}

/** Notes that the site itself puts into the margin (src/site/browser/clauseNotes.ts): no part of the text. */
export const NOTES = 'small.clause-note';

/** The comments that enclose the frozen fragment. */
export function markersOf(marker: string): { readonly begin: readonly Comment[]; readonly end: readonly Comment[] } {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const [begin, end]: [Comment[], Comment[]] = [[], []];
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment;
    if (comment.data === marker) begin.push(comment);
    if (comment.data === `/${marker}`) end.push(comment);
  }
  return { begin, end };
}

/** The text a scope speaks of; nothing where it is not there. */
export function contractText({ marker, selector, notText }: Scope): ContractText {
  const roots = marker === undefined ? [...document.querySelectorAll(selector ?? 'article')] : rootsBetween(marker);
  const texts = roots.flatMap((root) => textsOf(root, notText));
  const elements = new Set<HTMLElement>();
  const around = new Set<HTMLElement>();
  for (const text of texts) {
    let isInside = true;
    for (let element = text.parentElement; element !== null; element = element.parentElement) {
      (isInside ? elements : around).add(element);
      if (roots.includes(element)) isInside = false;
    }
  }
  return { roots, elements: [...elements], around: [...around], texts };
}

function rootsBetween(marker: string): readonly Element[] {
  const { begin, end } = markersOf(marker);
  const roots: Element[] = [];
  for (let node = begin[0]?.nextSibling ?? null; node !== null && node !== end[0]; node = node.nextSibling) {
    if (node instanceof Element) roots.push(node);
  }
  return roots;
}

function textsOf(root: Element, notText: string | undefined): readonly Text[] {
  const others = notText === undefined ? NOTES : `${NOTES}, ${notText}`;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data) && text.parentElement?.closest(others) === null) texts.push(text);
  }
  return texts;
}

/** Address of the clause in which something stands. */
export function clauseOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('section[id], tr[id]')?.id ?? 'opening';
}

/** `p`, `div.contract`: an element in a complaint. */
export function nameOf(element: Element): string {
  const name = element.localName;
  return element.classList.length > 0 ? `${name}.${[...element.classList].join('.')}` : name;
}

/** The first words of something, to be found again. */
export function wordsOf(node: Node): string {
  const words = (node.textContent ?? '').trim().replace(/\s+/g, ' ');
  return words.length > 40 ? `„${words.slice(0, 40)}…“` : `„${words}“`;
}
