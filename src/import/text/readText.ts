import { documentFacts } from '../documentFacts.ts';
import type { LayoutLine } from '../layoutLine.ts';
import type { Guess, LeftOutReason, ReadDocument, SourceLine } from '../readDocument.ts';
import { UnreadableFile } from '../readDocument.ts';
import { recognisedOutline } from '../scheme/recognisedOutline.ts';
import { blocksFromLines } from './blocksFromLines.ts';
import { runningLines } from './runningLines.ts';
import { tableOfContents } from './tableOfContents.ts';
import { type TypedLine, typedLines } from './typedLines.ts';

/**
 * Reads plain text: the text of a web page, or what pdftotext makes of a PDF with its wrapped lines, divided words and
 * form feeds.
 *
 * Running headers and footers, page numbers, a table of contents and the lines that say nothing but title, version and
 * dates are reported as left out; every other word stands in the outline.
 *
 * @param text the text
 * @param fileName name of the file, which may hold a version or a date
 * @throws UnreadableFile where there is no text
 */
export function readText(text: string, fileName = ''): ReadDocument {
  const typed = typedLines(text);
  if (typed.length === 0) {
    throw new UnreadableFile(
      'The file holds no text. Check that it is the right file; a scan must be read by OCR first.',
    );
  }
  const furniture = furnitureOf(typed);
  const body = typed.flatMap((_, i) => (furniture[i] === null ? [i] : []));
  const { facts, guesses, used } = documentFacts(
    body.map((i) => typed[i]?.text ?? ''),
    fileName,
  );
  const leftOut = furniture.slice();
  for (const at of used) leftOut[body[at] ?? -1] ??= 'front-matter';
  const layout = layoutLines(typed, leftOut);
  const joined = blocksFromLines(layout);
  const recognised = recognisedOutline(joined.blocks);
  return {
    outline: recognised.blocks,
    lines: sourceLines(typed, leftOut, layout, joined.joins),
    guesses: inOrder([
      ...guesses.map((guess) => ({ ...guess, line: body[guess.line] ?? guess.line })),
      ...joined.guesses,
      ...recognised.guesses,
    ]),
    facts,
  };
}

function furnitureOf(lines: readonly TypedLine[]): (LeftOutReason | null)[] {
  const running = runningLines(lines);
  const contents = tableOfContents(lines);
  return lines.map((_, i) => running[i] ?? (contents[i] === true ? 'table-of-contents' : null));
}

/** The lines that are part of the contract. A page edge or gap before a line that is left out moves to the next one. */
function layoutLines(typed: readonly TypedLine[], leftOut: readonly (LeftOutReason | null)[]): readonly LayoutLine[] {
  const left = Math.min(...typed.flatMap(({ spaces }, i) => (leftOut[i] === null ? [spaces] : [])));
  const lines: LayoutLine[] = [];
  let pending: LayoutLine['before'] = 'gap';
  typed.forEach(({ text, place, before, spaces }, line) => {
    pending = stronger(pending, before);
    if (leftOut[line] !== null) return;
    lines.push({ text, place, line, before: pending, indent: (spaces - left) / 2, size: 1, isBold: false });
    pending = 'line';
  });
  return lines;
}

const STRENGTH: Readonly<Record<LayoutLine['before'], number>> = { line: 0, gap: 1, page: 2 };

const stronger = (a: LayoutLine['before'], b: LayoutLine['before']): LayoutLine['before'] =>
  STRENGTH[a] >= STRENGTH[b] ? a : b;

function sourceLines(
  typed: readonly TypedLine[],
  leftOut: readonly (LeftOutReason | null)[],
  layout: readonly LayoutLine[],
  joins: readonly SourceLine['joins'][],
): readonly SourceLine[] {
  const joinOfLine = new Map(layout.map(({ line }, i) => [line, joins[i] ?? 'space']));
  return typed.map(({ text, place }, i): SourceLine => {
    return { text, place, leftOut: leftOut[i] ?? null, joins: joinOfLine.get(i) ?? 'space' };
  });
}

const inOrder = (guesses: readonly Guess[]): readonly Guess[] => guesses.toSorted((a, b) => a.line - b.line);
