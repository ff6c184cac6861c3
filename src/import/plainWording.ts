import type { Block, Clause, Inline, Wording } from '../agreement/wording.ts';
import { plainCharacters } from './plainCharacters.ts';

/**
 * A wording with the characters that contracts are written in; see {@link plainCharacters}.
 *
 * @param wording as an importer has understood it
 */
export const plainWording = (wording: Wording): Wording => ({
  ...wording,
  title: plainCharacters(wording.title).replace(/\s+/g, ' ').trim().slice(0, 300),
  opening: wording.opening.map(block),
  clauses: wording.clauses.map(clause),
});

const clause = (one: Clause): Clause => ({
  ...one,
  label: one.label === null ? null : plainCharacters(one.label),
  heading: one.heading === null ? null : one.heading.map(inline),
  blocks: one.blocks.map(block),
  clauses: one.clauses.map(clause),
});

function block(one: Block): Block {
  switch (one.type) {
    case 'paragraph':
      return { type: 'paragraph', content: one.content.map(inline) };
    case 'bullets':
      return { type: 'bullets', items: one.items.map((item) => item.map(block)) };
    case 'items':
      return { type: 'items', clauses: one.clauses.map(clause) };
    case 'table':
      return {
        type: 'table',
        head: one.head.map((cell) => cell.map(inline)),
        rows: one.rows.map((row) => row.map((cell) => cell.map(inline))),
      };
    case 'signatures':
      return { type: 'signatures', parties: one.parties.map(plainCharacters) };
  }
}

function inline(one: Inline): Inline {
  if (one.type === 'text') return { type: 'text', text: plainCharacters(one.text) };
  return 'content' in one ? { ...one, content: one.content.map(inline) } : one;
}
