import type { LineKind } from '../agreement/wordingLines.ts';
import { lineGroups } from '../redline/html/lineHtml.ts';
import type { CellChange, LineChange, LineSide, Segment } from '../redline/redlineModel.ts';
import { lineMark } from '../redline/redlineText.ts';
import { type BreakablePart, breakableParts } from './breakableParts.ts';
import { type InlineSetting, noteInline, type RedlineInline, redlineInline, textInline } from './redlineInline.ts';
import type { RedlinePdfWords } from './redlinePdfWords.ts';

/** A block of a changed clause as the template reads it. */
export type RedlineBlock =
  | {
      readonly type: 'line';
      readonly kind: LineKind;
      readonly change: ShownChange;
      /** It stays on the page of what follows. */
      readonly leadsIn: boolean;
      readonly content: readonly RedlineInline[];
    }
  | { readonly type: 'note'; readonly text: readonly BreakablePart[] }
  | {
      readonly type: 'table';
      readonly head: RedlineRow | null;
      readonly rows: readonly RedlineRow[];
      /** Of the rows without the head. */
      readonly changes: readonly ShownChange[];
    };

type RedlineRow = readonly (readonly RedlineInline[])[];

/** How a line or a row is marked as a whole. */
type ShownChange = 'same' | 'changed' | 'inserted' | 'deleted';

/** What is needed to set the lines of a clause. */
export interface BlockSetting extends InlineSetting {
  readonly pdfWords: RedlinePdfWords;
}

/** So much of a line that moved is quoted where it was. */
const LONGEST_QUOTATION = 40;

/**
 * The lines of a clause as blocks, old and new in one text.
 *
 * @param lines lines of one clause
 */
export function redlineBlocks(lines: readonly LineChange[], setting: BlockSetting): readonly RedlineBlock[] {
  const ways = waysOf(lines);
  const groups = lineGroups(lines);
  return groups.flatMap(({ line, rows }, index): readonly RedlineBlock[] => {
    const budgetHit = line === null ? rows.some((row) => row.budgetHit) : line.budgetHit;
    const next = groups[index + 1];
    const leadsIn = next !== undefined && (next.line === null || isHeading(line));
    const block = line === null ? tableBlock(rows, ways, setting) : lineBlock(line, leadsIn, ways, setting);
    return budgetHit ? [{ type: 'note', text: breakableParts(setting.words.budgetHit) }, block] : [block];
  });
}

/** A line that moved inside its clause. */
interface Way {
  readonly beginning: string;
  readonly down: boolean;
}

type Ways = ReadonlyMap<number, Way>;

function waysOf(lines: readonly LineChange[]): Ways {
  const departures = new Map(
    lines.flatMap((line, index) => (line.change === 'departed' && line.move !== null ? [[line.move, index]] : [])),
  );
  return new Map(
    lines.flatMap((line, index): readonly (readonly [number, Way])[] => {
      if (line.change !== 'moved' || line.move === null) return [];
      return [[line.move, { beginning: beginningOf(line), down: (departures.get(line.move) ?? 0) < index }]];
    }),
  );
}

function beginningOf(line: LineChange): string {
  const texts = line.cells.map(({ segments }) =>
    segments.flatMap(({ change, text }) => (change === 'insert' ? [] : [text])).join(''),
  );
  const text = (texts.find((one) => one.trim() !== '') ?? '').replaceAll('\n', ' ');
  if (text.length <= LONGEST_QUOTATION) return text;
  return `${text.slice(0, LONGEST_QUOTATION).replace(/\s+\S*$/u, '')} …`;
}

const wayOf = ({ move }: LineChange, ways: Ways): Way => ways.get(move ?? 0) ?? { beginning: '', down: true };

function departedWords(line: LineChange, ways: Ways, { words }: BlockSetting): string {
  const { beginning, down } = wayOf(line, ways);
  return words.lineDeparted(beginning, down);
}

function lineBlock(line: LineChange, leadsIn: boolean, ways: Ways, setting: BlockSetting): RedlineBlock {
  if (line.change === 'departed') return { type: 'note', text: breakableParts(departedWords(line, ways, setting)) };
  // Version and dates differ in every pair: nobody needs to look twice.
  const isFlagged = line.old !== null && line.new !== null && kindOf(line) !== 'edition';
  const segments = [...markSegments(line), ...line.cells.flatMap((cell) => cell.segments)];
  const before = line.change === 'moved' ? [setting.words.lineMoved(wayOf(line, ways).down)] : [];
  const running = redlineInline(segments, setting, isFlagged);
  const notes = endNotes(line, segments, setting);
  return {
    type: 'line',
    kind: kindOf(line),
    change: shownChange(line, segments),
    leadsIn,
    content: [
      ...before.flatMap((note) => [noteInline(note), textInline(' ')]),
      ...(isJoint(line) ? withoutSpaceNote(running, setting) : running),
      ...notes.map(noteInline),
    ],
  };
}

/** Where a line was cut or joined, the space between the pieces needs no note of its own. */
function withoutSpaceNote(content: readonly RedlineInline[], { words }: BlockSetting): readonly RedlineInline[] {
  const last = content.at(-1);
  return last?.type === 'note' && last.parts.join('') === words.space ? content.slice(0, -1) : content;
}

const isHeading = (line: LineChange | null): boolean =>
  line !== null && (kindOf(line) === 'heading' || kindOf(line) === 'title');

const kindOf = ({ old, new: after }: LineChange): LineKind => (after ?? old)?.kind ?? 'paragraph';

