import type { ClauseChange, Layer, ReferenceChange } from '../../src/redline/redlineModel.ts';

/** The running text of a clause on one side, and what a redline says about each letter of it. */
export interface PaintedText {
  readonly text: string;
  /** Null for a letter that stayed as it is. */
  readonly layers: readonly (Layer | null)[];
  readonly references: readonly (ReferenceChange | null)[];
}

/**
 * Reads one side of the running text of a clause from a redline. Headings and tables are left out.
 *
 * @param changes what the redline says about the clause, in order
 * @param side which side
 */
export function paintedText(changes: readonly ClauseChange[], side: 'old' | 'new'): PaintedText {
  const other = side === 'old' ? 'insert' : 'delete';
  let text = '';
  const layers: (Layer | null)[] = [];
  const references: (ReferenceChange | null)[] = [];
  for (const line of changes.flatMap((change) => change.lines)) {
    if (line[side]?.kind !== 'paragraph' || line.change === 'departed') continue;
    for (const segment of line.cells.flatMap((cell) => cell.segments)) {
      if (segment.change === other) continue;
      const layer = segment.change === 'keep' ? null : segment.change === 'markup' ? 'markup' : segment.layer;
      text += segment.text;
      for (let i = 0; i < segment.text.length; i += 1) {
        layers.push(layer);
        references.push(segment.reference ?? null);
      }
    }
  }
  return { text, layers, references };
}
