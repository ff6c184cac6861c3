import type { ClauseContent } from '../comparison/clauseContent.ts';
import { remembered } from '../remembered.ts';
import { lengthWeight, similarity } from './wordProfile.ts';

const known = new WeakMap<ClauseContent, WeakMap<ClauseContent, number>>();

/**
 * How alike two contents are by the length of their words alone. It is the same in every pair of versions, so it is
 * worked out once for contents that are shared between versions.
 *
 * @returns 0 to 1
 */
export function likeness(a: ClauseContent, b: ClauseContent): number {
  const ofA = remembered(known, a, () => new WeakMap<ClauseContent, number>());
  return remembered(ofA, b, () => similarity(a.profile(), b.profile(), lengthWeight));
}
