import { inlineText } from '../../agreement/canonicalText.ts';
import { wordsOf } from '../../agreement/contractWords.ts';
import type { ContractLanguage, Inline } from '../../agreement/wording.ts';
import { documentFacts } from '../documentFacts.ts';
import { headedOutline } from '../headedOutline.ts';
import { inlineTidy } from '../inlineTidy.ts';
import type { OutlineBlock } from '../outline.ts';
import { outlineTitle } from '../outlineTitle.ts';
import type { DocumentFacts, ReadDocument, SourceLine } from '../readDocument.ts';
import { UnreadableFile } from '../readDocument.ts';
import type { MarkdownFacts } from './markdownFrontMatter.ts';
import { saidFacts } from './saidFacts.ts';
import { writtenOutline } from './writtenOutline.ts';

/**
 * Reads a contract in Markdown. What no reader of Markdown sees (front matter, comments, addresses of links, marks) is no
 * part of its lines.
 *
 * @param source the Markdown
 * @param fileName name of the file, which may hold a version or a date
 * @throws UnreadableFile where it holds no words, or is nested more deeply than any person writes
 */
export function readMarkdown(source: string, fileName = ''): ReadDocument {
  const text = source.replace(/^\uFEFF/, '').normalize('NFC');
  const outline = writtenOutline(text);
  if (outline === null)
    throw new UnreadableFile('The file is nested more deeply than a contract is. Check that it is the right file.');
  const said = saidFacts(text);
  const words = outline.flatMap((block) => linesOfBlock(block, said.language ?? 'de'));
  if (words.length === 0) throw new UnreadableFile('The file holds no text. Check that it is the right file.');
  const found = documentFacts(words, fileName);
  const title = outlineTitle(outline)?.words ?? null;
  return {
    outline: headedOutline(title === null ? outline : outline.slice(1)).blocks,
    lines: words.map(
      (line, i): SourceLine => ({
        text: line,
        place: {},
        leftOut: i === 0 && title !== null ? 'front-matter' : null,
        joins: 'space',
      }),
    ),
    guesses: found.guesses,
    facts: merged(said, { ...found.facts, title: title ?? found.facts.title }),
  };
}

const merged = (said: MarkdownFacts, found: DocumentFacts): DocumentFacts => ({
  title: said.title ?? found.title,
  version: said.version ?? found.version,
  stated: said.stated ?? found.stated,
  validFrom: said.validFrom ?? found.validFrom,
  language: said.language ?? found.language,
});

function linesOfBlock(block: OutlineBlock, language: ContractLanguage): readonly string[] {
  const below = (blocks: readonly OutlineBlock[]) => blocks.flatMap((inner) => linesOfBlock(inner, language));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [lineOf(block.content)].filter((line) => line !== '');
    case 'bullets':
      return block.items.flatMap(below);
    case 'ordered':
      return block.items.flatMap(({ label, blocks }) => [label, ...below(blocks)]);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(lineOf).join(' '));
    case 'signatures':
      // A block of signatures shows these words as well.
      return [...block.parties, ...wordsOf(language).signatureRows];
  }
}

const lineOf = (content: readonly Inline[]): string => inlineText(inlineTidy(content)).replace(/\n/g, ' ');
