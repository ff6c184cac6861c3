import type { Element } from 'hast';
import { rawText } from './htmlTree.ts';

const LABEL = /^(?:§\s?)?(?:\d{1,3}[a-z]?(?:\.\d{1,3})*[.)]?|\(\d{1,3}[a-z]?\)|[A-Za-z][.)]|\([a-z]\))$/;

/**
 * Whether two elements that touch in the source stand apart on the page: the number of a clause in a badge of its own, or
 * two texts that a style sheet places side by side. Bold and the like inside a word do not.
 *
 * @param before an element without white space at its end
 * @param after the element that follows at once
 */
export function standApart(before: Element, after: Element): boolean {
  if (!PLACED.has(before.tagName) || !PLACED.has(after.tagName)) return false;
  const [left, right] = [rawText(before).trimEnd(), rawText(after).trimStart()];
  if (LABEL.test(left.trim())) return /^[\p{L}\p{N}„"(]/u.test(right);
  return /[\p{Ll}\p{N}.:)]$/u.test(left) && /^\p{Lu}/u.test(right);
}

const PLACED = new Set(['span', 'a', 'label', 'time', 'bdi']);
