import type { Repair } from '../../copy/copyVariants.ts';
import type { StatusSpan } from '../../ledger/status.ts';
import { ENGLISH_CHECK } from './englishCheck.ts';
import { GERMAN_CHECK } from './germanCheck.ts';

/** What the page for checking answers. No sentence vouches for more than what was compared. */
export interface CheckWords {
  /** Inside of sentences: "avv-1.3.txt" in the quotation marks of the language. */
  readonly quoted: (text: string) => string;
  readonly list: (parts: readonly string[]) => string;
  /** "AVV, Fassung 1.3" */
  readonly version: (shortTitle: string, version: string) => string;
  /** Kinds of files by the endings of their names. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly ofTranslation: (kind: string, language: 'de' | 'en') => string;
  readonly status: Readonly<Record<StatusSpan['status'], string>>;
  /** Names of facts. */
  readonly facts: {
    readonly hash: string;
    readonly file: string;
    readonly released: string;
    readonly stated: string;
    readonly validFrom: string;
    readonly status: string;
    readonly errata: string;
    readonly line: string;
    readonly head: string;
    readonly lines: string;
    readonly own: string;
    readonly published: string;
  };
  readonly pastedText: string;
  readonly readVersion: string;
  readonly download: (name: string) => string;
  readonly checking: string;
  readonly notLoaded: string;
  readonly noDigest: string;
  readonly nothingPublished: string;
  readonly copy: {
    readonly compared: (name: string) => string;
    readonly sameTitle: (version: string, kind: string, isText: boolean) => string;
    readonly sameLine: (line: number, file: string) => string;
    readonly almostTitle: (version: string, kind: string, repairs: string) => string;
    readonly repairs: Readonly<Record<Repair, string>>;
    readonly almost: (repairs: string, line: number, file: string) => string;
    readonly almostWorth: string;
    readonly pageOnly: string;
    readonly unknownTitle: (name: string) => string;
    readonly unknown: (lines: number) => string;
    /** The same of a text. */
    readonly unknownText: (lines: number) => string;
    /** Likely causes by the ending of the name; `other` for all others. */
    readonly causes: Readonly<Record<'docx' | 'md' | 'pdf' | 'html' | 'other', string>>;
    readonly notTheContract: string;
    readonly near: (version: string, line: number) => string;
    readonly nothingThere: string;
    readonly empty: (name: string) => string;
    readonly translation: string;
    readonly bindsOn: Readonly<Record<'superseded' | 'withdrawn', string>>;
    readonly errata: (count: number) => string;
  };
  readonly ledgerCopy: {
    readonly sameTitle: (lines: number) => string;
    readonly same: string;
    readonly continuedTitle: (lines: number) => string;
    readonly continued: (lines: number, added: number) => string;
    readonly cutBackTitle: string;
    readonly cutBack: (lines: number, missing: number) => string;
    readonly rewrittenTitle: (line: number) => string;
    readonly rewritten: (line: number) => string;
  };
  readonly pasted: {
    readonly compared: string;
    readonly fileTitle: (version: string, kind: string) => string;
    readonly file: (line: number, file: string) => string;
    readonly sameVersion: (version: string) => string;
    readonly otherVersion: (named: string, meant: string) => string;
    readonly headTitle: (line: number) => string;
    readonly headCompared: string;
    readonly head: (line: number, day: string) => string;
    readonly headSince: (since: number) => string;
    readonly unknownTitle: string;
    readonly unknown: (lines: number) => string;
    readonly unknownNamed: (version: string, fingerprint: string) => string;
    readonly cutOffTitle: string;
    readonly cutOff: (digits: number) => string;
  };
  readonly ledger: {
    readonly title: (lines: number) => string;
    readonly compared: (lines: number) => string;
    readonly keep: string;
    readonly notProved: string;
    readonly pageIsOlder: (line: number) => string;
    readonly pageDiffers: string;
    readonly faultTitle: string;
    readonly fault: Readonly<Record<'notALedger' | 'cutOff' | 'chain' | 'content', (line: number) => string>>;
    readonly faultNext: string;
  };
  readonly signature: {
    readonly compared: string;
    readonly noneTitle: string;
    readonly none: string;
    readonly missingTitle: string;
    readonly missing: string;
    readonly malformedTitle: string;
    readonly otherTitle: string;
    readonly other: string;
    readonly goodTitle: (line: number, name: string) => string;
    readonly badTitle: string;
    readonly unsupportedTitle: string;
    readonly head: string;
    readonly older: (line: number, since: number) => string;
    readonly result: Readonly<Record<'good' | 'bad' | 'notSigned' | 'malformed' | 'unsupported', string>>;
    readonly states: Readonly<Record<'valid' | 'revoked' | 'unknown', string>>;
    readonly pasted: string;
    readonly onlyHere: string;
  };
}

/** The answers in both languages. */
export const CHECK_WORDS: Readonly<Record<'de' | 'en', CheckWords>> = { de: GERMAN_CHECK, en: ENGLISH_CHECK };
