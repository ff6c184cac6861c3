import { changesOf } from '../../../src/redline/changesOf.ts';
import type { LineChange, LineSide, Redline } from '../../../src/redline/redlineModel.ts';
import { lineMark } from '../../../src/redline/redlineText.ts';
import type { TextEdit } from './textEdit.ts';

/** The edits of a redline as one text, to be measured like those of other engines. */
export interface RedlineEdits {
  readonly edits: readonly TextEdit[];
  /** Letters of labels that became other labels: a layer of their own, not among the edits. */
  readonly labelCharacters: number;
}

/**
 * Reads edits from a redline, clause by clause in the order of the new version. What moved stands at its new place and
 * counts as kept; its own changes count.
 *
 * @param redline what changed
 */
export function redlineEdits(redline: Redline): RedlineEdits {
  const lines = changesOf(redline).flatMap(({ lines: own }) => own.filter(({ change }) => change !== 'departed'));
  return {
    edits: lines.flatMap(lineEdits),
    labelCharacters: lines.reduce((sum, line) => sum + otherLabel(line), 0),
  };
}

function otherLabel({ old, new: now }: LineChange): number {
  if (old === null || now === null) return 0;
  const [before, after] = [lineMark(old) ?? '', lineMark(now) ?? ''];
  return before === after ? 0 : before.length + after.length;
}

function lineEdits(line: LineChange): readonly TextEdit[] {
  const whole = line.old === null ? 'insert' : line.new === null ? 'delete' : null;
  const side = line.new ?? line.old;
  const mark = side === null ? null : lineMark(side);
  // A label that stays or is replaced belongs to the layer of numbers.
  const label: readonly TextEdit[] = mark === null || whole === null ? [] : [{ change: whole, text: `${mark} ` }];
  const cells = line.cells.flatMap((cell, at): readonly TextEdit[] => {
    const change = cell.change === 'inserted' ? 'insert' : cell.change === 'deleted' ? 'delete' : (whole ?? 'keep');
    const tab: readonly TextEdit[] = at === 0 ? [] : [{ change, text: '\t' }];
    const segments = cell.segments.map((segment): TextEdit => {
      if (segment.change === 'keep' || segment.change === 'markup') return { change: 'keep', text: segment.text };
      const { change: own, text, layer } = segment;
      return layer === 'move' ? { change: own, text, moved: true } : { change: own, text };
    });
    return [...tab, ...segments];
  });
  return [...label, ...cells, ...lineEnd(line)];
}

function lineEnd({ old, new: now }: LineChange): readonly TextEdit[] {
  const ends = (side: LineSide | null): boolean => side !== null && (side.piece === 'whole' || side.piece === 'last');
  if (ends(old) && ends(now)) return [{ change: 'keep', text: '\n' }];
  if (ends(now)) return [{ change: 'insert', text: '\n' }];
  return ends(old) ? [{ change: 'delete', text: '\n' }] : [];
}
