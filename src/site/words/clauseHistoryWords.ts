import type { Layer } from '../../redline/redlineModel.ts';

/** Words about the history of clauses. A version is given by its number, a clause by its name: "5.2", "§ 3 Abs. 2". */
export interface ClauseHistoryWords {
  /** Of all clauses of an agreement. */
  readonly all: string;
  readonly allOf: (shortTitle: string) => string;
  readonly introduction: (version: string) => string;
  readonly allIntroduction: string;
  readonly goneClauses: string;
  readonly withGone: string;
  /** Of one clause. */
  readonly of: (clause: string) => string;
  readonly title: (shortTitle: string, clause: string) => string;
  readonly description: (title: string, clause: string) => string;
  readonly note: string;
  readonly whereYouAre: string;
  readonly firstIn: (version: string) => string;
  readonly newIn: (version: string) => string;
  readonly lastChangedIn: (version: string) => string;
  readonly unchangedSince: (version: string) => string;
  readonly goneIn: (version: string) => string;
  readonly text: string;
  readonly ownText: string;
  readonly withBelow: string;
  /** Number, references, spelling, markup. */
  readonly form: string;
  readonly lastAdjustedIn: (version: string) => string;
  readonly citations: string;
  readonly names: string;
  readonly sinceVersion: (version: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly events: Readonly<Record<ClauseEventName, string>>;
  readonly adjustedLayers: Readonly<Record<Layer, string>>;
  readonly versionsUnchanged: (count: number) => string;
  readonly as: (clause: string) => string;
  readonly splitFrom: string;
  readonly mergedInto: string;
  readonly tookFrom: string;
  readonly gaveTo: string;
  readonly wordingIn: (version: string) => string;
  readonly clauseIn: (clause: string, version: string) => string;
  readonly change: (version: string) => string;
  readonly subclauses: string;
  readonly formerSubclauses: string;
  readonly subclausesNote: string;
}

/** What happened to a clause in a version, as a heading says it. */
export type ClauseEventName =
  | 'first'
  | 'new'
  | 'splitOff'
  | 'same'
  | 'number'
  | 'moved'
  | 'adjusted'
  | 'changed'
  | 'renumberedAndChanged'
  | 'movedAndChanged'
  | 'gone'
  | 'merged';
