import { inlineText } from '../agreement/canonicalText.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { documentFacts } from './documentFacts.ts';
import { headedOutline } from './headedOutline.ts';
import type { OutlineBlock } from './outline.ts';
import { outlineTitle } from './outlineTitle.ts';
import type { DocumentFacts, Guess, ReadDocument, SourceLine } from './readDocument.ts';

/** A file of a format that marks headings, as it marks itself. */
export interface MarkedDocument {
  readonly outline: readonly OutlineBlock[];
  readonly lines: readonly SourceLine[];
  readonly guesses: readonly Guess[];
  /** The language that the file itself says it is in. */
  readonly language: ContractLanguage | null;
}

/**
 * A file that marks headings as a contract: title, version and dates become facts and are no text of it any more; where
 * the file marks no headings, they are recognised by their numbers.
 *
 * @param marked the file
 * @param fileName name of the file, which may hold a version or a date
 */
export function readMarked(marked: MarkedDocument, fileName: string): ReadDocument {
  const { facts, guesses, front } = frontMatter(marked, fileName);
  const lines = marked.lines.map(
    (line, i): SourceLine => (front.lines.has(i) ? { ...line, leftOut: 'front-matter' } : line),
  );
  const recognised = headedOutline(marked.outline.filter((block) => !front.blocks.has(block)));
  const all = [...marked.guesses, ...guesses, ...recognised.guesses].toSorted((a, b) => a.line - b.line);
  return { outline: recognised.blocks, lines, guesses: all, facts };
}

interface FrontMatter {
  readonly lines: ReadonlySet<number>;
  readonly blocks: ReadonlySet<OutlineBlock>;
}

function frontMatter(
  { outline, lines, language }: MarkedDocument,
  fileName: string,
): { readonly facts: DocumentFacts; readonly guesses: readonly Guess[]; readonly front: FrontMatter } {
  const body = lines.flatMap(({ leftOut }, i) => (leftOut === null ? [i] : []));
  const found = documentFacts(
    body.map((i) => lines[i]?.text ?? ''),
    fileName,
  );
  const used = new Set(found.used.flatMap((at) => body[at] ?? []));
  const title = outlineTitle(outline);
  const front = { lines: new Set<number>(), blocks: new Set<OutlineBlock>() };
  for (const block of outline) {
    const own = linesOf(block, lines);
    if (own.length === 0 || !(block === title?.block || own.every((i) => used.has(i)))) continue;
    front.blocks.add(block);
    for (const i of own) front.lines.add(i);
  }
  const isTitleFront = title !== null && front.blocks.has(title.block);
  const facts: DocumentFacts = {
    ...found.facts,
    title: isTitleFront ? title.words : found.facts.title,
    language: language ?? found.facts.language,
  };
  const guesses = found.guesses.map((guess) => ({ ...guess, line: body[guess.line] ?? 0 }));
  return { facts, guesses, front };
}

const wordsOf = (text: string): readonly string[] => text.split(/[ \t\r\n\f]+/).filter((word) => word !== '');

/** The lines that a heading or a paragraph consists of; none where they cannot be told for sure. */
function linesOf(block: OutlineBlock, lines: readonly SourceLine[]): readonly number[] {
  if ((block.type !== 'heading' && block.type !== 'paragraph') || block.line === undefined) return [];
  const wanted = wordsOf(inlineText(block.content));
  const own: number[] = [];
  const words: string[] = [];
  for (let i = block.line; i < lines.length && words.length < wanted.length; i++) {
    const line = lines[i];
    if (line === undefined || line.leftOut !== null) continue;
    for (const word of wordsOf(`${line.generated ?? ''} ${line.text}`)) words.push(word);
    own.push(i);
  }
  return words.join(' ') === wanted.join(' ') ? own : [];
}
