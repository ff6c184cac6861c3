/**
 * The wording of one version of an agreement as a readonly clause tree.
 *
 * Every other form (canonical text, legal fragment, JSON, PDF, redline, search record) is made from this tree and from
 * nothing else. It holds what is published and no source positions.
 */

/** The number of this form of the tree. A released tree keeps its number for ever. */
export const WORDING_FORMAT = 1;

/** Languages a contract can be written in. They decide the few words the project itself adds, such as "Fassung". */
export type ContractLanguage = 'de' | 'en';

/** One version of an agreement. */
export interface Wording {
  readonly format: typeof WORDING_FORMAT;
  readonly title: string;
  /** `1`, `1.4`, `1.4.2` or a date `2025-09-01`. */
  readonly version: string;
  /** "Stand", `YYYY-MM-DD`, or null where the source gives only `validFrom`. */
  readonly stated: string | null;
  /** "gültig ab", `YYYY-MM-DD`, or null where the source gives only `stated`. */
  readonly validFrom: string | null;
  readonly language: ContractLanguage;
  /** What stands before the first clause: parties, introductory words. */
  readonly opening: readonly Block[];
  readonly clauses: readonly Clause[];
}

/** What kind of label a clause carries; it decides where the clause may stand. */
export type LabelKind =
  /** `5.`, `5`, `5.2`, `9.3.` */
  | 'decimal'
  /** `§ 5` */
  | 'section'
  /** `(3)`, `(3a)`: an Absatz */
  | 'paragraph'
  /** `a)`, `(a)`: a litera */
  | 'letter'
  /** `aa)`: a double litera below a litera */
  | 'doubleLetter'
  /** `Anlage 2.1`, `Anhang A` */
  | 'annex'
  /** `1.` as an item of an ordered list */
  | 'item'
  /** a heading without a number: "Präambel" */
  | 'unnumbered';

/** A clause with everything below it. */
export interface Clause {
  /** URL fragment, unique in the wording, predictable from the labels: `5.2`, `3.3a`, `anlage-2.1/3`. */
  readonly id: string;
  readonly kind: LabelKind;
  /** The label exactly as written (`5.`, `§ 3`, `(3a)`, `a)`, `Anlage 2.1`), or null for an unnumbered heading. */
  readonly label: string | null;
  /** The words of the heading after the label, or null where the label stands before running text. */
  readonly heading: readonly Inline[] | null;
  /** Text of the clause itself. Without a heading, the label stands in front of the first paragraph. */
  readonly blocks: readonly Block[];
  readonly clauses: readonly Clause[];
}

/** A block of text inside a clause. */
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'bullets'; readonly items: readonly (readonly Block[])[] }
  /** An ordered list: its items are clauses with a literal number. Text may follow it, hence a block. */
  | { readonly type: 'items'; readonly clauses: readonly Clause[] }
  | { readonly type: 'table'; readonly head: TableRow; readonly rows: readonly TableRow[] }
  | { readonly type: 'signatures'; readonly parties: readonly string[] };

/** One row of a table: cells of inline content, as many in each row as in the head. */
export type TableRow = readonly (readonly Inline[])[];

/** Running text and its markup. Text never holds a line feed, a tab or two ASCII spaces in a row. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly type: 'break' }
  /** A blank that the parties fill in; its text is the label in square brackets. */
  | { readonly type: 'field'; readonly label: string };
