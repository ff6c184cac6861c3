import type { CleanSource } from '../agreement/parseWording.ts';
import { type Problem, problem, sortedProblems } from '../agreement/problem.ts';
import { blockDifferences } from './blockDifferences.ts';
import { clauseDifferences } from './clauseDifferences.ts';
import type { Comparison, SourceText } from './comparison.ts';
import { frontMatterPlace } from './frontMatterPlace.ts';
import { otherLanguage } from './otherLanguage.ts';
import { textDifferences } from './textDifferences.ts';

/** What comparing a translation with its binding text gives. */
export interface TranslationFit {
  /** What must be changed before the two can be released together. */
  readonly problems: readonly Problem[];
  /** Places an author should look at; languages write some numbers so differently that only reading tells. */
  readonly doubts: readonly Problem[];
}

/**
 * Whether a convenience translation fits its binding text: same version and dates, the same clauses in the same order
 * and nesting, the same paragraphs, lists, tables, blanks and signatures, the same numbers. Whether it says the same,
 * only a person can tell.
 *
 * @param binding the binding text
 * @param translation the translation, whose places the problems name
 */
export function translationFit(binding: SourceText, translation: SourceText): TranslationFit {
  const between: Comparison = { binding, translation };
  const [left, right] = [binding.clean.wording, translation.clean.wording];
  const all = [
    ...headDifferences(binding.clean, translation),
    ...textDifferences([{ type: 'text', text: left.title }], [{ type: 'text', text: right.title }], between, {
      binding: frontMatterPlace(binding.source, 'title'),
      translation: frontMatterPlace(translation.source, 'title'),
    }),
    ...blockDifferences(left.opening, right.opening, null, null, between),
    ...clauseDifferences(left.clauses, right.clauses, null, null, between),
  ];
  const isDoubt = ({ rule }: Problem): boolean => rule === 'translation-number-doubtful';
  return {
    problems: sortedProblems(all.filter((one) => !isDoubt(one))),
    doubts: sortedProblems(all.filter(isDoubt)),
  };
}

/** Differences of the front matter. */
function headDifferences({ wording }: CleanSource, { clean, source }: SourceText): readonly Problem[] {
  const own = clean.wording;
  const expected = otherLanguage(wording.language);
  const date = (name: 'stated' | 'validFrom'): readonly Problem[] =>
    own[name] === wording[name]
      ? []
      : [
          problem(
            'translation-date',
            frontMatterPlace(source, name),
            `"${name}" is ${own[name] ?? 'absent'}, in the binding text ${wording[name] ?? 'absent'}.`,
          ),
        ];
  return [
    ...(own.language === expected
      ? []
      : [
          problem(
            'translation-language',
            frontMatterPlace(source, 'language'),
            `The language is "${own.language}", that of the binding text; a translation of it is in "${expected}".`,
          ),
        ]),
    ...(own.version === wording.version
      ? []
      : [
          problem(
            'translation-version',
            frontMatterPlace(source, 'version'),
            `The translation is of version ${own.version}, the binding text is version ${wording.version}.`,
          ),
        ]),
    ...date('stated'),
    ...date('validFrom'),
    ...(clean.changes.length === 0
      ? []
      : [
          problem(
            'translation-changes',
            frontMatterPlace(source, 'changes'),
            'The translation speaks of changes, and nobody would see it.',
          ),
        ]),
  ];
}
