import type { Nodes, Root } from 'mdast';
import { allClauses } from './allClauses.ts';
import { type Problem, problem } from './problem.ts';
import type { Wording } from './wording.ts';

/**
 * Links to clauses of the same contract that lead nowhere.
 *
 * @param wording the clause tree with its addresses
 * @param tree the syntax tree it was made from, for the places
 */
export function linkTargets(wording: Pick<Wording, 'opening' | 'clauses'>, tree: Root): readonly Problem[] {
  const addresses = new Set(allClauses(wording).map(({ id }) => id));
  const visit = (node: Nodes): readonly Problem[] => {
    const below = 'children' in node ? (node.children as Nodes[]).flatMap(visit) : [];
    if (node.type !== 'link' || !node.url.startsWith('#') || addresses.has(node.url.slice(1))) return below;
    const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    return [problem('link-clause-missing', place, `There is no clause with the address ${node.url}.`), ...below];
  };
  return visit(tree);
}
