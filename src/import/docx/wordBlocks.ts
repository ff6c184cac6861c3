import type { Inline } from '../../agreement/wording.ts';
import type { Guess } from '../readDocument.ts';
import { bodyBlocks, rowCells, tableRows } from './bodyBlocks.ts';
import type { ListLabel } from './listLabels.ts';
import { type InlineContext, wordInlines } from './wordInlines.ts';
import { paragraphRole } from './wordStyles.ts';
import { child, descendants, valueAt, type Xml } from './xmlTree.ts';

/** A paragraph or a table of a Word file with all that is known of it. */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  readonly label: ListLabel | null;
  /** Level of a heading from 1. */
  readonly depth: number | null;
  readonly isTitle: boolean;
  /** A note or a text box, placed behind the block that refers to it or holds it. */
  readonly isBeside: boolean;
  readonly line: number;
}

export interface WordTable {
  readonly type: 'table';
  readonly rows: readonly (readonly WordCell[])[];
  readonly isBeside: boolean;
  readonly line: number;
}

export interface WordCell {
  /** Columns it takes. */
  readonly span: number;
  readonly blocks: readonly WordBlock[];
}

/** What the blocks of a file refer to. */
export interface BlockContext extends InlineContext {
  readonly labels: ReadonlyMap<Xml, ListLabel>;
  /** Notes by `footnote/3`. */
  readonly notes: ReadonlyMap<string, Xml>;
  /** Where a paragraph stands in the lines of the file. */
  readonly lineOf: ReadonlyMap<Xml, number>;
  readonly guess: (guess: Guess) => void;
}

const NO_COLUMNS_BEYOND = 64;

/**
 * The blocks of a part of a Word file in the order of reading. A note stands behind the paragraph or table that refers to
 * it first, what a text box holds behind the paragraph that holds the box.
 *
 * @param nodes children of the body, of a cell, of a note
 */
export function wordBlocks(nodes: readonly Xml[], context: BlockContext): readonly WordBlock[] {
  const seen = new Set<string>();
  return blocksOf(nodes, context, seen);
}

function blocksOf(nodes: readonly Xml[], context: BlockContext, seen: Set<string>): readonly WordBlock[] {
  return bodyBlocks(nodes).flatMap((block): readonly WordBlock[] => {
    if (block.type === 'table') return tableBlocks(block.table, context, seen);
    if (block.type === 'paragraph') return paragraphBlocks(block.paragraphs, block.boxes, context, seen);
    const message = 'Another document is embedded here as a file; its text is not imported.';
    context.guess({ kind: 'embedded-document', line: 0, message, confidence: 0 });
    return [];
  });
}

function paragraphBlocks(
  paragraphs: readonly Xml[],
  boxes: readonly Xml[],
  context: BlockContext,
  seen: Set<string>,
): readonly WordBlock[] {
  const last = paragraphs.at(-1);
  if (last === undefined) return [];
  const role = paragraphRole(last, context.styles);
  if (role.role === 'contents') return [];
  const line = context.lineOf.get(last) ?? 0;
  const depth = role.role === 'heading' ? role.depth : null;
  const { content, notes, hasPicture } = wordInlines(paragraphs, context, depth === null ? 'styles-count' : 'heading');
  if (hasPicture) context.guess(pictureGuess(line));
  if (boxes.length > 0) context.guess(boxGuess(line));
  const label = context.labels.get(last) ?? null;
  if (label?.isSure === false) context.guess(labelGuess(label, line));
  const own: WordParagraph = {
    type: 'paragraph',
    content,
    label,
    depth,
    isTitle: role.role === 'title',
    isBeside: false,
    line,
  };
  const ofNotes = notes.flatMap((key) => noteBlocks(key, line, context, seen));
  const ofBoxes = boxes.flatMap((box) => blocksOf(box.children, context, seen));
  return [own, ...[...ofNotes, ...ofBoxes].map(beside)];
}

const beside = (block: WordBlock): WordBlock => ({ ...block, isBeside: true });

/** A note with its mark, at the place of the first reference to it. */
function noteBlocks(key: string, line: number, context: BlockContext, seen: Set<string>): readonly WordBlock[] {
  const note = context.notes.get(key);
  if (note === undefined || seen.has(key)) return [];
  seen.add(key);
  const mark = context.marks.get(key) ?? '';
  context.guess({
    kind: 'note-in-text',
    line,
    message: `The note ${mark === '' ? 'of this place' : mark} stands as a paragraph behind the text that refers to it.`,
    confidence: 0.6,
  });
  const [first, ...rest] = blocksOf(note.children, context, seen);
  if (mark === '') return first === undefined ? [] : [first, ...rest];
  const start: Inline = { type: 'text', text: `${mark} ` };
  if (first?.type === 'paragraph') return [{ ...first, content: [start, ...first.content] }, ...rest];
  return first === undefined ? [] : [{ ...emptyParagraph(line), content: [start] }, first, ...rest];
}

const emptyParagraph = (line: number): WordParagraph => ({
  type: 'paragraph',
  content: [],
  label: null,
  depth: null,
  isTitle: false,
  isBeside: true,
  line,
});

function tableBlocks(table: Xml, context: BlockContext, seen: Set<string>): readonly WordBlock[] {
  const behind: WordBlock[] = [];
  const rows = tableRows(table).map((row): readonly WordCell[] => {
    const cells = rowCells(row).map((cell): WordCell => {
      const blocks = blocksOf(cell.children, context, seen);
      for (const block of blocks) if (block.isBeside) behind.push(block);
      return { span: span(cell, 'w:tcPr', 'w:gridSpan', 1), blocks: blocks.filter(({ isBeside }) => !isBeside) };
    });
    const before = span(row, 'w:trPr', 'w:gridBefore', 0);
    return before === 0 ? cells : [{ span: before, blocks: [] }, ...cells];
  });
  const first = descendants(table, 'w:p').find((paragraph) => context.lineOf.has(paragraph));
  const line = first === undefined ? 0 : (context.lineOf.get(first) ?? 0);
  return [{ type: 'table', rows, isBeside: false, line }, ...behind];
}

function span(parent: Xml, properties: string, name: string, usual: number): number {
  const value = Number(valueAt(child(parent, properties), name) ?? usual);
  return Number.isInteger(value) && value >= usual ? Math.min(value, NO_COLUMNS_BEYOND) : usual;
}

const pictureGuess = (line: number): Guess => ({
  kind: 'picture-left-out',
  line,
  message: 'A picture stands here; it is left out, because a contract holds text only.',
  confidence: 0.5,
});

const boxGuess = (line: number): Guess => ({
  kind: 'text-box',
  line,
  message: 'The text of a box on the page is placed behind this paragraph; where it belongs is for a person to see.',
  confidence: 0.4,
});

const labelGuess = ({ text }: ListLabel, line: number): Guess => ({
  kind: 'label-from-list',
  line,
  message: `The automatic number "${text}" may look different in Word; compare it.`,
  confidence: 0.4,
});
