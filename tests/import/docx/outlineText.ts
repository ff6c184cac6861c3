import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import type { ReadDocument } from '../../../src/import/readDocument.ts';

/**
 * An outline as lines that a person can compare: `# ` and its like before headings, `- ` before bullets, cells between
 * bars.
 *
 * @param blocks the outline
 * @param indent what stands before each line
 */
export function outlineText(blocks: readonly OutlineBlock[], indent = ''): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return [`${indent}${'#'.repeat(block.depth)} ${tidy(inlineText(block.content))}`];
      case 'paragraph':
        return [`${indent}${tidy(inlineText(block.content))}`];
      case 'bullets':
        return block.items.flatMap((item) => marked(outlineText(item, `${indent}  `), `${indent}- `));
      case 'ordered':
        return block.items.flatMap(({ label, blocks: inner }) =>
          marked(outlineText(inner, `${indent}  `), `${indent}${label} `),
        );
      case 'table':
        return [block.head, ...block.rows].map((row) => row.map((cell) => tidy(inlineText(cell))).join(' | '));
      case 'signatures':
        return block.parties;
    }
  });
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, ' / ')
    .trim();

const marked = ([first = '', ...rest]: readonly string[], mark: string): readonly string[] => [
  mark + first.trimStart(),
  ...rest,
];

/** The words of an outline in order, labels included. */
export function outlineWords(blocks: readonly OutlineBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return words(inlineText(block.content));
      case 'bullets':
        return block.items.flatMap(outlineWords);
      case 'ordered':
        return block.items.flatMap(({ label, blocks: inner }) => [...words(label), ...outlineWords(inner)]);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap((cell) => words(inlineText(cell)));
      case 'signatures':
        return block.parties.flatMap(words);
    }
  });
}

/** The words of the lines that are part of the contract, each line after the number a program shows before it. */
export function lineWords({ lines }: Pick<ReadDocument, 'lines'>): readonly string[] {
  return lines
    .filter(({ leftOut }) => leftOut === null)
    .flatMap(({ text, generated }) => [...words(generated ?? ''), ...words(text)]);
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
