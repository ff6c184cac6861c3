import type { Block, Clause } from '../agreement/wording.ts';
import type { ImportedBody } from './clausesFromOutline.ts';
import { romanValue } from './scheme/numeral.ts';

/**
 * Rows of small roman numbers as lists. The contract format has no clauses with such labels: it would take "(i)" for a
 * letter and "(ii)" for two. As words of the items of a list they stay where they are and below what they belong to.
 *
 * @param body clauses as their numbers say
 */
export const withRomanLists = ({ opening, clauses }: ImportedBody): ImportedBody => ({
  opening: opening.map(blockWithLists),
  clauses: clauses.map(clauseWithLists),
});

function clauseWithLists(clause: Clause): Clause {
  const blocks = clause.blocks.map(blockWithLists);
  const clauses = clause.clauses.map(clauseWithLists);
  const row = romanRow(clauses);
  if (row.length < 2) return { ...clause, blocks, clauses };
  const list: Block = { type: 'bullets', items: row.map(itemOf) };
  return { ...clause, blocks: [...blocks, list], clauses: clauses.slice(row.length) };
}

const blockWithLists = (block: Block): Block =>
  block.type === 'items' ? { ...block, clauses: block.clauses.map(clauseWithLists) } : block;

/** "(i)", "(ii)", … at the start of the clauses below a clause, where nothing with a number stands below them. */
function romanRow(clauses: readonly Clause[]): readonly Clause[] {
  const row: Clause[] = [];
  for (const clause of clauses) {
    const letters = /^\(?([ivxl]+)\)$/.exec(clause.label ?? '')?.[1];
    const isNext = letters !== undefined && romanValue(letters) === row.length + 1;
    if (!isNext || clause.heading !== null || clause.clauses.length > 0) break;
    row.push(clause);
  }
  return row;
}

function itemOf({ label, blocks }: Clause): readonly Block[] {
  const [first, ...rest] = blocks;
  const text = { type: 'text', text: `${label} ` } as const;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [text] }, ...blocks];
  return [{ type: 'paragraph', content: [text, ...first.content] }, ...rest];
}
