import type { ImportedDraft } from './importedDraft.ts';
import { shownPlace } from './preview/shownPlace.ts';
import type { LeftOutReason, SourceLine } from './readDocument.ts';

const FORMATS = {
  text: 'plain text',
  pdf: 'PDF',
  docx: 'Word document',
  html: 'web page',
  markdown: 'Markdown',
} as const;

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'running-header': 'running headers',
  'running-footer': 'running footers',
  'page-number': 'page numbers',
  'table-of-contents': 'table of contents',
  navigation: 'navigation and the like',
  'other-language': 'the other language',
  comment: 'comments',
  'hidden-text': 'text that no reader sees',
  'turned-text': 'text that is turned, such as watermarks',
  'deleted-text': 'deleted by tracked changes',
  'front-matter': 'title, version and dates, which the head of the draft has',
};

/** Differences that are listed in full; more are counted. */
const LISTED = 20;

/**
 * What a person should know about an import, for the terminal.
 *
 * @param fileName name of the file
 * @param draft what was made of it
 */
export function importReport(fileName: string, draft: ImportedDraft): string {
  return [
    `${fileName}: ${FORMATS[draft.format]}, ${draft.account.words} words`,
    ...leftOutLines(draft.lines),
    ...guessLines(draft),
    ...plainLinesOf(draft.plainLines),
    ...accountLines(draft),
  ].join('\n');
}

function leftOutLines(lines: readonly SourceLine[]): readonly string[] {
  const reasons = [...new Set(lines.flatMap(({ leftOut }) => leftOut ?? []))];
  if (reasons.length === 0) return [];
  return [
    'Left out:',
    ...reasons.map((reason) => {
      const texts = lines.filter(({ leftOut }) => leftOut === reason).map(({ text }) => text.trim());
      const some = [...new Set(texts)].slice(0, 3).map((text) => `"${short(text)}"`);
      return `  ${REASONS[reason]} (${texts.length} ${texts.length === 1 ? 'line' : 'lines'}): ${some.join(', ')}${new Set(texts).size > 3 ? ' …' : ''}`;
    }),
  ];
}

function guessLines({ guesses, lines }: ImportedDraft): readonly string[] {
  if (guesses.length === 0) return [];
  return [
    `To check (${guesses.length}), the doubtful first:`,
    ...guesses.map(({ line, message, confidence }) => {
      const at = lines[line];
      const place = at === undefined ? '' : `${shownPlace(at.place)}: `;
      return `  ${place}${message} (${Math.round(confidence * 100)} %)${at === undefined ? '' : ` "${short(at.text.trim())}"`}`;
    }),
  ];
}

const plainLinesOf = (plainLines: readonly number[]): readonly string[] =>
  plainLines.length === 0
    ? []
    : [
        `The contract format has no place for what begins these lines of the draft, so it is written as text: ${plainLines.join(', ')}`,
      ];

function accountLines({ account: { words, joined, bullets, differences } }: ImportedDraft): readonly string[] {
  if (differences.length === 0) {
    const also = [
      ...(joined === 0 ? [] : [`${joined} written together or apart with the same letters`]),
      ...(bullets === 0 ? [] : [`${bullets} signs of lists`]),
    ];
    return [
      `Words: all ${words} stand in the draft, in their order${also.length === 0 ? '' : ` (${also.join(', ')})`}.`,
    ];
  }
  return [
    `Words: file and draft differ in ${differences.length} ${differences.length === 1 ? 'place' : 'places'}:`,
    ...differences.slice(0, LISTED).map(({ place, missing, added, after }) => {
      const parts = [
        ...(missing.length === 0 ? [] : [`the draft lacks "${short(missing.join(' '))}"`]),
        ...(added.length === 0 ? [] : [`the draft adds "${short(added.join(' '))}"`]),
      ];
      return `  ${place === null ? 'the file' : shownPlace(place)}: ${parts.join(', ')}, after "${short(after)}"`;
    }),
    ...(differences.length > LISTED ? [`  and ${differences.length - LISTED} more`] : []),
  ];
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
