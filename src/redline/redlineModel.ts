import type { LabelKind } from '../agreement/wording.ts';
import type { LineKind } from '../agreement/wordingLines.ts';

/**
 * What changed between two versions, as plain data. Text, HTML, JSON, summary, DOCX and PDF are converters of this
 * data and never compare again.
 *
 * Wherever old and new content meet between two things that are paired, the old-only things stand first. With that rule
 * the order is decided by the content alone, and the mirrored redline is the redline of the reverse direction.
 */

/** The number of this form of the data. */
export const REDLINE_FORMAT = 1;

/** The comparison of two versions. */
export interface Redline {
  readonly format: typeof REDLINE_FORMAT;
  readonly old: Citation;
  readonly new: Citation;
  /** Everything of both versions, in the reading order of the new one; the first step is the opening. */
  readonly steps: readonly Step[];
  /** True where at least one comparison was cut short (see `LineChange.budgetHit`). */
  readonly budgetHit: boolean;
}

/** Names one of the two versions. */
export interface Citation {
  readonly title: string;
  readonly version: string;
  /** `YYYY-MM-DD` or null, as in the wording. */
  readonly stated: string | null;
  readonly validFrom: string | null;
}

/** One step in reading order. */
export type Step =
  | { readonly type: 'clause'; readonly change: ClauseChange }
  /** A clause at its new place with everything that moved along with it; the first step is the moved clause itself. */
  | { readonly type: 'move'; readonly steps: readonly Step[] }
  /** The place a clause left; `number` is the number of the moved clause's change. */
  | { readonly type: 'departure'; readonly number: number };

export type ClauseChangeKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'movedAndChanged';

/** A clause without its sub-clauses, on both sides. */
export interface ClauseChange {
  /**
   * 1, 2, … in reading order (URL fragment `aenderung-1`); null where there is nothing to look at: the same clause
   * under the same label, or an opening of which only the line with version and dates differs.
   */
  readonly number: number | null;
  readonly kind: ClauseChangeKind;
  /** The label differs. With the kind `same` it is all that differs. */
  readonly renumbered: boolean;
  /** Null exactly for the kind `inserted`. */
  readonly old: ClauseSide | null;
  /** Null exactly for the kind `deleted`. */
  readonly new: ClauseSide | null;
  readonly lines: readonly LineChange[];
  readonly budgetHit: boolean;
}

/** A clause on one side. */
export interface ClauseSide {
  /** Id of the clause, its URL fragment; null for the opening. */
  readonly clause: string | null;
  /** 0, or 1, 2, … for own text of the clause that follows an ordered list inside it. */
  readonly part: number;
  readonly label: string | null;
  readonly labelKind: LabelKind | null;
  /** The words of the heading, or null. */
  readonly heading: string | null;
  /** Labels that name the clause from the outside in, none twice: `["5.2"]`, `["§ 3", "(3a)", "a)"]`; empty for the opening. */
  readonly path: readonly string[];
}

/** One line of the canonical text, on both sides. */
export interface LineChange {
  /** `same`: words, markup and kind are equal (the labels may differ). */
  readonly change: 'same' | 'changed' | 'inserted' | 'deleted';
  readonly old: LineSide | null;
  readonly new: LineSide | null;
  readonly cells: readonly CellChange[];
  /** The comparison of this line was given up for its size: it is shown as replaced as a whole. */
  readonly budgetHit: boolean;
}

export interface LineSide {
  readonly kind: LineKind;
  readonly label: string | null;
}

/** A cell of a table row, or the one cell of running text. */
export interface CellChange {
  /** `inserted` and `deleted`: the column is not there on the other side. */
  readonly change: 'paired' | 'inserted' | 'deleted';
  readonly segments: readonly Segment[];
}

/** A piece of text. A hard line break is the text "\n", a field its label in square brackets. */
export type Segment =
  | { readonly change: 'keep' | 'insert' | 'delete'; readonly text: string; readonly marks: Marks }
  /** The same words with other markup. */
  | { readonly change: 'markup'; readonly text: string; readonly oldMarks: Marks; readonly newMarks: Marks };

/** Markup of a piece of text; what is absent does not apply. */
export interface Marks {
  readonly strong?: true;
  readonly emphasis?: true;
  /** A blank that the parties fill in. */
  readonly field?: true;
  /** Target of the link around the text. */
  readonly href?: string;
}
