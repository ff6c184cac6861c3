import { type Problem, problem } from './problem.ts';

/** The longest source that is read, in UTF-16 code units: many times the longest contract known. */
const LONGEST = 250_000;

/** The longest front matter: its parser needs a second for what a whole contract may hold. */
const LONGEST_FRONT_MATTER = 50_000;

const MOST_LINES = 15_000;

/** Lines of one block; the parser's time grows with their square. */
const MOST_LINES_IN_BLOCK = 2_000;

/** Levels of lists and quotations that one line may open, and spaces that may stand before it. */
const MOST_MARKERS = 12;
const MOST_INDENT = 60;

/**
 * Marks, escapes, references and addresses in one block: a table with hundreds of bold cells or links stays below. For each
 * of them the parser moves what comes after it, and from each one that may end something it looks for the one that began
 * it; a "]" makes it go back to the beginning.
 */
const MOST_MARKS = 3_000;
const marksIn = (text: string): number =>
  (text.match(/\*{1,3}|_+|~+|[[\]`\\&@]|https?:|www\./gi)?.length ?? 0) + (text.match(/\]/g)?.length ?? 0);

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
  if (frontMatterLength(source) > LONGEST_FRONT_MATTER) {
    return [problem('source-too-large', start, `The front matter is longer than ${LONGEST_FRONT_MATTER} characters.`)];
  }
  const lines = source.split(/\r\n?|\n/);
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
    marks = isBlank ? 0 : marks + marksIn(text);
    elements += text.match(/[<{]/g)?.length ?? 0;
    if (tooDeep || linesInBlock > MOST_LINES_IN_BLOCK || marks > MOST_MARKS || elements > MOST_ELEMENTS) {
      return [problem('source-too-complex', { line: i + 1, column: 1 }, 'The text is too tangled to be read.')];
    }
  }
  return [];
}

function frontMatterLength(source: string): number {
  if (!source.startsWith('---')) return 0;
  const end = source.indexOf('\n---', 3);
  return end === -1 ? source.length : end;
}
