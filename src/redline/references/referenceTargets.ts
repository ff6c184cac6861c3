import type { Wording } from '../../agreement/wording.ts';
import type { ClauseSide, ReferenceChange, Step } from '../redlineModel.ts';
import { remembered } from '../remembered.ts';
import { type ClauseAddresses, clauseAddresses, type ReferenceTarget } from './clauseAddresses.ts';
import type { CrossReference } from './crossReferences.ts';
import { type SameClauses, sameClauses } from './sameClauses.ts';

/** A reference on one side and what it names there. */
export interface Resolved {
  readonly reference: CrossReference;
  readonly target: ReferenceTarget | null;
}

/** How the references of two versions relate. */
export interface ReferenceTargets {
  /** What a reference names in the old version. */
  readonly old: (reference: CrossReference, from: ClauseSide | null) => Resolved;
  readonly new: (reference: CrossReference, from: ClauseSide | null) => Resolved;
  /** Whether two references name the same clause, and the same place in it. */
  readonly relation: (old: Resolved, after: Resolved) => Relation;
  /**
   * A reference that came with its words, or went with them, and names no clause although it looks like the others of
   * its contract; null for any other.
   */
  readonly unnamed: (side: 'old' | 'new', one: Resolved, text: string) => ReferenceChange | null;
  /** The change of a reference, with its words as they are written. */
  readonly change: (old: Resolved, after: Resolved, oldText: string, newText: string) => ReferenceChange;
}

/**
 * `elsewhere`: both name no clause of this contract. `passage`: another sentence of the same clause. The others are the
 * states of `ReferenceChange`.
 */
export type Relation = 'elsewhere' | 'passage' | ReferenceChange['status'];

const known = new WeakMap<Wording, ClauseAddresses>();
const addressesOf = (wording: Wording): ClauseAddresses => remembered(known, wording, () => clauseAddresses(wording));

/**
 * Resolves references through the alignment of two versions.
 *
 * @param steps all steps of their redline
 */
export function referenceTargets(old: Wording, after: Wording, steps: readonly Step[]): ReferenceTargets {
  let same: SameClauses | undefined;
  const matched = (): SameClauses => {
    same ??= sameClauses(steps);
    return same;
  };
  const resolved = (wording: Wording, reference: CrossReference, from: ClauseSide | null): Resolved => ({
    reference,
    target: addressesOf(wording).resolve(reference, from?.clause ?? null),
  });
  const relation: ReferenceTargets['relation'] = ({ target: before }, { target: now }) => {
    if (before === null || now === null) {
      if (before !== null) return 'dangling';
      return now === null ? 'elsewhere' : 'mended';
    }
    if (before.isThere !== now.isThere) return before.isThere ? 'dangling' : 'mended';
    const { areSame } = matched();
    if (areSame(before.clause, now.clause)) return before.rest === now.rest ? 'follows' : 'passage';
    // A list inside a clause became clauses of their own: what was a place in the clause is one of these now.
    const isInside =
      (before.rest !== '' &&
        addressesOf(after)
          .above(now.clause)
          .some((above) => areSame(before.clause, above))) ||
      (now.rest !== '' &&
        addressesOf(old)
          .above(before.clause)
          .some((above) => areSame(above, now.clause)));
    return isInside ? 'follows' : 'redirected';
  };
  return {
    old: (reference, from) => resolved(old, reference, from),
    new: (reference, from) => resolved(after, reference, from),
    relation,
    unnamed(side, { reference, target }, text) {
      if (target !== null || !addressesOf(side === 'old' ? old : after).looksOwn(reference)) return null;
      const own = { text, clause: null, counterpart: null };
      return side === 'old' ? { status: 'mended', old: own, new: null } : { status: 'dangling', old: null, new: own };
    },
    change(before, now, oldText, newText) {
      const status = relation(before, now);
      if (status === 'elsewhere' || status === 'passage') throw new Error('This is no change of a reference.');
      const oldClause = status === 'mended' ? null : (before.target?.clause ?? null);
      const newClause = status === 'dangling' ? null : (now.target?.clause ?? null);
      const { newOf, oldOf, areSame } = matched();
      const isOne = oldClause !== null && newClause !== null && areSame(oldClause, newClause);
      const counterpart = (clause: string | null, of: (id: string) => string | null, other: string | null) =>
        clause === null ? null : isOne ? other : of(clause);
      return {
        status,
        old: { text: oldText, clause: oldClause, counterpart: counterpart(oldClause, newOf, newClause) },
        new: { text: newText, clause: newClause, counterpart: counterpart(newClause, oldOf, oldClause) },
      };
    },
  };
}
