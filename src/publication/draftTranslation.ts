import { type ParseResult, parseWording } from '../agreement/parseWording.ts';
import { type Problem, problem, problemText } from '../agreement/problem.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { addressedLike } from '../translation/addressedLike.ts';
import { otherLanguage } from '../translation/otherLanguage.ts';
import { translationFit } from '../translation/translationFit.ts';

/** The draft of a convenience translation. */
export interface TranslationSource {
  /** The language its file is named after: `draft.en.mdx`. */
  readonly language: ContractLanguage;
  readonly source: string;
  /** Name of the file, for messages. */
  readonly sourceName: string;
}

/** A translation that may be released with its binding text. */
export interface CheckedTranslation {
  /** With the addresses of the binding text. */
  readonly wording: Wording;
  readonly source: string;
}

/** What checking the draft of a translation gives. */
export interface TranslationCheck {
  /** Problems as texts, with file, line and column. */
  readonly problems: readonly string[];
  /** Places to look at, likewise. */
  readonly doubts: readonly string[];
  /** The translation, where nothing is wrong with it and with its binding text. */
  readonly checked: CheckedTranslation | null;
}

/**
 * Checks the draft of a translation by itself and, where the binding text can be read, against that.
 *
 * @param source source of the binding text
 * @param binding what reading it gave
 * @param translation the draft of the translation
 */
export function checkDraftTranslation(
  source: string,
  binding: ParseResult,
  { language, source: translated, sourceName }: TranslationSource,
): TranslationCheck {
  const parsed = parseWording(translated);
  const texts = (problems: readonly Problem[]): readonly string[] =>
    problems.map((one) => problemText(sourceName, one));
  if (!parsed.ok) return { problems: texts(parsed.problems), doubts: [], checked: null };
  if (!binding.ok) return { problems: [], doubts: [], checked: null };
  const { wording } = parsed.value;
  if (language !== otherLanguage(binding.value.wording.language)) {
    const message = `The file is named after the language of the binding text, "${language}".`;
    return { problems: texts([problem('translation-language', START, message)]), doubts: [], checked: null };
  }
  const { problems, doubts } = translationFit(
    { source, clean: binding.value },
    { source: translated, clean: parsed.value },
  );
  return {
    problems: texts(problems),
    doubts: texts(doubts),
    checked:
      problems.length > 0 ? null : { wording: addressedLike(binding.value.wording, wording), source: translated },
  };
}

const START = { line: 1, column: 1 } as const;
