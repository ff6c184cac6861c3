import { inlineText } from '../agreement/canonicalText.ts';
import { type Place, type Problem, problem } from '../agreement/problem.ts';
import type { Inline } from '../agreement/wording.ts';
import { type Comparison, inBinding, type PlacePair } from './comparison.ts';
import { numberDifferences } from './numberDifferences.ts';
import type { Quantity } from './quantities.ts';

/**
 * What must be the same in a text and its translation: its blanks, and its numbers, dates and amounts.
 *
 * A number that is missing on one side only, or is written in words, may be the way of the language: it is doubtful.
 * Different digits on both sides are a mistake.
 *
 * @param binding text of the binding language
 * @param translation its translation
 * @param places where both stand
 */
export function textDifferences(
  binding: readonly Inline[],
  translation: readonly Inline[],
  between: Comparison,
  places: PlacePair,
): readonly Problem[] {
  return [...fieldDifferences(binding, translation, places), ...numbers(binding, translation, between, places)];
}

const fieldCount = (content: readonly Inline[]): number =>
  content.reduce(
    (sum, inline) => sum + (inline.type === 'field' ? 1 : 'content' in inline ? fieldCount(inline.content) : 0),
    0,
  );

function fieldDifferences(
  binding: readonly Inline[],
  translation: readonly Inline[],
  places: PlacePair,
): readonly Problem[] {
  const [expected, count] = [fieldCount(binding), fieldCount(translation)];
  if (count === expected) return [];
  const message = `The text has ${count} blanks to fill in, ${inBinding(places.binding)} has ${expected}.`;
  return [problem('translation-field', places.translation, message)];
}

function numbers(
  binding: readonly Inline[],
  translation: readonly Inline[],
  between: Comparison,
  places: PlacePair,
): readonly Problem[] {
  const textOf = (content: readonly Inline[], side: keyof Comparison) => ({
    text: inlineText(content),
    language: between[side].clean.wording.language,
  });
  const { onlyBinding, onlyTranslation } = numberDifferences(
    textOf(binding, 'binding'),
    textOf(translation, 'translation'),
  );
  if (onlyBinding.length + onlyTranslation.length === 0) return [];
  const certain = [onlyBinding, onlyTranslation].every((side) => side.some(({ digits }) => digits));
  const where = inBinding(places.binding);
  const message = `${where} says ${listed(onlyBinding)}, the translation ${listed(onlyTranslation)}.`;
  return [
    problem(
      certain ? 'translation-number' : 'translation-number-doubtful',
      placeOfWords(between.translation.source, places.translation, onlyTranslation[0]?.written),
      message.replace(/^l/, 'L'),
    ),
  ];
}

const listed = (quantities: readonly Quantity[]): string =>
  quantities.length === 0 ? 'nothing of the kind' : quantities.map(({ written }) => `"${written}"`).join(', ');

/** Where words stand in the block that begins at a place; the place itself where they are written otherwise. */
function placeOfWords(source: string, place: Place, words: string | undefined): Place {
  if (words === undefined) return place;
  const lines = source.split('\n').slice(place.line - 1);
  const end = lines.findIndex((line) => line.trim() === '');
  const block = lines.slice(0, end < 0 ? undefined : end);
  const row = block.findIndex((line, i) => line.indexOf(words, i === 0 ? place.column - 1 : 0) >= 0);
  if (row < 0) return place;
  const column = (block[row] ?? '').indexOf(words, row === 0 ? place.column - 1 : 0) + 1;
  return { line: place.line + row, column };
}
