import type { ReferenceChange } from '../redlineModel.ts';
import type { RedlineWords } from '../summary/redlineWords.ts';

/** How the clauses of the two versions are called. */
export interface ClauseNames {
  readonly words: RedlineWords;
  readonly oldName: (clause: string) => string;
  readonly newName: (clause: string) => string;
}

/**
 * The clauses that a cross reference named and names: "bisher 15.1 (jetzt unter 16.1)", "jetzt 15.1 (neu)".
 *
 * @returns one or both, or neither where the reference names no clause
 */
export function referenceClauses({ old, new: after }: ReferenceChange, names: ClauseNames): readonly string[] {
  return [...formerClause(old, names), ...presentClause(after, names)];
}

function formerClause(
  old: ReferenceChange['old'],
  { words: { references: say }, oldName, newName }: ClauseNames,
): readonly string[] {
  if (old === null || old.clause === null) return [];
  const name = oldName(old.clause);
  if (old.counterpart === null) return [say.before(`${name} (${say.gone})`)];
  const present = newName(old.counterpart);
  return [say.before(present === name ? name : `${name} (${say.nowAt(present)})`)];
}

function presentClause(
  after: ReferenceChange['new'],
  { words: { references: say }, newName }: ClauseNames,
): readonly string[] {
  if (after === null || after.clause === null) return [];
  const name = newName(after.clause);
  return [say.now(after.counterpart === null ? `${name} (${say.isNew})` : name)];
}
