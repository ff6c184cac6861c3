import type { ContractLanguage } from '../agreement/wording.ts';
import { changesOf } from './changesOf.ts';
import { movedAlong } from './movedAlong.ts';
import type { ClauseChange, ClauseChangeKind, Redline } from './redlineModel.ts';
import { changeKindWords, changeName, redlineWords } from './redlineWords.ts';
import { summarySentence } from './summarySentence.ts';

/** A redline at a glance. */
export interface RedlineSummary {
  readonly counts: RedlineCounts;
  /** One entry for each numbered change, in reading order. */
  readonly changes: readonly ChangeSummary[];
  /** A sentence about what stayed and what is gone; "Kein Unterschied." where both versions are the same throughout. */
  readonly unchanged: string;
}

/** Numbers of clauses. Only `clauses` and `unchanged` leave the numbered changes out of account. */
export interface RedlineCounts {
  /** Clauses of the new version. */
  readonly clauses: number;
  /** Of these, the ones with the same words and markup under the same label at the same place. */
  readonly unchanged: number;
  readonly changed: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly movedAndChanged: number;
  /** Clauses of which only the label changed. */
  readonly renumbered: number;
}

/** One changed clause in one line. */
export interface ChangeSummary {
  /** Number of the change; its fragment is `aenderung-<number>`. */
  readonly number: number;
  readonly kind: ClauseChangeKind;
  readonly renumbered: boolean;
  /** "5.3 → 7.1" */
  readonly name: string;
  /** "verschoben und geändert", "neu", "entfallen", "nur Nummer", "mit 15 verschoben" */
  readonly what: string;
  /** Name and what happened: "5.3 → 7.1 verschoben und geändert". */
  readonly line: string;
  /** Heading of the clause, of the new version where it has one; null for none. */
  readonly heading: string | null;
}

/**
 * What changed, in counts and in one line a clause.
 *
 * @param redline what changed
 * @param language language of the lines
 */
export function redlineSummary(redline: Redline, language: ContractLanguage): RedlineSummary {
  const words = redlineWords(language);
  const all = changesOf(redline);
  const counts = redlineCounts(all);
  const roots = movedAlong(redline.steps);
  const changes = all.flatMap((change): readonly ChangeSummary[] => {
    if (change.number === null) return [];
    const name = changeName(change, words);
    const what = changeKindWords(change, words, roots.get(change.number));
    return [
      {
        number: change.number,
        kind: change.kind,
        renumbered: change.renumbered,
        name,
        what,
        line: `${name} ${what}`,
        heading: change.new?.heading ?? change.old?.heading ?? null,
      },
    ];
  });
  const isSame = all.every((change) => change.kind === 'same' && change.number === null);
  if (isSame) return { counts, changes, unchanged: words.noChange };
  const facts = {
    ...counts,
    oldVersion: redline.old.version,
    newVersion: redline.new.version,
    deleted: all.filter((change) => change.kind === 'deleted' && change.old?.part === 0).length,
  };
  return { counts, changes, unchanged: summarySentence(facts, language) };
}

function redlineCounts(changes: readonly ClauseChange[]): RedlineCounts {
  const isClause = (change: ClauseChange): boolean => change.new !== null && change.new.clause !== null;
  const touched = new Set(changes.flatMap((change) => (change.number === null ? [] : (change.new?.clause ?? []))));
  const clauses = changes.filter((change) => isClause(change) && change.new?.part === 0);
  const count = (kind: ClauseChangeKind): number =>
    changes.filter((change) => change.number !== null && change.kind === kind).length;
  return {
    clauses: clauses.length,
    unchanged: clauses.filter((change) => !touched.has(change.new?.clause ?? '')).length,
    changed: count('changed'),
    inserted: count('inserted'),
    deleted: count('deleted'),
    moved: count('moved'),
    movedAndChanged: count('movedAndChanged'),
    renumbered: count('same'),
  };
}
