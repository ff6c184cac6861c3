import type { Label } from './label.ts';
import type { LabelKind } from './wording.ts';

/** A clause that may still receive sub-clauses, with what decides whether a label fits below it. */
export interface OpenClause {
  readonly kind: LabelKind;
  readonly number: string;
  readonly id: string;
  /** Number of # of its heading, or null where the label stands before running text. */
  readonly depth: number | null;
  readonly parent: OpenClause | null;
}

/** Where a label belongs. */
export interface Nest {
  /** The clause above, or null at the top of the contract. */
  readonly parent: OpenClause | null;
  /** Whether a heading is exactly one level below the heading above it. */
  readonly depthFits: boolean;
}

/** Heading level of the clauses at the top; the title of the contract stands above them. */
const TOP = 2;

/**
 * The clause a label belongs below.
 *
 * @param label the label, or null for a heading without a number
 * @param depth number of # of a heading, null for a label before running text
 * @param open the clauses that are open, outermost first
 * @returns the place, or `none` where the label fits nowhere
 */
export function parentOf(label: Label | null, depth: number | null, open: readonly OpenClause[]): Nest | 'none' {
  const found = label === null ? above(depth, open) : fitting(label, depth, open);
  if (found === 'none') return 'none';
  return { parent: found, depthFits: depth === null || depthFits(depth, found) };
}

function fitting(label: Label, depth: number | null, open: readonly OpenClause[]): OpenClause | null | 'none' {
  switch (label.kind) {
    case 'annex':
      return depth === TOP ? null : 'none';
    case 'section':
      return unnumberedAbove(depth, open);
    case 'decimal':
      return label.number.includes('.') ? numberedAbove(label.number, open) : unnumberedAbove(depth, open);
    case 'paragraph':
      return (
        open.findLast(({ kind }) => kind !== 'paragraph' && kind !== 'letter' && kind !== 'doubleLetter') ?? 'none'
      );
    case 'letter':
      return open.findLast(({ kind }) => kind !== 'letter' && kind !== 'doubleLetter') ?? 'none';
    case 'doubleLetter': {
      const last = open.findLast(({ kind }) => kind !== 'doubleLetter');
      return last?.kind === 'letter' ? last : 'none';
    }
  }
}

/** The clause whose heading stands above a heading of this depth. An annex holds headings of its own depth as well. */
function above(depth: number | null, open: readonly OpenClause[]): OpenClause | null {
  const holds = (clause: OpenClause): boolean =>
    clause.depth !== null &&
    depth !== null &&
    (clause.depth < depth || (clause.kind === 'annex' && clause.depth === depth));
  return open.findLast(holds) ?? null;
}

/** A first-level number stands at the top, in an annex or below a heading without a number. */
function unnumberedAbove(depth: number | null, open: readonly OpenClause[]): OpenClause | null | 'none' {
  const found = above(depth, open);
  return found === null || found.kind === 'annex' || found.kind === 'unnumbered' ? found : 'none';
}

/** `5.2.1` belongs below `5.2`, `2.1` below `§ 2`, `2.` or, in an annex that numbers its clauses so, below Anlage 2. */
function numberedAbove(number: string, open: readonly OpenClause[]): OpenClause | 'none' {
  const prefix = number.slice(0, number.lastIndexOf('.'));
  const numberOf = (clause: OpenClause): string =>
    clause.kind === 'annex' ? clause.number.slice(clause.number.lastIndexOf('-') + 1) : fullNumber(clause);
  const annex = open.findLastIndex(({ kind }) => kind === 'annex');
  return (
    open.slice(Math.max(0, annex)).findLast((clause) => isNumbered(clause) && numberOf(clause) === prefix) ?? 'none'
  );
}

const isNumbered = ({ kind }: OpenClause): boolean => kind === 'decimal' || kind === 'section' || kind === 'annex';

const fullNumber = (clause: OpenClause): string => clause.number;

function depthFits(depth: number, parent: OpenClause | null): boolean {
  let headed = parent;
  while (headed !== null && headed.depth === null) headed = headed.parent;
  if (headed === null || headed.depth === null) return depth === TOP;
  return depth === headed.depth + 1 || (headed.kind === 'annex' && depth === headed.depth);
}

/**
 * The address of a clause below its parent: the parent's address, a dot (below an annex a slash) and the own number.
 *
 * @param parent the clause above, or null at the top
 * @param kind kind of the label
 * @param number what the label adds: `5`, `5.2`, `3a`, `a`, `anlage-2.1`, the words of a heading
 */
export function addressBelow(parent: OpenClause | null, kind: LabelKind, number: string): string {
  if (parent === null) return number;
  if (parent.kind === 'annex') return `${parent.id}/${number}`;
  const own = kind === 'decimal' ? number.slice(number.lastIndexOf('.') + 1) : number;
  return `${parent.id}.${own}`;
}
