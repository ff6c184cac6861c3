import type { LineSide } from '../redline/redlineModel.ts';
import type { PlacedLine } from './redlineLines.ts';
import { lineTokens, placeTracking, type Tracking } from './redlineTokens.ts';

/** A paragraph or a table of the Word file. */
export type RedlineBlock = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly type: 'paragraph';
  /** Several where a line of the canonical text is in pieces that no version ends between. */
  readonly lines: readonly PlacedLine[];
  /** How the end of the paragraph is tracked. */
  readonly end: Tracking;
  /** Nothing changed but its place and perhaps its label, and the same is true of its neighbours that come or go with it. */
  readonly moved: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly PlacedLine[];
  /** Columns came or went: this is the whole table of one version. */
  readonly replaced: boolean;
  readonly moved: boolean;
}

type Side = 'old' | 'new';

/**
 * Lines as paragraphs and tables.
 *
 * Word knows tracked columns, but other programs do not, so a table with other columns than before is there twice: the
 * old one deleted as a whole, the new one inserted.
 *
 * @param lines lines in reading order
 */
export function redlineBlocks(lines: readonly PlacedLine[]): readonly RedlineBlock[] {
  return withWholeMoves(groupedBlocks(withoutCutTables(lines.flatMap(withOneNature))));
}

/** A line that is the row of a table in one version alone is a line of each version for itself. */
function withOneNature(placed: PlacedLine): readonly PlacedLine[] {
  const { old, new: after } = placed.line;
  if (placed.at !== 'both' || old === null || after === null || isRowKind(old) === isRowKind(after)) return [placed];
  return [oneSided(placed, 'old'), oneSided(placed, 'new')];
}

const oneSided = (placed: PlacedLine, at: Side): PlacedLine => ({ ...placed, at, move: null });

const isRowKind = (side: LineSide): boolean => side.kind === 'row' || side.kind === 'headRow';

/** The side that a line is written from where it is. */
export function shownSide({ line, at }: PlacedLine): LineSide | null {
  return at === 'old' ? line.old : (line.new ?? line.old);
}

function isRow(placed: PlacedLine): boolean {
  const side = shownSide(placed);
  return side !== null && isRowKind(side);
}

/**
 * The pieces of a line are joined by taking away the end of a paragraph, which no program does across a table. Where one
 * stands between them, all of the old version comes first and then all of the new one.
 */
function withoutCutTables(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const result: PlacedLine[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = passageEnd(lines, start);
    const passage = lines.slice(start, end);
    if (passage.length > 1 && passage.some(isRow)) {
      for (const side of ['old', 'new'] as const)
        result.push(...passage.filter((one) => isOn(one, side)).map((one) => oneSided(one, side)));
    } else result.push(...passage);
    start = end;
  }
  return result;
}

/** The first place after `start` at which neither version is inside a line. */
function passageEnd(lines: readonly PlacedLine[], start: number): number {
  const open = { old: false, new: false };
  for (let index = start; index < lines.length; index++) {
    const placed = lines[index] as PlacedLine;
    for (const side of ['old', 'new'] as const) if (isOn(placed, side)) open[side] = !endsOn(placed, side);
    if (!open.old && !open.new) return index + 1;
  }
  return lines.length;
}

const isOn = ({ line, at }: PlacedLine, side: Side): boolean => line[side] !== null && (at === 'both' || at === side);

function endsOn(placed: PlacedLine, side: Side): boolean {
  const piece = placed.line[side]?.piece;
  return isOn(placed, side) && piece !== 'first' && piece !== 'middle';
}

function groupedBlocks(lines: readonly PlacedLine[]): readonly RedlineBlock[] {
  const blocks: RedlineBlock[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = isRow(lines[start] as PlacedLine) ? tableEnd(lines, start) : paragraphEnd(lines, start);
    const group = lines.slice(start, end);
    if (isRow(lines[start] as PlacedLine)) blocks.push(...tableBlocks(group));
    else
      blocks.push({
        type: 'paragraph',
        lines: group,
        end: endTracking(group.at(-1)) ?? 'kept',
        moved: group.every(isMoved),
      });
    start = end;
  }
  return blocks;
}

function tableEnd(lines: readonly PlacedLine[], start: number): number {
  const { change } = lines[start] as PlacedLine;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const placed = lines[end] as PlacedLine;
    if (shownSide(placed)?.kind !== 'row' || placed.change !== change) break;
  }
  return end;
}

function paragraphEnd(lines: readonly PlacedLine[], start: number): number {
  let end = start;
  while (end < lines.length && endTracking(lines[end]) === null) end++;
  return Math.min(end + 1, lines.length);
}

/** How the end of the paragraph after a line is tracked; null where no version has one. */
function endTracking(placed: PlacedLine | undefined): Tracking | null {
  if (placed === undefined) return null;
  const [old, after] = [endsOn(placed, 'old'), endsOn(placed, 'new')];
  if (old && after) return 'kept';
  if (old) return placeTracking('old');
  return after ? placeTracking('new') : null;
}

function tableBlocks(rows: readonly PlacedLine[]): readonly TableBlock[] {
  const columnsDiffer = rows.some(
    ({ line, at }) => at === 'both' && line.cells.some(({ change }) => change !== 'paired'),
  );
  if (!columnsDiffer) return [{ type: 'table', rows, replaced: false, moved: rows.every(isMoved) }];
  return (['old', 'new'] as const).map(
    (side): TableBlock => ({
      type: 'table',
      rows: rows.filter((row) => isOn(row, side)).map((row) => oneSided(row, side)),
      replaced: true,
      moved: false,
    }),
  );
}

/**
 * Neighbours that come or go together count as moved only if all of them are: LibreOffice gives what follows the style of
 * what went, where two authors stand side by side.
 */
function withWholeMoves(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const result: RedlineBlock[] = [];
  for (let start = 0; start < blocks.length; ) {
    const tracking = blockTracking(blocks[start]);
    let end = start + 1;
    while (tracking !== 'kept' && end < blocks.length && blockTracking(blocks[end]) === tracking) end++;
    const run = blocks.slice(start, end);
    const moved = run.every((block) => block.moved) && !beginsWith(blocks[end], tracking);
    result.push(...run.map((block) => ({ ...block, moved })));
    start = end;
  }
  return result;
}

function blockTracking(block: RedlineBlock | undefined): Tracking {
  if (block === undefined) return 'kept';
  if (block.type === 'paragraph') return block.end;
  const [first] = block.rows;
  return first !== undefined && block.rows.every(({ at }) => at === first.at) ? placeTracking(first.at) : 'kept';
}

function beginsWith(block: RedlineBlock | undefined, tracking: Tracking): boolean {
  const [first] = block?.type === 'paragraph' ? block.lines : [];
  return first !== undefined && lineTokens(first)[0]?.tracking === tracking;
}

/** True for a line at one of its two places of which no word and no markup changed. */
const isMoved = ({ line, move }: PlacedLine): boolean =>
  move !== null && line.cells.every((cell) => cell.segments.every(({ change }) => change === 'keep'));
