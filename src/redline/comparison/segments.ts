import type { Segment } from '../redlineModel.ts';
import type { ContentLine } from './clauseContent.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { marksKey, type Run } from './textRuns.ts';
import { tidy } from './tidy.ts';
import { isSentenceEnd, isSpace, tokens } from './tokens.ts';

type Cell = ContentLine['cells'][number];

/** Segments of a cell, and whether its comparison was given up. */
export interface CellSegments {
  readonly segments: readonly Segment[];
  readonly budgetHit: boolean;
}

/**
 * Compares two cells: words first, then the markup of the words that stayed.
 *
 * @returns segments; where the budget was hit, whole sentences deleted and inserted
 */
export function compareCells(oldCell: Cell, newCell: Cell): CellSegments {
  const writer = segmentWriter(oldCell.runs, newCell.runs);
  if (oldCell.text === newCell.text) {
    writer.keep(oldCell.text.length);
    return { segments: writer.segments(), budgetHit: false };
  }
  const [oldTokens, newTokens] = [tokens(oldCell.text), tokens(newCell.text)];
  const byWord = hunksOf(oldTokens, newTokens);
  const hunks = byWord === null ? bySentence(oldTokens, newTokens) : tidy(byWord);
  for (const { keep, deleted, inserted } of hunks) {
    if (keep) writer.keep(textLength(deleted));
    else writer.replace(textLength(deleted), textLength(inserted));
  }
  return { segments: writer.segments(), budgetHit: byWord === null };
}

/** Whole sentences that stayed, came or went: what is left to say of two texts too different to be compared by word. */
function bySentence(oldTokens: readonly string[], newTokens: readonly string[]): readonly Hunk[] {
  const found = hunksOf(sentences(oldTokens), sentences(newTokens));
  return found ?? [{ keep: false, deleted: oldTokens, inserted: newTokens }];
}

/** Sentences with the white space behind them. */
function sentences(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  let open = '';
  let ended = false;
  for (const token of words) {
    if (ended && !isSpace(token)) {
      found.push(open);
      open = '';
    }
    open += token;
    ended = isSentenceEnd(token) || (ended && isSpace(token));
  }
  return open === '' ? found : [...found, open];
}

/** All of a cell as one kind of segment. */
export function wholeCell(cell: Cell, change: 'keep' | 'insert' | 'delete'): readonly Segment[] {
  return cell.runs.map(({ text, marks }) =>
    change === 'keep' ? { change, text, marks } : { change, text, marks, layer: 'text' },
  );
}

const textLength = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** Reads both sides' runs forward while lengths of kept and replaced text come in. */
function segmentWriter(oldRuns: readonly Run[], newRuns: readonly Run[]) {
  const oldSide = runReader(oldRuns);
  const newSide = runReader(newRuns);
  const written: Segment[] = [];
  const write = (segment: Segment): void => {
    const last = written.at(-1);
    if (last === undefined || segmentKey(last) !== segmentKey(segment)) written.push(segment);
    else written[written.length - 1] = { ...last, text: last.text + segment.text };
  };
  return {
    keep(length: number): void {
      for (let left = length; left > 0; ) {
        const size = Math.min(left, oldSide.available(), newSide.available());
        const { text, marks: oldMarks } = oldSide.take(size);
        const { marks: newMarks } = newSide.take(size);
        if (marksKey(oldMarks) === marksKey(newMarks)) write({ change: 'keep', text, marks: newMarks });
        else write({ change: 'markup', text, oldMarks, newMarks });
        left -= size;
      }
    },
    replace(oldLength: number, newLength: number): void {
      for (let left = oldLength; left > 0; ) {
        const run = oldSide.take(Math.min(left, oldSide.available()));
        write({ change: 'delete', ...run, layer: 'text' });
        left -= run.text.length;
      }
      for (let left = newLength; left > 0; ) {
        const run = newSide.take(Math.min(left, newSide.available()));
        write({ change: 'insert', ...run, layer: 'text' });
        left -= run.text.length;
      }
    },
    segments: (): readonly Segment[] => written,
  };
}

function segmentKey(segment: Segment): string {
  const marks =
    segment.change === 'markup'
      ? `${marksKey(segment.oldMarks)}\u0001${marksKey(segment.newMarks)}`
      : marksKey(segment.marks);
  return `${segment.change}\u0001${marks}`;
}

function runReader(runs: readonly Run[]) {
  let index = 0;
  let offset = 0;
  return {
    available: (): number => (runs[index]?.text.length ?? 0) - offset,
    take(size: number): Run {
      const { text, marks } = runs[index] ?? { text: '', marks: {} };
      if (size <= 0) throw new Error('The compared text is longer than the text of the cell.');
      const taken = text.slice(offset, offset + size);
      offset += size;
      if (offset >= text.length) {
        index += 1;
        offset = 0;
      }
      return { text: taken, marks };
    },
  };
}
