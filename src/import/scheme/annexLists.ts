import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import { readsAsAnnex } from './labelStart.ts';
import { textOfBlock } from './textOfBlock.ts';

/**
 * Puts a list of annexes together: paragraphs that name one annex after the other, with nothing between them, are no
 * annexes but say which there are.
 *
 * @param blocks the outline
 */
export function withAnnexLists(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const joined: OutlineBlock[] = [];
  let wasEntry = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    const isEntry = block.type === 'paragraph' && readsAsAnnex(textOfBlock(block));
    if (isEntry && wasEntry && last?.type === 'paragraph') {
      joined[joined.length - 1] = { ...last, content: [...last.content, BREAK, ...block.content] };
    } else joined.push(block);
    wasEntry = isEntry;
  }
  return joined;
}

const BREAK: Inline = { type: 'break' };
