import type { LineKind, WordingLine } from '../../agreement/wordingLines.ts';
import { type WordProfile, wordProfile } from '../alignment/wordProfile.ts';
import type { LinePiece } from '../redlineModel.ts';
import { marksKey, type Run, textRuns } from './textRuns.ts';

/** One cell of a line: its runs and their text. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly text: string;
}

/** A line without its label. */
export interface ContentLine {
  readonly kind: LineKind;
  readonly piece: LinePiece;
  readonly cells: readonly Cell[];
  /** The text of the cells, separated by tabs. */
  readonly text: string;
}

/** The own lines of a clause without its label: what is compared, and what a clause is recognised by. */
export interface ClauseContent {
  readonly lines: readonly ContentLine[];
  /** The text of the lines, one a line, without kinds and markup. */
  readonly text: string;
  /** Equal exactly where lines, kinds and markup are equal. */
  readonly key: string;
  readonly profile: () => WordProfile;
}

/**
 * The content of a clause from its lines.
 *
 * @param lines own lines of one clause, in order
 */
export function clauseContent(lines: readonly WordingLine[]): ClauseContent {
  return contentOf(lines.map(contentLine));
}

/** The content that consists of the given lines. */
export function contentOf(lines: readonly ContentLine[]): ClauseContent {
  const text = lines.map((line) => line.text).join('\n');
  let profile: WordProfile | undefined;
  return {
    lines,
    text,
    key: contentKey(lines, text),
    profile: () => {
      profile ??= wordProfile(text);
      return profile;
    },
  };
}

function contentLine(line: WordingLine): ContentLine {
  const cells = line.cells.map((content): Cell => {
    const runs = textRuns(content);
    return { runs, text: runs.map((run) => run.text).join('') };
  });
  return { kind: line.kind, piece: 'whole', cells, text: cells.map((cell) => cell.text).join('\t') };
}

/** The text itself where that says it all: a key as long again for every clause would cost as much as all the rest. */
function contentKey(lines: readonly ContentLine[], text: string): string {
  const [line, ...more] = lines;
  const runs = line?.cells[0]?.runs ?? [];
  const isPlain = more.length === 0 && line?.kind === 'paragraph' && line.piece === 'whole' && runs.length === 1;
  return isPlain && marksKey(runs[0]?.marks ?? {}) === '' ? text : lines.map(lineKey).join('\u0001');
}

// Control characters cannot occur in a wording, so they separate without being escaped.
function lineKey(line: ContentLine): string {
  const cells = line.cells.map((cell) =>
    cell.runs.map((run) => `${run.text}\u0004${marksKey(run.marks)}`).join('\u0003'),
  );
  return `${line.kind}\u0002${line.piece}\u0002${cells.join('\u0002')}`;
}
