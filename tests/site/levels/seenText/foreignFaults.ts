import { clauseOf, contractText, type Fault, NOTES, nameOf, type Scope, wordsOf } from './contractText.ts';

/**
 * Runs in the page. Words that are no part of the contract and stand where its words stand: they are read with it.
 */
export function foreignFaults(scope: Scope): readonly Fault[] {
  const { roots } = contractText(scope);
  const blocks = roots.flatMap((root) => [...root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, table')]);
  const boxes = blocks.map((block) => ({ block, box: block.getBoundingClientRect() }));
  return [...wordsAround(roots).flatMap((text) => amongWords(text, boxes)), ...strayParts(roots)];
}

/** Texts that are no part of the contract; the site's own notes belong into the margin. */
function wordsAround(roots: readonly Element[]): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (parent === null || !/\S/.test(text.data)) continue;
    const isOwn = roots.some((root) => root.contains(text)) && parent.closest(NOTES) === null;
    if (isOwn || !parent.checkVisibility({ visibilityProperty: true })) continue;
    found.push(text);
  }
  return found;
}

function amongWords(
  text: Text,
  boxes: readonly { readonly block: Element; readonly box: DOMRect }[],
): readonly Fault[] {
  if (isStuck(text)) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()];
  const place = boxes.find(({ box }) => rects.some((rect) => overlaps(rect, box)));
  if (place === undefined) return [];
  return [
    { technique: 'foreign text', clause: clauseOf(place.block), detail: `${wordsOf(text)} on ${wordsOf(place.block)}` },
  ];
}

/** What sticks to the screen moves over the text; whether it covers it is asked where the text is looked at. */
function isStuck(text: Text): boolean {
  for (let at = text.parentElement; at !== null; at = at.parentElement) {
    if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
  }
  return false;
}

const overlaps = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right - 2 && one.right > other.left + 2 && one.top < other.bottom - 2 && one.bottom > other.top + 2;

/** Generated words that may stand anywhere. */
const strayParts = (roots: readonly Element[]): readonly Fault[] =>
  [...document.querySelectorAll('body *')]
    .filter((element) => !roots.some((root) => root.contains(element)))
    .flatMap((element) =>
      ['::before', '::after'].flatMap((part) => {
        const { content, position } = getComputedStyle(element, part);
        const isStray = ['absolute', 'fixed'].includes(position) && /[\p{L}\p{N}]/u.test(content) && content !== 'none';
        const detail = `${content} ${position} on ${nameOf(element)}`;
        return isStray && content !== 'normal'
          ? [{ technique: `generated content ${part}`, clause: 'opening', detail }]
          : [];
      }),
    );
