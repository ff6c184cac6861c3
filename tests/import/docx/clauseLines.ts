import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { Clause } from '../../../src/agreement/wording.ts';
import type { KnownClause } from './knownContracts.ts';

/** The clauses that were read, each as `depth label heading | text`. */
export const clauseLines = (clauses: readonly Clause[], depth = 0): readonly string[] =>
  clauses.flatMap((clause) => {
    const heading = clause.heading === null ? '' : inlineText(clause.heading);
    const text = clause.blocks.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.content)] : []));
    const items = clause.blocks.flatMap((block) => (block.type === 'items' ? block.clauses : []));
    return [line(depth, clause.label ?? '', heading, text), ...clauseLines([...items, ...clause.clauses], depth + 1)];
  });

/** The truth in the same form. */
export const knownLines = (clauses: readonly KnownClause[], depth = 0): readonly string[] =>
  clauses.flatMap(({ label, heading, text, clauses: inner }) => [
    line(depth, label, heading, text),
    ...knownLines(inner, depth + 1),
  ]);

const line = (depth: number, label: string, heading: string, text: readonly string[]): string =>
  `${depth} ${label} ${heading} | ${text.join(' / ')}`;
