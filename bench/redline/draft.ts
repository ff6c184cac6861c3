/**
 * A contract while it is being invented and edited: clauses with hidden ids and texts of tokens. Numbers and cross
 * references are not part of it; `renderDraft` makes them from the ids.
 */
export interface Draft {
  readonly numbering: Numbering;
  /** By id. The ids are known to generator and score only; no wording contains them. */
  readonly clauses: Map<number, DraftClause>;
  /** Ids of the clauses below a clause, in order; `TOP` has those at the top. Changed by `setBelow` only. */
  readonly below: Map<number, readonly number[]>;
  /** The clause above each clause. */
  readonly above: Map<number, number>;
  /** Clauses that were merged into another one, which references to them name from then on. */
  readonly heirs: Map<number, number>;
}

/** The id of what stands above all clauses. */
export const TOP = 0;

/** How the clauses of a contract are numbered. */
export interface Numbering {
  /** `1.` and `1.1`, or `§ 1` and `(1)`. */
  readonly style: 'decimal' | 'section';
  /** Litera, or items of an ordered list. */
  readonly lists: 'letter' | 'item';
  /** `renumber`: an insertion moves the numbers on; `insert`: it gets the number before it with a letter (`3a`). */
  readonly policy: 'renumber' | 'insert';
}

/** Where in the contract a clause stands, from the outside in. */
export type Level = 'section' | 'clause' | 'letter' | 'doubleLetter' | 'annex' | 'annexSection';

export interface DraftClause {
  readonly id: number;
  readonly level: Level;
  readonly heading: Sentence | null;
  readonly sentences: readonly Sentence[];
  readonly table: DraftTable | null;
  /** The number it was given, which stays with it under the policy `insert`; null for a new clause. */
  readonly number: string | null;
}

/** Tokens that follow each other without anything between them. */
export type Sentence = readonly Token[];

/**
 * The smallest thing that an edit replaces. What is the same object in both versions was not edited: the truth about
 * edits is read from the identity of tokens.
 */
export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
  /** The clause that a cross reference names. */
  readonly target?: number;
  /** The other way to write the same. */
  readonly spelling?: string;
  readonly strong?: true;
  /** Why the token is there instead of the one before. */
  readonly edit?: Edit;
}

export type TokenKind =
  | 'words'
  | 'noun'
  | 'complement'
  /** A noun without its article. */
  | 'longNoun'
  | 'verb'
  | 'adverb'
  | 'condition'
  | 'modal'
  | 'negation'
  | 'connective'
  | 'urgency'
  | 'number'
  | 'amount'
  | 'date'
  | 'period'
  | 'spelling'
  | 'reference';

/** One edit of a text. */
export interface Edit {
  readonly layer: 'text' | 'typography' | 'markup';
  /** Tokens of the old version that it replaced. */
  readonly replaced: readonly Token[];
}

export interface DraftTable {
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
}

export interface DraftColumn {
  readonly id: number;
  readonly name: string;
}

export interface DraftRow {
  readonly id: number;
  /** By id of the column. */
  readonly cells: ReadonlyMap<number, string>;
}

/** The clause of an id that is there. */
export function clauseOf(draft: Draft, id: number): DraftClause {
  const clause = draft.clauses.get(id);
  if (clause === undefined) throw new Error(`There is no clause ${id}.`);
  return clause;
}

/** The words of sentences; references count as nothing. */
export function wordsOf(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.map((token) => token.text).join('')).join(' ');
}

/** A copy that can be edited without changing the original. */
export function copyDraft(draft: Draft): Draft {
  return {
    numbering: draft.numbering,
    clauses: new Map(draft.clauses),
    below: new Map(draft.below),
    above: new Map(draft.above),
    heirs: new Map(draft.heirs),
  };
}

/** Ids below a clause, itself first, in reading order. */
export function withBelow(draft: Draft, id: number): readonly number[] {
  const own = id === TOP ? [] : [id];
  return [...own, ...(draft.below.get(id) ?? []).flatMap((child) => withBelow(draft, child))];
}

/** Sets what is below a clause. */
export function setBelow(draft: Draft, parent: number, children: readonly number[]): void {
  draft.below.set(parent, children);
  for (const child of children) draft.above.set(child, parent);
}