function shownChange(line: LineChange, segments: readonly Segment[]): ShownChange {
  if (line.change === 'inserted' || line.change === 'deleted') return line.change;
  const isSame = segments.every((segment) => segment.change === 'keep' && segment.reference === undefined);
  return line.change === 'same' && isSame ? 'same' : 'changed';
}

/** What stands in front of the words, as if it were part of them. */
function markSegments(line: LineChange): readonly Segment[] {
  const markOf = (side: LineSide | null): string => (side === null ? '' : (lineMark(side) ?? ''));
  const [before, after] = [markOf(line.old), markOf(line.new)];
  const edit = (change: 'insert' | 'delete', text: string): Segment => ({ change, text, marks: {}, layer: 'text' });
  const keep = (text: string): Segment => ({ change: 'keep', text, marks: {} });
  if (before === after) {
    if (before === '') return [];
    const [text, change] = [`${before} `, line.change];
    return change === 'inserted' || change === 'deleted'
      ? [edit(change === 'inserted' ? 'insert' : 'delete', text)]
      : [keep(text)];
  }
  if (before === '') return [edit('insert', `${after} `)];
  if (after === '') return [edit('delete', `${before} `)];
  return [edit('delete', before), keep(' '), edit('insert', after), keep(' ')];
}

function endNotes(line: LineChange, segments: readonly Segment[], setting: BlockSetting): readonly string[] {
  const { words, pdfWords } = setting;
  const { old, new: after } = line;
  if (old === null || after === null) {
    if (segments.some(({ text }) => text.trim() !== '')) return [];
    return [old === null ? pdfWords.emptyLineInserted : pdfWords.emptyLineDeleted];
  }
  const kinds = old.kind === after.kind ? [] : [`${pdfWords.lineKinds[old.kind]} → ${pdfWords.lineKinds[after.kind]}`];
  if (isJoint(line)) return [...kinds, goesOn(old) ? words.lineCut : words.lineJoined];
  return goesOn(old) ? [...kinds, '…'] : kinds;
}

/** True where the line ends in one version and goes on in the other. */
const isJoint = ({ old, new: after }: LineChange): boolean =>
  old !== null && after !== null && goesOn(old) !== goesOn(after);

const goesOn = ({ piece }: LineSide): boolean => piece === 'first' || piece === 'middle';

function tableBlock(rows: readonly LineChange[], ways: Ways, setting: BlockSetting): RedlineBlock {
  const [first, ...rest] = rows;
  const head = first !== undefined && kindOf(first) === 'headRow' && first.change !== 'departed' ? first : null;
  const body = head === null ? rows : rest;
  const columns = columnsOf(rows, head);
  // Where a whole table came or went, that is said once.
  const notesRows = head === null || (head.old !== null && head.new !== null);
  const setRow = (row: LineChange): RedlineRow => {
    const cells = placedCells(row, columns);
    const notes = notesRows ? rowNotes(row, ways, setting) : [];
    return cells.map((cell, index) => [
      ...(index === 0 ? notes.map(noteInline) : []),
      ...(index === 0 && notes.length > 0 && cell !== null && cell.segments.length > 0
        ? [{ type: 'break' } as const]
        : []),
      ...(cell === null ? [] : redlineInline(cell.segments, setting, row.old !== null && row.new !== null)),
    ]);
  };
  return {
    type: 'table',
    head: head === null ? null : withColumnNotes(setRow(head), columns, head, setting),
    rows: body.map(setRow),
    changes: body.map((row) =>
      shownChange(
        row,
        row.cells.flatMap((cell) => cell.segments),
      ),
    ),
  };
}

/** Whether each column is on both sides; more columns than that where a row has more cells. */
function columnsOf(rows: readonly LineChange[], head: LineChange | null): readonly CellChange['change'][] {
  const longest = rows.reduce<LineChange | null>(
    (found, row) => (found === null || row.cells.length > found.cells.length ? row : found),
    head,
  );
  const row = head !== null && longest !== null && head.cells.length === longest.cells.length ? head : longest;
  const changes = row?.cells.map(({ change }) => change) ?? [];
  if (changes.length === 0) return ['paired'];
  return row?.old === null || row?.new === null ? changes.map(() => 'paired') : changes;
}

/** The cells of a row under their columns. A row of one version alone has no cells in the columns of the other. */
function placedCells(
  { change, cells }: LineChange,
  columns: readonly CellChange['change'][],
): readonly (CellChange | null)[] {
  const other = change === 'inserted' ? 'deleted' : change === 'deleted' ? 'inserted' : null;
  const skips = cells.length < columns.length && columns.filter((column) => column !== other).length === cells.length;
  let next = 0;
  return columns.map((column) => (skips && column === other ? null : (cells[next++] ?? null)));
}

function rowNotes(row: LineChange, ways: Ways, setting: BlockSetting): readonly string[] {
  const { pdfWords } = setting;
  switch (row.change) {
    case 'inserted':
      return [pdfWords.insertedRow];
    case 'deleted':
      return [pdfWords.deletedRow];
    case 'moved':
      return [pdfWords.movedRow];
    case 'departed':
      return [departedWords(row, ways, setting)];
    default:
      return [];
  }
}

function withColumnNotes(
  row: RedlineRow,
  columns: readonly CellChange['change'][],
  head: LineChange,
  { pdfWords }: BlockSetting,
): RedlineRow {
  if (head.old === null || head.new === null) return row;
  return row.map((cell, index) => {
    const column = columns[index];
    if (column === undefined || column === 'paired') return cell;
    const note = noteInline(column === 'inserted' ? pdfWords.insertedColumn : pdfWords.deletedColumn);
    return cell.length === 0 ? [note] : [note, { type: 'break' }, ...cell];
  });
}
