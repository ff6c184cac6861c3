import { type Problem, problem } from '../agreement/problem.ts';
import type { Clause } from '../agreement/wording.ts';
import { blockDifferences } from './blockDifferences.ts';
import { clauseKeys } from './clauseKeys.ts';
import { type Comparison, clauseName, inBinding, placeOf } from './comparison.ts';
import { textDifferences } from './textDifferences.ts';

/**
 * Where the clauses of one level, and all below them, differ in more than their words.
 *
 * @param binding clauses of the binding text
 * @param translation clauses of the translation at the same place
 * @param above the clause of the binding text they belong to, or null at the top
 * @param translatedAbove the same in the translation
 */
export function clauseDifferences(
  binding: readonly Clause[],
  translation: readonly Clause[],
  above: Clause | null,
  translatedAbove: Clause | null,
  between: Comparison,
): readonly Problem[] {
  const [keys, translatedKeys] = [clauseKeys(binding, above), clauseKeys(translation, translatedAbove)];
  const partner = new Map(translatedKeys.map((key, i) => [key, translation[i]] as const));
  const missing = binding.flatMap((clause, i) => {
    if (partner.has(keys[i] ?? '')) return [];
    const before = keys.slice(0, i).findLast((key) => partner.has(key));
    const place = placeOf(between.translation, (before === undefined ? null : partner.get(before)) ?? translatedAbove);
    const where = inBinding(placeOf(between.binding, clause));
    return [problem('translation-clause-missing', place, `Clause ${clauseName(clause)}, ${where}, is not translated.`)];
  });
  const extra = translation.flatMap((clause, i) =>
    keys.includes(translatedKeys[i] ?? '')
      ? []
      : [
          problem(
            'translation-clause-extra',
            placeOf(between.translation, clause),
            `Clause ${clauseName(clause)} has no counterpart at this place of the binding text.`,
          ),
        ],
  );
  const pairs = binding.flatMap((clause, i): readonly (readonly [Clause, Clause])[] => {
    const other = partner.get(keys[i] ?? '');
    return other === undefined ? [] : [[clause, other]];
  });
  return [
    ...missing,
    ...extra,
    ...disorder(pairs, translation, between),
    ...pairs.flatMap(([clause, other]) => pairDifferences(clause, other, between)),
  ];
}

/** The first clause of a level that stands where another one should. */
function disorder(
  pairs: readonly (readonly [Clause, Clause])[],
  translation: readonly Clause[],
  between: Comparison,
): readonly Problem[] {
  const paired = new Set(pairs.map(([, other]) => other));
  const written = translation.filter((clause) => paired.has(clause));
  const at = pairs.findIndex(([, other], i) => written[i] !== other);
  const [expected, found] = [pairs[at]?.[0], written[at]];
  if (expected === undefined || found === undefined) return [];
  const message = `Clause ${clauseName(found)} stands where the binding text has clause ${clauseName(expected)}.`;
  return [problem('translation-clause-order', placeOf(between.translation, found), message)];
}

function pairDifferences(binding: Clause, translation: Clause, between: Comparison): readonly Problem[] {
  return [
    ...headingDifferences(binding, translation, between),
    ...blockDifferences(binding.blocks, translation.blocks, binding, translation, between),
    ...clauseDifferences(binding.clauses, translation.clauses, binding, translation, between),
  ];
}

function headingDifferences(binding: Clause, translation: Clause, between: Comparison): readonly Problem[] {
  const places = {
    binding: placeOf(between.binding, binding),
    translation: placeOf(between.translation, translation),
  };
  if (binding.heading !== null && translation.heading !== null) {
    return textDifferences(binding.heading, translation.heading, between, places);
  }
  if (binding.heading === translation.heading) return [];
  const [has, other] = translation.heading === null ? ['no heading', 'one'] : ['a heading', 'none'];
  const message = `Clause ${clauseName(translation)} has ${has}, ${inBinding(places.binding)} has ${other}.`;
  return [problem('translation-heading', places.translation, message)];
}
