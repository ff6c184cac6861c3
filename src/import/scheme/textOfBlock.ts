import { inlineText } from '../../agreement/canonicalText.ts';
import type { OutlineBlock } from '../outline.ts';

/** A paragraph or heading. */
export type TextBlock = OutlineBlock & { readonly type: 'paragraph' | 'heading' };

/** Whether a block is a paragraph or heading. */
export const isTextBlock = (block: OutlineBlock | undefined): block is TextBlock =>
  block?.type === 'paragraph' || block?.type === 'heading';

/** The words of a paragraph or heading without white space at its edges; empty for any other block. */
export const textOfBlock = (block: OutlineBlock | undefined): string =>
  isTextBlock(block) ? inlineText(block.content).trim() : '';
