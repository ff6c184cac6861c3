/** A run of glyphs of one font as it stands on a page. Lengths are in points, `y` is its baseline from the top. */
export interface GlyphRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Whether white space stands between it and the run before it in the file. */
  readonly isApart: boolean;
  /** Its piece of marked content in the structure tree. */
  readonly mark: string | null;
  /** Marked as no part of the text: header, footer, repeated head of a table. */
  readonly isArtifact: boolean;
  /** Set at another angle than the text of its page: a watermark, a stamp in the margin. */
  readonly isTurned: boolean;
}

/** An element of the structure tree of a page, or a piece of marked content in it. */
export type StructureNode =
  | { readonly type: 'element'; readonly role: string; readonly alt: string | null; readonly children: Children }
  | { readonly type: 'content'; readonly mark: string };

type Children = readonly StructureNode[];

/** What a page of a PDF holds. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly runs: readonly GlyphRun[];
  readonly structure: StructureNode | null;
}
