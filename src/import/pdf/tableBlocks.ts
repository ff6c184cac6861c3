import { inlineText } from '../../agreement/canonicalText.ts';
import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Guess, SourceLine } from '../readDocument.ts';
import { joinedText, type Vocabulary, vocabularyOf } from '../text/lineJoin.ts';
import { TABLE_SIGN } from './layoutLines.ts';
import type { LayoutTable } from './layoutTable.ts';
import { lineEnd } from './lineEnd.ts';
import type { SetLine } from './setLine.ts';

/** Where the lines of tables stand. */
export interface TableLines {
  /** Heads that a table repeats on a further page. */
  readonly heads: ReadonlySet<SetLine>;
  readonly indexOf: (line: SetLine | undefined) => number;
  /** All lines of the text, for its vocabulary. */
  readonly body: readonly SetLine[];
}

/** Blocks with their tables. */
export interface TableBlocks {
  readonly blocks: readonly OutlineBlock[];
  /** How the lines of cells were joined, by index. */
  readonly joins: readonly (readonly [line: number, join: SourceLine['joins']])[];
  readonly guesses: readonly Guess[];
}

/**
 * Puts tables where their signs stand.
 *
 * @param blocks blocks in which each table is a paragraph of one sign
 * @param tables the tables in the order of the signs
 */
export function tableBlocks(
  blocks: readonly OutlineBlock[],
  tables: readonly LayoutTable[],
  { heads, indexOf, body }: TableLines,
): TableBlocks {
  const vocabulary = vocabularyOf(body.map(({ text }) => text));
  const joins: (readonly [number, SourceLine['joins']])[] = [];
  let next = 0;
  const found = blocks.flatMap((block): readonly OutlineBlock[] => {
    if (!isSign(block)) return [block];
    const table = tables[next];
    next += 1;
    return table === undefined ? [] : [tableBlock(table)];
  });
  return { blocks: found, joins, guesses: tables.map((table) => guessOf(table, indexOf)) };

  function tableBlock({ rows }: LayoutTable): OutlineBlock {
    const kept = rows.filter((row) => !row.flat().some((line) => heads.has(line)));
    const [head = [], ...others] = kept.map((row) => row.map((cell) => cellOf(cell, vocabulary)));
    return { type: 'table', head, rows: others };
  }

  function cellOf(lines: readonly SetLine[], words: Vocabulary): readonly Inline[] {
    let text = '';
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (before === undefined) text = line.text;
      else {
        const join = lineEnd(before.text, line.text, words);
        joins.push([indexOf(before), join]);
        text = joinedText(text, line.text, join);
      }
    });
    return text === '' ? [] : [{ type: 'text', text }];
  }
}

const isSign = (block: OutlineBlock): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') && inlineText(block.content).trim() === TABLE_SIGN;

function guessOf({ columns, rows }: LayoutTable, indexOf: TableLines['indexOf']): Guess {
  const [first] = rows.flat(2);
  return {
    kind: 'table-by-columns',
    line: indexOf(first),
    message: `Lines that stand in ${columns.length} columns were read as a table of ${rows.length} rows.`,
    confidence: rows.length > 2 ? 0.75 : 0.5,
  };
}
