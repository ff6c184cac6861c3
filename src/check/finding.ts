import type { Place } from '../agreement/problem.ts';

/**
 * How much a finding weighs. An `error` keeps a draft from being released; a `warning` is very likely a mistake; a
 * `hint` is worth a look.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** Something in a contract that a careful reader would ask about. The contract format itself is held. */
export interface Finding extends Place {
  /** Permanent name of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** The end of the words that are meant, behind the last one; line and column from 1. */
  readonly endLine: number;
  readonly endColumn: number;
  /** Id of the clause it stands in; null before the first clause. */
  readonly clause: string | null;
  /** What was found, in one sentence or two. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Findings in the order of the text; of two at one place the heavier one first. The same finding is named once.
 *
 * @param findings in any order
 */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      WEIGHTS[a.severity] - WEIGHTS[b.severity] ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return (
      before === undefined || before.rule !== one.rule || before.message !== one.message || !samePlace(before, one)
    );
  });
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const samePlace = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column;

/**
 * A finding as editors and build logs understand it: `file:line:column: severity: rule: message` and the hint below.
 *
 * @param file path to show
 */
export function findingText(file: string, { line, column, severity, rule, message, hint }: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${rule}: ${message}\n    ${hint}`;
}
