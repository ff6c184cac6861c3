import type { ClauseChange } from '../redlineModel.ts';

/** An old clause of which at least a part is in a new one. */
export interface ClauseLink {
  /** Ids of the two clauses. */
  readonly old: string;
  readonly new: string;
  /** The new clause is the old one, further on; for each clause of either version there is at most one such link. */
  readonly goesOn: boolean;
}

interface Strength {
  readonly old: string;
  readonly new: string;
  /** Both beginnings belong together, and neither clause is cut. */
  whole: boolean;
  /** Characters that the two have in common. */
  kept: number;
}

/**
 * Which clause of the old version goes on as which clause of the new one, and which others share text with it.
 *
 * Where a clause was split, the part that took most of its text goes on as the clause; where several were merged, the one
 * that gave most of the text does. Of equal ones the first in reading order does.
 *
 * @param changes the changes of a redline in reading order
 */
export function clauseLinks(changes: readonly ClauseChange[]): readonly ClauseLink[] {
  const strengths = new Map<string, Strength>();
  for (const change of changes) {
    const [old, now] = [change.old?.clause, change.new?.clause];
    if (!old || !now) continue;
    const key = `${old}\n${now}`;
    const strength = strengths.get(key) ?? { old, new: now, whole: false, kept: 0 };
    strength.whole ||= change.old?.part === 0 && change.new?.part === 0 && !change.split && !change.merged;
    strength.kept += keptCharacters(change);
    strengths.set(key, strength);
  }
  const inOrder = [...strengths.values()];
  const strongest = inOrder.toSorted((a, b) => Number(b.whole) - Number(a.whole) || b.kept - a.kept);
  const [takenOld, takenNew] = [new Set<string>(), new Set<string>()];
  const going = new Set<Strength>();
  for (const strength of strongest) {
    if (takenOld.has(strength.old) || takenNew.has(strength.new)) continue;
    takenOld.add(strength.old);
    takenNew.add(strength.new);
    going.add(strength);
  }
  return inOrder.map((strength) => ({ old: strength.old, new: strength.new, goesOn: going.has(strength) }));
}

function keptCharacters({ lines }: ClauseChange): number {
  let kept = 0;
  for (const { cells } of lines)
    for (const { segments } of cells)
      for (const { change, text } of segments) if (change === 'keep' || change === 'markup') kept += text.length;
  return kept;
}
