import type { ContractLanguage, LabelKind } from '../agreement/wording.ts';

/** What every form of a citation is made from. */
export interface CitedVersion {
  /** Name of the agreement in addresses: `avv`. */
  readonly agreement: string;
  readonly title: string;
  readonly shortTitle: string;
  /** `1.4`, or a date `2025-09-01`. */
  readonly version: string;
  /** "Stand", `YYYY-MM-DD`. */
  readonly stated: string;
  /** Language of the contract. */
  readonly language: ContractLanguage;
  /** Name of the publisher. */
  readonly publisher: string;
  /** Absolute address of the version. */
  readonly permalink: string;
  /** Absolute address that always shows the version in force. */
  readonly current: string;
  /** SHA-256 of the canonical text, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** The clause that is cited; null where the version is cited as a whole. */
  readonly clause: CitedClause | null;
}

/** A clause of a version as a citation names it. */
export interface CitedClause {
  /** Its URL fragment: `5.2`, `anlage-2.1/3`. */
  readonly id: string;
  /** Labels from the outside in: `["§ 3", "(3a)"]`. */
  readonly path: readonly string[];
  /** Kind of the innermost label. */
  readonly labelKind: LabelKind | null;
}

/** Address of what is cited: the permalink, with the fragment of the clause where one is cited. */
export const citedAddress = ({ permalink, clause }: Pick<CitedVersion, 'permalink' | 'clause'>): string =>
  clause === null ? permalink : `${permalink}#${clause.id}`;

/**
 * Name of an entry in a bibliography: `avv-1.4`, `avv-1.4:5.2`. It has letters, digits, `.`, `:`, `-` only, whatever
 * the clause is called, so that every program takes it.
 */
export function citationKey({ agreement, version, clause }: CitedVersion): string {
  const key = `${agreement}-${version}${clause === null ? '' : `:${clause.id}`}`;
  return key.replaceAll('/', ':').replace(/[^A-Za-z0-9.:-]/gu, '-');
}
