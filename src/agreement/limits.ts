import { type Problem, problem } from './problem.ts';

/** The longest source that is read, in UTF-16 code units: many times the longest contract known. */
const LONGEST = 500_000;

const MOST_LINES = 20_000;

/** Lines of one block; the parser's time grows with their square. */
const MOST_LINES_IN_BLOCK = 2_000;

/** Levels of lists and quotations that one line may open, and spaces that may stand before it. */
const MOST_MARKERS = 12;
const MOST_INDENT = 60;

/** Marks of emphasis, links and code in one block: a table with hundreds of bold cells stays below. */
const MOST_MARKS = 4_000;

/** Brackets that begin elements and expressions in the whole source. A contract holds a few blanks to fill in. */
const MOST_ELEMENTS = 500;

/**
 * Why a source is not even parsed: it is so long or so tangled that parsers of Markdown need minutes or give up.
 *
 * @param source text of the file
 * @returns nothing for any text that a person would write
 */
export function limitProblems(source: string): readonly Problem[] {
  const start = { line: 1, column: 1 };
  if (source.length > LONGEST) {
    return [problem('source-too-large', start, `The source is longer than ${LONGEST} characters.`)];
  }
  const lines = source.split('\n');
  if (lines.length > MOST_LINES) {
    return [problem('source-too-large', start, `The source is longer than ${MOST_LINES} lines.`)];
  }
  let marks = 0;
  let linesInBlock = 0;
  let elements = 0;
  for (const [i, text] of lines.entries()) {
    const isBlank = text.trim() === '';
    const opening = isBlank ? '' : (/^(?:[ ]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ ]|$)))*[ ]*/.exec(text)?.[0] ?? '');
    const indent = opening.length - opening.trimStart().length;
    const tooDeep = indent > MOST_INDENT || (opening.match(/[-+*>.)]/g)?.length ?? 0) > MOST_MARKERS;
    linesInBlock = isBlank ? 0 : linesInBlock + 1;
    marks = isBlank ? 0 : marks + (text.match(/\*+|_+|[[`]/g)?.length ?? 0);
    elements += text.match(/[<{]/g)?.length ?? 0;
    if (tooDeep || linesInBlock > MOST_LINES_IN_BLOCK || marks > MOST_MARKS || elements > MOST_ELEMENTS) {
      return [problem('source-too-complex', { line: i + 1, column: 1 }, 'The text is too tangled to be read.')];
    }
  }
  return [];
}
