import type { ContractLanguage } from '../agreement/wording.ts';
import type { OutlineBlock } from './outline.ts';

/** A place in an imported file, as far as its format has places: page and line count from 1. */
export interface SourcePlace {
  readonly page?: number;
  readonly line?: number;
  /** A part of the file that is not its running text: "Fußnote 3", "Kopfzeile". */
  readonly part?: string;
}

/** Why a line of a file is no part of the contract. */
export type LeftOutReason =
  | 'running-header'
  | 'running-footer'
  | 'page-number'
  | 'table-of-contents'
  | 'navigation'
  | 'other-language'
  | 'deleted-text'
  /** Not shown to a reader of the file: hidden characters of Word, `hidden` of a web page. */
  | 'hidden-text'
  /** A remark in the margin. */
  | 'comment'
  /** Set at another angle than the page: a watermark, a stamp in the margin. */
  | 'turned-text'
  | 'front-matter';

/**
 * A line of a file, word for word as it stands there, in the order in which it is read. All lines of a file together are
 * the witness that an import has lost nothing; they are taken from the file itself and never from the outline.
 */
export interface SourceLine {
  readonly text: string;
  readonly place: SourcePlace;
  /** Null where the line is part of the contract. */
  readonly leftOut: LeftOutReason | null;
  /**
   * How its end meets the next line that is not left out: `word` where a word was divided and goes on there without its
   * hyphen ("Bun-" "desrepublik"), `hyphen` where the hyphen stays but no space follows ("Auftraggeber-" "Daten"), else
   * `space`.
   */
  readonly joins: 'space' | 'word' | 'hyphen';
  /**
   * The number a program shows before this line although it is no text of the file: that of an automatic list. The outline
   * holds it as text; the line does not.
   */
  readonly generated?: string;
}

/** Something a reader decided that a person should check. */
export interface Guess {
  /** Permanent name of the kind of guess: `heading-by-number`, `joined-over-page`, `label-from-list`. */
  readonly kind: string;
  /** Where the source line is in `lines`. */
  readonly line: number;
  /** What was decided, one sentence in plain English with a full stop. */
  readonly message: string;
  /** How sure the reader is, from 0 to 1. Below 0.5 a person should look first. */
  readonly confidence: number;
}

/** What a file itself says about its contract. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly version: string | null;
  /** "Stand", `YYYY-MM-DD`. */
  readonly stated: string | null;
  /** "gültig ab", `YYYY-MM-DD`. */
  readonly validFrom: string | null;
  readonly language: ContractLanguage | null;
}

/** A file as its reader understood it. */
export interface ReadDocument {
  readonly outline: readonly OutlineBlock[];
  readonly lines: readonly SourceLine[];
  readonly guesses: readonly Guess[];
  readonly facts: DocumentFacts;
}

/**
 * A file that cannot be read, in one sentence for a person: what it is and what to do.
 * Readers throw nothing else for a file that is damaged, encrypted, empty, scanned or wrongly named.
 */
export class UnreadableFile extends Error {}
