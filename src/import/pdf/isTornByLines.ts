import type { DraftBlock, DraftLine } from './draftBlock.ts';

/** So many sentences, and so large a share of the paragraphs, have to be torn. */
const LEAST = 8;
const SHARE = 0.15;

/**
 * Whether a structure tree has a paragraph for each line and none for each paragraph, as some programs write it: then it
 * knows less than the eye does.
 *
 * @param drafts the blocks of the tree
 */
export function isTornByLines(drafts: readonly DraftBlock[]): boolean {
  const lines = drafts.map(onlyLine);
  const torn = lines.filter((line, i) => {
    const before = lines[i - 1] ?? null;
    return line !== null && before !== null && isTorn(before, line);
  });
  const paragraphs = drafts.filter(({ type }) => type === 'paragraph').length;
  return torn.length >= LEAST && torn.length > SHARE * paragraphs;
}

const onlyLine = (draft: DraftBlock): DraftLine | null =>
  draft.type === 'paragraph' && draft.lines.lines.length === 1 ? (draft.lines.lines[0] ?? null) : null;

/** A full line without an end, and the rest of its sentence below. */
const isTorn = (before: DraftLine, line: DraftLine): boolean =>
  before.page === line.page &&
  before.size === line.size &&
  before.right - line.x > 0.8 * (line.right - line.x) &&
  !/[.:;,!?]$/.test(before.text) &&
  /^\p{Ll}/u.test(line.text);
