import { ENGLISH_INTEGRITY } from './englishIntegrity.ts';
import { GERMAN_INTEGRITY } from './germanIntegrity.ts';

/** A name with what is said of it. */
export interface Said {
  readonly name: string;
  readonly text: string;
}

/** The page that says what never changes, and how to check it. Commands are in `src/site/checkCommands.ts`. */
export interface IntegrityWords {
  readonly title: string;
  /** Of the link in the footer of every page. */
  readonly linkName: string;
  /** Of the link beside a fingerprint. */
  readonly howToCheck: string;
  readonly description: string;
  readonly introduction: string;
  readonly onThisPage: string;
  readonly copyForm: {
    readonly heading: string;
    readonly files: string;
    readonly filesHint: string;
    readonly pasted: string;
    readonly pastedHint: string;
    readonly compare: string;
    readonly results: string;
  };
  readonly ledgerForm: {
    readonly heading: string;
    readonly introduction: string;
    readonly head: string;
    readonly headHint: string;
    readonly key: string;
    readonly keyHint: string;
    readonly check: string;
    readonly results: string;
  };
  readonly needsScript: string;
  /** Said with every check in the browser. */
  readonly caution: string;
  readonly cautionLink: string;
  readonly promised: {
    readonly heading: string;
    readonly introduction: string;
    readonly items: readonly Said[];
    readonly mayChange: string;
    readonly mayChangeItems: readonly string[];
  };
  readonly covers: {
    readonly heading: string;
    readonly introduction: string;
    readonly inside: string;
    readonly insideItems: readonly string[];
    readonly outside: string;
    readonly outsideItems: readonly string[];
    readonly otherFiles: string;
  };
  readonly ways: {
    readonly heading: string;
    readonly inBrowser: string;
    readonly inBrowserText: string;
    readonly commands: string;
    readonly commandsText: (file: string) => string;
    readonly expected: (file: string) => string;
    readonly systems: Readonly<Record<'linux' | 'mac' | 'windows', string>>;
    readonly allFiles: string;
    readonly ownCopy: string;
    readonly ownCopyText: readonly string[];
    readonly programs: string;
    readonly programsText: string;
  };
  readonly ledger: {
    readonly heading: string;
    readonly introduction: readonly string[];
    readonly facts: Readonly<Record<'address' | 'lines' | 'begun' | 'last' | 'head', string>>;
    readonly headCommand: string;
    readonly chainCommand: string;
    readonly macNote: string;
  };
  readonly signature: {
    readonly heading: string;
    readonly none: string;
    readonly introduction: string;
    readonly note: string;
    readonly keys: string;
    readonly states: Readonly<Record<'valid' | 'revoked', (day: string) => string>>;
    readonly offline: string;
    readonly keyFromElsewhere: string;
  };
  readonly addresses: {
    readonly heading: string;
    readonly ids: string;
    readonly agreement: string;
    readonly id: string;
    readonly origin: (origin: string) => string;
    readonly former: string;
    readonly since: (origin: string, day: string) => string;
    readonly formerNote: string;
  };
  readonly limits: { readonly heading: string; readonly items: readonly Said[] };
  readonly differs: { readonly heading: string; readonly steps: readonly string[]; readonly contact: string };
}

/** The words of the page in both languages. */
export const INTEGRITY_WORDS: Readonly<Record<'de' | 'en', IntegrityWords>> = {
  de: GERMAN_INTEGRITY,
  en: ENGLISH_INTEGRITY,
};
