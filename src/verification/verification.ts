/** What a check has found: every complaint, and how much was compared, so that a check of nothing is seen. */
export interface Verification {
  readonly complaints: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Findings of several checks as one. */
export function together(parts: readonly Verification[]): Verification {
  return {
    complaints: parts.flatMap(({ complaints }) => complaints),
    counts: Object.assign({}, ...parts.map(({ counts }) => counts)) as Verification['counts'],
  };
}
