import type { Wording } from '../../src/agreement/wording.ts';
import { draftContract } from './draftContract.ts';
import { ALL_EDITS, editDraft } from './edits/editDraft.ts';
import { createRandom } from './random.ts';
import { renderDraft } from './renderDraft.ts';

/**
 * Successive versions of an invented contract.
 *
 * @param seed the same seed gives the same versions
 * @param clauses about how many clauses the first one has
 * @param versions how many versions
 * @param rate edits for each clause from one version to the next
 */
export function syntheticHistory(seed: number, clauses: number, versions: number, rate: number): readonly Wording[] {
  const random = createRandom(seed);
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  const draft = draftContract(random, { clauses, boilerplate: 0, corpus: [] }, nextId);
  let version = renderDraft(draft, '1.0', null);
  const wordings = [version.wording];
  while (wordings.length < versions) {
    const edits = Math.round(version.draft.clauses.size * rate);
    const { draft: edited } = editDraft(random, version, edits, ALL_EDITS, nextId, []);
    version = renderDraft(edited, `1.${wordings.length}`, version);
    wordings.push(version.wording);
  }
  return wordings;
}
