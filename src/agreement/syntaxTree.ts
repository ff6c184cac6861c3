import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { type Place, type Problem, problem } from './problem.ts';

const MARKDOWN = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(function grammarOnly(this: Processor) {
    // GFM looks for addresses a second time in the finished tree and leaves nodes without a place behind. Without a
    // place neither a label nor a problem can be found, so only what the grammar itself recognises becomes a link.
    for (const extension of (this.data().fromMarkdownExtensions ?? []).flat()) delete extension.transforms;
  })
  .use(remarkMdx);

/**
 * More broken blocks than this in one source are not worth listing; each costs one more reading of the whole, whose time
 * grows with its letters and its lines.
 */
const mostErrors = (source: string): number =>
  Math.max(5, Math.min(100, Math.floor(2_000_000 / (source.length + 60 * source.split('\n').length))));

/** Front matter with its two fences, as the grammar reads it. */
const FRONT_MATTER = /^---[ ]*\n(?:[\s\S]*?\n)?---[ ]*(?:\n|$)/;

/**
 * Parses a source into its Markdown syntax tree. Nothing is evaluated.
 *
 * The MDX grammar stops at its first error. To report all of them at once, the block with the error is blanked out,
 * character by character so that every place stays where it is, and the rest is parsed again.
 *
 * @param source text of the file
 * @returns the tree of everything that could be parsed, and a problem for each block that could not
 */
export function syntaxTree(source: string): { readonly tree: Root; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let rest = source;
  const most = mostErrors(source);
  while (problems.length < most) {
    try {
      return { tree: MARKDOWN.parse(rest), problems };
    } catch (error) {
      const message = error as VFileMessage;
      if (error instanceof RangeError) throw error;
      const place = placeOf(message) ?? tripwire(rest);
      problems.push(problem('syntax', place, plainReason(message)));
      const blanked = blankBlock(rest, place.line);
      if (blanked === rest) break;
      rest = blanked;
    }
  }
  return { tree: MARKDOWN.parse(FRONT_MATTER.exec(source)?.[0] ?? ''), problems };
}

function placeOf({ place, reason, line, column }: VFileMessage): Place | null {
  if (place !== undefined) {
    const point = 'start' in place ? place.start : place;
    return { line: point.line, column: point.column };
  }
  if (line !== undefined) return { line, column: column ?? 1 };
  const written = /\((\d+):(\d+)/.exec(reason ?? '');
  return written === null ? null : { line: Number(written[1]), column: Number(written[2]) };
}

/** The block on which the parser fails without saying where, such as an underlined `<x>`. */
function tripwire(source: string): Place {
  let line = 1;
  for (const block of source.split(/(\n[ ]*(?=\n))/)) {
    try {
      MARKDOWN.parse(block);
    } catch (error) {
      if (placeOf(error as VFileMessage) === null) return { line: line + (block.startsWith('\n') ? 1 : 0), column: 1 };
    }
    line += block.split('\n').length - 1;
  }
  return { line: 1, column: 1 };
}

/** What the parser says, without the advice for programmers that it appends. */
function plainReason({ reason }: Partial<VFileMessage>): string {
  if (reason === undefined) return 'The line cannot be read.';
  const [first = ''] = reason.split(/ \(note:|; |\n/);
  const sentence = /acorn/.test(first) ? 'This line reads as program code (import, export or an expression)' : first;
  return `${sentence.replace(/\.$/, '')}.`;
}

/** The source with the run of non-empty lines around a line replaced by spaces. An error at the end counts to the last. */
function blankBlock(source: string, line: number): string {
  const lines = source.split('\n');
  const isText = (i: number): boolean => (lines[i] ?? '').trim() !== '';
  let at = Math.min(line, lines.length) - 1;
  while (at > 0 && !isText(at)) at -= 1;
  let from = at;
  let to = at;
  while (from > 0 && isText(from - 1)) from -= 1;
  while (isText(to + 1)) to += 1;
  return lines.map((text, i) => (i >= from && i <= to ? ' '.repeat(text.length) : text)).join('\n');
}
