import type { Nodes } from 'mdast';
import { placesIn } from './placesIn.ts';
import type { Place } from './problem.ts';

/** The text of a node as it is written in the source. */
export const sliceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** Where a node begins in the source. */
export const startOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Where the offsets of the raw text of a node stand in the source; made once for a text with many problems. */
export function placesInside(node: Nodes, raw: string): (offset: number) => Place {
  const placeInRaw = placesIn(raw);
  const start = startOf(node);
  return (offset) => {
    const { line, column } = placeInRaw(offset);
    return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
  };
}

/** Where an offset of the raw text of a node stands in the source. */
export const placeInside = (node: Nodes, raw: string, offset: number): Place => placesInside(node, raw)(offset);
