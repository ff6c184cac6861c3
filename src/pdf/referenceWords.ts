import { changesOf } from '../redline/changesOf.ts';
import type { Redline, ReferenceChange } from '../redline/redlineModel.ts';
import { referenceClauses } from '../redline/references/referenceClauses.ts';
import { wholeClauseName } from '../redline/summary/clauseName.ts';
import type { RedlineWords } from '../redline/summary/redlineWords.ts';

/**
 * Says of the cross references of a redline that they still name the same clause, or which other one they name now.
 *
 * @param redline what changed
 * @param words the language
 */
export function referenceWords(redline: Redline, words: RedlineWords): (reference: ReferenceChange) => string {
  const named = (side: 'old' | 'new'): ((clause: string) => string) => {
    const names = clauseNames(redline, side, words);
    return (clause) => names.get(clause) ?? clause;
  };
  const names = { words, oldName: named('old'), newName: named('new') };
  const { references: say } = words;
  const says = { redirected: say.redirected, dangling: say.dangling(redline.new.version), mended: say.mended };
  return (reference) => {
    if (reference.status === 'follows') return say.follows;
    const clauses = referenceClauses(reference, names);
    return words.check([says[reference.status], ...(clauses.length === 0 ? [] : [clauses.join(', ')])].join('; '));
  };
}

function clauseNames(redline: Redline, side: 'old' | 'new', words: RedlineWords): ReadonlyMap<string, string> {
  return new Map(
    changesOf(redline).flatMap((change) => {
      const own = change[side];
      return own === null || own.clause === null ? [] : [[own.clause, wholeClauseName(own, words)] as const];
    }),
  );
}
