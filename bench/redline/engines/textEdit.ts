/** A piece of text that stayed, came or went; in the order of the new text, the deleted before the inserted. */
export interface TextEdit {
  readonly change: 'keep' | 'insert' | 'delete';
  readonly text: string;
  /** A passage that is said to have moved: not among the changes, its old and new place being named. */
  readonly moved?: true;
}

/**
 * One of the two texts that edits were made from.
 *
 * @param edits the edits
 * @param side which text
 */
export function sideOf(edits: readonly TextEdit[], side: 'old' | 'new'): string {
  const other = side === 'old' ? 'insert' : 'delete';
  return edits
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('');
}
