import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { LayoutLine } from '../../../src/import/layoutLine.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import { blocksFromLines } from '../../../src/import/text/blocksFromLines.ts';

const WIDE = 'Der Auftragnehmer verarbeitet die Daten nur auf Weisung und nur an den genannten';

/** Lines of a page; each is a text or a text with what is special about its type. */
function laidOut(...lines: readonly (string | (Partial<LayoutLine> & { readonly text: string }))[]) {
  return blocksFromLines(
    lines.map((line, i): LayoutLine => {
      const plain = { place: { page: 1, line: i + 1 }, line: i, before: 'line', indent: 0, size: 1, isBold: false };
      return { ...plain, ...(typeof line === 'string' ? { text: line } : line) } as LayoutLine;
    }),
  );
}

const short = (blocks: readonly OutlineBlock[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${inlineText(block.content)}`;
    if (block.type === 'paragraph') return inlineText(block.content);
    return block.type === 'bullets' ? `[${block.items.map((item) => short(item).join(' ')).join(' | ')}]` : block.type;
  });

describe('lines with type', () => {
  it('are headings where they are larger or bold, and nothing else is', () => {
    const { blocks } = laidOut(
      { text: 'Vertrag über die Verarbeitung', size: 1.6 },
      { text: 'Pflichten des', size: 1.2, before: 'gap' },
      { text: 'Auftragnehmers', size: 1.2 },
      WIDE,
      'Standorten. Er belehrt seine Leute.',
      { text: 'Ort der Verarbeitung', isBold: true },
      WIDE,
      'Standorten.',
    );
    expect(short(blocks)).toEqual([
      '# Vertrag über die Verarbeitung',
      '## Pflichten des Auftragnehmers',
      `${WIDE} Standorten. Er belehrt seine Leute.`,
      '### Ort der Verarbeitung',
      `${WIDE} Standorten.`,
    ]);
  });

  it('are nested lists where they are indented', () => {
    const { blocks } = laidOut(
      `${WIDE} Orten, nämlich:`,
      { text: '- in Bonn', indent: 1 },
      { text: '- am Rhein,', indent: 3 },
      { text: '- am Berg,', indent: 3 },
      { text: '- in Kiel.', indent: 1 },
    );
    expect(short(blocks)).toEqual([`${WIDE} Orten, nämlich:`, '[in Bonn [am Rhein, | am Berg,] | in Kiel.]']);
  });

  it('are apart where one stands at the right edge of the page', () => {
    const { blocks } = laidOut(
      WIDE,
      'Standorten und',
      'zu den Zeiten.',
      {
        text: 'Bonn, den 1. Mai',
        indent: 25,
        before: 'gap',
      },
      'Ort, Datum',
    );
    expect(short(blocks).slice(1)).toEqual(['Bonn, den 1. Mai', 'Ort, Datum']);
  });

  it('go on with a divided word whatever stands between', () => {
    expect(short(laidOut('Die Bun-', { text: 'desrepublik.', before: 'gap' }).blocks)).toEqual(['Die Bundesrepublik.']);
  });

  it('are paragraphs where a sentence ends early and nothing is set apart by white space', () => {
    const { blocks } = laidOut(
      WIDE,
      'Standorten und nur am Tag.',
      WIDE,
      'Standorten und in der Nacht.',
      WIDE,
      'orten.',
    );
    expect(short(blocks).length).toBe(3);
  });

  it('say how the end of each meets the next one', () => {
    const { joins } = laidOut(WIDE.replace('genannten', 'genann-'), 'ten Standorten der IT-', 'Systeme und', 'mehr.');
    expect(joins).toEqual(['word', 'hyphen', 'space', 'space']);
  });

  it('are an address where all of them end early', () => {
    const { blocks } = laidOut(
      ...['Muster Cloud GmbH', 'Hafenweg 7', '20457 Hamburg'],
      { text: WIDE, before: 'gap' as const },
      'Standorten und nur in den Zeiten, zu denen der Auftraggeber anwesend ist, sowie',
      'in dessen Räumen.',
    );
    expect(short(blocks)[0]).toBe('Muster Cloud GmbH\nHafenweg 7\n20457 Hamburg');
  });
});

describe('a remark in brackets', () => {
  it('is no heading, however it is set', () => {
    const { blocks } = laidOut(
      { text: 'Teil 2 Bedingungen', isBold: true },
      { text: '(Fassung vom 5. August 2025)', isBold: true, before: 'gap' },
      { text: WIDE, before: 'gap' },
      'orten, und zwar allein.',
    );
    expect(short(blocks)).toEqual([
      ...['# Teil 2 Bedingungen', '(Fassung vom 5. August 2025)', `${WIDE} orten, und zwar allein.`],
    ]);
  });
});

describe('a text without lines', () => {
  it('has no blocks', () => {
    expect(blocksFromLines([])).toEqual({ blocks: [], joins: [], guesses: [] });
  });
});
