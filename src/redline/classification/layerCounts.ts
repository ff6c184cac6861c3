import {
  type ClauseChange,
  type EditSegment,
  LAYERS,
  type Layer,
  type LineChange,
  type Segment,
} from '../redlineModel.ts';
import { wholeEditClass } from './editClass.ts';

/** How many changes of each layer there are. */
export type LayerCounts = Readonly<Record<Layer, number>>;

/**
 * The edits of one changed clause by layer. Words that were replaced are one edit, so is a line that came or went. A
 * clause that came or went as a whole has none: it is counted as a clause.
 */
export function layerCounts(change: ClauseChange): LayerCounts {
  const counts = { text: 0, cell: 0, move: 0, number: 0, reference: 0, typography: 0, markup: 0 };
  if (change.old === null || change.new === null) return counts;
  for (const line of readLines(change)) {
    if (line.change === 'moved') counts.move += 1;
    for (const edit of editsOf(line)) counts[layerOf(edit)] += 1;
    counts.markup += markupRuns(line);
  }
  // A change of a label, of a place or of the kind of a line has no segment of its own.
  for (const layer of LAYERS) if (counts[layer] === 0 && change.layers.includes(layer)) counts[layer] = 1;
  return counts;
}

/** A reference that is cut out of other words is part of their edit. */
const layerOf = (edit: readonly EditSegment[]): Layer =>
  edit[0]?.layer === 'reference' ? wholeEditClass(edit).layer : (edit[0]?.layer ?? 'text');

/** The edits of a clause. */
export const clauseEdits = (change: ClauseChange): readonly (readonly EditSegment[])[] =>
  readLines(change).flatMap(editsOf);

/** The line with version and dates differs between any two versions. */
const readLines = ({ lines }: ClauseChange): readonly LineChange[] =>
  lines.filter((line) => (line.new ?? line.old)?.kind !== 'edition');

function editsOf(line: LineChange): readonly (readonly EditSegment[])[] {
  if (line.change === 'same') return [];
  const edits = line.cells.flatMap(({ segments }) => runs(segments, isEdit));
  return line.change === 'inserted' || line.change === 'deleted' ? edits.slice(0, 1) : edits;
}

const isEdit = (segment: Segment): segment is EditSegment => segment.change === 'insert' || segment.change === 'delete';

const markupRuns = ({ cells }: LineChange): number =>
  cells.reduce((sum, { segments }) => sum + runs(segments, ({ change }) => change === 'markup').length, 0);

function runs<T extends Segment>(
  segments: readonly Segment[],
  belongs: ((segment: Segment) => segment is T) | ((segment: Segment) => boolean),
): readonly (readonly T[])[] {
  const found: T[][] = [];
  let open: T[] | null = null;
  for (const segment of segments) {
    if (!belongs(segment)) open = null;
    else if (open !== null) open.push(segment as T);
    else {
      open = [segment as T];
      found.push(open);
    }
  }
  return found;
}
