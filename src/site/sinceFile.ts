/** A sentence that is true on the days from the first one on and before the other; null for an open end. */
export type DaySentence = readonly [from: string | null, until: string | null, sentence: string];

/** A changed clause: its name, what happened to it, and the number of the change in the comparison. */
export type SinceClause = readonly [name: string, what: string, change: number];

/** What changed between the reader's version and a later one. */
export interface SinceComparison {
  readonly version: string;
  readonly href: string;
  readonly link: string;
  readonly verdict: string;
  readonly clauses: readonly SinceClause[];
  /** "und 8 weitere", or nothing. */
  readonly more: string;
}

/** What there is to say to a reader who agreed to a version. */
export interface SinceVersion {
  readonly version: string;
  /** "Abgelöst" */
  readonly statusName: readonly DaySentence[];
  readonly status: readonly DaySentence[];
  readonly since: readonly SinceComparison[];
}

/** Everything that the panel "Seit meiner Fassung" needs: plain data, one file for an agreement and language. */
export interface SinceFile {
  readonly format: 1;
  /** Where another version is chosen. */
  readonly history: string;
  /** Words of the panel; `{version}` stands for the reader's version. */
  readonly words: Readonly<
    Record<'title' | 'unknown' | 'clauses' | 'marked' | 'kept' | 'asked' | 'keep' | 'forget' | 'choose', string>
  >;
  /** What is said of a later version in the line that stands folded, by its number. */
  readonly briefs: Readonly<Record<string, readonly DaySentence[]>>;
  /** The day from which one may no longer object to a version, by its number. */
  readonly objectionOver: Readonly<Record<string, string>>;
  /** How a later version is introduced, by its number. */
  readonly leads: Readonly<Record<string, readonly DaySentence[]>>;
  /** What else is said of it: until when one may object. */
  readonly notes: Readonly<Record<string, readonly DaySentence[]>>;
  /** Oldest first. */
  readonly versions: readonly SinceVersion[];
}
