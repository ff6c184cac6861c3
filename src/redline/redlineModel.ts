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

/**
 * What a change is for its reader: whether it may be skipped, and why.
 *
 * | layer | is |
 * |---|---|
 * | `text` | other words, numbers, amounts, dates: always to be read |
 * | `cell` | the same in a table |
 * | `move` | a clause, a line or a passage at another place |
 * | `number` | another label of a clause |
 * | `reference` | a cross reference with another number that names the same clause as before |
 * | `typography` | spaces, hyphens, quotation marks, spelling without another meaning |
 * | `markup` | bold, italic, fields, links |
 */
export type Layer = EditLayer | 'number' | 'markup';

/** The layers of a piece of text that came or went; `move` for a passage that stands elsewhere. */
export type EditLayer = 'text' | 'cell' | 'move' | 'reference' | 'typography';

/** All layers, in the order in which they are named. */
export const LAYERS: readonly Layer[] = ['text', 'cell', 'move', 'number', 'reference', 'typography', 'markup'];

/** Why a change deserves a second look, in the order of `ATTENTIONS`. */
export type Attention =
  /** A number without a unit, or with one that is none of the following. */
  | 'number'
  /** Money, percentages. */
  | 'amount'
  | 'date'
  /** A period of time: `30 Tage`, `zwei Wochen`, `72 Stunden`. */
  | 'period'
  /** `nicht`, `kein`, `nur`, `ohne`. */
  | 'negation'
  /** `muss`, `soll`, `darf`, `kann`. */
  | 'modal'
  /** `unverzüglich`, `binnen`, `spätestens`. */
  | 'urgency'
  /** `und`, `oder`, `sowie`, `bzw.`: one replaced by the other. */
  | 'connective'
  /** A cross reference that names another clause than before, or none. */
  | 'reference';

/** All reasons for attention, in the order in which they are named. */
export const ATTENTIONS: readonly Attention[] = [
  'negation',
  'modal',
  'urgency',
  'period',
  'date',
  'amount',
  'number',
  'connective',
  'reference',
];

export type ClauseChangeKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'movedAndChanged';

/** A clause without its sub-clauses, on both sides. */
export interface ClauseChange {
  /**
   * 1, 2, … in reading order (URL fragment `aenderung-1`); null where there is nothing to look at: the same clause
   * under the same label with references to the same clauses, or an opening of which only the line with version and
   * dates differs.
   */
  readonly number: number | null;
  readonly kind: ClauseChangeKind;
  /** Both sides begin a clause, and its label differs. With the kind `same` it is all that differs. */
  readonly renumbered: boolean;
  /** The old clause became several: this is one part of it. The others have the same `old.clause`. */
  readonly split: boolean;
  /** The new clause was made of several: this is one part of it. The others have the same `new.clause`. */
  readonly merged: boolean;
  /** The layers that occur in this change, in the order of `LAYERS`. */
  readonly layers: readonly Layer[];
  /** The reasons for attention that occur in it, in the order of `ATTENTIONS`. */
  readonly attention: readonly Attention[];
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
  /** 0, or 1, 2, … for further text of the clause: after an ordered list inside it, or after the cut of a split or merge. */
  readonly part: number;
  /** The label of the clause, where this is its first part. */
  readonly label: string | null;
  readonly labelKind: LabelKind | null;
  /** The words of the heading, or null. */
  readonly heading: string | null;
  /** Labels that name the clause from the outside in, none twice: `["5.2"]`, `["§ 3", "(3a)", "a)"]`; empty for the opening. */
  readonly path: readonly string[];
}

/** One line of the canonical text, or a piece of one, on both sides. */
export interface LineChange {
  /**
   * `same`: words, markup and kind are equal (the labels may differ). `moved`: a line of the clause at its new place,
   * with or without changes. `departed`: the place it left, which has no cells of its own.
   */
  readonly change: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'departed';
  /** Null where the line is not in the old version at this place: for `inserted`. */
  readonly old: LineSide | null;
  /** Null where the line is not in the new version at this place: for `deleted` and `departed`. */
  readonly new: LineSide | null;
  /** Names a moved line and the place it left, unique in the clause: 1, 2, … in the order of the new places; else null. */
  readonly move: number | null;
  readonly cells: readonly CellChange[];
  /** The comparison of this line was given up for its size: whole sentences, or all of it, are shown as replaced. */
  readonly budgetHit: boolean;
}

export interface LineSide {
  readonly kind: LineKind;
  readonly label: string | null;
  /**
   * `whole` for a line of the canonical text. Where a clause was split or merged in the middle of a line, its pieces
   * follow each other on this side as `first`, `middle` and `last`, without a line feed between them.
   */
  readonly piece: LinePiece;
}

export type LinePiece = 'whole' | 'first' | 'middle' | 'last';

/** A cell of a table row, or the one cell of running text. */
export interface CellChange {
  /** `inserted` and `deleted`: the column is not there on the other side. */
  readonly change: 'paired' | 'inserted' | 'deleted';
  readonly segments: readonly Segment[];
}

/** A piece of text. A hard line break is the text "\n", a field its label in square brackets. */
export type Segment =
  | { readonly change: 'keep'; readonly text: string; readonly marks: Marks; readonly reference?: ReferenceChange }
  | EditSegment
  /** The same words with other markup. */
  | {
      readonly change: 'markup';
      readonly text: string;
      readonly oldMarks: Marks;
      readonly newMarks: Marks;
      readonly reference?: ReferenceChange;
    };

/**
 * Text that came or went. Neighbouring segments of this kind are one edit and share layer, attention and reference, but
 * for passages that moved and for cross references that changed together with other words: these are cut out and have
 * their own. The reference of such a cut is on both its old and its new words, all old words of the edit stand first.
 */
export interface EditSegment {
  readonly change: 'insert' | 'delete';
  readonly text: string;
  readonly marks: Marks;
  readonly layer: EditLayer;
  /** Absent where nothing asks for attention. */
  readonly attention?: readonly Attention[];
  /** The cross reference that this edit changes; absent where it changes none or more than that. */
  readonly reference?: ReferenceChange;
  /**
   * Names a passage that left one place and stands word for word at another, on both of them: 1, 2, … in the order of
   * the new version. Its layer is `move`.
   */
  readonly passage?: number;
}

/** A cross reference inside the contract of which the text or the clause it names is not the same in both versions. */
export interface ReferenceChange {
  /**
   * `follows`: another number, the same clause. `redirected`: names another clause than before, whether its text changed
   * or not. `dangling`: names no clause of the new version. `mended`: named no clause of the old version and does now.
   */
  readonly status: 'follows' | 'redirected' | 'dangling' | 'mended';
  /**
   * Null where the reference is not in that version: new words that name no clause are `dangling`, and the same words
   * that went are `mended`.
   */
  readonly old: ReferenceSide | null;
  readonly new: ReferenceSide | null;
}

/** A cross reference in one version. */
export interface ReferenceSide {
  /** As written: "Ziff. 15.1". */
  readonly text: string;
  /** Id of the clause it names in that version; null where there is none. */
  readonly clause: string | null;
  /** Id of that clause in the other version; null where it is not there. */
  readonly counterpart: string | null;
}

/** Markup of a piece of text; what is absent does not apply. */
export interface Marks {
  readonly strong?: true;
  readonly emphasis?: true;
  /** A blank that the parties fill in. */
  readonly field?: true;
  /** Target of the link around the text. */
  readonly href?: string;
}
