/** A place in a source: line and column count from 1, as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something an author must change before a source can become a version. */
export interface Problem extends Place {
  /** Permanent name of the rule that was broken. */
  readonly rule: ProblemRule;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Every rule of the contract format with its advice. The names are permanent. */
const HINTS = {
  'source-too-complex':
    'Write shorter blocks: fewer marks (* _ [ < {) in one paragraph, and fewer levels of lists and quotations.',
  'source-too-large': 'Split annexes into agreements of their own, or shorten the text.',
  'front-matter-missing':
    'Begin the file with a line "---", then title, version, stated or validFrom, language, and "---".',
  'front-matter-syntax': 'Write one "name: value" pair a line and put values with a colon in double quotes.',
  'front-matter-unknown': 'Remove the entry, or correct its name.',
  'front-matter-value': 'Correct the value in the front matter.',
  'version-form': 'Write the version in double quotes as "1", "1.4", "1.4.2" or as a date "2025-09-01".',
  'date-missing': 'Give at least one of "stated" (Stand) and "validFrom" (gültig ab) as YYYY-MM-DD.',
  'date-form': 'Write a day of the calendar as YYYY-MM-DD, for example 2025-11-01.',
  syntax: 'Correct the line; to show { } or < as text, write a backslash before it.',
  expression: 'Contracts contain no code. To show a brace as text, write \\{ and \\}.',
  'import-export': 'Contracts contain no code. Remove the line.',
  'unknown-element': 'Use Markdown, or one of the elements <Field label="…" /> and <Signatures parties="…" />.',
  'element-attribute': 'Write <Field label="…" /> or <Signatures parties="…, …" /> with plain text in double quotes.',
  'not-supported': 'Use headings, paragraphs, lists, tables, bold, italic and links only.',
  'link-target': 'Link to https:, http:, mailto:, tel: or to a clause of this text as #5.2.',
  'link-clause-missing': 'Correct the clause after the #, or remove the link.',
  'emphasis-inside-word': 'To show an asterisk as text (Mitarbeiter\\*innen), write a backslash before it.',
  'emphasis-doubtful':
    'To show an asterisk or underscore as text, write a backslash before it; else put the marks close around the words.',
  'stray-backslash': 'Remove it, or write two to show one.',
  'label-in-markup': 'Leave the label plain: 5.2 **Text** instead of **5.2 Text**.',
  'label-out-of-place':
    'Move it below its parent or correct the number. If no label is meant, write a backslash before its dot or bracket.',
  'label-ambiguous':
    'If it is a label, put the text in other words; if it is an amount, write a backslash before the dot: 2\\.5 Prozent.',
  'label-inside-paragraph':
    'Put an empty line before it, or join the lines; if no label is meant, write a backslash before its dot or bracket.',
  'label-without-heading':
    'Write it as a heading: "## § 3 Schluss". If it is a sentence, end it with a full stop, or write &sect; for its §.',
  'duplicate-label': 'Give each clause a label of its own below its parent.',
  'heading-level': 'Headings start at ## and go down one level at a time (##, ###, ####); the title stands above.',
  'heading-form': 'Write the heading as "## Text" on one line.',
  'heading-empty': 'Give the heading words, or remove it.',
  'list-number-changed': 'Number the items one by one without a gap, or write them as paragraphs with labels.',
  'line-outside-item': 'Put an empty line before it, or indent it as far as the text of the item.',
  'list-unexpected':
    'Put an empty line before a list. If no list is meant, write a backslash: "1\\. Januar", "\\- so genannt".',
  'invisible-break': 'Write a backslash at the end of the line for a line break.',
  'table-ragged': 'Give every row, and the line of dashes, as many cells as the head row; for a plain line write \\|.',
  'control-character': 'Delete the character; use plain spaces, and line feeds (LF) as line ends.',
  'hidden-character': 'Delete it: it is invisible and would make two texts that look alike differ.',
  'character-not-allowed': 'Replace it by a letter, digit or sign of ordinary German or English typography.',
  'mixed-script': 'Type the word again with Latin letters.',
  'not-nfc': 'Save the text in Unicode normalisation form NFC (in most editors: type the letter again).',
  empty: 'Write at least one clause, such as "## 1. Gegenstand".',
} as const;

/** Every rule for a convenience translation beside a contract, with its advice. The names are permanent. */
const TRANSLATION_HINTS = {
  'translation-language':
    'A translation is written in the other language and named after it: draft.en.mdx with "language: en" beside a German draft.mdx.',
  'translation-version': 'Give the translation the version of the binding text, or update it to that version.',
  'translation-date': 'Give the translation exactly the dates of the binding text.',
  'translation-changes': 'Remove "changes" from the translation; what is said about the changes stands in the draft.',
  'translation-clause-missing': 'Translate the clause, with the same label and at the same place.',
  'translation-clause-extra': 'Remove the clause, or correct its label: a translation adds nothing.',
  'translation-clause-order': 'Put the clauses in the order of the binding text.',
  'translation-heading': 'Write a heading where the binding text has one, and running text where it has running text.',
  'translation-blocks': 'Keep the paragraphs, lists and tables of the binding text, one for one and in the same order.',
  'translation-table': 'Keep the rows and columns of the table one for one.',
  'translation-row-order': 'Put the rows of the table in the order of the binding text.',
  'translation-field': 'Keep every blank: one <Field label="…" /> for each of the binding text, at the same place.',
  'translation-signatures': 'Name as many signing parties as the binding text.',
  'translation-number':
    'Write the same numbers, dates and amounts: 1.000,50 is 1,000.50 in English, 31.10.2025 is 31 October 2025.',
  'translation-number-doubtful': 'Check by reading whether both texts say the same; if they do, nothing is to be done.',
} as const;

const ALL_HINTS = { ...HINTS, ...TRANSLATION_HINTS } as const;

/** Permanent names of the rules of the contract format. */
export type ContractRule = keyof typeof HINTS;

/** Permanent names of the rules for translations. */
export type TranslationRule = keyof typeof TRANSLATION_HINTS;

/** Permanent names of all rules for what authors write. */
export type ProblemRule = ContractRule | TranslationRule;

/** Every rule of the contract format by its permanent name. */
export const PROBLEM_RULES = Object.keys(HINTS) as readonly ContractRule[];

/** Every rule for translations by its permanent name. */
export const TRANSLATION_RULES = Object.keys(TRANSLATION_HINTS) as readonly TranslationRule[];

/**
 * A located problem with the advice that belongs to its rule.
 *
 * @param rule permanent name
 * @param place line and column from 1
 * @param message what is wrong, one sentence with a full stop
 */
export function problem(rule: ProblemRule, place: Place, message: string): Problem {
  return { rule, line: place.line, column: place.column, message, hint: ALL_HINTS[rule] };
}

/**
 * Problems in the order of the text, each named once.
 *
 * @param problems in any order, with repetitions
 */
export function sortedProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
  return sorted.filter((p, i) => {
    const before = sorted[i - 1];
    return before?.line !== p.line || before.column !== p.column || before.rule !== p.rule;
  });
}

/**
 * A problem as editors and build logs understand it: `file:line:column: rule: message` and the hint below.
 *
 * @param file path to show
 */
export function problemText(file: string, { line, column, rule, message, hint }: Problem): string {
  return `${file}:${line}:${column}: ${rule}: ${message}\n    ${hint}`;
}
