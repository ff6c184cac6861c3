/** Measures of the page in twentieths of a point, the unit of Word; 567 of them are a centimetre. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1417, header: 737, footer: 624 } as const;

/** Width of the text between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** The column left of the text in which the numbers of clauses hang: at least and at most so wide. */
export const LABEL_COLUMN = { least: 737, most: 1361 } as const;

/** The column of `a)`, `aa)` and the numbers of a list, at least. */
export const ITEM_COLUMN = 454;

/** How far the text of a bullet stands from its mark. */
export const BULLET_INDENT = 340;

/** Between a label and its text at least. */
export const LABEL_GAP = 113;

/** Sizes of type in half points, the unit of Word for them. */
export const SIZE = { title: 38, heading1: 24, text: 21, table: 18, furniture: 15 } as const;

/** Between the text of a cell and its edges. */
export const CELL_PADDING = { x: 100, y: 70 } as const;

/** A row with a longer cell may break over pages; Word and LibreOffice would leave a page half empty for it. */
export const LONGEST_UNBROKEN = 1500;
