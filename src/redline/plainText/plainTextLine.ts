import { wholeEditClass } from '../classification/editClass.ts';
import { isWord } from '../comparison/tokens.ts';
import type {
  Attention,
  CellChange,
  EditSegment,
  LineChange,
  Marks,
  ReferenceChange,
  Segment,
} from '../redlineModel.ts';
import { lineMark } from '../redlineText.ts';
import { wholeClauseName } from '../summary/clauseName.ts';
import { isPassage, type PassageMove } from '../summary/passageMoves.ts';
import type { RedlineWords } from '../summary/redlineWords.ts';
import { INDENT, ownText, SIGNS, signed } from './plainTextSigns.ts';

/** What notes about a line need. */
export interface PlainTextStyle {
  readonly words: RedlineWords;
  readonly newVersion: string;
  /** How clauses are called, by their ids. */
  readonly oldName: (clause: string) => string;
  readonly newName: (clause: string) => string;
  /** What was moved inside the clause, by the number of the move. */
  readonly movedLines: ReadonlyMap<number, { readonly line: LineChange; readonly down: boolean }>;
  /** The two places of each passage that moved. */
  readonly passages: ReadonlyMap<number, PassageMove>;
}

/** What stands before a note: it is no text of the contract. */
export const NOTE = '» ';

/**
 * A line of a clause with the notes about it, all without a line feed at the end.
 *
 * @param line line of a changed clause
 */
export function plainTextLine(line: LineChange, style: PlainTextStyle): readonly string[] {
  const note = (text: string): string => `${NOTE}${oneLine(text)}`;
  const moved = line.move === null ? undefined : style.movedLines.get(line.move);
  if (line.change === 'departed') {
    return [note(style.words.lineDeparted(beginning(moved?.line ?? line), moved?.down ?? true))];
  }
  const before = [
    ...(line.budgetHit ? [style.words.budgetHit] : []),
    ...(line.change === 'moved' ? [style.words.lineMoved(moved?.down ?? true)] : []),
  ];
  const after = [...cutNotes(line, style.words), ...segmentNotes(line, style)];
  return [...before.map(note), `${INDENT}${lineText(line)}`, ...after.map(note)];
}

const oneLine = (text: string): string => ownText(text.replace(/\s+/gu, ' '));

function lineText(line: LineChange): string {
  const kind = (line.new ?? line.old)?.kind;
  const isRow = kind === 'row' || kind === 'headRow';
  if (line.change === 'inserted' || line.change === 'deleted') {
    const side = line.change === 'inserted' ? 'new' : 'old';
    const change = line.change === 'inserted' ? 'insert' : 'delete';
    const texts = line.cells.map(({ segments }) => segments.map(({ text }) => text).join(''));
    if (isRow)
      return row(
        texts.map((text) => `| ${ownText(text)} `),
        change,
      );
    const whole = `${markOf(line, side)}${texts.join('\t')}`;
    return signed(change, whole) || SIGNS[change].join('');
  }
  if (isRow) return row(line.cells.map(cellText), null);
  const text = line.cells.map(({ segments }) => segmentsText(segments)).join('\t');
  return `${markText(line)}${text}`;
}

/** A row between vertical lines, signed as a whole where it came or went. */
function row(cells: readonly string[], change: 'insert' | 'delete' | null): string {
  const text = `${cells.join('')}|`;
  if (change === null) return text;
  return change === 'insert' ? `{+${text}+}` : `[-${text}-]`;
}

function cellText({ change, segments }: CellChange): string {
  if (change === 'paired') return `| ${segmentsText(segments)} `;
  const text = `| ${ownText(segments.map((segment) => segment.text).join(''))} `;
  return change === 'inserted' ? `{+${text}+}` : `[-${text}-]`;
}

/** Label or bullet of a line with the space after it, old and new where they differ. */
function markText(line: LineChange): string {
  const [old, after] = [markOf(line, 'old'), markOf(line, 'new')];
  if (old === after) return ownText(after);
  if (!old.endsWith(' ') || !after.endsWith(' ')) return signed('delete', old) + signed('insert', after);
  return `${signed('delete', old.slice(0, -1))}${signed('insert', after.slice(0, -1))} `;
}

function markOf(line: LineChange, side: 'old' | 'new'): string {
  const own = line[side];
  const mark = own === null ? null : lineMark(own);
  if (mark === null) return '';
  const other = side === 'old' ? 'insert' : 'delete';
  const hasWords = line.cells.some(({ segments }) => segments.some(({ change }) => change !== other));
  return hasWords ? `${mark} ` : mark;
}

function segmentsText(segments: readonly Segment[]): string {
  return segmentRuns(segments)
    .map((run) => {
      const [first] = run;
      const text = run.map((segment) => segment.text).join('');
      if (first === undefined || first.change === 'keep') return ownText(text);
      const shows = first.change !== 'markup' && (first.layer === 'typography' || !isWord(text));
      return signed(first.change, text, shows);
    })
    .join('');
}

