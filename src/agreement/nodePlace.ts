import type { Nodes } from 'mdast';
import type { Place } from './problem.ts';

/** The text of a node as it is written in the source. */
export const sliceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** Where a node begins in the source. */
export const startOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Where an offset of the raw text of a node stands in the source. */
export function placeInside(node: Nodes, raw: string, offset: number): Place {
  const before = raw.slice(0, offset).split('\n');
  const { line, column } = startOf(node);
  const length = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length === 1 ? column + length : length + 1 };
}
