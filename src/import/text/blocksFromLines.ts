import type { LayoutLine } from '../layoutLine.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Guess, SourceLine } from '../readDocument.ts';
import { numberingOf } from '../scheme/numberingOf.ts';
import { blocksFromUnits } from './blocksFromUnits.ts';
import { bulletItems } from './bulletItems.ts';
import { bulletSign } from './bulletSign.ts';
import type { Habits } from './goesOn.ts';
import { labelStarts } from './labelStarts.ts';
import { vocabularyOf } from './lineJoin.ts';
import { lineMeasure } from './lineMeasure.ts';
import { type LineSegment, lineSegments } from './lineSegment.ts';
import type { LineUnit, SegmentMark } from './lineUnit.ts';
import { lineUnits } from './lineUnits.ts';

/** Lines of a page or of typed text, put together. */
export interface LineBlocks {
  /** Headings only where type size or weight says so; numbers are left to `recognisedOutline`. */
  readonly blocks: readonly OutlineBlock[];
  /** How the end of each of the lines meets the next one; as many as there are lines. */
  readonly joins: readonly SourceLine['joins'][];
  readonly guesses: readonly Guess[];
}

/**
 * Puts lines together to paragraphs, lists and headings: wrapped lines and divided words are joined, a sentence goes on
 * over blank lines and page edges where it evidently does, list items are told from dashes inside a sentence.
 *
 * Every word of the lines stands once and in order in the blocks; the signs of bullet lists do not.
 *
 * @param lines the lines of the text in reading order, furniture left out
 */
export function blocksFromLines(lines: readonly LayoutLine[]): LineBlocks {
  const segments = lineSegments(lines);
  const measure = lineMeasure(segments);
  const numbering = numberingOf(labelStarts(segments, measure));
  const bullets = bulletItems(segments, (at) => (numbering[at] ?? null) !== null, measure);
  const marks = segments.map((_, i): SegmentMark => ({ bullet: bullets[i] ?? null, numbered: numbering[i] ?? null }));
  const habits: Habits = { measure, itemsArePunctuated: itemsArePunctuated(segments, marks) };
  const { units, guesses } = lineUnits(segments, marks, habits, vocabularyOf(lines.map(({ text }) => text)));
  return {
    blocks: blocksFromUnits(units, measure),
    joins: joinsOf(units, lines.length),
    guesses: [...guesses, ...dashGuesses(segments, marks)],
  };
}

function itemsArePunctuated(segments: readonly LineSegment[], marks: readonly SegmentMark[]): boolean {
  const ends = segments
    .filter((_, i) => marks[i + 1]?.bullet != null)
    .map(({ text }) => text)
    .filter((text) => !text.endsWith(':'));
  const punctuated = ends.filter((text) => /(?:[,;.]|(?:^|\s)(?:und|oder|and|or))$/.test(text));
  return ends.length > 1 && punctuated.length >= ends.length * 0.7;
}

function joinsOf(units: readonly LineUnit[], count: number): readonly SourceLine['joins'][] {
  const joins: SourceLine['joins'][] = Array.from({ length: count }, () => 'space');
  for (const { segments, joins: inner } of units) {
    inner.forEach((join, i) => {
      const at = segments[i]?.index;
      if (at !== undefined && at !== segments[i + 1]?.index) joins[at] = join;
    });
  }
  return joins;
}

/** Lines that begin with the sign of a list and are none. */
function dashGuesses(segments: readonly LineSegment[], marks: readonly SegmentMark[]): readonly Guess[] {
  return segments.flatMap(({ text, line }, i): readonly Guess[] => {
    if (marks[i]?.bullet !== null || marks[i]?.numbered !== null || bulletSign(text) === null) return [];
    const message = 'The line begins with a dash inside a sentence, not with an item of a list.';
    return [{ kind: 'dash-in-sentence', line, message, confidence: 0.8 }];
  });
}
