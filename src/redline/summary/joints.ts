import type { LineChange, LineSide, Segment } from '../redlineModel.ts';

/** Text of a line with the spaces set apart that were only the joint to the next piece. */
export interface JointedSegments {
  readonly before: Segment | null;
  readonly segments: readonly Segment[];
  readonly after: Segment | null;
}

/**
 * Where a line is cut or joined, the space between its pieces goes or comes: that is told with the cut itself, and is no
 * change of its own.
 *
 * @param line a line, or a piece of one
 * @param segments its text
 */
export function withoutJoints({ old, new: after }: LineChange, segments: readonly Segment[]): JointedSegments {
  const isJoint = (segment: Segment | undefined, isInside: (side: LineSide | null) => boolean): boolean => {
    if (segment === undefined || segment.text === '' || segment.text.trim() !== '') return false;
    const [own, other] = segment.change === 'delete' ? [old, after] : [after, old];
    return (segment.change === 'delete' || segment.change === 'insert') && isInside(own) && !isInside(other);
  };
  if (old === null || after === null) return { before: null, segments, after: null };
  const hasBefore = isJoint(segments[0], goesBack);
  const rest = hasBefore ? segments.slice(1) : segments;
  const hasAfter = isJoint(rest.at(-1), goesOn);
  return {
    before: hasBefore ? (segments[0] ?? null) : null,
    segments: hasAfter ? rest.slice(0, -1) : rest,
    after: hasAfter ? (rest.at(-1) ?? null) : null,
  };
}

/** True where the next line of that version belongs to the same line of its text. */
export const goesOn = (side: LineSide | null): boolean => side?.piece === 'first' || side?.piece === 'middle';

const goesBack = (side: LineSide | null): boolean => side?.piece === 'last' || side?.piece === 'middle';
