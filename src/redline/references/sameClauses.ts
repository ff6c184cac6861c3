import type { Step } from '../redlineModel.ts';

/** Which clause of one version is which of the other. */
export interface SameClauses {
  /** Whether an old and a new clause are the same one, or parts of it. */
  readonly areSame: (old: string, after: string) => boolean;
  /** The first clause of the new version that an old one became; null where it is gone. */
  readonly newOf: (old: string) => string | null;
  /** The first clause of the old version that became a new one; null where it is new. */
  readonly oldOf: (after: string) => string | null;
}

/**
 * Reads from the steps of a redline which clauses were paired. Of a clause that was split or merged, each part counts.
 *
 * @param steps all steps, in any order
 */
export function sameClauses(steps: readonly Step[]): SameClauses {
  const newIds = new Map<string, Partners>();
  const oldIds = new Map<string, Partners>();
  const collect = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.type === 'move') collect(step.steps);
      if (step.type !== 'clause') continue;
      const [old, after] = [step.change.old?.clause ?? null, step.change.new?.clause ?? null];
      if (old === null || after === null) continue;
      add(newIds, old, after);
      add(oldIds, after, old);
    }
  };
  collect(steps);
  return {
    areSame: (old, after) => {
      const partners = newIds.get(old);
      return typeof partners === 'string' ? partners === after : partners?.includes(after) === true;
    },
    newOf: (old) => firstOf(newIds.get(old)),
    oldOf: (after) => firstOf(oldIds.get(after)),
  };
}

/** Nearly every clause has one partner. */
type Partners = string | readonly string[];

const firstOf = (partners: Partners | undefined): string | null =>
  (typeof partners === 'string' ? partners : partners?.[0]) ?? null;

function add(ids: Map<string, Partners>, from: string, to: string): void {
  const known = ids.get(from);
  if (known === undefined) ids.set(from, to);
  else if (typeof known === 'string') ids.set(from, known === to ? known : [known, to]);
  else if (!known.includes(to)) ids.set(from, [...known, to]);
}
