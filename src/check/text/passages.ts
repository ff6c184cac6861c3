import { placesIn } from '../../agreement/placesIn.ts';
import type { Place } from '../../agreement/problem.ts';
import type { Block, Clause, Inline, TableRow, Wording } from '../../agreement/wording.ts';
import { type Passage, passageText } from './passage.ts';
import { sourceOffsets } from './sourceOffsets.ts';

/**
 * The passages of a wording in reading order, each with its place in the source.
 *
 * @param wording the clause tree
 * @param source the text it was read from
 * @param places where clauses, blocks and rows begin, as the parser tells
 */
export function passagesOf(wording: Wording, source: string, places: ReadonlyMap<object, Place>): readonly Passage[] {
  const lineStarts = startsOfLines(source);
  const offsetOf = (thing: object): number => {
    const place = places.get(thing);
    return place === undefined ? 0 : (lineStarts[place.line - 1] ?? 0) + place.column - 1;
  };
  const reader: Reader = { source, offsetOf, passages: [] };
  readBlocks(wording.opening, null, 'paragraph', reader);
  for (const clause of wording.clauses) readClause(clause, reader);
  return reader.passages;
}

interface Reader {
  readonly source: string;
  readonly offsetOf: (thing: object) => number;
  readonly passages: Passage[];
}

const startsOfLines = (source: string): readonly number[] => [
  0,
  ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1),
];

function readClause(clause: Clause, reader: Reader): void {
  const { id, label, heading, blocks } = clause;
  const [first, ...rest] = blocks;
  if (heading !== null) {
    push(heading, { clause: id, kind: 'heading', label, block: null }, reader.offsetOf(clause), reader);
    readBlocks(blocks, id, 'paragraph', reader);
  } else if (first?.type === 'paragraph') {
    push(first.content, { clause: id, kind: 'paragraph', label, block: first }, reader.offsetOf(first), reader);
    readBlocks(rest, id, 'paragraph', reader);
  } else readBlocks(blocks, id, 'paragraph', reader);
  for (const child of clause.clauses) readClause(child, reader);
}

function readBlocks(
  blocks: readonly Block[],
  clause: string | null,
  kind: 'paragraph' | 'bullet',
  reader: Reader,
): void {
  blocks.forEach((block, index) => {
    switch (block.type) {
      case 'paragraph':
        push(
          block.content,
          { clause, kind: index === 0 ? kind : 'paragraph', label: null, block },
          reader.offsetOf(block),
          reader,
        );
        break;
      case 'bullets':
        for (const item of block.items) readBlocks(item, clause, 'bullet', reader);
        break;
      case 'items':
        for (const item of block.clauses) readClause(item, reader);
        break;
      case 'table':
        readRow(block.head, { clause, kind: 'headCell', label: null, block }, reader);
        for (const row of block.rows) readRow(row, { clause, kind: 'cell', label: null, block }, reader);
        break;
      case 'signatures':
        break;
    }
  });
}

/** So much of a paragraph is read; many times what a person would write as one. UTF-16 code units. */
const LONGEST = 10_000;

type Facts = Pick<Passage, 'clause' | 'kind' | 'label' | 'block'>;

function readRow(row: TableRow, facts: Facts, reader: Reader): void {
  let at = reader.offsetOf(row);
  for (const cell of row) {
    if (reader.source.charAt(at) === '|') at += 1;
    push(cell, facts, at, reader);
    at = endOfCell(reader.source, reader.passages.at(-1)?.offsets.at(-1) ?? at);
  }
}

/** The offset of the next bar that is no text. */
function endOfCell(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source.charAt(at) === '|' && source.charAt(at - 1) !== '\\') return at;
    if (source.charAt(at) === '\n') return at;
  }
  return from;
}

function push(content: readonly Inline[], facts: Facts, start: number, { source, passages }: Reader): void {
  const text = passageText(content).slice(0, LONGEST);
  let labelAt = start;
  if (facts.kind === 'heading') while (/[# ]/.test(source.charAt(labelAt))) labelAt += 1;
  const { label } = facts;
  const from = label !== null && source.startsWith(label, labelAt) ? labelAt + label.length : labelAt;
  passages.push({ ...facts, text, labelAt, offsets: sourceOffsets(source, from, text) });
}

/**
 * Where stretches of passages stand in the source, as editors show it; a stretch that begins before 0 is the label.
 *
 * @param source the source
 */
export function passagePlaces(
  source: string,
): (passage: Passage, start: number, end: number) => { readonly start: Place; readonly end: Place } {
  const placeOf = placesIn(source);
  return ({ label, labelAt, offsets }, start, end) => {
    if (start < 0) return { start: placeOf(labelAt), end: placeOf(labelAt + (label?.length ?? 0)) };
    const first = offsets[start] ?? offsets.at(-1) ?? 0;
    const last = end > start ? (offsets[end - 1] ?? first) + 1 : first;
    return { start: placeOf(first), end: placeOf(Math.max(first, last)) };
  };
}
