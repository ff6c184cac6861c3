import { clauseHistories, clauseHistoryPath, clauseNameOf, firstStep } from './clauseHistories.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** Clauses of a version that were last changed in the same version. */
export interface ClauseGroup {
  /** "zuletzt geändert in 1.2", "seit 1.0 unverändert" */
  readonly text: string;
  /** True where nothing happened to the clauses since they came with the first version. */
  readonly isUntouched: boolean;
  /** The version that changed them, or one of their sub-clauses, last. */
  readonly version: string;
  readonly clauses: readonly ClauseGroupEntry[];
}

/** A clause with a link to its history. */
export interface ClauseGroupEntry extends Link {
  /** Id of the clause in the version shown. */
  readonly clause: string;
  /** The version that changed its own text last, where its sub-clauses were changed later; else null. */
  readonly ownVersion: string | null;
}

/**
 * The clauses of a version by the version that last changed them, the latest first. What later versions did is not told.
 *
 * A clause counts as changed where its text or one of its sub-clauses did.
 */
export function clauseGroups(
  { paths }: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): readonly ClauseGroup[] {
  const { threads, byVersion } = clauseHistories(agreement);
  const at = agreement.versions.indexOf(shown);
  const number = (version: number): string => agreement.versions[version]?.version ?? '';
  const groups = new Map<string, { readonly version: number; readonly isNew: boolean; entries: ClauseGroupEntry[] }>();
  for (const [clause, index] of byVersion[at] ?? []) {
    const thread = threads[index];
    const step = thread?.steps[at - (thread.steps[0]?.version ?? 0)];
    if (thread === undefined || step === undefined || step.clause === null) continue;
    const version = step.lastChangedBelow;
    const isNew = version === firstStep(thread).version;
    const entry = {
      clause,
      href: clauseHistoryPath(paths, agreement, thread),
      text: clauseNameOf(step.clause, words.language),
      ownVersion: step.lastChanged === version ? null : number(step.lastChanged),
    };
    const key = `${version} ${isNew}`;
    const group = groups.get(key) ?? { version, isNew, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const { firstIn, newIn, lastChangedIn, unchangedSince } = words.clauseHistory;
  return [...groups.values()]
    .toSorted((a, b) => b.version - a.version || Number(a.isNew) - Number(b.isNew))
    .map(({ version, isNew, entries }) => {
      const isUntouched = isNew && version === 0;
      const text = !isNew ? lastChangedIn : !isUntouched ? newIn : at === 0 ? firstIn : unchangedSince;
      return { text: text(number(version)), isUntouched, version: number(version), clauses: entries };
    });
}
