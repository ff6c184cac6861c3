import type { Block, Clause, Wording } from './wording.ts';

/**
 * Every clause of a wording in reading order, items of ordered lists included.
 *
 * @param wording the clause tree
 */
export function allClauses(wording: Pick<Wording, 'opening' | 'clauses'>): readonly Clause[] {
  return [...inBlocks(wording.opening), ...wording.clauses.flatMap(withBelow)];
}

const withBelow = (clause: Clause): readonly Clause[] => [
  clause,
  ...inBlocks(clause.blocks),
  ...clause.clauses.flatMap(withBelow),
];

function inBlocks(blocks: readonly Block[]): readonly Clause[] {
  return blocks.flatMap((block): readonly Clause[] => {
    if (block.type === 'items') return block.clauses.flatMap(withBelow);
    return block.type === 'bullets' ? block.items.flatMap(inBlocks) : [];
  });
}
