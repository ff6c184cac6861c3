import { allClauses } from '../../agreement/allClauses.ts';
import { inlineText } from '../../agreement/canonicalText.ts';
import type { Block, Clause, Inline } from '../../agreement/wording.ts';
import type { ImportedBody } from '../clausesFromOutline.ts';

/**
 * Links inside the text led to the clauses they mean: Markdown names a heading by its words (`#a-definitions`), a wording
 * by its label. A link to a place that is no clause loses its address and keeps its words.
 *
 * @param body the clauses with the links as they were written
 */
export function withClauseLinks(body: ImportedBody): ImportedBody {
  const ids = clauseIds(body);
  return {
    opening: body.opening.map((block) => inBlock(block, ids)),
    clauses: body.clauses.map((one) => inClause(one, ids)),
  };
}

type Ids = ReadonlyMap<string, string>;

/** Ids of clauses by the name a Markdown link calls them, as GitHub makes it; the second of a name has -1. */
function clauseIds(body: ImportedBody): Ids {
  const ids = new Map<string, string>();
  for (const { id, label, heading } of allClauses(body)) {
    if (heading === null) continue;
    const words = [...(label === null ? [] : [label]), inlineText(heading)].join(' ');
    const name = anchorName(words);
    let unique = name;
    for (let count = 1; ids.has(unique); count++) unique = `${name}-${count}`;
    ids.set(unique, id);
  }
  return ids;
}

const anchorName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function inClause(clause: Clause, ids: Ids): Clause {
  return {
    ...clause,
    heading: clause.heading === null ? null : inInlines(clause.heading, ids),
    blocks: clause.blocks.map((block) => inBlock(block, ids)),
    clauses: clause.clauses.map((one) => inClause(one, ids)),
  };
}

function inBlock(block: Block, ids: Ids): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: inInlines(block.content, ids) };
    case 'bullets':
      return { ...block, items: block.items.map((item) => item.map((one) => inBlock(one, ids))) };
    case 'items':
      return { ...block, clauses: block.clauses.map((one) => inClause(one, ids)) };
    case 'table': {
      const inRow = (row: typeof block.head) => row.map((cell) => inInlines(cell, ids));
      return { ...block, head: inRow(block.head), rows: block.rows.map(inRow) };
    }
    case 'signatures':
      return block;
  }
}

function inInlines(content: readonly Inline[], ids: Ids): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (!('content' in inline)) return [inline];
    const inner = inInlines(inline.content, ids);
    if (inline.type !== 'link' || !inline.href.startsWith('#')) return [{ ...inline, content: inner }];
    const id = ids.get(anchorOf(inline.href));
    return id === undefined ? inner : [{ ...inline, href: `#${id}`, content: inner }];
  });
}

function anchorOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1)).toLowerCase();
  } catch {
    return href.slice(1).toLowerCase();
  }
}
