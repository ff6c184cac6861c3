import type { Sentence } from './draft.ts';
import { draftContract } from './draftContract.ts';
import { ALL_EDITS, type EditMix, editDraft } from './edits/editDraft.ts';
import { createRandom } from './random.ts';
import { renderDraft } from './renderDraft.ts';
import type { KnownPair } from './truth.ts';

/** What a pair of versions is to be like. */
export interface PairShape {
  /** The same seed gives the same pair. */
  readonly seed: number;
  /** About how many clauses the old version has. */
  readonly clauses: number;
  /** Edits for each clause. */
  readonly rate: number;
  /** Share of the clauses that are boilerplate. */
  readonly boilerplate: number;
  /** Which edits; all of them where absent. */
  readonly mix?: EditMix;
  /** Sentences of real contracts to write with. */
  readonly corpus?: readonly Sentence[];
}

/** Two versions with the truth about them. */
export interface SyntheticPair extends KnownPair {
  /** Names of the edits of each new clause, by hidden id. */
  readonly edits: ReadonlyMap<number, readonly string[]>;
}

/**
 * Invents a contract and edits it.
 *
 * @param shape size, rate, share of boilerplate, seed
 */
export function syntheticPair({ seed, clauses, rate, boilerplate, mix, corpus = [] }: PairShape): SyntheticPair {
  const random = createRandom(seed);
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  const draft = draftContract(random, { clauses, boilerplate, corpus }, nextId);
  const before = renderDraft(draft, '1.0', null);
  const bench = editDraft(random, before, Math.round(draft.clauses.size * rate), mix ?? ALL_EDITS, nextId, corpus);
  const after = renderDraft(bench.draft, '1.1', before);
  return { before, after, origins: bench.origins, edits: bench.done };
}
