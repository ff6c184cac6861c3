import { diffArrays } from 'diff';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { Block, Clause, Wording } from '../../../src/agreement/wording.ts';
import { clausesFromOutline, type ImportedBody } from '../../../src/import/clausesFromOutline.ts';
import type { ReadDocument } from '../../../src/import/readDocument.ts';

/** What an import made of a contract whose tree is known. */
export interface Comparison {
  /** Share of the clauses, list items and tables that stand where they stand in the tree, from 0 to 1. */
  readonly right: number;
  /** What differs, for a person. */
  readonly wrong: readonly string[];
  /** Differences between the words of the lines and those of the clauses; none is lost. */
  readonly lost: readonly string[];
  /** Differences between the words of the tree and those of the clauses. */
  readonly words: readonly string[];
}

/**
 * Compares an import with the tree that the file was made from.
 *
 * @param read the import
 * @param truth the tree
 */
export function comparison(read: ReadDocument, truth: Wording): Comparison {
  const found = clausesFromOutline(read.outline);
  const [known, own] = [rowsOf(truth.clauses, ''), rowsOf(found.clauses, '')];
  const parts = diffArrays([...known], [...own]);
  const wrong = parts.flatMap(({ added, removed, value }) =>
    added || removed ? value.map((row) => `${added ? '+' : '-'} ${row}`) : [],
  );
  const missing = wrong.filter((row) => row.startsWith('-')).length;
  return {
    right: 1 - Math.max(missing, wrong.length - missing) / Math.max(1, known.length),
    wrong,
    lost: differences(lineWords(read), bodyWords(found)),
    words: differences(bodyWords(truth), bodyWords(found)),
  };
}

/** Every clause with the labels above it and its heading, every list item, every table, in order. */
function rowsOf(clauses: readonly Clause[], above: string): readonly string[] {
  return clauses.flatMap(({ label, heading, blocks, clauses: inner }) => {
    const path = `${above}/${label ?? '–'}`;
    const row = heading === null ? path : `${path} ${inlineText(heading)}`;
    return [row, ...blocks.flatMap((block) => blockRows(block, path)), ...rowsOf(inner, path)];
  });
}

function blockRows(block: Block, path: string): readonly string[] {
  if (block.type === 'items') return rowsOf(block.clauses, path);
  if (block.type === 'table') return [`${path} Tabelle ${block.head.length} × ${block.rows.length}`];
  if (block.type !== 'bullets') return [];
  return block.items.flatMap((item) => [`${path}/•`, ...item.flatMap((inner) => blockRows(inner, `${path}/•`))]);
}

/** The words of what is not left out, line by line, divided words put together as the reader says. */
function lineWords({ lines }: ReadDocument): readonly string[] {
  const text = lines
    .filter(({ leftOut }) => leftOut === null)
    .map(({ text: line, joins }) => {
      if (joins === 'space') return `${line} `;
      return joins === 'word' ? line.replace(/[-\u2010\u00AD]$/, '') : line;
    });
  return wordsOf(text.join(''));
}

const bodyWords = ({ opening, clauses }: ImportedBody): readonly string[] =>
  wordsOf(`${blockText(opening)} ${clauses.map(clauseText).join(' ')}`);

const clauseText = ({ label, heading, blocks, clauses }: Clause): string =>
  [label ?? '', inlineText(heading ?? []), blockText(blocks), ...clauses.map(clauseText)].join(' ');

function blockText(blocks: readonly Block[]): string {
  const texts = blocks.map((block): string => {
    if (block.type === 'paragraph') return inlineText(block.content);
    if (block.type === 'bullets') return block.items.map(blockText).join(' ');
    if (block.type === 'items') return block.clauses.map(clauseText).join(' ');
    if (block.type === 'signatures') return '';
    return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' ')).join(' ');
  });
  return texts.join(' ');
}

/** The signs of bullet lists are no words. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s\u00A0]+/).filter((word) => word !== '' && !/^[•▪◦■●○–—\-‣]$/.test(word));

const differences = (from: readonly string[], to: readonly string[]): readonly string[] =>
  diffArrays([...from], [...to]).flatMap(({ added, removed, value }) =>
    added || removed ? [`${added ? '+' : '-'} ${value.join(' ')}`] : [],
  );
