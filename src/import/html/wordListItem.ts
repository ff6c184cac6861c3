import type { Element } from 'hast';
import { declared, elementsBelow, rawText } from './htmlTree.ts';

/** An item of a list in a page that Word has written: a paragraph with its number or sign as text. */
export interface WordListItem {
  /** The element that holds number or sign. */
  readonly sign: Element;
  /** From 1. */
  readonly level: number;
  /** Signs of bullets are letters of symbol fonts: "§" of Wingdings is a small square. */
  readonly isBullet: boolean;
}

/**
 * Reads a paragraph of a Word page as an item of a list; null where it is none.
 *
 * @param paragraph `p`
 */
export function wordListItem(paragraph: Element): WordListItem | null {
  const level = /\blevel(\d)/i.exec(declared(paragraph, 'mso-list'))?.[1];
  if (level === undefined) return null;
  const [sign] = elementsBelow(paragraph, (one) => /^Ignore$/i.test(declared(one, 'mso-list')));
  if (sign === undefined) return null;
  return { sign, level: Number(level), isBullet: /^[·o§ØüvqÞ•–▪■-]$/u.test(rawText(sign).trim()) };
}
