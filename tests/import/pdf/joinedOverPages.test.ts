import { describe, expect, it } from 'vitest';
import { type DraftBlock, type DraftLine, linesOfDraft } from '../../../src/import/pdf/draftBlock.ts';
import { joinedOverPages } from '../../../src/import/pdf/joinedOverPages.ts';
import { vocabularyOf } from '../../../src/import/text/lineJoin.ts';
import { draftLine, draftParagraph } from './draftedLines.ts';

const HEAD = ['Merkmal', 'Beschreibung'];
const FIRST = ['Zweck', 'Betrieb des Dienstes'];
const SECOND = ['Datenarten', 'Name und Anschrift'];

/** A table on a page; its first row may be set as a head. */
function table(page: number, rows: readonly (readonly string[])[], hasHead = true): DraftBlock {
  const line = (text: string, at: number): DraftLine => ({
    ...draftLine(text, 100 + at * 13, page),
    isBold: hasHead && at === 0,
  });
  return {
    type: 'table',
    rows: rows.map((cells, at) => cells.map((text) => [{ lines: [line(text, at)], labelLength: 0 }])),
  };
}

const joined = (...blocks: readonly DraftBlock[]) => {
  const { blocks: found, overPages, heads } = joinedOverPages(blocks, vocabularyOf([]));
  return {
    tables: found.map((block) => linesOfDraft(block).map(({ text }) => text)),
    overPages: overPages.map(({ text }) => text),
    heads: heads.map(({ text }) => text),
  };
};

describe('a table that a page break cuts', () => {
  it('is one, and its rows after the break are no head; that it goes on is told', () => {
    expect(joined(table(1, [HEAD]), table(2, [FIRST, SECOND], false))).toEqual({
      tables: [[...HEAD, ...FIRST, ...SECOND]],
      overPages: ['Zweck'],
      heads: [],
    });
  });

  it('is one without the head that is repeated after the break', () => {
    expect(joined(table(1, [HEAD, FIRST]), table(2, [HEAD, SECOND]))).toEqual({
      tables: [[...HEAD, ...FIRST, ...SECOND]],
      overPages: [],
      heads: HEAD,
    });
  });

  it.each([
    ['has a head of its own', [table(1, [HEAD, FIRST]), table(2, [['Name', 'Sitz'], SECOND])]],
    ['has other columns', [table(1, [HEAD, FIRST]), table(2, [[...SECOND, 'Frist']], false)]],
    ['stands on the same page', [table(1, [HEAD, FIRST]), table(1, [SECOND], false)]],
    ['comes after a paragraph', [table(1, [HEAD]), draftParagraph(['Ein Satz.']), table(2, [FIRST], false)]],
  ])('is another one where it %s', (_how, blocks) => {
    expect(joined(...blocks).tables).toHaveLength(blocks.length);
  });
});
