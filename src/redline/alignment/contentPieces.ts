import { type Cell, type ClauseContent, type ContentLine, contentOf } from '../comparison/clauseContent.ts';
import type { Run } from '../comparison/textRuns.ts';
import type { LinePiece } from '../redlineModel.ts';

/** A place in the lines of a clause: the line, and how far into it. */
export interface ContentPlace {
  readonly line: number;
  /** 0 for the beginning of the line. */
  readonly offset: number;
}

/**
 * Cuts the content of a clause into pieces.
 *
 * @param content the whole content
 * @param places where to cut, in order; none at the very beginning or end
 * @returns one piece more than places; lines that were cut say so (`LinePiece`)
 */
export function contentPieces(content: ClauseContent, places: readonly ContentPlace[]): readonly ClauseContent[] {
  const starts = [{ line: 0, offset: 0 }, ...places];
  return starts.map((start, index) => contentOf(linesBetween(content.lines, start, starts[index + 1])));
}

function linesBetween(
  lines: readonly ContentLine[],
  start: ContentPlace,
  end: ContentPlace | undefined,
): readonly ContentLine[] {
  const last = end === undefined ? lines.length - 1 : end.offset === 0 ? end.line - 1 : end.line;
  return lines.slice(start.line, last + 1).map((line, index) => {
    const from = index === 0 ? start.offset : 0;
    const to = end !== undefined && start.line + index === end.line ? end.offset : line.text.length;
    return from === 0 && to === line.text.length ? line : linePiece(line, from, to);
  });
}

/** Only running text is cut, and that has one cell. */
function linePiece(line: ContentLine, from: number, to: number): ContentLine {
  const isFirst = from === 0 && (line.piece === 'whole' || line.piece === 'first');
  const isLast = to === line.text.length && (line.piece === 'whole' || line.piece === 'last');
  const piece: LinePiece = isFirst ? 'first' : isLast ? 'last' : 'middle';
  const cell: Cell = { runs: cutRuns(line.cells[0]?.runs ?? [], from, to), text: line.text.slice(from, to) };
  return { kind: line.kind, piece, cells: [cell], text: cell.text };
}

function cutRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const { text, marks } of runs) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece !== '') cut.push({ text: piece, marks });
    at += text.length;
  }
  return cut;
}
