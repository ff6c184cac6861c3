/** How a version is cited on each of its pages. */
export interface ContractCitation {
  /** Short title of the agreement: "AVV". */
  readonly agreement: string;
  /** Absolute URL of the version. */
  readonly permalink: string;
  /** SHA-256 of the canonical text, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Name of the publisher, the author in the metadata. */
  readonly publisher: string;
}
