import type { SourceLine } from '../readDocument.ts';
import type { NumberedStart } from '../scheme/numberingOf.ts';
import type { BulletSign } from './bulletSign.ts';
import type { LineSegment } from './lineSegment.ts';

/** Lines that are one paragraph, one heading or one item of a list. */
export interface LineUnit {
  readonly segments: readonly LineSegment[];
  /** How the end of each segment but the last meets the next one. */
  readonly joins: readonly SourceLine['joins'][];
  /** Whether one of its lines is long: a sentence, not a name or an address. */
  readonly isProse: boolean;
  readonly bullet: BulletSign | null;
  readonly numbered: NumberedStart | null;
}

/** What is known of a segment from looking at the whole text. */
export interface SegmentMark {
  readonly bullet: BulletSign | null;
  readonly numbered: NumberedStart | null;
}

/** Whether all there is so far is a number: its words stand on a later line. */
export const isBareNumber = ({ numbered, segments }: LineUnit): boolean =>
  numbered !== null && segments.length === 1 && segments[0]?.text === numbered.reading.literal;

/** Whether type alone makes a heading of a line. */
export const isSetAsHeading = ({ size, isBold }: LineSegment): boolean => size >= 1.15 || isBold;
