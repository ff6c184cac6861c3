import { inlineText } from '../agreement/canonicalText.ts';
import type { CleanSource } from '../agreement/parseWording.ts';
import type { Place } from '../agreement/problem.ts';
import type { Clause } from '../agreement/wording.ts';

/** A source with what was read from it. */
export interface SourceText {
  readonly source: string;
  readonly clean: CleanSource;
}

/** The two texts that are being compared. */
export interface Comparison {
  readonly binding: SourceText;
  readonly translation: SourceText;
}

/** Where the same thing stands in both sources. */
export interface PlacePair {
  readonly binding: Place;
  readonly translation: Place;
}

const START: Place = { line: 1, column: 1 };

/**
 * Where a clause, block or table row begins in its source.
 *
 * @param text the source
 * @param part the very object of its clause tree; null for the beginning of the text
 */
export const placeOf = ({ clean }: SourceText, part: object | null): Place =>
  (part === null ? undefined : clean.places.get(part)) ?? START;

/** What a clause is called in a message: `5.2`, `a) (#2.2.a)`, or the words of a heading without a number. */
export function clauseName({ label, heading, id }: Clause): string {
  if (label === null) return `"${inlineText(heading ?? [])}"`;
  return label.replace(/\.$/, '') === id ? id : `${label} (#${id})`;
}

/** Where the binding text says it, for messages. */
export const inBinding = (place: Place): string => `line ${place.line} of the binding text`;
