import { changesOf } from '../redline/changesOf.ts';
import type { Redline, ReferenceChange } from '../redline/redlineModel.ts';
import { wholeClauseName } from '../redline/summary/clauseName.ts';
import type { RedlineWords } from '../redline/summary/redlineWords.ts';

/**
 * Says of the cross references of a redline that they still name the same clause, or which other one they name now.
 *
 * @param redline what changed
 * @param words the language
 */
export function referenceWords(redline: Redline, words: RedlineWords): (reference: ReferenceChange) => string {
  const names = { old: clauseNames(redline, 'old', words), new: clauseNames(redline, 'new', words) };
  const { references: say } = words;
  const says = { redirected: say.redirected, dangling: say.dangling(redline.new.version), mended: say.mended };

  const former = ({ old }: ReferenceChange): readonly string[] => {
    if (old === null || old.clause === null) return [];
    const name = names.old.get(old.clause) ?? old.clause;
    if (old.counterpart === null) return [say.before(`${name} (${say.gone})`)];
    const present = names.new.get(old.counterpart) ?? old.counterpart;
    return [say.before(present === name ? name : `${name} (${say.nowAt(present)})`)];
  };
  const present = ({ new: after }: ReferenceChange): readonly string[] => {
    if (after === null || after.clause === null) return [];
    const name = names.new.get(after.clause) ?? after.clause;
    return [say.now(after.counterpart === null ? `${name} (${say.isNew})` : name)];
  };
  return (reference) => {
    if (reference.status === 'follows') return say.follows;
    const clauses = [...former(reference), ...present(reference)];
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
