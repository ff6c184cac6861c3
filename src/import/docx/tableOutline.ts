import { inlineText } from '../../agreement/canonicalText.ts';
import type { Inline, TableRow } from '../../agreement/wording.ts';
import { headingLabel, paragraphLabels } from '../importedLabel.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Guess } from '../readDocument.ts';
import type { WordBlock, WordCell, WordParagraph, WordTable } from './wordBlocks.ts';

/** A cell with more characters than this holds clauses rather than data. */
const LONG_CELL = 1500;

/**
 * A table of a Word file: a table, or its text where the table only places text on the page: one column, or numbers in the
 * first column and their clauses in the second.
 *
 * @param table the table
 * @param outlineOf the outline of what stands in a cell
 * @param guess receives what a person should check
 */
export function tableOutline(
  table: WordTable,
  outlineOf: (blocks: readonly WordBlock[]) => readonly OutlineBlock[],
  guess: (guess: Guess) => void,
): readonly OutlineBlock[] {
  const { line } = table;
  const rows = table.rows
    .map((row) => row.filter(({ blocks }) => cellText(blocks) !== ''))
    .filter((row) => row.length > 0);
  if (rows.length === 0) return [];
  if (rows.every((row) => row.length === 1) && columns(table) === 1) {
    guess({
      kind: 'layout-table',
      line,
      message: 'A table with one column is imported as plain text.',
      confidence: 0.8,
    });
    return outlineOf(rows.flat().flatMap(({ blocks }) => blocks));
  }
  const clauses = numberedClauses(table);
  if (clauses !== null) {
    const message = 'A table with numbers in the first column and text in the second is imported as clauses.';
    guess({ kind: 'layout-table', line, message, confidence: 0.6 });
    return outlineOf(clauses);
  }
  tableGuesses(rows, line).forEach(guess);
  return [evenTable(table)];
}

const columns = ({ rows }: WordTable): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

function cellText(blocks: readonly WordBlock[]): string {
  return inlineText(cellContent(blocks)).trim();
}

/** All that a cell holds in one run, its paragraphs on lines of their own. */
function cellContent(blocks: readonly WordBlock[]): readonly Inline[] {
  return blocks
    .flatMap(lineOfCell)
    .flatMap((content, i): readonly Inline[] => (i === 0 ? content : [{ type: 'break' }, ...content]));
}

function lineOfCell(block: WordBlock): readonly (readonly Inline[])[] {
  if (block.type === 'table') return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(lineOfCell));
  const { content, label } = block;
  // A bullet is decoration; in a cell a break does its work.
  const text = label?.text ?? '';
  if (inlineText(content).trim() === '' && label?.type !== 'number') return [];
  return [text === '' ? content : [{ type: 'text', text: `${text} ` }, ...content]];
}

/** The rows with as many cells each as the widest has; a cell over several columns is followed by empty ones. */
function evenTable({ rows }: WordTable): OutlineBlock {
  const cells = rows
    .map((row) => row.flatMap(({ blocks, span }): TableRow => [cellContent(blocks), ...emptyCells(span - 1)]))
    .filter((row) => row.some((cell) => inlineText(cell).trim() !== ''));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const isUsed = (column: number): boolean => cells.some((row) => inlineText(row[column] ?? []).trim() !== '');
  const [head = [], ...body] = cells.map((row): TableRow => {
    const even = [...row, ...emptyCells(width - row.length)];
    return even.filter((_, column) => isUsed(column));
  });
  return { type: 'table', head, rows: body };
}

const emptyCells = (count: number): TableRow => Array.from({ length: count }, () => []);

/** The text of a table with a number and a clause in each row; null where it is not such a table. */
function numberedClauses({ rows }: WordTable): readonly WordBlock[] | null {
  const clauses: WordBlock[] = [];
  let numbers = 0;
  for (const [number, text, ...more] of rows) {
    if (number === undefined || text === undefined || more.length > 0) return null;
    const label = labelCell(number);
    const [first, ...rest] = text.blocks;
    if (label === null || (label !== '' && (first?.type !== 'paragraph' || first.label !== null))) return null;
    if (label !== '') numbers++;
    const own = first?.type === 'paragraph' && label !== '' ? [labelled(first, label), ...rest] : text.blocks;
    for (const block of own) clauses.push(block);
  }
  return numbers > 1 ? clauses : null;
}

/** The number a cell holds and nothing else; empty for an empty cell, null where it holds more. */
function labelCell({ blocks }: WordCell): string | null {
  const text = cellText(blocks);
  if (text === '') return '';
  const isLabel = [headingLabel(text), ...paragraphLabels(text)].some((label) => label?.literal === text);
  return isLabel ? text : null;
}

const labelled = (paragraph: WordParagraph, text: string): WordParagraph => ({
  ...paragraph,
  label: { type: 'number', text, level: 0, definition: '', isSure: true },
});

function tableGuesses(rows: readonly (readonly WordCell[])[], line: number): readonly Guess[] {
  const texts = rows.flat().map(({ blocks }) => cellText(blocks));
  const guesses: Guess[] = [];
  if (texts.some((text) => /_{5,}|\bUnterschrift|\bSignature\b|\bOrt, Datum/.test(text))) {
    const message = 'This table looks like the place for signatures; the element <Signatures> may say it better.';
    guesses.push({ kind: 'signature-table', line, message, confidence: 0.5 });
  }
  if (texts.some((text) => text.length > LONG_CELL)) {
    const message = 'A cell of this table holds long text, perhaps clauses; it is imported as a table as it stands.';
    guesses.push({ kind: 'clauses-in-table', line, message, confidence: 0.3 });
  }
  return guesses;
}
