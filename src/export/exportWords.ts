import type { ContractLanguage } from '../agreement/wording.ts';
import type { ErratumState } from '../ledger/event.ts';
import { englishExport } from './englishExport.ts';
import { germanExport } from './germanExport.ts';

/** One way to check something: what it is, what it says, and the commands, one a line. */
export interface Check {
  readonly title: string;
  readonly text: string;
  readonly commands: readonly (readonly [where: string, command: string])[];
}

/** What the checks are explained with. */
export interface CheckFacts {
  /** Name of the agreement, or null where the export holds all. */
  readonly agreement: string | null;
  /** The text file of the newest version. */
  readonly textFile: string;
  readonly head: string;
}

/** The words of an export. */
export interface ExportWords {
  readonly language: ContractLanguage;
  readonly title: (title: string) => string;
  readonly titleOfAll: (publisher: string) => string;
  readonly introduction: string;
  readonly asOf: (day: string) => string;
  readonly superseded: string;
  readonly otherLanguage: string;
  readonly overview: string;
  readonly publisher: string;
  readonly agreementId: string;
  readonly origin: string;
  readonly formerOrigins: string;
  readonly head: string;
  readonly headNote: string;
  readonly ledger: string;
  readonly ledgerFacts: (lines: number, day: string) => string;
  readonly signature: string;
  readonly signedWith: string;
  readonly version: (version: string) => string;
  readonly stated: string;
  readonly validFrom: string;
  readonly released: string;
  readonly inForce: string;
  readonly between: (from: string, until: string) => string;
  readonly since: (from: string) => string;
  readonly again: string;
  readonly neverInForce: string;
  readonly withdrawnUnused: string;
  readonly withdrawn: string;
  readonly withdrawnOn: (day: string) => string;
  readonly reason: (reason: string) => string;
  readonly bindsOn: string;
  readonly permalink: string;
  readonly fingerprint: string;
  readonly fingerprintNote: string;
  readonly frozenFiles: string;
  /** The file a version was taken from. */
  readonly original: string;
  readonly translationFiles: string;
  readonly read: string;
  readonly readVersion: (version: string) => string;
  readonly readTranslation: (language: ContractLanguage) => string;
  readonly derived: string;
  readonly changesSince: (version: string) => string;
  readonly changesData: string;
  readonly changes: string;
  readonly errata: string;
  readonly erratum: (number: number) => string;
  readonly clause: (clause: string) => string;
  readonly erratumState: Readonly<Record<ErratumState, string>>;
  readonly correctedIn: (version: string) => string;
  readonly citation: string;
  readonly translationNote: string;
  readonly text: string;
  readonly versionFacts: string;
  readonly neighbours: string;
  readonly predecessor: (version: string) => string;
  readonly successor: (version: string) => string;
  readonly printPage: readonly [page: string, of: string];
  readonly howToCheck: string;
  readonly checks: (facts: CheckFacts) => readonly Check[];
  readonly notProved: string;
  readonly limits: readonly string[];
  readonly comparisonRemark: string;
}

/** The words in a language. */
export const exportWords = (language: ContractLanguage): ExportWords =>
  language === 'de' ? germanExport : englishExport;
