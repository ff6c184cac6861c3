import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { Block, Clause, Inline } from '../../../src/agreement/wording.ts';
import type { KnownClause } from './knownTree.ts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const wordsOf = (content: readonly Inline[]): string => tidy(inlineText(content));

/** Every clause of a known contract on a line: where it stands, its heading, its words, its list. */
export function knownLines(clauses: readonly KnownClause[], path = ''): readonly string[] {
  return clauses.flatMap((clause) => {
    const here = `${path}/${clause.label ?? '-'}`;
    const own = `${here} | ${clause.heading ?? '-'} | ${tidy(clause.paragraphs.join(' '))} | ${clause.bullets.join(' • ')}`;
    return [own, ...knownLines(clause.clauses, here)];
  });
}

/** The same of clauses that were read. */
export function clauseLines(clauses: readonly Clause[], path = ''): readonly string[] {
  return clauses.flatMap((clause) => {
    const here = `${path}/${clause.label ?? '-'}`;
    const heading = clause.heading === null ? '-' : wordsOf(clause.heading);
    const own = `${here} | ${heading} | ${tidy(textOf(clause.blocks))} | ${bulletsOf(clause.blocks).join(' • ')}`;
    return [own, ...itemLines(clause.blocks, here), ...clauseLines(clause.clauses, here)];
  });
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? wordsOf(block.content) : '')).join(' ');

const bulletsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'bullets' ? block.items.map((item) => tidy(textOf(item))) : []));

const itemLines = (blocks: readonly Block[], path: string): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'items' ? clauseLines(block.clauses, path) : []));
