import { inlineText } from '../agreement/canonicalText.ts';
import { headingLabel } from './importedLabel.ts';
import { inlineTidy } from './inlineTidy.ts';
import type { OutlineBlock } from './outline.ts';

/** The title of a text and the heading that holds it. */
export interface OutlineTitle {
  readonly block: OutlineBlock;
  readonly words: string;
}

/**
 * The heading at the start that is the only one of the first level: the title of the whole, unless it carries a label.
 *
 * @param outline the outline of a text that marks its headings
 */
export function outlineTitle([first, ...rest]: readonly OutlineBlock[]): OutlineTitle | null {
  if (first?.type !== 'heading' || first.depth > 1) return null;
  if (rest.some((block) => block.type === 'heading' && block.depth === 1)) return null;
  const words = inlineText(inlineTidy(first.content)).replace(/\n/g, ' ');
  return words === '' || headingLabel(words) !== null ? null : { block: first, words };
}
