import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { TextStyle } from '../html/segmentHtml.ts';
import type { ReferenceChange } from '../redlineModel.ts';

/**
 * What a reader of a cross reference must know: that it still names the same clause, or which other one it names now.
 */
export function referenceNote(reference: ReferenceChange, style: TextStyle): string {
  const { check, references: say } = style.words;
  if (reference.status === 'follows')
    return `<span class="redline-note reference-note"> (${escapeHtml(say.follows)})</span>`;
  const says = { redirected: say.redirected, dangling: say.dangling(style.newVersion), mended: say.mended };
  const clauses = [...formerClause(reference, style), ...presentClause(reference, style)];
  const what = says[reference.status] + (clauses.length === 0 ? '' : `: ${clauses.join(', ')}`);
  return `<span class="redline-note reference-note reference-warning"> [${escapeHtml(check(what))}]</span>`;
}

/** "bisher 15.1 (jetzt unter 16.1)" */
function formerClause({ old }: ReferenceChange, { words, oldName, newName }: TextStyle): readonly string[] {
  if (old === null || old.clause === null) return [];
  const { references: say } = words;
  const name = oldName(old.clause);
  if (old.counterpart === null) return [say.before(`${name} (${say.gone})`)];
  const present = newName(old.counterpart);
  return [say.before(present === name ? name : `${name} (${say.nowAt(present)})`)];
}

/** "jetzt 15.1 (neu)" */
function presentClause({ new: after }: ReferenceChange, { words, newName }: TextStyle): readonly string[] {
  if (after === null || after.clause === null) return [];
  const { references: say } = words;
  const name = newName(after.clause);
  return [say.now(after.counterpart === null ? `${name} (${say.isNew})` : name)];
}
