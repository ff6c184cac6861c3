import { describe, expect, it } from 'vitest';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { readText } from '../../../src/import/text/readText.ts';
import { clauseLines, knownLines } from './clauseLines.ts';
import { knownTree, SCHEMES } from './knownTree.ts';
import { type PrintOptions, printedTree } from './printedTree.ts';

const PRINTS: Readonly<Record<string, PrintOptions>> = {
  'one line a paragraph': print(0, { hasGaps: false }),
  'lines of 60 with blank lines and divided words': print(60, { hasHyphens: true }),
  'lines of 78 without blank lines': print(78, { hasGaps: false, sign: '•' }),
  'lines of 90 on pages with header and page number': print(90, { hasHyphens: true, pageLength: 34, sign: '–' }),
  'lines of 72 on pages without blank lines': print(72, { hasGaps: false, pageLength: 40, sign: '▪' }),
  'numbers on lines of their own': print(0, { hasOwnLines: true }),
};

function print(columns: number, options: Partial<PrintOptions>): PrintOptions {
  return { columns, hasHyphens: false, hasGaps: true, pageLength: 0, sign: '-', hasOwnLines: false, ...options };
}

const CASES = Object.entries(SCHEMES).flatMap(([scheme, levels], seed) =>
  Object.entries(PRINTS).map(([name, options]) => ({ scheme, name, levels, options, seed: seed + 1 })),
);

/** The clauses that were put into a text and those that were found in it. */
function roundTrip({ levels, options, seed }: (typeof CASES)[number]) {
  const known = knownTree(levels, { seed, hasGaps: options.hasGaps });
  const { outline } = readText(printedTree(known, options));
  return { known: knownLines(known), found: clauseLines(clausesFromOutline(outline).clauses) };
}

describe('texts printed from known contracts', () => {
  it.each(CASES)('$scheme, $name', (one) => {
    const { known, found } = roundTrip(one);
    expect(found).toEqual(known);
  });
});
