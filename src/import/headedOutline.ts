import type { OutlineBlock } from './outline.ts';
import { type RecognisedOutline, recognisedLists, recognisedOutline } from './scheme/recognisedOutline.ts';
import { separateParagraphs } from './separateParagraphs.ts';

/** So few headings may be marked for their looks, as a line above the parties, while those with numbers are not. */
const FEW = 3;

/**
 * The outline of a file of a format that marks headings. What an author has marked is better than what numbers say; where
 * no heading is marked, or hardly one of many, they are recognised by their numbers.
 *
 * @param marked the outline as the file marks it
 */
export function headedOutline(marked: readonly OutlineBlock[]): RecognisedOutline {
  const blocks = separateParagraphs(marked);
  const count = headings(blocks);
  const asMarked = { blocks: recognisedLists(blocks), guesses: [] };
  if (count > FEW) return asMarked;
  const recognised = recognisedOutline(blocks);
  return count === 0 || headings(recognised.blocks) >= count + FEW ? recognised : asMarked;
}

const headings = (blocks: readonly OutlineBlock[]): number => blocks.filter(({ type }) => type === 'heading').length;
