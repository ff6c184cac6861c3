import type { EditSegment, Segment } from '../redline/redlineModel.ts';

/** A kept piece of text, or one edit: neighbouring pieces that came or went, by runs of the same change. */
export type EditGroup =
  | { readonly kept: Exclude<Segment, EditSegment>; readonly edit: null }
  | { readonly kept: null; readonly edit: Edit };

/** An edit with the spaces at its edges set apart where the text reads the same with them outside. */
export interface Edit {
  readonly before: string;
  readonly runs: readonly EditRun[];
  readonly after: string;
}

/** Neighbouring pieces of one edit with the same change. */
export interface EditRun {
  readonly change: 'delete' | 'insert';
  readonly segments: readonly EditSegment[];
}

/**
 * Segments of a cell with each edit as one thing.
 *
 * A word that came or went alone usually takes a space along: `das ` `neue ` `Wort`. As the space before it is there in
 * both versions, its own may stand outside the edit: paper shows no difference between one space and two, and a closing
 * sign belongs to the word before it.
 *
 * @param segments segments of one cell, or of a line with its mark
 */
export function editGroups(segments: readonly Segment[]): readonly EditGroup[] {
  const groups: EditGroup[] = [];
  for (let start = 0; start < segments.length; ) {
    const segment = segments[start];
    if (segment === undefined) break;
    if (!isEdit(segment)) {
      groups.push({ kept: segment, edit: null });
      start += 1;
      continue;
    }
    const end = start + segments.slice(start).findIndex((one) => !isEdit(one));
    const last = end < start ? segments.length : end;
    const runs = editRuns(segments.slice(start, last).filter(isEdit));
    groups.push({ kept: null, edit: withOuterSpaces(runs, segments[start - 1]?.text, segments[last]?.text) });
    start = last;
  }
  return groups;
}

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

function editRuns(segments: readonly EditSegment[]): readonly EditRun[] {
  const runs: { change: EditRun['change']; segments: EditSegment[] }[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (last?.change === segment.change) last.segments.push(segment);
    else runs.push({ change: segment.change, segments: [segment] });
  }
  return runs;
}

function withOuterSpaces(runs: readonly EditRun[], textBefore = ' ', textAfter = ' '): Edit {
  const texts = runs.map(({ segments }) => segments.map(({ text }) => text).join(''));
  if (runs.length > 2 || texts.some((text) => text.trim() === '')) return { before: '', runs, after: '' };
  // Of words that were replaced both must have the space, of words on one side alone the text beside them.
  const isOne = runs.length === 1;
  const before = texts.every((text) => text.startsWith(' ')) && (!isOne || /^\s/u.test(textAfter)) ? ' ' : '';
  const after = texts.every((text) => text.endsWith(' ')) && (!isOne || /\s$/u.test(textBefore)) ? ' ' : '';
  return { before, runs: runs.map((run) => trimmedRun(run, before.length, after.length)), after };
}

function trimmedRun({ change, segments }: EditRun, start: number, end: number): EditRun {
  const last = segments.length - 1;
  const trimmed = segments.map((segment, index) => {
    const { text } = segment;
    return { ...segment, text: text.slice(index === 0 ? start : 0, text.length - (index === last ? end : 0)) };
  });
  return { change, segments: trimmed };
}
