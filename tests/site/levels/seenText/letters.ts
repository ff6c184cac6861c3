import type { ContractText } from './contractText.ts';

/** Runs in the page. Every letter of the text with the box it is drawn in. */
export interface Letter {
  readonly text: Text;
  readonly at: number;
  readonly sign: string;
  /** In pixels from the top and the left of the whole document. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Signs that are never drawn: spaces, soft hyphens, joiners. */
const UNSEEN = /[\s\p{Cf}]/u;

/** The signs of a text that are to be seen, in their order. */
export const lettersOf = ({ texts }: Pick<ContractText, 'texts'>): readonly Letter[] => texts.flatMap(lettersIn);

/** The letters of one text. */
export function lettersIn(text: Text): readonly Letter[] {
  const range = document.createRange();
  const letters: Letter[] = [];
  let at = 0;
  for (const sign of text.data) {
    if (!UNSEEN.test(sign)) {
      range.setStart(text, at);
      range.setEnd(text, at + sign.length);
      const rects = [...range.getClientRects()];
      const rect = rects.find(({ width, height }) => width > 0 && height > 0) ?? rects[0];
      const { left = 0, right = 0, top = 0, bottom = 0 } = rect ?? {};
      letters.push({
        text,
        at,
        sign,
        left: left + scrollX,
        right: right + scrollX,
        top: top + scrollY,
        bottom: bottom + scrollY,
      });
    }
    at += sign.length;
  }
  return letters;
}

/** A table that is wider than the screen is scrolled by itself; nothing else is. */
export function sidewaysScrollerOf(node: Node): HTMLElement | null {
  const table = node.parentElement?.closest('table') ?? null;
  if (table === null || matchMedia('print').matches) return null;
  const { overflowX } = getComputedStyle(table);
  const isScrolled =
    ['auto', 'scroll'].includes(overflowX) && table.clientWidth >= 0.6 * (table.parentElement?.clientWidth ?? 0);
  return isScrolled ? table : null;
}
