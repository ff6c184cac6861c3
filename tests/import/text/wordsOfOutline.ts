import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { wordingLines } from '../../../src/agreement/wordingLines.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import type { SourceLine } from '../../../src/import/readDocument.ts';
import { joinedText } from '../../../src/import/text/lineJoin.ts';

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words of an outline in reading order, numbers of lists included. */
export function wordsOfOutline(blocks: readonly OutlineBlock[]): readonly string[] {
  return words(textsOf(blocks).join('\n'));
}

function textsOf(blocks: readonly OutlineBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [inlineText(block.content)];
      case 'bullets':
        return block.items.flatMap(textsOf);
      case 'ordered':
        return block.items.flatMap(({ label, blocks: inner }) => [label, ...textsOf(inner)]);
      case 'table':
        return [block.head, ...block.rows].flat().map(inlineText);
      default:
        return block.parties;
    }
  });
}

/** The words of the lines that are part of the contract, joined as the reader says. */
export function wordsOfLines(lines: readonly SourceLine[]): readonly string[] {
  const kept = lines.filter(({ leftOut }) => leftOut === null);
  const [first, ...rest] = kept;
  return words(
    rest.reduce(
      (text, line, i) => joinedText(text, line.text.trim(), kept[i]?.joins ?? 'space'),
      first?.text.trim() ?? '',
    ),
  );
}

/** The words of clauses and of what stands before them. */
export function wordsOfBody(body: Pick<Wording, 'opening' | 'clauses'>): readonly string[] {
  const lines = wordingLines({ ...NOTHING, ...body }).filter(({ kind }) => kind !== 'title' && kind !== 'edition');
  return words(lines.map(({ label, cells }) => [label ?? '', ...cells.map(inlineText)].join(' ')).join('\n'));
}

const NOTHING = { format: 1, title: '', version: '1', stated: null, validFrom: null, language: 'de' } as const;
