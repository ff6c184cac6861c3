import type { Guess, SourceLine } from '../readDocument.ts';
import { continuation, type Habits } from './goesOn.ts';
import { joinOf, type Vocabulary } from './lineJoin.ts';
import { rightEdge } from './lineMeasure.ts';
import type { LineSegment } from './lineSegment.ts';
import type { LineUnit, SegmentMark } from './lineUnit.ts';

/** Lines put together to paragraphs and items, with what was doubtful about it. */
export interface JoinedLines {
  readonly units: readonly LineUnit[];
  readonly guesses: readonly Guess[];
}

/**
 * Puts lines together.
 *
 * @param segments the lines
 * @param marks what each of them begins
 */
export function lineUnits(
  segments: readonly LineSegment[],
  marks: readonly SegmentMark[],
  habits: Habits,
  vocabulary: Vocabulary,
): JoinedLines {
  const units: GrowingUnit[] = [];
  const guesses: Guess[] = [];
  segments.forEach((segment, i) => {
    const mark = marks[i] ?? { bullet: null, numbered: null };
    const last = units.at(-1);
    const begins = last === undefined || mark.bullet !== null || mark.numbered !== null;
    const step = begins ? null : continuation(last, segment, habits);
    if (last === undefined || step === null || !step.goesOn) {
      units.push({ segments: [segment], joins: [], isProse: isLong(segment, habits), ...mark });
      return;
    }
    last.joins.push(joinOf(last.segments.at(-1)?.text ?? '', segment.text, vocabulary));
    last.segments.push(segment);
    last.isProse ||= isLong(segment, habits);
    if (step.confidence < 0.9) guesses.push(joinGuess(segment, step.confidence));
  });
  return { units, guesses };
}

interface GrowingUnit extends LineUnit {
  readonly segments: LineSegment[];
  readonly joins: SourceLine['joins'][];
  isProse: boolean;
}

const isLong = (segment: LineSegment, { measure }: Habits): boolean => rightEdge(segment) > measure.width * 0.75;

function joinGuess({ before, line }: LineSegment, confidence: number): Guess {
  const kind = before === 'page' ? 'joined-over-page' : 'joined-over-gap';
  const over = before === 'page' ? 'the edge of the page' : 'the blank line';
  return { kind, line, message: `The sentence before ${over} goes on here.`, confidence };
}
