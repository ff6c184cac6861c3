import type { OutlineBlock } from '../outline.ts';
import { markdownOutline } from './markdownOutline.ts';

/** Levels of lists and quotations with which no person writes, and with which a parser of Markdown is busy for minutes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){60}|^[ \t]{240,}(?:>|[-+*]|\d{1,9}[.)])/m;

/**
 * The outline of a Markdown text, or null where it is nested more deeply than any person writes.
 *
 * @param text the Markdown
 */
export function writtenOutline(text: string): readonly OutlineBlock[] | null {
  if (TOO_DEEP.test(text)) return null;
  try {
    return markdownOutline(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}
