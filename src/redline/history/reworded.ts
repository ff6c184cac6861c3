import { inlineText } from '../../agreement/canonicalText.ts';
import type { Wording } from '../../agreement/wording.ts';
import { wordingLines } from '../../agreement/wordingLines.ts';

/**
 * The clauses of a version that read otherwise than any clause of the version before, numbers aside; of several that read
 * the same all are named where there are more of them than before. Nothing is aligned for it, so that the answer stays
 * the same for ever, however well clauses are followed.
 *
 * @param before the version before; null for the first one, of which every clause is named
 * @param wording the version
 * @returns ids of the clauses, in reading order
 */
export function reworded(before: Wording | null, wording: Wording): readonly string[] {
  const known = before === null ? new Map<string, readonly string[]>() : clausesByText(before);
  return [...clausesByText(wording)].flatMap(([text, ids]) => (ids.length > (known.get(text)?.length ?? 0) ? ids : []));
}

/** Ids of the clauses by their own text without the label. */
function clausesByText(wording: Wording): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string>();
  for (const { clause, cells } of wordingLines(wording)) {
    if (clause === null) continue;
    texts.set(clause, `${texts.get(clause) ?? ''}${cells.map(inlineText).join('\t')}\n`);
  }
  const clauses = new Map<string, string[]>();
  for (const [id, text] of texts) clauses.set(text, [...(clauses.get(text) ?? []), id]);
  return clauses;
}
