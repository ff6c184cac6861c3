import type { Wording } from '../agreement/wording.ts';
import { alignClauses } from './alignment/alignClauses.ts';
import { arrange, type PlannedStep } from './alignment/arrange.ts';
import { type ClauseUnit, clauseUnits } from './alignment/clauseUnits.ts';
import { findMoves } from './alignment/moves.ts';
import { clausesInSeveral } from './alignment/splitClauses.ts';
import { classify } from './classification/classify.ts';
import { type ClauseContent, contentStore } from './comparison/clauseContent.ts';
import { type ContentComparison, compareContents } from './comparison/compareContents.ts';
import { movedPassages } from './comparison/movedPassages.ts';
import { numberSteps } from './comparison/numberSteps.ts';
import { mirror } from './mirror.ts';
import {
  type Citation,
  type ClauseChange,
  type ClauseChangeKind,
  type LineChange,
  REDLINE_FORMAT,
  type Redline,
  type Step,
} from './redlineModel.ts';
import { remembered } from './remembered.ts';

/** Compares two versions. */
export type Redliner = (old: Wording, after: Wording) => Redline;

/**
 * What changed between two versions.
 *
 * @param old the version that is left behind
 * @param after the version that is compared with it
 * @returns the redline; its laws: rejecting all gives the old canonical text, accepting all the new one, and the swapped
 *   versions give its mirror
 */
export function redline(old: Wording, after: Wording): Redline {
  return createRedliner()(old, after);
}

/**
 * A `redline` that remembers: contents that were compared once are not compared again. Worth it for many pairs of one
 * agreement; the results are the same. It keeps all contents it has seen for as long as it lives.
 */
export function createRedliner(): Redliner {
  const intern = contentStore();
  const units = new WeakMap<Wording, readonly ClauseUnit[]>();
  const comparisons = new Map<ClauseContent, Map<ClauseContent, ContentComparison>>();
  const whole = {
    same: new Map<ClauseContent, ContentComparison>(),
    inserted: new Map<ClauseContent, ContentComparison>(),
    deleted: new Map<ClauseContent, ContentComparison>(),
  };
  const unitsOf = (wording: Wording): readonly ClauseUnit[] =>
    remembered(units, wording, () => clauseUnits(wording, intern));
  const comparisonOf = (before: ClauseContent | null, after: ClauseContent | null): ContentComparison => {
    if (before === null && after !== null) return remembered(whole.inserted, after, () => compareContents(null, after));
    if (before !== null && after === null)
      return remembered(whole.deleted, before, () => compareContents(before, null));
    if (before === null || after === null) throw new Error('There is nothing to compare.');
    if (before === after) return remembered(whole.same, before, () => compareContents(before, after));
    const ofBefore = remembered(comparisons, before, () => new Map<ClauseContent, ContentComparison>());
    return remembered(ofBefore, after, () => compareContents(before, after));
  };

  return (old, after) => {
    // The shortest edit script depends on the direction. Comparing in one fixed direction makes the other its mirror.
    if (!isInOrder(old, after, unitsOf)) return mirror(inOrder(after, old));
    return inOrder(old, after);
  };

  function inOrder(old: Wording, after: Wording): Redline {
    const matches = alignClauses(unitsOf(old), unitsOf(after), intern);
    const moves = findMoves(matches);
    const { old: oldUnits, new: newUnits } = matches;
    const split = clausesInSeveral(oldUnits, matches.newOf, newUnits);
    const merged = clausesInSeveral(newUnits, matches.oldOf, oldUnits);
    let budgetHit = false;
    const filled = (step: PlannedStep): Step => {
      switch (step.type) {
        case 'move':
          return { type: 'move', steps: step.steps.map(filled) };
        case 'departure':
          return { type: 'departure', number: step.root };
        case 'clause': {
          const [before, now] = [oldUnits[step.old] ?? null, newUnits[step.new] ?? null];
          const comparison = comparisonOf(before?.content ?? null, now?.content ?? null);
          budgetHit ||= comparison.budgetHit;
          const isPair = before !== null && now !== null;
          const parts = {
            split: isPair && split.has(before.side.clause),
            merged: isPair && merged.has(now.side.clause),
          };
          return {
            type: 'clause',
            change: { ...clauseChange(step.old, before, now, step.moved, comparison), ...parts },
          };
        }
      }
    };
    const steps = numberSteps(classify(movedPassages(arrange(matches, moves).map(filled)), old, after));
    return { format: REDLINE_FORMAT, old: citation(old), new: citation(after), steps, budgetHit };
  }
}

function isInOrder(a: Wording, b: Wording, unitsOf: (wording: Wording) => readonly ClauseUnit[]): boolean {
  if (a === b) return true;
  const [citationA, citationB] = [JSON.stringify(citation(a)), JSON.stringify(citation(b))];
  if (citationA !== citationB) return citationA < citationB;
  const key = (wording: Wording): string =>
    unitsOf(wording)
      .map(({ side, content }) => `${side.label}\u0001${side.clause}\u0001${content.text}\u0006${content.shape}`)
      .join('\u0005');
  return key(a) <= key(b);
}

function citation({ title, version, stated, validFrom }: Wording): Citation {
  return { title, version, stated, validFrom };
}

/** The number is only a name until the steps are numbered. */
function clauseChange(
  name: number,
  before: ClauseUnit | null,
  now: ClauseUnit | null,
  moved: boolean,
  comparison: ContentComparison,
): ClauseChange {
  const oldLabel = before?.side.label ?? null;
  const newLabel = now?.side.label ?? null;
  return {
    number: name,
    kind: changeKind(before, now, moved, comparison),
    renumbered: before?.side.part === 0 && now?.side.part === 0 && oldLabel !== newLabel,
    split: false,
    merged: false,
    layers: [],
    attention: [],
    old: before?.side ?? null,
    new: now?.side ?? null,
    lines: labelled(comparison, oldLabel, newLabel),
    budgetHit: comparison.budgetHit,
  };
}

function changeKind(
  before: ClauseUnit | null,
  now: ClauseUnit | null,
  moved: boolean,
  comparison: ContentComparison,
): ClauseChangeKind {
  if (before === null) return 'inserted';
  if (now === null) return 'deleted';
  const changed = comparison.lines.some((line) => line.change !== 'same');
  if (moved) return changed ? 'movedAndChanged' : 'moved';
  return changed ? 'changed' : 'same';
}

function labelled(
  { lines, firstOld, firstNew }: ContentComparison,
  oldLabel: string | null,
  newLabel: string | null,
): readonly LineChange[] {
  if (oldLabel === null && newLabel === null) return lines;
  return lines.map((line, index) => {
    const [isOld, isNew] = [firstOld.includes(index), firstNew.includes(index)];
    if (!isOld && !isNew) return line;
    return {
      ...line,
      old: line.old !== null && isOld ? { ...line.old, label: oldLabel } : line.old,
      new: line.new !== null && isNew ? { ...line.new, label: newLabel } : line.new,
    };
  });
}
