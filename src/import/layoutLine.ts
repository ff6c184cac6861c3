import type { SourcePlace } from './readDocument.ts';

/** A line of a text that was set on a page or typed in lines, furniture already taken out. */
export interface LayoutLine {
  readonly text: string;
  readonly place: SourcePlace;
  /** Index in the lines of the document. */
  readonly line: number;
  /** What separates it from the line before: nothing, white space, or the edge of a page. */
  readonly before: 'line' | 'gap' | 'page';
  /** Left edge in em from the leftmost line of running text; two spaces of typed text are one em. */
  readonly indent: number;
  /** Size of its type as a multiple of that of running text; 1 where the format has no sizes. */
  readonly size: number;
  readonly isBold: boolean;
}
