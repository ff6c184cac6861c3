import { textWithBlanks } from '../../agreement/canonicalText.ts';
import type { Block, Inline } from '../../agreement/wording.ts';

/** Stands in a text for a blank that the parties fill in. */
export const FIELD = '\uFFFC';

/** A stretch of running text that was written as one: a heading, a paragraph, an item of a list, a cell of a table. */
export interface Passage {
  /** Id of the clause it belongs to; null before the first clause. */
  readonly clause: string | null;
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'headCell' | 'cell';
  /** The label in front of it where it opens its clause, else null. */
  readonly label: string | null;
  /** Offset of the label in the source; where there is none, that of the text. */
  readonly labelAt: number;
  /** Its words without markup; a line break is a line feed, a blank is {@link FIELD}. */
  readonly text: string;
  /** The block it is, or stands in; null for a heading. */
  readonly block: Block | null;
  /** Offset in the source of each character of the text, and of the end. */
  readonly offsets: readonly number[];
}

/** The words of inline content as a passage has them. */
export const passageText = (content: readonly Inline[]): string => textWithBlanks(content, () => FIELD);
