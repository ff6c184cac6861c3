import type { Sentence } from './draft.ts';
import type { Level } from './level.ts';

/** One part of the benchmark of redlines. */
export interface Section {
  readonly name: string;
  run(options: SectionOptions): SectionResult | Promise<SectionResult>;
}

export interface SectionOptions {
  /** Synthetic contracts a column of a table. */
  readonly contracts: number;
  /** Random pairs for the laws. */
  readonly pairs: number;
  /** The seed of the first of them. */
  readonly seed: number;
  /** Sentences of real contracts; may be empty. */
  readonly corpus: readonly Sentence[];
}

export interface SectionResult {
  /** For people. */
  readonly report: string;
  readonly levels: readonly Level[];
  /** For programs. */
  readonly data: unknown;
}
