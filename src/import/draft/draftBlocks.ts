import type { Block, Clause, Inline } from '../../agreement/wording.ts';
import { inlineTidy } from '../inlineTidy.ts';
import { escapedText, plainStart } from './escapedText.ts';
import { attribute, inlineSource } from './inlineSource.ts';

/** What a piece of a draft is written from. */
export type DraftSubject = Clause | Block;

/** A paragraph, list, table or heading of a draft, between empty lines. */
export interface DraftPiece {
  readonly source: string;
  readonly subject: DraftSubject;
}

/**
 * How plainly a subject is written: 0 as it is; 1 without bold, italic and links, its label as text; 2 its list or table as paragraphs.
 */
export type Plainness = (subject: DraftSubject) => number;

/** Deepest heading of Markdown. */
const DEEPEST = 6;

/**
 * Clauses as pieces of a contract source.
 *
 * @param clauses clauses of one level, in order
 * @param depth of their headings; 2 for the outermost
 * @param plainness see there
 */
export function clausePieces(clauses: readonly Clause[], depth: number, plainness: Plainness): readonly DraftPiece[] {
  return clauses.flatMap((clause) => [
    ...ownPieces(clause, depth, plainness),
    ...clausePieces(clause.clauses, clause.heading === null ? depth : depth + 1, plainness),
  ]);
}

function ownPieces(clause: Clause, depth: number, plainness: Plainness): readonly DraftPiece[] {
  const isPlain = plainness(clause) > 0;
  if (clause.heading !== null) {
    return [
      { source: headingSource(clause, clause.heading, depth, isPlain), subject: clause },
      ...blockPieces(clause.blocks, plainness),
    ];
  }
  const label = clause.label ?? '';
  const [first, ...rest] = clause.blocks;
  const begins = first?.type === 'paragraph';
  const words = begins ? written(first.content, isPlain, label !== '') : '';
  const source = [isPlain ? plainLine(label) : label, words].filter((part) => part !== '').join(' ');
  return [{ source, subject: clause }, ...blockPieces(begins ? rest : clause.blocks, plainness)];
}

/** A heading, or a bold line where a heading with this label would not fit. */
function headingSource({ label }: Clause, heading: readonly Inline[], depth: number, isPlain: boolean): string {
  const words = written(withoutBreaks(heading), isPlain, true);
  const text = [label === null ? '' : escapedText(label), words].filter((part) => part !== '').join(' ');
  if (isPlain) return plainStart(text);
  return `${'#'.repeat(Math.min(depth, DEEPEST))} ${label === null ? plainHeading(text) : text}`;
}

/** A closing row of # would be taken for a part of the heading's marks. */
const plainHeading = (text: string): string => text.replace(/(^| )(#+)$/, '$1\\$2');

const withoutBreaks = (content: readonly Inline[]): readonly Inline[] =>
  content.map((inline): Inline => {
    if (inline.type === 'break') return { type: 'text', text: ' ' };
    return 'content' in inline ? { ...inline, content: withoutBreaks(inline.content) } : inline;
  });

const written = (content: readonly Inline[], isPlain: boolean, follows: boolean): string =>
  inlineSource(inlineTidy(content), { inTable: false, follows, isPlain });

/**
 * Blocks as pieces of a contract source.
 *
 * @param blocks in order
 * @param plainness see there
 */
export const blockPieces = (blocks: readonly Block[], plainness: Plainness): readonly DraftPiece[] =>
  blocks.flatMap((block) => {
    // Only numbers make a list of Markdown; letters are labels.
    if (block.type === 'items' && block.clauses.some(({ label }) => !/^\d{1,9}[.)]$/.test(label ?? '')))
      return clausePieces(block.clauses, DEEPEST, plainness);
    const level = plainness(block);
    const within: Plainness = (subject) => Math.max(level, plainness(subject));
    const sources = level > 1 ? plainList(block, within) : [blockSource(block, within)];
    return sources.filter((source) => source !== '').map((source) => ({ source, subject: block }));
  });

function blockSource(block: Block, plainness: Plainness): string {
  const isPlain = plainness(block) > 0;
  switch (block.type) {
    case 'paragraph':
      return written(block.content, isPlain, false);
    case 'bullets':
      return itemPieces(block.items, plainness)
        .map((pieces) => listItem('-', pieces))
        .join('\n');
    case 'items':
      return block.clauses.map((clause) => orderedItem(clause, plainness)).join('\n');
    case 'table':
      return tableSource([block.head, ...block.rows], isPlain);
    case 'signatures':
      // A comma would make two parties of one.
      if (block.parties.some((party) => party.includes(','))) return block.parties.map(plainLine).join('\n\n');
      return `<Signatures parties="${attribute(block.parties.join(', '))}" />`;
  }
}

/** Items of a list of bullets; one without words is none. */
const itemPieces = (items: readonly (readonly Block[])[], plainness: Plainness): readonly (readonly DraftPiece[])[] =>
  items.map((item) => blockPieces(item, plainness)).filter((pieces) => pieces.length > 0);

const plainLine = (text: string): string => plainStart(escapedText(text));

const orderedItem = (clause: Clause, plainness: Plainness): string =>
  listItem(clause.label ?? '-', [
    ...(clause.heading === null ? [] : [{ source: written(clause.heading, true, false), subject: clause }]),
    ...blockPieces(clause.blocks, plainness),
    ...clausePieces(clause.clauses, DEEPEST, plainness),
  ]);

/** An item whose further lines are indented as far as its text. */
function listItem(mark: string, pieces: readonly DraftPiece[]): string {
  const indent = ' '.repeat(mark.length + 1);
  const text = pieces.map(({ source }) => source).join('\n\n');
  return `${mark} ${text.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
}

/** A list as paragraphs that begin with their mark, a table as a paragraph for each row with a line for each cell. */
function plainList(block: Block, plainness: Plainness): readonly string[] {
  if (block.type === 'table') return [block.head, ...block.rows].map(plainRow);
  const items =
    block.type === 'bullets'
      ? itemPieces(block.items, plainness).map((pieces) => ['–', pieces] as const)
      : block.type === 'items'
        ? block.clauses.map((clause) => [clause.label ?? '–', innerPieces(clause, plainness)] as const)
        : [];
  if (items.length === 0) return [blockSource(block, plainness)];
  return items.flatMap(([mark, [first, ...rest]]) => [
    `${plainLine(mark)} ${first?.source ?? ''}`.trimEnd(),
    ...rest.map(({ source }) => source),
  ]);
}

const plainRow = (row: readonly (readonly Inline[])[]): string =>
  row
    .map((cell) => written(cell, true, false))
    .filter((cell) => cell !== '')
    .join('\\\n');

const innerPieces = (clause: Clause, plainness: Plainness): readonly DraftPiece[] => [
  ...(clause.heading === null ? [] : [{ source: written(clause.heading, true, true), subject: clause }]),
  ...blockPieces(clause.blocks, plainness),
  ...clausePieces(clause.clauses, DEEPEST, plainness),
];

function tableSource(rows: readonly (readonly (readonly Inline[])[])[], isPlain: boolean): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => inlineSource(cell, { inTable: true, follows: true, isPlain }));
    return `| ${cells.join(' | ')} |`;
  });
  const [head = '', ...rest] = lines;
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 1)}`, ...rest].join('\n');
}
