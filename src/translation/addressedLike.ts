import { allClauses } from '../agreement/allClauses.ts';
import type { Block, Clause, Inline, TableRow, Wording } from '../agreement/wording.ts';

/**
 * A translation with the addresses of its binding text, so that `#praeambel` leads to "Preamble" as well. Links to its
 * own clauses follow.
 *
 * @param binding the binding text
 * @param translation a translation that fits it
 */
export function addressedLike(binding: Wording, translation: Wording): Wording {
  const [ids, own] = [allClauses(binding), allClauses(translation)];
  const addresses = new Map(own.map(({ id }, i) => [id, ids[i]?.id ?? id] as const));
  return {
    ...translation,
    opening: translation.opening.map((block) => addressedBlock(block, addresses)),
    clauses: translation.clauses.map((clause) => addressedClause(clause, addresses)),
  };
}

type Addresses = ReadonlyMap<string, string>;

const addressedClause = (clause: Clause, addresses: Addresses): Clause => ({
  ...clause,
  id: addresses.get(clause.id) ?? clause.id,
  heading: clause.heading === null ? null : addressedText(clause.heading, addresses),
  blocks: clause.blocks.map((block) => addressedBlock(block, addresses)),
  clauses: clause.clauses.map((below) => addressedClause(below, addresses)),
});

function addressedBlock(block: Block, addresses: Addresses): Block {
  const row = (cells: TableRow): TableRow => cells.map((cell) => addressedText(cell, addresses));
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: addressedText(block.content, addresses) };
    case 'bullets':
      return { ...block, items: block.items.map((item) => item.map((inner) => addressedBlock(inner, addresses))) };
    case 'items':
      return { ...block, clauses: block.clauses.map((clause) => addressedClause(clause, addresses)) };
    case 'table':
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    case 'signatures':
      return block;
  }
}

const addressedText = (content: readonly Inline[], addresses: Addresses): readonly Inline[] =>
  content.map((inline): Inline => {
    if (!('content' in inline)) return inline;
    const inside = addressedText(inline.content, addresses);
    if (inline.type !== 'link') return { ...inline, content: inside };
    const target = inline.href.startsWith('#') ? addresses.get(inline.href.slice(1)) : undefined;
    return { ...inline, href: target === undefined ? inline.href : `#${target}`, content: inside };
  });
