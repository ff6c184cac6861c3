import type { GlyphRun, StructureNode } from './glyphRun.ts';
import { hasText } from './structureTree.ts';

/** A run with what its place in the structure tree says of it. */
export interface MarkedRun extends GlyphRun {
  readonly page: number;
  /** Whether it is a hyphen that only divides a word at the end of a line. */
  readonly isDivision: boolean;
}

/** The runs of a file by the marked content they stand in. */
export interface MarkedRuns {
  readonly runsOf: (mark: string) => readonly MarkedRun[];
  readonly hasText: (node: StructureNode) => boolean;
}

/**
 * Sorts runs by their marked content.
 *
 * @param pages the runs of each page that are wanted
 */
export function markedRuns(
  pages: readonly { readonly number: number; readonly runs: readonly GlyphRun[] }[],
): MarkedRuns {
  const byMark = new Map<string, MarkedRun[]>();
  for (const { number, runs } of pages) {
    for (const run of runs) {
      if (run.mark === null) continue;
      const marked = { ...run, page: number, isDivision: false };
      const list = byMark.get(run.mark);
      if (list === undefined) byMark.set(run.mark, [marked]);
      else list.push(marked);
    }
  }
  return {
    runsOf: (mark) => byMark.get(mark) ?? [],
    hasText: (node) => hasText(node, (mark) => byMark.has(mark)),
  };
}
