import type { Inline, TableRow } from '../agreement/wording.ts';

/**
 * A block of a foreign text as its file format tells it, before anybody asks what its numbers mean. Every importer makes
 * an outline; `clausesFromOutline` makes clauses of it.
 *
 * The text of inline content may hold line feeds: ends of lines of the source inside a paragraph, of which some begin a
 * new clause.
 */
export type OutlineBlock =
  /** `depth` 1 is the outermost level. */
  | { readonly type: 'heading'; readonly depth: number; readonly content: readonly Inline[]; readonly line?: number }
  /** `line`: where it begins in the lines of the document. */
  | { readonly type: 'paragraph'; readonly content: readonly Inline[]; readonly line?: number }
  | { readonly type: 'bullets'; readonly items: readonly (readonly OutlineBlock[])[] }
  /** An ordered list. */
  | { readonly type: 'ordered'; readonly items: readonly OutlineItem[] }
  /** Every row has as many cells as the head. */
  | { readonly type: 'table'; readonly head: TableRow; readonly rows: readonly TableRow[] }
  | { readonly type: 'signatures'; readonly parties: readonly string[] };

/** An item of an ordered list with its number as it is shown: `3.`, `3)`. */
export interface OutlineItem {
  readonly label: string;
  readonly blocks: readonly OutlineBlock[];
}
