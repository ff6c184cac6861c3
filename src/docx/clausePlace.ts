import type { LabelKind } from '../agreement/wording.ts';
import { ITEM_COLUMN, LABEL_COLUMN, LABEL_GAP, SIZE } from './measures.ts';
import { textWidth } from './textWidth.ts';

/** Where a piece of the contract stands. */
export interface Place {
  /** Where running text begins. */
  readonly left: number;
  /** Whether the numbers of clauses hang in the column at the margin here, and of which kinds. */
  readonly hanging: readonly LabelKind[];
  /** The level of the next heading. */
  readonly level: number;
  /** How many lists of bullets are around. */
  readonly bullets: number;
}

/** Where the first line of a clause stands, and the text below it. */
export interface ClausePlace {
  readonly left: number;
  readonly hanging: number;
  readonly text: Place;
}

/** What decides where a clause stands. */
export interface LabelledClause {
  readonly kind: LabelKind;
  readonly label: string | null;
  /** Null where the label stands before running text. */
  readonly heading: unknown;
}

/** Widths of the columns in which labels hang. */
export interface LabelColumns {
  /** Of the numbers at the margin. */
  readonly labels: number;
  /** Of labels that are set in. */
  readonly items: number;
}

const HANGING: readonly LabelKind[] = ['decimal', 'section', 'paragraph'];

/** The place of the first clause. */
export const OUTERMOST: Place = { left: 0, hanging: HANGING, level: 1, bullets: 0 };

/** True for kinds of labels that can hang at the margin. */
export const hangsAtMargin = (kind: LabelKind): boolean => HANGING.includes(kind);

/** The width of the column of the numbers of clauses at the margin. */
export function labelColumn(clauses: readonly LabelledClause[]): number {
  return Math.min(labelWidth(clauses, LABEL_COLUMN.least), LABEL_COLUMN.most);
}

/** The width of the column of labels that are set in. */
export function itemColumn(clauses: readonly LabelledClause[]): number {
  return labelWidth(clauses, ITEM_COLUMN);
}

/** The width of the widest label and the gap after it. */
function labelWidth(clauses: readonly LabelledClause[], least: number): number {
  const widths = clauses.map(({ label, heading }) =>
    textWidth(label ?? '', heading === null ? SIZE.text : SIZE.heading1),
  );
  return Math.max(least, ...widths.map((width) => width + LABEL_GAP));
}

/** Where the first line of a clause stands, and the text below it. */
export function clausePlace(
  { kind, label, heading }: LabelledClause,
  place: Place,
  columns: LabelColumns,
): ClausePlace {
  const level = heading === null ? place.level : place.level + 1;
  if (kind === 'annex') return { left: 0, hanging: 0, text: { ...OUTERMOST, level } };
  if (label === null) return { left: place.left, hanging: 0, text: { ...place, level } };
  const hangs = place.hanging.includes(kind);
  const left = hangs ? columns.labels : place.left + columns.items;
  const hanging = hangs ? columns.labels : columns.items;
  const hangingInText = hangs ? hangingBelow(kind, heading) : [];
  return { left, hanging, text: { ...place, level, left, hanging: hangingInText } };
}

/** Below running text, only clauses of its own kind of number hang beside it; others are set in. */
function hangingBelow(kind: LabelKind, heading: unknown): readonly LabelKind[] {
  return heading === null ? HANGING.filter((other) => other === kind && kind !== 'paragraph') : HANGING;
}
