import type { SetLine } from './setLine.ts';

/** A block of a tagged text with the lines it is set in, before they are numbered and joined. */
export type DraftBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly lines: DraftLines }
  | { readonly type: 'paragraph'; readonly lines: DraftLines }
  | { readonly type: 'bullets'; readonly items: readonly (readonly DraftBlock[])[] }
  | { readonly type: 'ordered'; readonly items: readonly DraftItem[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly DraftCell[])[] }
  | { readonly type: 'contents'; readonly lines: DraftLines };

/** An item of an ordered list. The lines of its first block begin with the label. */
export interface DraftItem {
  readonly label: string;
  readonly blocks: readonly DraftBlock[];
}

/** Paragraphs of a cell. */
export type DraftCell = readonly DraftLines[];

/** Lines of one block in reading order. */
export interface DraftLines {
  readonly lines: readonly DraftLine[];
  /** Characters at the start that are a label and no words of the block. */
  readonly labelLength: number;
}

/** A line of a block; whether its hyphen is known to be one of division alone. */
export interface DraftLine extends SetLine {
  readonly isDivided: boolean;
}

/** The lines of a block in reading order. */
export function linesOfDraft(block: DraftBlock): readonly DraftLine[] {
  switch (block.type) {
    case 'bullets':
      return block.items.flat().flatMap(linesOfDraft);
    case 'ordered':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOfDraft));
    case 'table':
      return block.rows.flat(2).flatMap(({ lines }) => lines);
    default:
      return block.lines.lines;
  }
}
