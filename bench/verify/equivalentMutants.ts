/** A change of the verifier that is no fault: it answers as before, or fails elsewhere just as well. */
export interface EquivalentMutant {
  readonly file: string;
  readonly from: string;
  /** Every replacement where it is absent. */
  readonly to?: string;
  readonly why: string;
}

/** Mutants that no test can tell from the verifier, each with the reason. */
export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = [];
