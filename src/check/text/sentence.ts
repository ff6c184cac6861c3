import { matchesIn } from './matchesIn.ts';

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop behind a word of four letters ends a sentence; behind "Abs" and these it is that of an abbreviation. */
const END =
  /(?:(?<=\p{L}{4}|[)\]“"”])(?<!(?:Ziff|Buchst|inkl|bspw|insb|evtl|ggfs|para|resp|sog|exkl))[.!?]|[;:])(?=[ \u00a0\n])/gu;

/**
 * The sentence in which a place of a text stands; a semicolon and a colon end one as well.
 *
 * @param text text of a passage
 * @param at offset of the place
 */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - FAR);
  const near = text.slice(from, at + FAR);
  let start = from;
  for (const { index } of matchesIn(END, near)) {
    if (from + index >= at) return { start, end: from + index + 1 };
    start = from + index + 1;
  }
  return { start, end: from + near.length };
}

/** No sentence reaches further to one side. */
const FAR = 800;
