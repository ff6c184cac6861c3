import type { LayoutLine } from '../layoutLine.ts';
import { cutAtBullets } from './bulletSign.ts';

/** A line, or the part of it that begins with the sign of a list in its middle. */
export interface LineSegment extends LayoutLine {
  /** Index in the lines that were handed over. */
  readonly index: number;
  /** Whether it begins inside its line. */
  readonly isInner: boolean;
}

/** The lines of a text, cut where a list begins inside one. White space at their edges goes. */
export function lineSegments(lines: readonly LayoutLine[]): readonly LineSegment[] {
  return lines.flatMap((line, index) =>
    cutAtBullets(line.text.trim()).map((text, i): LineSegment => {
      const isInner = i > 0;
      return { ...line, text, index, isInner, before: isInner ? 'line' : line.before };
    }),
  );
}