/** Neighbouring segments that are kept, gone or come as one run each. */
function segmentRuns(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (last?.[0]?.change === segment.change && segment.change !== 'markup') last.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

function cutNotes({ old, new: after }: LineChange, words: RedlineWords): readonly string[] {
  const goesOn = (side: LineChange['old']): boolean => side?.piece === 'first' || side?.piece === 'middle';
  if (old === null || after === null || goesOn(old) === goesOn(after)) return [];
  return [goesOn(old) ? words.lineCut : words.lineJoined];
}

function segmentNotes({ cells, old, new: after }: LineChange, style: PlainTextStyle): readonly string[] {
  // Version and dates differ in every pair: nobody needs to look twice.
  if ((after ?? old)?.kind === 'edition') return [];
  const notes = cells.flatMap(({ segments }) => editRuns(segments).flatMap((run) => runNotes(run, style)));
  return [...new Set(notes)];
}

/** Edits with what was put in the place of what, and other segments one by one. */
function editRuns(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (isEdit(segment) && last?.[0] !== undefined && isEdit(last[0])) last.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

function runNotes(run: readonly Segment[], style: PlainTextStyle): readonly string[] {
  const { words } = style;
  // Passages that moved share neither attention nor reference with the edit they stand in.
  const first = run.find((segment) => !isPassage(segment) && segment.text.trim() !== '') ?? run[0];
  if (first === undefined) return [];
  const reference = first.reference === undefined ? [] : [referenceText(first.reference, style)];
  if (first.change === 'markup') {
    const [from, to] = [first.oldMarks, first.newMarks].map((marks) => marksText(marks, words));
    return [`${words.markup}: ${quoted(first.text, words)} ${from} → ${to}`, ...reference];
  }
  if (!isEdit(first)) return reference;
  const { attention, references } = wholeEditClass(run.filter(isEdit));
  const notes = references.map((one) => referenceText(one, style));
  return [...attentionNotes(run, attention, style), ...notes, ...passageNotes(run, style)];
}

function attentionNotes(
  run: readonly Segment[],
  attention: readonly Attention[],
  { words }: PlainTextStyle,
): readonly string[] {
  if (attention.length === 0) return [];
  const side = (change: Segment['change']): string =>
    run.flatMap((segment) => (segment.change === change && !isPassage(segment) ? [segment.text] : [])).join('');
  const sides = [side('delete'), side('insert')].map((text) => (text === '' ? '' : quoted(text, words)));
  const what = attention.map((one) => words.attentions[one]).join(', ');
  return [`${words.check(what)}: ${sides.filter((text) => text !== '').join(' → ')}`];
}

/** "„Er teilt mit, …“ nach 12.3 verschoben" */
function passageNotes(run: readonly Segment[], { words, passages }: PlainTextStyle): readonly string[] {
  const { passages: say, lineMoved } = words;
  return run.filter(isPassage).map(({ change, passage, text }) => {
    const move = passages.get(passage);
    const place = change === 'delete' ? move?.to : move?.from;
    const name = place === undefined ? null : wholeClauseName(place.side, words);
    const way = move?.down == null ? (change === 'delete' ? say.to : say.from)(name) : lineMoved(move.down);
    return `${quoted(text, words)} ${way}`;
  });
}

const SHOWN = 60;

function quoted(text: string, { language }: RedlineWords): string {
  const whole = text.trim();
  const shown = whole.length > SHOWN ? `${[...whole].slice(0, SHOWN).join('')} …` : whole;
  return language === 'de' ? `„${shown}“` : `“${shown}”`;
}

function marksText({ strong, emphasis, field, href }: Marks, words: RedlineWords): string {
  const named = [
    ...(strong ? [words.strong] : []),
    ...(emphasis ? [words.emphasis] : []),
    ...(field ? [words.field] : []),
    ...(href === undefined ? [] : [`${words.link} ${href}`]),
  ];
  return named.length === 0 ? words.noMarkup : named.join(', ');
}

/** "Ziff. 15.1 → Ziff. 16.1: dieselbe Klausel" */
function referenceText({ status, old, new: after }: ReferenceChange, style: PlainTextStyle): string {
  const { words, oldName, newName, newVersion } = style;
  const { references: say } = words;
  const texts = [old, after].flatMap((side) => (side === null ? [] : [side.text]));
  const name = [...new Set(texts)].join(' → ');
  const says = {
    follows: say.follows,
    redirected: say.redirected,
    dangling: say.dangling(newVersion),
    mended: say.mended,
  };
  if (status === 'follows') return `${name}: ${says.follows}`;
  const former =
    old === null || old.clause === null
      ? []
      : [
          say.before(
            `${oldName(old.clause)} (${old.counterpart === null ? say.gone : say.nowAt(newName(old.counterpart))})`,
          ),
        ];
  const present =
    after === null || after.clause === null
      ? []
      : [say.now(`${newName(after.clause)}${after.counterpart === null ? ` (${say.isNew})` : ''}`)];
  return `${words.check(`${name} ${says[status]}`)}${[...former, ...present].map((side) => `; ${side}`).join('')}`;
}

const BEGINNING = 32;

/** So much of a moved line tells which one it is. */
function beginning({ cells }: LineChange): string {
  const texts = cells.map(({ segments }) =>
    segments.flatMap(({ change, text }) => (change === 'insert' ? [] : [text])).join(''),
  );
  const whole = texts.filter((text) => text !== '').join(' ');
  return whole.length > BEGINNING ? `${whole.slice(0, whole.lastIndexOf(' ', BEGINNING))} …` : whole;
}
