import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { TextStyle } from '../html/segmentHtml.ts';
import type { ReferenceChange } from '../redlineModel.ts';
import { referenceClauses } from './referenceClauses.ts';

/**
 * What a reader of a cross reference must know: that it still names the same clause, or which other one it names now.
 */
export function referenceNote(reference: ReferenceChange, style: TextStyle): string {
  const { check, references: say } = style.words;
  if (reference.status === 'follows')
    return `<span class="redline-note reference-note"> (${escapeHtml(say.follows)})</span>`;
  const says = { redirected: say.redirected, dangling: say.dangling(style.newVersion), mended: say.mended };
  const clauses = referenceClauses(reference, style);
  const what = says[reference.status] + (clauses.length === 0 ? '' : `: ${clauses.join(', ')}`);
  return `<span class="redline-note reference-note reference-warning"> [${escapeHtml(check(what))}]</span>`;
}
