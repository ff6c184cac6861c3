import { beginsInside, endsSentence, readsAsTitle, withoutDash } from '../scheme/sentence.ts';
import { isKnownHeading } from '../scheme/unnumberedHeadings.ts';
import { isFull, type LineMeasure } from './lineMeasure.ts';
import type { LineSegment } from './lineSegment.ts';
import { isBareNumber, isSetAsHeading, type LineUnit } from './lineUnit.ts';

/** Whether a line goes on with what is open, how surely, and over what. */
export interface Continuation {
  readonly goesOn: boolean;
  readonly confidence: number;
}

const YES: Continuation = { goesOn: true, confidence: 1 };
const NO: Continuation = { goesOn: false, confidence: 1 };
const likely = (confidence: number): Continuation => ({ goesOn: true, confidence });

/** How texts of one document are set. */
export interface Habits {
  readonly measure: LineMeasure;
  /** Whether items of lists end with a comma, semicolon or full stop. */
  readonly itemsArePunctuated: boolean;
}

/**
 * Whether a line that begins neither a clause nor an item goes on with the lines before it.
 *
 * @param unit the lines before
 * @param next the line
 */
export function continuation(unit: LineUnit, next: LineSegment, habits: Habits): Continuation {
  const previous = unit.segments.at(-1);
  if (previous === undefined) return NO;
  if (isBareNumber(unit)) return YES;
  if (isDivided(previous, next)) return next.before === 'line' ? YES : likely(0.95);
  if (!habits.measure.isWrapped || changesType(previous, next)) return NO;
  if (next.before === 'line') return onNextLine(unit, previous, next, habits);
  return next.before === 'gap' ? overGap(unit, previous, next, habits) : overPage(unit, previous, next, habits);
}

const isDivided = (previous: LineSegment, next: LineSegment): boolean =>
  /\p{L}[-\u00AD\u2010]$/u.test(previous.text) && beginsInside(next.text);

/** A heading ends where the type changes. Bold words inside a paragraph do not begin a line of their own. */
function changesType(previous: LineSegment, next: LineSegment): boolean {
  if (Math.abs(previous.size - next.size) >= 0.12) return true;
  return (
    previous.isBold !== next.isBold && (previous.isBold ? readsAsTitle(previous.text) : endsSentence(previous.text))
  );
}

/** Em by which a line is set off that stands at the right edge of the page. */
const FAR = 12;

function onNextLine(unit: LineUnit, previous: LineSegment, next: LineSegment, { measure }: Habits): Continuation {
  if (isSetAsHeading(previous)) return YES;
  if (previous.indent - next.indent > FAR) return NO;
  if (beginsInside(next.text)) return YES;
  if (isKnownHeading(next.text) && (endsSentence(previous.text) || !isFull(previous, next, measure))) return NO;
  if (isTitleLine(unit, previous) && !isFull(previous, next, measure, 0.96)) return NO;
  if (!measure.hasGaps && endsSentence(previous.text) && !isFull(previous, next, measure, 0.75)) return NO;
  return YES;
}

/** A numbered line, or a word such as "Preamble", that ends early and reads as a heading. */
function isTitleLine({ numbered, bullet, segments }: LineUnit, { text }: LineSegment): boolean {
  if (bullet !== null || segments.length > (segments[0]?.text === numbered?.reading.literal ? 2 : 1)) return false;
  if (numbered === null) return isKnownHeading(text);
  if (numbered.reading.form === 'annex') return true;
  const words = segments.length > 1 ? text : text.slice(numbered.reading.literal.length).trim();
  return numbered.reading.rank <= 3 && readsAsTitle(withoutDash(words));
}

function overGap(unit: LineUnit, previous: LineSegment, next: LineSegment, habits: Habits): Continuation {
  if (endsSentence(previous.text)) return NO;
  const { measure } = habits;
  const isInside = beginsInside(next.text) || next.text.startsWith('(');
  if (unit.bullet !== null) {
    if (isInside) return likely(0.95);
    if (habits.itemsArePunctuated) return likely(0.9);
    return isFull(previous, next, measure) ? likely(0.7) : NO;
  }
  const share = next.text.startsWith('(') ? 0.85 : 0.7;
  if (isInside)
    return unit.isProse && (unit.segments.length > 1 || isFull(previous, next, measure, share)) ? likely(0.85) : NO;
  return unit.segments.length > 1 && isFull(previous, next, measure, 0.9) ? likely(0.55) : NO;
}

function overPage(unit: LineUnit, previous: LineSegment, next: LineSegment, habits: Habits): Continuation {
  const { measure } = habits;
  const isInside = beginsInside(next.text);
  if (isTitleLine(unit, previous) && !isInside && !isFull(previous, next, measure, 0.96)) return NO;
  const isLong = unit.segments.length > 1 || isFull(previous, next, measure);
  if (!endsSentence(previous.text)) {
    if (unit.bullet !== null) return overGap(unit, previous, next, habits);
    return isLong || isInside ? likely(isInside ? 0.95 : 0.8) : NO;
  }
  const isOpenEnd = !previous.text.endsWith(':') && unit.segments.length > 1 && isFull(previous, next, measure, 0.92);
  return isOpenEnd && !readsAsTitle(next.text) ? likely(0.45) : NO;
}
