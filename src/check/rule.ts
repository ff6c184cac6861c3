import type { CheckContext } from './checkContext.ts';
import type { Severity } from './finding.ts';
import type { ContractText } from './text/contractText.ts';
import type { Passage } from './text/passage.ts';

/** One thing that a check looks for. */
export interface Rule {
  /** Permanent name. */
  readonly name: string;
  readonly severity: Severity;
  /** What to do, where a finding does not say it more exactly. */
  readonly hint: string;
  /** Looks for it in a contract. */
  readonly check: (contract: ContractText, context: CheckContext) => readonly Found[];
}

/** A place at which a rule found something. */
export interface Found {
  readonly passage: Passage;
  /** Part of the text of the passage, in UTF-16 code units; {@link AT_LABEL} is its label. */
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
  /** What was found, one sentence or two with full stops. */
  readonly message: string;
  /** What to do about this one, if it is not what the rule says. */
  readonly hint?: string;
  /** Another weight than that of the rule. */
  readonly severity?: Severity;
}

/** The part of a passage that is its label. */
export const AT_LABEL = { start: -1, end: 0 } as const;
