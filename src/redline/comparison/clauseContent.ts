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
  /** With the text, equal exactly where lines, kinds and markup are equal. */
  readonly shape: string;
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
    shape: contentShape(lines),
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

/** Kinds, pieces and markup of the lines, and how long each run is: together with the text it says everything. */
function contentShape(lines: readonly ContentLine[]): string {
  const [line, ...more] = lines;
  const runs = line?.cells[0]?.runs ?? [];
  const isPlain = more.length === 0 && line?.kind === 'paragraph' && line.piece === 'whole' && runs.length === 1;
  return isPlain && marksKey(runs[0]?.marks ?? {}) === '' ? '' : lines.map(lineShape).join('\n');
}

// Control characters cannot occur in a wording, so they separate without being escaped.
function lineShape(line: ContentLine): string {
  const cells = line.cells.map((cell) =>
    cell.runs.map((run) => `${run.text.length}\u0004${marksKey(run.marks)}`).join('\u0003'),
  );
  return `${line.kind}\u0002${line.piece}\u0002${cells.join('\u0002')}`;
}

/** Whether two contents have the same lines with the same kinds and markup. */
export function isSameContent(a: ClauseContent, b: ClauseContent): boolean {
  return a === b || (a.text === b.text && a.shape === b.shape);
}

/** Gives one shared object for equal contents, so that work on them can be shared; keeps all it has seen. */
export function contentStore(): (content: ClauseContent) => ClauseContent {
  const known = new Map<string, ClauseContent>();
  // The same words in another shape are rare.
  const others = new Map<string, ClauseContent>();
  return (content) => {
    const first = known.get(content.text);
    if (first === undefined) known.set(content.text, content);
    if (first === undefined || first.shape === content.shape) return first ?? content;
    const key = `${content.shape}\u0006${content.text}`;
    const other = others.get(key) ?? content;
    others.set(key, other);
    return other;
  };
}
