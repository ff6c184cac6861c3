import type { LabelStart } from '../scheme/labelStart.ts';
import { isFull, type LineMeasure } from './lineMeasure.ts';
import type { LineSegment } from './lineSegment.ts';

/** The starts of lines as the recognition of numbers looks at them. */
export function labelStarts(segments: readonly LineSegment[], measure: LineMeasure): readonly LabelStart[] {
  return segments.map((segment, i): LabelStart => {
    const previous = segments[i - 1];
    return {
      text: segment.text,
      previous: previous?.text ?? '',
      next: segments[i + 1]?.text ?? '',
      edge: previous === undefined ? 'block' : edgeOf(previous, segment, measure),
    };
  });
}

function edgeOf(previous: LineSegment, segment: LineSegment, measure: LineMeasure): LabelStart['edge'] {
  if (segment.isInner) return 'inside';
  if (!measure.isWrapped) return 'block';
  if (segment.before === 'gap') return 'block';
  // A line of columns is no running text, however far it reaches.
  return isFull(previous, segment, measure) && !/\S {4,}\S/.test(previous.text) ? 'inside' : 'short-line';
}
